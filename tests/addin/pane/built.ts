import { join } from 'node:path';
import { type InlineConfig, build } from 'vite';
import config from '../../../addin/vite.config.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What vite makes of pages of the project, by address on a site: `/x.html`, `/assets/x.js`. Nothing is written. */
export async function builtPages(
  root: string,
  pages: readonly string[],
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { oxc, build: options }: InlineConfig = config;
  const built = await build({
    root: join(ROOT, root),
    base: './',
    publicDir: false,
    configFile: false,
    logLevel: 'error',
    ...(oxc === undefined ? {} : { oxc }),
    build: {
      ...options,
      write: false,
      rolldownOptions: { input: pages.map((page) => join(ROOT, root, page)) },
    },
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
