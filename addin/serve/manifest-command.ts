import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { deploymentUrl, ManifestFault, manifestFor, versionOf, withVersion } from './manifest.ts';

const HELP = `Tạo tệp manifest của phần bổ trợ Excel cho địa chỉ nơi phần bổ trợ được đặt.

  npm run manifest -- --url https://baocao.example.vn/177 [--version 1.0.1.0] [--out TỆP]

  --url      địa chỉ thư mục chứa taskpane.html, bắt đầu bằng https://
  --version  phiên bản; mỗi lần triển khai lại phải cao hơn lần trước thì Excel mới nhận bản mới
  --out      tệp cần ghi; không ghi thì là dist/manifest.xml
`;

/** What the command did: its exit code and what it has to say. */
export interface Outcome {
  readonly code: 0 | 2;
  readonly text: string;
}

/**
 * Writes the manifest of a deployment.
 *
 * @param args the command line.
 * @param root the folder of the repository, with `manifest.xml`.
 */
export function writeManifest(args: readonly string[], root: string): Outcome {
  try {
    const { url, version, out, help } = optionsOf(args);
    if (help === true) return { code: 0, text: HELP };
    if (url === undefined) throw new ManifestFault(`Thiếu --url.\n\n${HELP}`);
    const path = resolve(out ?? join(root, 'dist', 'manifest.xml'));
    const moved = manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), deploymentUrl(url));
    const manifest = version === undefined ? moved : withVersion(moved, version);
    write(path, manifest);
    return { code: 0, text: `Đã ghi ${path} (phiên bản ${versionOf(manifest)})\n` };
  } catch (error) {
    if (error instanceof ManifestFault) return { code: 2, text: `${error.message}\n` };
    throw error;
  }
}

function optionsOf(args: readonly string[]) {
  try {
    const options = {
      url: { type: 'string' },
      version: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ManifestFault(`Dòng lệnh không đúng: ${args.join(' ')}\n\n${HELP}`);
  }
}

function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ManifestFault(`Không ghi được ${path} (${reason}). Chọn nơi khác bằng --out.`);
  }
}
