import { join } from 'node:path';
import { build } from 'vite';
import { themeSheet } from '../../../addin/serve/theme.ts';
import { shippedData } from '../../../addin/shipped-data.ts';

const FOLDER = join(import.meta.dirname, '..', 'page');

/** What vite makes of the test's own page, by address on a site: `/pane-page.html`, `/assets/x.js`. Nothing is written. */
export async function buildPage(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const built = await build({
    root: FOLDER,
    publicDir: false,
    configFile: false,
    logLevel: 'error',
    plugins: [shippedData(join(import.meta.dirname, '..', '..', '..', 'pipeline', 'data')), themeSheet()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, rolldownOptions: { input: join(FOLDER, 'pane-page.html') } },
  });
  const bundles = Array.isArray(built) ? built : [built];
  return Object.fromEntries(
    bundles.flatMap((bundle) =>
      'output' in bundle
        ? bundle.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source])
        : [],
    ),
  );
}
