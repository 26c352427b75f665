import type { Grid, GridSheet } from '../contract/grid.ts';
import { META_NAME } from '../contract/sheets.ts';
import { earlierLists } from './corrections-sheet.ts';

/** True where a marked copy still holds what its submission holds: nobody has worked in it. */
export function holdsTheSame(copy: Grid, submission: Grid): boolean {
  return earlierLists(copy).length > 0 && contentKey(copy) === contentKey(submission);
}

/** What people filled in, with the sheets' names: lists of corrections and the seal aside. */
function contentKey(grid: Grid): string {
  const lists = new Set(earlierLists(grid));
  const sheets = grid.sheets.filter(({ name }) => name !== META_NAME && !lists.has(name));
  return JSON.stringify([grid.date1904, sheets.map(sheetKey)]);
}

function sheetKey({ name, rows }: GridSheet): unknown {
  return [name, rows.map((row) => [row.number, [...row.cells].sort(([a], [b]) => a - b)])];
}
