import type { Row } from 'exceljs';
import { textHeight } from '../../../pipeline/contract/row-height.ts';
import { type Area, columnsOf, rowsOf } from './area.ts';
import type { Book, Sheet } from './book.ts';
import { shownValue } from './cell-value.ts';
import { mayChange } from './change.ts';
import { invalidArgument } from './excel-error.ts';
import { type Member, numberArgument } from './member.ts';

/** The cells that a format is set on or told of. */
export interface Target {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly area: Area;
}

const POINTS_PER_PIXEL = 0.75;
const DIGIT_PIXELS = 7;
const GAP_PIXELS = 5;
/** Columns and rows that nobody set: 64 pixels, 15 points. */
const USUAL_WIDTH = 9.140625;
const USUAL_HEIGHT = 15;

/** Fits rows to their texts, as Excel does about; a fitted height is none of the user's, and is fitted again. */
export function fitRows(target: Target): void {
  const { sheet, area } = target;
  mayChange(sheet, area, 'rows');
  for (const row of rowsIn(target)) {
    row.height = undefined as unknown as number;
    sheet.fitted.set(row.number, fittingHeight(row, sheet));
  }
}

function fittingHeight(row: Row, { cells }: Sheet): number {
  let height = USUAL_HEIGHT;
  row.eachCell((cell, column) => {
    const { font, alignment } = cell.style;
    const width = (cells.getColumn(column).width ?? USUAL_WIDTH) - GAP_PIXELS / DIGIT_PIXELS;
    const style = { size: font?.size ?? 11, bold: font?.bold ?? false, wrap: alignment?.wrapText ?? false };
    height = Math.max(height, textHeight(String(shownValue(cell)), width, style));
  });
  return Math.min(height, 409);
}

export function columnWidth({ sheet, area }: Target): Member {
  return {
    read: () => pointsOf(sheet.cells.getColumn(area.left).width ?? USUAL_WIDTH),
    write: (value) => {
      const pixels = numberArgument(value, 'columnWidth') / POINTS_PER_PIXEL;
      if (columnsOf(area) > 1000) throw invalidArgument('columnWidth of so many columns');
      mayChange(sheet, area, 'columns');
      for (let column = area.left; column <= area.right; column += 1)
        sheet.cells.getColumn(column).width = Math.trunc((Math.round(pixels) / DIGIT_PIXELS) * 256) / 256;
    },
  };
}

/** A file's width holds the gap of 5 pixels between columns. */
function pointsOf(width: number): number {
  return Math.round(Math.max(width * DIGIT_PIXELS, GAP_PIXELS)) * POINTS_PER_PIXEL;
}

export function rowHeight(target: Target): Member {
  const { sheet, area } = target;
  return {
    read: () => {
      const heights = new Set(
        rowsIn(target).map((row) => (row.height as number | undefined) ?? USUAL_HEIGHT),
      );
      return heights.size === 1 ? [...heights][0] : null;
    },
    write: (value) => {
      const height = numberArgument(value, 'rowHeight');
      if (height < 0 || height > 409) throw invalidArgument('rowHeight');
      mayChange(sheet, area, 'rows');
      for (const row of rowsIn(target)) {
        row.height = height;
        sheet.fitted.delete(row.number);
      }
    },
  };
}

function rowsIn({ sheet, area }: Target) {
  if (rowsOf(area) > 10_000) throw invalidArgument('heights of so many rows');
  return Array.from({ length: rowsOf(area) }, (_, i) => sheet.cells.getRow(area.top + i));
}
