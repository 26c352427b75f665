import { type Agency, heirOf } from './agencies.ts';
import { carriedMark } from './carry-over-mark.ts';
import { type CellFill, fillsOf } from './cell-fill.ts';
import { type Draft, type DraftDuty, type DraftMetric, type DraftObstacle, blankRows } from './draft.ts';
import { type Entry, isFilled, textOf } from './entry.ts';
import type { Grid } from './grid.ts';
import { type OpenDuty, metricSum, openDuties, sumText } from './carry-over-sum.ts';
import type { MetricRow, Period } from './period.ts';
import { OBSTACLES, STATUS } from './sheets.ts';
import type { ObstacleReport, Submission } from './submission.ts';
import { type Judging, type Verdict, isError, validate } from './validate.ts';

/** Why a file cannot be carried over into a report. */
export type CarryRefusal =
  | { readonly kind: 'not-a-report' }
  | { readonly kind: 'other-year'; readonly found: number | undefined; readonly wanted: number }
  | { readonly kind: 'other-agency'; readonly found: string };

/** Last year's report of the same agency, or of one that was merged into it or renamed. */
export interface PriorReport {
  readonly agency: Agency;
  readonly submission: Submission;
  /** Errors in the file: what they stand on is left out, all else is taken. */
  readonly errors: number;
}

/** Judges a file as the report of the year before, by that year's rules. `judging.period` is that year. */
export function priorReport(
  grid: Grid,
  { judging, period, agency }: { judging: Judging; period: Period; agency: Agency },
): PriorReport | CarryRefusal {
  const verdict = validate(grid, judging);
  const wanted = judging.period.year;
  if (!verdict.identity.ours) return { kind: 'not-a-report' };
  if (verdict.identity.year !== wanted) return { kind: 'other-year', found: verdict.identity.year, wanted };
  if (!verdict.agency || !verdict.submission) return { kind: 'not-a-report' };
  if (heirOf(period.roster, verdict.agency.code, period.due) !== agency.code)
    return { kind: 'other-agency', found: verdict.agency.name };
  return priorOf(verdict, verdict.agency, verdict.submission);
}

function priorOf({ findings }: Verdict, agency: Agency, submission: Submission): PriorReport {
  return { agency, submission, errors: findings.filter(isError).length };
}

/**
 * Agencies whose reports of last year an agency's report continues: itself, as far as it existed, and those that were
 * merged into it since. `prior` is last year.
 */
export function predecessors(prior: Period, period: Period, agency: Agency): Agency[] {
  return prior.reporters.filter(({ code }) => heirOf(period.roster, code, period.due) === agency.code);
}

/** Last year's reports that were chosen, one an agency, and the agencies that owed one and of which none was. */
export interface PriorReports {
  readonly reports: readonly PriorReport[];
  readonly missing: readonly { readonly agency: Agency; readonly metrics: readonly MetricRow[] }[];
}

/** Puts chosen reports together with what is missing beside them. */
export function priorReports(
  reports: readonly PriorReport[],
  { prior, period, agency }: { prior: Period; period: Period; agency: Agency },
): PriorReports {
  const chosen = new Set(reports.map((report) => report.agency.code));
  const missing = predecessors(prior, period, agency).filter(({ code }) => !chosen.has(code));
  return {
    reports,
    missing: missing.map((one) => ({ agency: one, metrics: prior.rows.get(one.code)?.metrics ?? [] })),
  };
}

/** What comes over: cells to fill, and how many things of each kind they hold. */
export interface CarryOver {
  readonly cells: readonly CellFill[];
  readonly duties: number;
  readonly metrics: number;
  readonly obstacles: number;
  /** Duties and difficulties of last year that this agency has no row for, or whose row is begun. */
  readonly left: number;
}

/**
 * What of last year's reports is a starting point for this year's: duties not finished, cumulative counts (of all
 * reports added up, and said of whom none was at hand), and difficulties (whoever solved them, the clerk knows). Only
 * rows in which nothing stands yet; every row that comes over bears the mark of its year in a text of its own.
 */
