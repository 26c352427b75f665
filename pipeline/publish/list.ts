import type { CityReport } from '../consolidate/city-report.ts';
import type { ReportRow, ReportSheet } from '../workbook/report-model.ts';
import { type Column, type Table, headingRow, lineRow, tableSheet } from './table.ts';

/**
 * Lines that a list shows at most: more than anybody reads, fewer than a sheet of Excel (1,048,576 rows) and the
 * memory take, whatever was sent.
 */
export const MOST_LINES = 200_000;

/** A table of lines whose number hangs on what was sent. */
export interface List<L> extends Omit<Table<L>, 'body' | 'filtered'> {
  readonly lines: readonly L[];
  /** Stands where there is no line. */
  readonly nothing: string;
  /** Where lines beyond the most are to be seen, or how. */
  readonly elsewhere: string;
  readonly row?: (columns: readonly Column<L>[], line: L, index: number) => ReportRow;
  /** What stands below the lines. */
  readonly below?: readonly ReportRow[];
}

/** A list as a sheet, its rows made while they are walked; a row below the last one tells how many are left out. */
export function listSheet<L>(report: CityReport, list: List<L>): ReportSheet {
  const filtered = shownLines(list.lines);
  const body = { [Symbol.iterator]: () => rowsOf(list) };
  return { ...tableSheet(report, { ...list, body, filtered }), leftOut: list.lines.length - filtered };
}

/** How many of the lines are shown. */
export function shownLines(lines: readonly unknown[]): number {
  return Math.min(lines.length, MOST_LINES);
}

const LEFT_OUT = /^Còn (\d+) dòng nữa /;

/** How many lines a row of a list says are left out; 0 where it says nothing of the kind. */
export function leftOutBy(text: string): number {
  return Number(LEFT_OUT.exec(text)?.[1] ?? 0);
}

function* rowsOf<L>({
  columns,
  lines,
  nothing,
  elsewhere,
  row = lineRow,
  below = [],
}: List<L>): Iterator<ReportRow> {
  const shown = shownLines(lines);
  for (const [i, line] of lines.entries()) {
    if (i >= shown) break;
    yield row(columns, line, i);
  }
  const leftOut = lines.length - shown;
  if (shown === 0) yield headingRow(columns.length, nothing);
  if (leftOut > 0)
    yield headingRow(columns.length, `Còn ${leftOut} dòng nữa không nêu ở trang này; ${elsewhere}.`);
  yield* below;
}
