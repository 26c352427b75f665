import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type Excel, openExcel } from '../host/open-excel.ts';
import { OFFICE_PATH, type Site } from '../host/site.ts';

/** Tells when something is first there. */
const WATCH = `
  window.whenSeen = (selector) => new Promise((resolve) => {
    const look = () => document.querySelector(selector) ? resolve(performance.now()) : setTimeout(look, 5);
    look();
  });
  window.ready = window.whenSeen('.pane[aria-busy="false"]');
`;

/** The built pane beside a workbook, with clocks. All times are milliseconds. */
export interface TimedPane {
  readonly excel: Excel;
  /** From navigation until the first view could be used. */
  readonly ready: () => Promise<number>;
  /** The page's clock, when something is first there. */
  readonly whenSeen: (selector: string) => Promise<number>;
  readonly now: () => Promise<number>;
  /** For how long the page's own thread has worked so far, whatever else the machine does. */
  readonly workSoFar: () => Promise<number>;
}

/** Opens the built pane in a page with an empty cache, whose clocks run from its first request on. */
export async function openTimed(
  { browser, site }: { browser: Pick<Browser, 'newPage'>; site: Site },
  workbook: Uint8Array,
): Promise<TimedPane> {
  const page = await browser.newPage();
  await page.addInitScript({ content: WATCH });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const watched: Pick<Browser, 'newPage'> = {
    newPage: async ({ viewport } = {}) => {
      if (viewport) await page.setViewportSize(viewport);
      return page;
    },
  };
  const excel = await openExcel({ browser: watched, site, path: '/taskpane.html', workbook });
  return {
    excel,
    ready: () => page.evaluate<number>('window.ready'),
    whenSeen: (selector) => page.evaluate<number>(`window.whenSeen(${JSON.stringify(selector)})`),
    now: () => page.evaluate(() => performance.now()),
    workSoFar: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
      if (seconds === undefined) throw new Error('this browser tells no TaskDuration');
      return seconds * 1000;
    },
  };
}

/** The pane's own files that an opened page has loaded, without office.js, and their bytes compressed (gzip). */
export async function firstLoad(
  { page }: Excel,
  site: Site,
): Promise<{ files: readonly string[]; compressed: number }> {
  const paths = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const files = paths.filter((path) => !path.startsWith(OFFICE_PATH) && !path.startsWith('/office-js/'));
  const sizes = await Promise.all(
    files.map(
      async (path) => gzipSync(Buffer.from(await (await fetch(site.origin + path)).arrayBuffer())).length,
    ),
  );
  return { files, compressed: sizes.reduce((sum, size) => sum + size, 0) };
}
