import type { CellRange, ReportChart } from '../workbook/charts/model.ts';

/** The cells of a sheet that a chart covers. */
export type ChartPlace = Pick<ReportChart, 'from' | 'to'>;

/** Cells of one column, rows `first` to `last`; one row at least, for a chart cannot read none. */
export function cells(
  sheet: string,
  column: number,
  [first, last]: readonly [first: number, last: number],
): CellRange {
  return { sheet, column, first, last: Math.max(first, last) };
}

export function cell(sheet: string, column: number, row: number): CellRange {
  return { sheet, column, first: row, last: row };
}
