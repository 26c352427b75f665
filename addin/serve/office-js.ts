import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * What office.js loads beside itself, by where it runs. Two things are left out on purpose, and it goes on without
 * them: its reports of use (`telemetry/`), and `excel-win32-16.00.js` for the first months of Excel 2016, which
 * fetches more from Microsoft and runs in Internet Explorer anyway, where the pane cannot.
 */
const FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  // Opened in a browser without Excel, to find that out.
  'o15apptofilemappingtable.js',
  // Asked for by the language of Excel; any but these falls back to en-us.
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
];

/** The folder of the bundled copy, beside `taskpane.html`. */
const FOLDER = 'office-js';

/** A file of the built add-in: its path with `/`, and its bytes. */
export interface Asset {
  readonly fileName: string;
  readonly source: Uint8Array;
}

/** Where the pane gets office.js. */
export interface OfficeJs {
  /** As the page names it: relative to `taskpane.html`, or whole. */
  readonly address: string;
  /** The origins that the policy has to allow for it. */
  readonly origins: readonly string[];
  /** The files to be served beside the page. */
  readonly assets: readonly Asset[];
}

/**
 * Reads the build setting `OFFICE_JS`.
 *
 * @param setting empty or missing for the copy in `@microsoft/office-js`, which is then served beside the pane;
 *   or a whole https address that ends in `/office.js`, such as Microsoft's own.
 * @throws {Error} with a text for the developer where the setting is neither.
 */
export function officeJs(setting: string | undefined): OfficeJs {
  if (setting === undefined || setting === '') return bundled();
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  // office.js finds the files beside it by its own name in the page.
  if (url?.protocol !== 'https:' || !url.pathname.endsWith('/office.js'))
    throw new Error(`OFFICE_JS must be an https address that ends in /office.js, and is ${setting}`);
  return { address: url.href, origins: [url.origin], assets: [] };
}

function bundled(): OfficeJs {
  const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
  const assets = FILES.map((file) => ({
    fileName: `${FOLDER}/${file}`,
    source: readFileSync(join(folder, file)),
  }));
  return { address: `./${FOLDER}/office.js`, origins: [], assets };
}
