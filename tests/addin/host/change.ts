import { type Area, addressOf, cellsOf } from './area.ts';
import { type Book, type Sheet, noteChange } from './book.ts';
import { accessDenied } from './excel-error.ts';

/** Which part of a protected sheet is changed. */
export type Kind = 'value' | 'format' | 'columns' | 'rows' | 'sheet';

const ALLOWED_BY: Readonly<Record<Exclude<Kind, 'value' | 'sheet'>, string>> = {
  format: 'allowFormatCells',
  columns: 'allowFormatColumns',
  rows: 'allowFormatRows',
};

/** Throws AccessDenied where the sheet's protection forbids the change. */
export function mayChange({ protection, cells }: Sheet, area: Area | null, kind: Kind): void {
  if (!protection) return;
  if (kind === 'value') {
    for (const [row, column] of area ? cellsOf(area) : [])
      if (isLocked(cells.getCell(row, column).style.protection))
        throw accessDenied(`${cells.name}!${row},${column}`);
  } else if (kind === 'sheet' || !protection.options[ALLOWED_BY[kind]]) throw accessDenied(cells.name);
}

/** Cells are locked where nothing says otherwise. */
export function isLocked(protection: { locked?: boolean } | undefined): boolean {
  return protection?.locked !== false;
}

export function wroteCells(book: Book, sheet: Sheet, area: Area): void {
  noteChange(book, sheet, addressOf(area));
}
