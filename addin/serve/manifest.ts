/** Where `manifest.xml` in the repository says that the add-in is served: on the developer's own machine. */
const LOCAL = 'https://localhost:3000';

/** The manifest cannot be made; the message, in Vietnamese, tells the user why and what to do. */
export class ManifestFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ManifestFault';
  }
}

/**
 * Reads the address of the folder that the built add-in is served from.
 *
 * @param text as typed, such as `https://baocao.example.vn/177`; a slash at the end is all the same.
 * @throws {ManifestFault} for what is no whole https address of a folder.
 */
export function deploymentUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const complaint = url ? complaintOf(url, text) : 'không phải là một địa chỉ web đầy đủ';
  if (url && complaint === undefined) return url;
  throw new ManifestFault(
    `Địa chỉ “${text}” ${complaint ?? ''}. Ghi địa chỉ thư mục chứa taskpane.html, ví dụ: --url https://baocao.example.vn/177`,
  );
}

/** As it was typed, too: what stands in it is put right by URL without a word. */
function complaintOf(url: URL, text: string): string | undefined {
  if (url.protocol !== 'https:')
    return 'không bắt đầu bằng https:// (Excel không mở phần bổ trợ qua kết nối khác)';
  if (url.username !== '' || url.password !== '') return 'có tên hoặc mật khẩu người dùng';
  if (!/^https:\/\/[^/\\]/i.test(text)) return 'không phải là một địa chỉ web đầy đủ';
  if (/[?#]/.test(text)) return 'có phần sau dấu “?” hoặc “#”';
  const path = text.replace(/^https:\/\/[^/]*/i, '').replace(/\/*$/, '');
  if (/\\|\/\/|\/\.\.?(\/|$)/.test(path)) return 'có “\\”, “//”, “.” hoặc “..” trong đường dẫn';
  if (/\.[a-z]+$/i.test(path)) return 'là địa chỉ của một tệp, không phải của thư mục';
  if (/\/web$/i.test(path)) return 'là địa chỉ của trang web/, không phải của thư mục chứa nó';
  return undefined;
}

const VERSION = /<Version>(.*)<\/Version>/;

/** The version that a manifest says it is of; an empty text where it says none. */
export function versionOf(manifest: string): string {
  return VERSION.exec(manifest)?.[1] ?? '';
}

/**
 * The manifest with another version, by which Office tells that there is a newer one.
 *
 * @throws {ManifestFault} where it is no version that Office takes, or an earlier one than the manifest's.
 */
export function withVersion(manifest: string, version: string): string {
  const now = versionOf(manifest);
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version))
    throw new ManifestFault(`Phiên bản “${version}” không đúng dạng. Ghi bốn số, ví dụ: --version 1.0.1.0`);
  if (compareVersions(version, now) < 0)
    throw new ManifestFault(
      `Phiên bản ${version} thấp hơn ${now} trong manifest.xml. Lần triển khai sau phải có phiên bản cao hơn.`,
    );
  return manifest.replace(VERSION, `<Version>${version}</Version>`);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  const at = [0, 1, 2, 3].find((i) => (left?.[i] ?? 0) !== (right?.[i] ?? 0));
  return at === undefined ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}

/**
 * The manifest of the repository, for the add-in as served at another address.
 *
 * @param manifest the text of `manifest.xml`.
 * @throws {ManifestFault} where that text names no address to replace.
 */
export function manifestFor(manifest: string, url: URL): string {
  const folder = `${url.origin}${url.pathname.replace(/\/*$/, '')}/`;
  const moved = manifest
    .replaceAll(`${LOCAL}/`, xmlText(folder))
    // A domain has no path.
    .replaceAll(`>${LOCAL}<`, `>${xmlText(url.origin)}<`);
  if (moved === manifest && !folder.startsWith(LOCAL))
    throw new ManifestFault(`manifest.xml không có địa chỉ ${LOCAL}/ để thay. Lấy lại tệp gốc của phần mềm.`);
  return moved;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
