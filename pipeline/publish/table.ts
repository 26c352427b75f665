import type { CityReport } from '../consolidate/city-report.ts';
import { address } from '../contract/grid.ts';
import { showMoment } from '../contract/time.ts';
import type { ReportChart } from '../workbook/charts/model.ts';
import type { ConditionalStyle, ReportCell, ReportRow, ReportSheet } from '../workbook/report-model.ts';
import { type FittedColumn, denseStyles, kindFor, runOn } from './fitting.ts';
import { LOOK, strong } from './look.ts';

/** Rows above the first data row of a table: title, plan and moment, note, header. */
export const HEADER_ROW = 4;
export const FIRST_ROW = HEADER_ROW + 1;

/** One column of a table and what it shows of a line. `width` is in characters. */
export interface Column<L> extends FittedColumn {
  readonly header: string;
  readonly value: (line: L, index: number) => ReportCell;
}

export interface Table<L> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column<L>[];
  /** Lines, and headings and sums among them; the first one stands in row 5. */
  readonly body: Iterable<ReportRow>;
  /** How many rows of the body the filter covers. */
  readonly filtered: number;
  readonly frozenColumns?: number;
  /** Kinds of row besides `row`, `sum` and `heading`. */
  readonly kinds?: ReportSheet['kinds'];
  readonly conditional?: readonly ConditionalStyle[];
  /** Ranges of percents drawn as bars too. */
  readonly bars?: readonly string[];
  readonly charts?: readonly ReportChart[];
}

/** A table as a sheet: titles that leave the top right free for a digital signature, frozen header, filter. */
export function tableSheet<L>(report: CityReport, table: Table<L>): ReportSheet {
  const { columns, filtered } = table;
  return {
    name: table.name,
    widths: columns.map((column) => column.width),
    kinds: { ...TITLE_KINDS, ...lineKinds(columns), ...table.kinds },
    // A new walk each time: rows are made when they are written, and not kept.
    rows: { [Symbol.iterator]: () => allRows(report, table) },
    frozen: { rows: HEADER_ROW, columns: table.frozenColumns ?? 0 },
    repeat: [HEADER_ROW, HEADER_ROW],
    filter: `A${HEADER_ROW}:${address(HEADER_ROW + Math.max(filtered, 1), columns.length)}`,
    conditional: table.conditional ?? [],
    bars: table.bars ?? [],
    charts: table.charts ?? [],
    paper: 'A4',
    landscape: true,
  };
}

/** The kinds of row that lines of a table and what stands between them need. */
function lineKinds(columns: readonly FittedColumn[]): ReportSheet['kinds'] {
  const styles = columns.map((column) => column.style);
  return {
    row: styles,
    dense: denseStyles(columns, 'dense'),
    densest: denseStyles(columns, 'densest'),
    sum: styles.map(strong),
    heading: [LOOK.heading],
  };
}

export const TITLE_KINDS: ReportSheet['kinds'] = {
  title: [LOOK.title],
  subtitle: [LOOK.subtitle],
  note: [LOOK.note],
  header: [LOOK.header],
};

/** The three rows above every header. */
export function titleRows(report: CityReport, title: string, note: string): ReportRow[] {
  const { plan, year } = report.period;
  const subtitle = `Kế hoạch số ${plan.id} - Năm ${year} - Số liệu đến ${showMoment(report.at)}`;
  return [
    { kind: 'title', cells: [title], height: 21 },
    { kind: 'subtitle', cells: [subtitle], height: 16 },
    { kind: 'note', cells: [note], height: 15 },
  ];
}

/** One line of a table, in smaller letters where its texts would be cut otherwise. */
export function lineRow<L>(columns: readonly Column<L>[], line: L, index = 0): ReportRow {
  const cells = columns.map((column) => column.value(line, index));
  const kind = kindFor(columns, cells);
  return { kind, cells: kind === 'densest' ? runOn(columns, cells) : cells };
}

/** Every line of a table in its order; one row that says so where there is none. */
export function lineRows<L>(
  columns: readonly Column<L>[],
  lines: readonly L[],
  nothing: string,
): ReportRow[] {
  if (lines.length === 0) return [headingRow(columns.length, nothing)];
  return lines.map((line, i) => lineRow(columns, line, i));
}

/** A row across the whole table. */
export function headingRow(columns: number, text: string): ReportRow {
  const blanks = Array.from({ length: columns - 1 }, () => null);
  return { kind: 'heading', cells: [text, ...blanks], merges: [[1, columns]] };
}

function* allRows<L>(report: CityReport, table: Table<L>): Iterator<ReportRow> {
  yield* titleRows(report, table.title, table.note);
  yield { kind: 'header', cells: table.columns.map((column) => column.header) };
  yield* table.body;
}
