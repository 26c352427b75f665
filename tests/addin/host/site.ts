import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';

const OFFICE = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
/** Where the site serves Microsoft's own files. */
export const OFFICE_PATH = '/office/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Site {
  /** `http://localhost:…`, without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves files by their paths (`/pane.html`) on this machine, and the real office.js at `/office/office.js`.
 * What is neither is not found, so a page that asks for more than it was given shows it.
 */
export async function serveSite(files: Readonly<Record<string, string | Uint8Array>>): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void contentOf(pathname, files).then((content) => {
      response.statusCode = content === undefined ? 404 : 200;
      if (content !== undefined)
        response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream');
      response.end(content);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function contentOf(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string | Uint8Array | undefined> {
  const own = Object.hasOwn(files, path) ? files[path] : undefined;
  if (own !== undefined || !path.startsWith(OFFICE_PATH)) return own;
  const file = normalize(join(OFFICE, path.slice(OFFICE_PATH.length)));
  if (!file.startsWith(OFFICE)) return undefined;
  return readFile(file).catch(() => undefined);
}
