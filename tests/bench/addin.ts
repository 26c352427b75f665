import { type Browser, chromium } from 'playwright-core';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from '../../samples/make/filled.ts';
import type { Site } from '../addin/host/site.ts';
import { builtSite } from '../addin/pane/built-site.ts';
import { type TimedPane, firstLoad, openTimed } from '../addin/pane/timed-pane.ts';
import { settingOf } from '../support/judge.ts';
import { PROGRAMS, findProgram } from '../support/programs.ts';
import { validContent } from '../support/valid-content.ts';
import { type Section, PROJECT, bar, line, middle } from './measure.ts';
import { longestTask } from './tasks.ts';

const TRIES = 5;
/** Following begins right after the first view. */
const SETTLED_MS = 500;
const SHEET = 'Nhiệm vụ';
const STATUS_COLUMN = 'G';
const PROGRESS_COLUMN = 'H';
/** Valid in its cell, and in contradiction to a duty that is done. */
const HALF = '50';

interface Bench {
  readonly browser: Browser;
  readonly site: Site;
  readonly workbook: Uint8Array;
  /** Where the progress of duties that are done stands. */
  readonly done: readonly string[];
}

/** What the built pane costs in a real browser, beside the largest workbook: that of Sở Nội vụ. */
export async function benchAddin(): Promise<Section> {
  const program = findProgram('browser');
  if (program === undefined)
    return { lines: [`add-in: not measured, ${PROGRAMS.browser.title} was not found`], bars: [] };
  process.stderr.write('building the add-in and opening it…\n');
  const site = await builtSite(PROJECT);
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await figures({ browser, site, ...(await largestWorkbook()) });
  } finally {
    await browser.close();
    await site.close();
  }
}

async function largestWorkbook(): Promise<Pick<Bench, 'workbook' | 'done'>> {
  const { period, agency } = settingOf('SNV', 2021);
  const content = validContent(period, agency);
  const workbook = await writeTemplate(filled(templateOf(period, agency), content));
  const isDone = ([address, value]: [string, unknown]) =>
    address.startsWith(STATUS_COLUMN) && value === STATUS.done;
  const rows = Object.entries(content[SHEET] ?? {}).filter(isDone);
  return { workbook, done: rows.map(([address]) => address.replace(STATUS_COLUMN, PROGRESS_COLUMN)) };
}

async function figures(bench: Bench): Promise<Section> {
  const opening = await timesToOpen(bench);
  const openingTask = await longestOpening(bench);
  const pane = await settled(bench);
  const { compressed } = await firstLoad(pane.excel, bench.site);
  const check = await checks(pane);
  const { heard, task } = await typing(bench, pane);
  await pane.excel.close();
  return {
    lines: [
      `add-in beside the workbook of SNV, ${bench.browser.version()}, Excel's side by the stand-in of the tests`,
      line('navigation to the first view, on localhost', opening.ready, 'ms'),
      line('  work of the page’s thread in it', opening.work, 'ms'),
      line('  longest task in it, without those that run office.js', openingTask, 'ms'),
      line('first load compressed, without office.js', compressed / 1000, 'kB'),
      line('full check: work of the page’s thread', check.work, 'ms'),
      line('full check: syncs with Excel', check.syncs, ''),
      line('a keystroke to its finding, 150 ms of them waiting', heard, 'ms'),
      line('longest task of the page’s thread while typing', task, 'ms'),
    ],
    bars: [
      bar('pane ready, ms', opening.ready, { below: 500 }),
      bar('longest task while opening, ms', openingTask, { atMost: 50 }),
      bar('first load compressed, kB', compressed / 1000, { below: 350 }),
      bar('full check: work of the page’s thread, ms', check.work, { below: 50 }),
      bar('full check: syncs', check.syncs, { atLeast: 1, atMost: 1 }),
      bar('keystroke to finding, ms', heard, { below: 300 }),
      bar('longest task while typing, ms', task, { atMost: 50 }),
    ],
  };
}

/** After one that is not counted, as the browser itself is still starting then. */
async function timesToOpen(bench: Bench): Promise<{ ready: number; work: number }> {
  const times: { ready: number; work: number }[] = [];
  for (let i = 0; i <= TRIES; i++) {
    const pane = await openTimed(bench, bench.workbook);
    times.push({ ready: await pane.ready(), work: await pane.workSoFar() });
    await pane.excel.close();
  }
  const counted = times.slice(1);
  return { ready: middle(counted.map((t) => t.ready)), work: middle(counted.map((t) => t.work)) };
}

/** The middle of some tries at the longest task of the pane's own while it opens; office.js is as Microsoft made it. */
async function longestOpening({ browser, site, workbook }: Bench): Promise<number> {
  const tasks: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const page = await browser.newPage();
    let pane: TimedPane | undefined;
    const work = async () => {
      pane = await openTimed({ browser: { newPage: () => Promise.resolve(page) }, site }, workbook);
      await pane.ready();
    };
    tasks.push(await longestTask(browser, page, { work, others: /\/office-js\// }));
    await pane?.excel.close();
  }
  return middle(tasks);
}

async function settled(bench: Bench): Promise<TimedPane> {
  const pane = await openTimed(bench, bench.workbook);
  await pane.ready();
  await pane.excel.page.waitForTimeout(SETTLED_MS);
  return pane;
}

/** The most syncs of any check, and the middle of their work. Drawing what was found is part of it. */
async function checks({ excel, workSoFar }: TimedPane): Promise<{ work: number; syncs: number }> {
  const works: number[] = [];
  const syncs: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const before = { work: await workSoFar(), syncs: excel.syncs.length };
    await checkAgain(excel.page);
    works.push((await workSoFar()) - before.work);
    syncs.push(excel.syncs.length - before.syncs);
  }
  return { work: middle(works), syncs: Math.max(...syncs) };
}

/** Clicks in the page, as Playwright's own click works there for longer than the check; waits for its end. */
function checkAgain(page: TimedPane['excel']['page']): Promise<void> {
  return page.evaluate(async () => {
    const pane = document.querySelector('.pane');
    const button = [...document.querySelectorAll<HTMLElement>('fluent-button')].find(
      ({ textContent }) => textContent.trim() === 'Kiểm tra lại',
    );
    if (!pane || !button) throw new Error('the pane shows no check');
    const over = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (pane.ariaBusy === 'false') resolve();
      }).observe(pane, { attributeFilter: ['aria-busy'] });
    });
    button.click();
    await over;
  });
}

/** Contradicts one duty after the other; each keystroke has a finding of its own. */
async function typing(
  { browser, done }: Bench,
  { excel, now, whenSeen }: TimedPane,
): Promise<{ heard: number; task: number }> {
  const heard: number[] = [];
  const work = async () => {
    for (const address of done.slice(0, TRIES)) {
      const seen = whenSeen(`[aria-label*="ô ${address} "]`);
      const typed = await now();
      const outcome = await excel.user.type(SHEET, address, HALF);
      if (outcome !== 'taken') throw new Error(`${address}: ${outcome}`);
      heard.push((await seen) - typed);
    }
  };
  const task = await longestTask(browser, excel.page, { work });
  return { heard: middle(heard), task };
}