export function carryOver({
  grid,
  draft,
  from,
}: {
  grid: Grid;
  draft: Draft;
  from: PriorReports;
}): CarryOver {
  const [first] = from.reports;
  if (!first) return { cells: [], duties: 0, metrics: 0, obstacles: 0, left: 0 };
  const { year } = first.submission;
  const mark = carriedMark(year);
  const duties = dutyFills(draft, from.reports, mark);
  const metrics = draft.metrics.flatMap((row) => metricFills(row, from, year));
  const obstacles = obstacleFills({ grid, draft, from: from.reports }, mark);
  return {
    cells: [...duties.taken, ...metrics, ...obstacles.taken].flat(),
    duties: duties.taken.length,
    metrics: metrics.length,
    obstacles: obstacles.taken.length,
    left: duties.left + obstacles.left,
  };
}

interface Fills {
  /** One list of cells for each thing taken. */
  readonly taken: readonly (readonly CellFill[])[];
  readonly left: number;
}

function dutyFills(draft: Draft, from: readonly PriorReport[], mark: string): Fills {
  const open = openDuties(from);
  const taken = open.flatMap((report) => {
    const row = draft.duties.find(({ subject }) => subject.duty.code === report.duty);
    return row && isUntouched(row.entries) ? [dutyFill(row, report, mark)] : [];
  });
  return { taken, left: open.length - taken.length };
}

function dutyFill({ entries }: DraftDuty, report: OpenDuty, mark: string): CellFill[] {
  const doing = report.status === STATUS.doing;
  // The text that this status cannot do without bears the mark, whatever else was written.
  return fillsOf([
    [entries.status, report.status],
    [entries.progress, report.progress],
    [entries.unit, report.unit],
    [entries.result, marked(mark, report.result, doing)],
    [entries.shortcomings, marked(mark, report.shortcomings, !doing)],
  ]);
}

function metricFills({ entries, subject }: DraftMetric, from: PriorReports, year: number): CellFill[][] {
  const sum = metricSum({ duty: subject.duty.code, metric: subject.metric.key }, from);
  if (sum === undefined || !isUntouched(entries)) return [];
  return [
    fillsOf([
      [entries.cumulative, sum.total],
      [entries.remark, `${carriedMark(year)} ${sumText(sum, year)}`],
    ]),
  ];
}

function obstacleFills(
  { grid, draft, from }: { grid: Grid; draft: Draft; from: readonly PriorReport[] },
  mark: string,
): Fills {
  const codes = new Set(draft.expected.duties.map(({ duty }) => duty.code));
  const rows = blankRows(grid, OBSTACLES);
  const told = from.flatMap(({ submission }) => submission.obstacles);
  const absent = told.filter((r) => r.difficulty !== undefined && !stands(draft, r));
  const taken = absent
    .filter(({ duty }) => codes.has(duty ?? ''))
    .flatMap((report, i) => rows.slice(i, i + 1).map((row) => obstacleFill(row, report, mark)));
  return { taken, left: absent.length - taken.length };
}

/** True where a difficulty was carried over or written before, with its mark or without. */
function stands({ obstacles }: Draft, { difficulty = '' }: ObstacleReport): boolean {
  return obstacles.some(({ entries }) => textOf(entries.difficulty)?.includes(difficulty));
}

function obstacleFill({ entries }: DraftObstacle, report: ObstacleReport, mark: string): CellFill[] {
  return fillsOf([
    [entries.code, report.duty],
    [entries.difficulty, marked(mark, report.difficulty, true)],
    [entries.cause, report.cause],
    [entries.level, report.level],
    [entries.proposal, report.proposal],
  ]);
}

function isUntouched(entries: Readonly<Record<string, Entry>>): boolean {
  return !Object.values(entries).some((entry) => entry.field.input && isFilled(entry));
}

/** The text behind the mark; the mark alone where it must stand. */
function marked(mark: string, text: string | undefined, must: boolean): string | undefined {
  if (text === undefined) return must ? mark : undefined;
  return `${mark} ${text}`;
}
