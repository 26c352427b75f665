import type { Agency } from '../../pipeline/contract/agencies.ts';
import { carryOver, priorReport } from '../../pipeline/contract/carry-over.ts';
import type { Place } from '../../pipeline/contract/finding.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { sealOf } from '../../pipeline/contract/seal.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { HostFault, type WorkbookHost } from '../host.ts';
import { type ReportBook, bookOf } from './book.ts';
import { readChosen } from './chosen-file.ts';
import { type Setup, judgingOf } from './setup.ts';
import type { Event, News, Offer, Work } from './state.ts';

/** What the user can have done to the open workbook. What Excel refuses is told by an event. */
export interface Session {
  /** Reads the workbook and follows it where Excel tells of changes. */
  start(): Promise<void>;
  stop(): Promise<void>;
  check(): Promise<void>;
  makeTemplate(agency: Agency, year: number): Promise<void>;
  openNew(): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Looks at a file of last year; `takeOffer` takes what it offers. */
  offerFrom(file: File, book: ReportBook): Promise<void>;
  takeOffer(offer: Offer): Promise<void>;
  finalise(): Promise<void>;
}

interface Parts {
  readonly host: WorkbookHost;
  readonly setup: Setup;
  readonly tell: (event: Event) => void;
}

/** Ties the open workbook to the pane's state. */
export function newSession(parts: Parts): Session {
  const { host, setup, tell } = parts;
  let unfollow: (() => Promise<void>) | undefined;
  const judge = (grid: Grid) => {
    tell({ kind: 'judged', book: bookOf(grid, setup) });
  };
  const attempt = attemptWith(tell);
  const readAndJudge = async () => {
    const grid = await host.read();
    await pause();
    judge(grid);
    return undefined;
  };
  return {
    start: async () => {
      await attempt('reading', readAndJudge);
      if (host.lacks.includes('following')) return;
      await attempt(undefined, async () => {
        unfollow = await host.follow(judge, ({ code }) => {
          tell({ kind: 'failed', fault: code });
        });
        return undefined;
      });
    },
    stop: async () => {
      await unfollow?.();
    },
    check: () => attempt('reading', readAndJudge),
    makeTemplate: (agency, year) =>
      attempt('rendering', async () => {
        await host.render(templateOf(setup.periodOf(year), agency));
        await readAndJudge();
        return { kind: 'rendered' };
      }),
    openNew: () =>
      attempt('opening', async () => {
        await host.openNew();
        return { kind: 'opened' };
      }),
    goTo: (place) =>
      attempt(undefined, async () => {
        await host.goTo(place);
        return { kind: 'went', place };
      }),
    offerFrom: async (file, book) => {
      tell({ kind: 'work-begun', work: 'carrying' });
      tell({
        kind: 'offered',
        offer: offerOf(await readChosen(file, setup), { name: file.name, book, setup }),
      });
    },
    takeOffer: (offer) =>
      attempt('carrying', async () => {
        const cells = await fillFrom(parts, offer);
        await readAndJudge();
        return { kind: 'carried', cells };
      }),
    finalise: () => attempt('finalising', () => finaliseWith(parts, judge)),
  };
}

/**
 * Runs one thing the user asked for; `work` is what the pane shows meanwhile, if it takes time. A second click
 * while it does is none.
 */
function attemptWith(tell: (event: Event) => void) {
  let working = false;
  return async (work: Work | undefined, action: () => Promise<News | undefined>): Promise<void> => {
    if (work && working) return;
    if (work) {
      working = true;
      tell({ kind: 'work-begun', work });
    }
    try {
      tell({ kind: 'done', news: await action() });
    } catch (error) {
      const known = error instanceof HostFault;
      tell({ kind: 'failed', fault: known ? error.code : 'excel-failed' });
      // A mistake of ours: the user goes on, and the browser's console tells it.
      if (!known) throw error;
    } finally {
      if (work) working = false;
    }
  };
}

/** Fills what comes over into the workbook as it stands this moment: rows may have been begun since the offer. */
async function fillFrom({ host, setup }: Parts, offer: Offer): Promise<number> {
  const book = bookOf(await host.read(), setup);
  if (offer.kind !== 'offered' || book.kind !== 'report') return 0;
  return host.fill(carryOver({ grid: book.grid, draft: book.draft, from: offer.from }).cells);
}

/** Seals the workbook as it stands this moment, and only where no error stands in it. */
async function finaliseWith({ host, setup }: Parts, judge: (grid: Grid) => void): Promise<News | undefined> {
  const grid = await host.read();
  judge(grid);
  const book = bookOf(grid, setup);
  if (book.kind !== 'report' || book.errors > 0) return undefined;
  const result = await host.finalise(sealOf(grid, judgingOf(setup, book.period.year)));
  judge(await host.read());
  return { kind: 'finalised', ...result };
}

function offerOf(
  reading: Awaited<ReturnType<typeof readChosen>>,
  { name, book, setup }: { name: string; book: ReportBook; setup: Setup },
): Offer {
  if ('gate' in reading) return { kind: 'unreadable', gate: reading.gate };
  const { period, agency, grid, draft } = book;
  const judging = judgingOf(setup, period.year - 1);
  const prior = priorReport(reading.grid, { judging, period, agency });
  if ('kind' in prior) return { kind: 'refused', why: prior };
  return {
    kind: 'offered',
    file: name,
    agency: prior.agency.name,
    errors: prior.errors,
    from: prior.submission,
    carryOver: carryOver({ grid, draft, from: prior.submission }),
  };
}

/** Lets the browser draw and hear keys between two pieces of work. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
