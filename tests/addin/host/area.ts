import { columnLetters } from '../../../pipeline/contract/grid.ts';
import { columnOf } from '../../support/edits.ts';
import { invalidArgument } from './excel-error.ts';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A rectangle of cells, numbered from 1, all four sides included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

const REFERENCE = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/;

/** `A1`, `A1:B2`, `A:C`, `1:3`, with or without `$` and the sheet's name; anything else is an InvalidArgument. */
export function parseArea(text: string): Area {
  const bare = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = REFERENCE.exec(bare);
  const [, left, top, right = left, bottom = top] = match ?? [];
  if (
    bare === '' ||
    (left === undefined) !== (right === undefined) ||
    (top === undefined) !== (bottom === undefined)
  )
    throw invalidArgument(`address ${text}`);
  const columns = [
    left === undefined ? 1 : columnOf(left),
    right === undefined ? LAST_COLUMN : columnOf(right),
  ];
  const rows = [Number(top ?? 1), Number(bottom ?? LAST_ROW)];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  if (match === null || !isOnSheet(area)) throw invalidArgument(`address ${text}`);
  return area;
}

export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return (
    top >= 1 && left >= 1 && bottom <= LAST_ROW && right <= LAST_COLUMN && top <= bottom && left <= right
  );
}

export function addressOf({ top, left, bottom, right }: Area): string {
  const first = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}

export function rowsOf({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: Area): number {
  return right - left + 1;
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Every cell, row by row. */
export function* cellsOf({
  top,
  left,
  bottom,
  right,
}: Area): Iterable<readonly [row: number, column: number]> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield [row, column];
}

/** The fewest rectangles that a simple cook finds: runs of columns that go on downwards. */
export function rectanglesOf(cells: readonly (readonly [row: number, column: number])[]): Area[] {
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const done: Area[] = [];
  for (const run of runsOf(cells)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) above.bottom = run.top;
    else {
      if (above) done.push(above);
      open.set(key, { ...run });
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.left - b.left || a.top - b.top);
}

function runsOf(cells: readonly (readonly [number, number])[]): Area[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const [row, column] of [...cells].sort(([a, b], [c, d]) => a - c || b - d)) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
