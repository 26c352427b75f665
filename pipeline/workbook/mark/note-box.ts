import { FONT } from '../../contract/style.ts';
import { linesOf } from '../../contract/row-height.ts';
import type { CellPlace } from './marking.ts';
import type { SheetLayout } from '../edit/sheet-layout.ts';

/** The font of notes. */
export const NOTE_FONT = { name: FONT, size: 11 } as const;

const WIDTH = 340;
const PADDING = 12;
const LINE = 20;
const DIGIT = 7;
const PIXELS_PER_POINT = 4 / 3;
/** Excel's own sizes, where a sheet says none: pixels. */
const USUAL_COLUMN = 64;
const USUAL_ROW = 20;
/** The note stands this far right of its cell. */
const GAP = { right: 14, down: 4 } as const;

/** Pixels of a sheet's columns and rows, by number from 1. */
export interface Sizes {
  readonly column: (number: number) => number;
  readonly row: (number: number) => number;
}

/** How wide and high the columns and rows of a sheet are. */
export function sizesOf({ columns, rows, format }: SheetLayout): Sizes {
  const width = pixels(format?.attributes.defaultColWidth, DIGIT) ?? USUAL_COLUMN;
  const height = pixels(format?.attributes.defaultRowHeight, PIXELS_PER_POINT) ?? USUAL_ROW;
  const heights = new Map(
    rows.map(({ number, element: { attributes } }) => [
      number,
      isHidden(attributes.hidden) ? 0 : (pixels(attributes.ht, PIXELS_PER_POINT) ?? height),
    ]),
  );
  return {
    column: (number) => {
      const own = columns.find(
        ({ attributes: { min, max } }) => Number(min) <= number && number <= Number(max),
      );
      if (!own) return width;
      return isHidden(own.attributes.hidden) ? 0 : (pixels(own.attributes.width, DIGIT) ?? width);
    },
    row: (number) => heights.get(number) ?? height,
  };
}

function pixels(value: string | undefined, unit: number): number | undefined {
  const number = Number(value ?? NaN);
  return Number.isFinite(number) && number >= 0 ? Math.round(number * unit) : undefined;
}

function isHidden(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/**
 * The anchor of a note beside its cell and large enough for its text: column, offset, row and offset of the left
 * top corner, then of the right bottom one; columns and rows from 0, offsets in pixels.
 */
export function noteAnchor({ row, column }: CellPlace, text: string, sizes: Sizes): number[] {
  const room = (WIDTH - PADDING) / DIGIT;
  const lines = linesOf(text, room, { size: NOTE_FONT.size, wrap: true });
  const right = walk(column + 1, GAP.right + WIDTH, sizes.column);
  const bottom = walk(row, GAP.down + lines * LINE + PADDING, sizes.row);
  return [
    column,
    GAP.right,
    row - 1,
    GAP.down,
    right.number - 1,
    right.offset,
    bottom.number - 1,
    bottom.offset,
  ];
}

/** Past this many a hostile sheet of hidden rows would cost time. */
const FARTHEST = 500;

/** Which column or row stands so many pixels behind the start of another one, and how far into it. */
function walk(
  from: number,
  distance: number,
  size: (number: number) => number,
): { number: number; offset: number } {
  let left = distance;
  let number = from;
  while (number < from + FARTHEST && left >= size(number)) {
    left -= size(number);
    number += 1;
  }
  return { number, offset: left };
}
