import type { CellStyle } from '../contract/style.ts';
import type { ReportCell } from '../workbook/report-model.ts';
import { textHeight } from '../contract/row-height.ts';
import { sized } from './look.ts';

/** Excel shows no row higher than 409 points: what does not fit below that would be cut. */
const HIGHEST = 400;
/** A text shorter than this, on one line, fits any column of prose. */
const SHORT = 250;

/** Kinds of row for prose too long for the usual size, largest first. */
const DENSE_SIZES = { dense: 8, densest: 6 } as const;
export type RowKind = 'row' | keyof typeof DENSE_SIZES;

export interface FittedColumn {
  readonly width: number;
  readonly style: CellStyle;
  /** Holds sentences of any length; set smaller in rows where they would be cut. */
  readonly prose?: boolean;
}

/** The largest kind of row in which the prose of a line can be read whole. Asked of every row: made to be fast. */
export function kindFor(columns: readonly FittedColumn[], cells: readonly ReportCell[]): RowKind {
  let kind: RowKind = 'row';
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const text = cells[i];
    if (!column?.prose || typeof text !== 'string') continue;
    if (text.length <= SHORT && !text.includes('\n')) continue;
    if (fits(text, column, column.style.size)) continue;
    if (!fits(text, column, DENSE_SIZES.dense)) return 'densest';
    kind = 'dense';
  }
  return kind;
}

/** The columns' styles in a kind of row: prose is set smaller, the rest stays as it is. */
export function denseStyles(columns: readonly FittedColumn[], kind: keyof typeof DENSE_SIZES): CellStyle[] {
  return columns.map(({ style, prose }) => (prose ? sized(style, DENSE_SIZES[kind]) : style));
}

/** In the smallest size, prose of so many lines that even there it would be cut runs on in one paragraph. */
export function runOn(columns: readonly FittedColumn[], cells: readonly ReportCell[]): ReportCell[] {
  return cells.map((cell, i) => {
    const column = columns[i];
    return typeof cell === 'string' && column?.prose && !fits(cell, column, DENSE_SIZES.densest)
      ? cell.replaceAll('\n', ' ')
      : cell;
  });
}

function fits(text: string, { width, style }: FittedColumn, size: number): boolean {
  return textHeight(text, width, sized(style, size)) <= HIGHEST;
}
