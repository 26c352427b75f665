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
  const complaint = url ? complaintOf(url) : 'không phải là một địa chỉ web đầy đủ';
  if (url && complaint === undefined) return url;
  throw new ManifestFault(
    `Địa chỉ “${text}” ${complaint ?? ''}. Ghi địa chỉ thư mục chứa taskpane.html, ví dụ: --url https://baocao.example.vn/177`,
  );
}

function complaintOf(url: URL): string | undefined {
  if (url.protocol !== 'https:')
    return 'không bắt đầu bằng https:// (Excel không mở phần bổ trợ qua kết nối khác)';
  if (url.username !== '' || url.password !== '') return 'có tên hoặc mật khẩu người dùng';
  if (url.search !== '' || url.hash !== '') return 'có phần sau dấu “?” hoặc “#”';
  if (/\.[a-z]+$/i.test(url.pathname)) return 'là địa chỉ của một tệp, không phải của thư mục';
  return undefined;
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
