import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** The project's folder, as long as this runs from its source. */
const PROJECT = join(import.meta.dirname, '..', '..');

function configOf(project: string): string {
  return join(project, 'addin', 'vite.config.ts');
}

/** A built add-in in a folder of its own, and what removes it. */
export interface Built {
  readonly folder: string;
  readonly remove: () => void;
}

/** The add-in as `npm run build` makes it. Compiled code stands elsewhere and says where the project is. */
export async function buildAddin(project = PROJECT): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'baocao-addin-'));
  await build({ configFile: configOf(project), logLevel: 'error', build: { outDir: folder } });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server of a built add-in: its address with `/` at the end. */
export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a built add-in with the headers of `npm run addin`, over http on a free port. */
export async function serveAddin(folder: string): Promise<Served> {
  const server = await preview({
    configFile: configOf(PROJECT),
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The server of the test has no address');
  return { address, close: () => server.close() };
}
