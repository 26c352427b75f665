import { BLANK, type Cell } from './cell.ts';

/** One row as the user sees it: `number` is Excel's, from 1; `cells` by column number, from 1, blank ones absent. */
export interface GridRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface GridSheet {
  readonly name: string;
  /** Rows that hold something, in order of their numbers. */
  readonly rows: readonly GridRow[];
}

/** A workbook without any host's ways: what the reader makes of bytes and the add-in of Office.js. */
export interface Grid {
  readonly sheets: readonly GridSheet[];
  /** True where raw numbers count days from 01/01/1904. */
  readonly date1904: boolean;
}

export function cellAt(row: GridRow, column: number): Cell {
  return row.cells.get(column) ?? BLANK;
}

/** 1 -> `A`, 27 -> `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** (12, 6) -> `F12`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
