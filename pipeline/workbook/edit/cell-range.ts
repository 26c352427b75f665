import { address } from '../../contract/grid.ts';
import { parseReference } from '../read/reference.ts';

/** A rectangle of cells, all numbers from 1. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** `A1:N70`, `$A$1:$N$70` or `A1`; undefined for anything else (whole columns, several ranges). */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', last = first, more] = text.replaceAll('$', '').split(':');
  const [from, to] = [first, last].map((ref) => parseReference(new TextEncoder().encode(ref), 0, ref.length));
  if (!from || !to || more !== undefined || !(from.row > 0 && to.row >= from.row && from.column > 0))
    return undefined;
  return { top: from.row, bottom: to.row, left: from.column, right: to.column };
}

export function rangeText({ top, bottom, left, right }: CellRange): string {
  return `${address(top, left)}:${address(bottom, right)}`;
}

/** True where two rectangles have a cell in common. */
export function meet(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
