import type { CellStyle } from '../contract/style.ts';
import type { Validation } from '../contract/template-validation.ts';
import type { Moment } from '../contract/time.ts';
import type { ReportChart } from './charts/model.ts';

/** Where a cell leads: a cell of this workbook, or one of a file (path relative to the workbook, `/` between folders). */
export type Link =
  | { readonly kind: 'internal'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'file'; readonly path: string; readonly sheet?: string; readonly cell?: string };

/** Text is always written as text, whatever it begins with: nothing of a submission becomes a formula. */
export type ReportValue = string | number | null;
export interface LinkedValue {
  readonly value: ReportValue;
  readonly link: Link;
}
export type ReportCell = ReportValue | LinkedValue;

/** A row in the style of one of its sheet's `kinds`. */
export interface ReportRow {
  readonly kind: string;
  readonly cells: readonly ReportCell[];
  /** Height in points; absent: fitted to the text by the program that opens the file. */
  readonly height?: number;
  /** Pairs of column numbers merged in this row. */
  readonly merges?: readonly (readonly [number, number])[];
}

export interface ConditionalStyle {
  readonly range: string;
  /** Paints cells that hold just this text, or where the formula (relative to the range's first cell) is true. */
  readonly when: { readonly text: string } | { readonly formula: string };
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  /** A line above the cells. */
  readonly line?: string;
}

export interface ReportSheet {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** For each kind of row, the style of each column (the last one serves the columns after it). */
  readonly kinds: Readonly<Record<string, readonly CellStyle[]>>;
  readonly rows: Iterable<ReportRow>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows repeated on every printed page. */
  readonly repeat?: readonly [number, number];
  readonly filter?: string;
  /** How many rows of a list that is too long are not among `rows`; absent: none. */
  readonly leftOut?: number;
  readonly conditional: readonly ConditionalStyle[];
  /** Ranges of percents (12.5 is 12,5 %) over which bars from 0 to 100 are drawn. */
  readonly bars?: readonly string[];
  readonly charts?: readonly ReportChart[];
  readonly validations?: readonly Validation[];
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** Columns that are printed, such as `A:K`; absent: all. */
  readonly printed?: string;
  /** Pages down; absent: as many as needed. Every sheet is one page wide. */
  readonly pagesTall?: number;
  readonly tab?: string;
}

/** The consolidated workbook as plain data. */
export interface ReportWorkbook {
  readonly title: string;
  /** What it is about, as its properties tell. */
  readonly subject?: string;
  readonly creator: string;
  readonly created: Moment;
  readonly sheets: readonly ReportSheet[];
}
