import type { PriorReport, PriorReports } from './carry-over.ts';
import { STATUS } from './sheets.ts';
import type { DutyReport, MetricReport } from './submission.ts';

/** A duty that was not finished, by the reports of all who owed it. */
export type OpenDuty = Pick<DutyReport, 'duty' | 'status' | 'progress' | 'unit' | 'result' | 'shortcomings'>;

/** Duties that somebody had not finished, in the order of the reports; one that several reported on once. */
export function openDuties(from: readonly PriorReport[]): OpenDuty[] {
  const told = from.flatMap(({ agency, submission }) =>
    submission.duties.map((report) => ({ name: agency.name, report })),
  );
  const open = told.filter(({ report }) => isOpen(report)).map(({ report }) => report.duty);
  return [...new Set(open)].map((duty) => together(told.filter(({ report }) => report.duty === duty)));
}

interface Told {
  readonly name: string;
  readonly report: DutyReport;
}

function isOpen({ status }: DutyReport): boolean {
  return status === STATUS.doing || status === STATUS.notStarted;
}

/** One report as it stands; of several what all say, each text with the name of who wrote it. */
function together(told: readonly Told[]): OpenDuty {
  const reports = told.map(({ report }) => report).filter(({ status }) => status !== STATUS.none);
  const [first, ...others] = reports;
  if (!first) throw new RangeError('nobody reports on this duty');
  if (others.length === 0) return first;
  const begun = reports.some(({ status }) => status !== STATUS.notStarted);
  const texts = (key: 'result' | 'shortcomings') =>
    joined(
      told.flatMap(({ name, report }) => sentence(name, report[key])),
      ' ',
    );
  return {
    duty: first.duty,
    status: begun ? STATUS.doing : STATUS.notStarted,
    // How far all of them are together nobody reported.
    progress: begun ? undefined : 0,
    unit: joined([...new Set(reports.flatMap(({ unit }) => unit ?? []))], '; '),
    result: texts('result'),
    shortcomings: texts('shortcomings'),
  };
}

function joined(texts: readonly string[], by: string): string | undefined {
  return texts.length === 0 ? undefined : texts.join(by);
}

function sentence(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${name}: ${text}${/[.!?]$/.test(text) ? '' : '.'}`];
}

/** A cumulative count over all reports: whose counts are in it, and of whom none is known. */
export interface MetricSum {
  readonly total: number;
  readonly parts: readonly { readonly name: string; readonly sum: number }[];
  readonly unknown: readonly string[];
}

/** Adds up the cumulative counts of a metric; undefined where no report tells one. */
export function metricSum(
  wanted: Pick<MetricReport, 'duty' | 'metric'>,
  { reports, missing }: PriorReports,
): MetricSum | undefined {
  const rows = reports.flatMap(({ agency, submission }) => {
    const row = submission.metrics.find((m) => m.duty === wanted.duty && m.metric === wanted.metric);
    return row ? [{ name: agency.name, sum: sumOf(row, submission.year) }] : [];
  });
  const parts = rows.flatMap(({ name, sum }) => (sum === undefined ? [] : [{ name, sum }]));
  if (parts.length === 0) return undefined;
  const owing = missing.filter(({ metrics }) =>
    metrics.some(({ duty, metric }) => duty.code === wanted.duty && metric.key === wanted.metric),
  );
  return {
    total: parts.reduce((total, { sum }) => total + sum, 0),
    parts,
    unknown: [
      ...rows.filter(({ sum }) => sum === undefined).map(({ name }) => name),
      ...owing.map(({ agency }) => agency.name),
    ],
  };
}

/** In 2021 the sum since 2021 is the year's own count, whether or not it was written again. */
function sumOf({ cumulative, year }: MetricReport, reportYear: number): number | undefined {
  return cumulative ?? (reportYear === FIRST_SUMMED_YEAR ? year : undefined);
}

/** As the column says: "Lũy kế từ 2021". */
const FIRST_SUMMED_YEAR = 2021;

/** What the remark beside a carried count says: of what it is made, and what is still to be added. */
export function sumText({ total, parts, unknown }: MetricSum, year: number): string {
  const names = parts.map(({ name, sum }) => `${name} ${sum}`).join(', ');
  const made = parts.length + unknown.length > 1 ? `${total} (${names})` : String(total);
  const lacking = unknown.length > 0 ? `, chưa gồm số của ${unknown.join(', ')}` : '';
  const add = unknown.length > 0 ? 'cộng thêm số đó và số liệu trong năm' : 'cộng thêm số liệu trong năm';
  return `Lũy kế đến hết năm ${year} là ${made}${lacking}; ${add}.`;
}
