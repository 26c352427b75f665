import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import type { WorkbookHost } from '../../addin/host.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { type Excel, type ExcelOptions, openExcel } from './host/open-excel.ts';
import { type Site, serveSite } from './host/site.ts';
import type { Sent, SentGrid } from './page.ts';

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8">
<script src="/office/office.js"></script><script src="/page.js"></script><script>page.start();</script></html>`;

/** An Excel with a page that holds the add-in's host and nothing else. */
export interface Addin extends Excel {
  readonly call: (name: keyof WorkbookHost, ...args: unknown[]) => Promise<Sent<unknown>>;
  readonly lacks: () => Promise<readonly string[]>;
  readonly read: () => Promise<Grid>;
  readonly follow: () => Promise<Sent<null>>;
  readonly unfollow: () => Promise<Sent<null>>;
  /** What followers were told so far. */
  readonly told: () => Promise<(Grid | string)[]>;
}

/** Starts one browser and one site for the tests of a file; returns what opens an Excel in them. */
export function addins(program: string): (options?: Partial<ExcelOptions>) => Promise<Addin> {
  let browser: Browser | undefined;
  let site: Site | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    site = await serveSite({ '/page.html': PAGE, '/page.js': await bundle() });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return async (options = {}) => {
    if (!browser || !site) throw new Error('the browser has not started');
    return addinOf(await openExcel({ browser, site, path: '/page.html', ...options }));
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  return 'output' in output ? output.output[0].code : '';
}

function addinOf(excel: Excel): Addin {
  const { page } = excel;
  const call: Addin['call'] = (name, ...args) =>
    page.evaluate(async ({ method, given }) => (await window.testPage).call(method, ...given), {
      method: name,
      given: args,
    });
  return {
    ...excel,
    call,
    lacks: () => page.evaluate(async () => (await window.testPage).lacks),
    read: async () => {
      const sent = await call('read');
      if ('fault' in sent) throw new Error(sent.fault);
      return gridOf(sent.value as SentGrid);
    },
    follow: () => page.evaluate(async () => (await window.testPage).follow()),
    unfollow: () => page.evaluate(async () => (await window.testPage).unfollow()),
    told: async () => {
      const told = await page.evaluate(async () => (await window.testPage).told);
      return told.map((one) => (typeof one === 'string' ? one : gridOf(one)));
    },
  };
}

/** The page sends lists for maps. */
function gridOf({ date1904, sheets }: SentGrid): Grid {
  return {
    date1904,
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(([number, cells]) => ({ number, cells: new Map(cells) })),
    })),
  };
}
