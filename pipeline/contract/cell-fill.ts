import type { Entry } from './entry.ts';
import type { Kind } from './sheets.ts';
import { shorten } from './text.ts';

/** A value put into one input cell: rows and columns from 1, dates as `YYYY-MM-DD` with `kind: 'date'`. */
export interface CellFill {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'text' | 'number' | 'date';
  readonly value: string | number;
}

const KINDS: Readonly<Record<Kind, CellFill['kind']>> = {
  text: 'text',
  choice: 'text',
  duty: 'text',
  ratio: 'text',
  count: 'number',
  percent: 'number',
  date: 'date',
};

/** Fills for the cells that have a value, in order; texts are cut to what their column takes. */
export function fillsOf(
  facts: readonly (readonly [cell: Entry, value: string | number | undefined])[],
): CellFill[] {
  return facts.flatMap(([{ field, place }, value]) => {
    const { sheet, row, column } = place;
    if (value === undefined || sheet === undefined || row === undefined || column === undefined) return [];
    const fitted = typeof value === 'string' ? shorten(value, field.maxLength ?? value.length) : value;
    return [{ sheet, row, column, kind: KINDS[field.kind], value: fitted }];
  });
}
