import type { Agency } from '../../pipeline/contract/agencies.ts';
import { carryOver, priorReport, priorReports } from '../../pipeline/contract/carry-over.ts';
import type { Place } from '../../pipeline/contract/finding.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { sealOf } from '../../pipeline/contract/seal.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { HostFault, type WorkbookHost } from '../host.ts';
import { type ReportBook, bookOf } from './book.ts';
import { readChosen } from './chosen-file.ts';
import { type Setup, judgingOf } from './setup.ts';
import type { ChosenFile, Event, News, Offer, RefusedFile, Work } from './state.ts';

/** What the user can have done to the open workbook. What Excel refuses is told by an event. */
export interface Session {
  /** Reads the workbook and follows it where Excel tells of changes. */
  start(): Promise<void>;
  stop(): Promise<void>;
  check(): Promise<void>;
  makeTemplate(agency: Agency, year: number): Promise<void>;
  openNew(): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Looks at files of last year, beside those of an offer before; `takeOffer` takes what they offer. */
  offerFrom(files: readonly File[], book: ReportBook, before?: Offer): Promise<void>;
  takeOffer(offer: Offer): Promise<void>;
  finalise(): Promise<void>;
  /** Looks whether the user has saved the workbook by now. */
  lookSaved(): Promise<void>;
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
      // What was read is drawn first.
      await pause();
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
    offerFrom: async (files, book, before) => {
      tell({ kind: 'work-begun', work: 'carrying' });
      const looked = await Promise.all(files.map((file) => lookAt(file, book, setup)));
      tell({ kind: 'offered', offer: offerOf([...(before?.chosen ?? []), ...looked], book, setup) });
    },
    takeOffer: (offer) =>
      attempt('carrying', async () => {
        const cells = await fillFrom(parts, offer);
        await readAndJudge();
        return { kind: 'carried', cells };
      }),
    finalise: () => attempt('finalising', () => finaliseWith(parts, judge)),
    lookSaved: async () => {
      try {
        const { saved, location } = await host.saved();
        if (saved) tell({ kind: 'saved', location });
      } catch (error) {
        // Asked again soon, and of no weight: the user is still told to save.
        if (!(error instanceof HostFault)) throw error;
      }
    },
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
      tell({ kind: 'failed', fault: known ? error.code : 'excel-failed', work });
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
  if (book.kind !== 'report') return 0;
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

async function lookAt(
  file: File,
  { period, agency }: ReportBook,
  setup: Setup,
): Promise<ChosenFile | RefusedFile> {
  const reading = await readChosen(file, setup);
  if ('gate' in reading) return { file: file.name, kind: 'unreadable', gate: reading.gate };
  const judging = judgingOf(setup, period.year - 1);
  const report = priorReport(reading.grid, { judging, period, agency });
  if ('kind' in report) return { file: file.name, kind: 'refused', why: report };
  return { file: file.name, report };
}

/** Of two files of one agency the one chosen last counts. */
function offerOf(
  looked: readonly (ChosenFile | RefusedFile)[],
  { period, agency, grid, draft }: ReportBook,
  setup: Setup,
): Offer {
  const chosen = new Map(looked.flatMap((one) => ('report' in one ? [[one.report.agency.code, one]] : [])));
  const prior = setup.periodOf(period.year - 1);
  const from = priorReports(
    [...chosen.values()].map(({ report }) => report),
    { prior, period, agency },
  );
  return {
    chosen: [...chosen.values()],
    refused: looked.flatMap((one) => ('report' in one ? [] : [one])),
    from,
    carryOver: carryOver({ grid, draft, from }),
  };
}

/** Lets the browser draw and hear keys between two pieces of work. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
