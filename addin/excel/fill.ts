import { address } from '../../pipeline/contract/grid.ts';
import { type CellFill, HostFault } from '../host.ts';
import { askDay, type AskedDay, serialIn } from './date-system.ts';
import { inExcel } from './faults.ts';

/** Fills cells that are blank and unlocked, and tells how many; protection is left as it is. */
export async function fill(cells: readonly CellFill[]): Promise<number> {
  if (cells.length === 0) return 0;
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const day = askDay(context);
    await context.sync();
    const sheets = new Map(worksheets.items.map((sheet) => [sheet.name.normalize('NFC'), sheet]));
    const targets = cells.map((cell) => {
      const sheet = sheets.get(cell.sheet);
      if (!sheet) throw new HostFault('sheet-gone');
      const range = sheet.getRange(address(cell.row, cell.column));
      range.load('formulas,numberFormat,format/protection/locked');
      return { cell, range };
    });
    await context.sync();
    const blank = targets.filter(({ range }) => isBlank(range) && !range.format.protection.locked);
    for (const { cell, range } of blank) range.values = [[written(cell, range, day)]];
    await context.sync();
    return blank.length;
  });
}

function isBlank({ formulas }: Excel.Range): boolean {
  return (formulas as unknown[][])[0]?.[0] === '';
}

/** A text stays one, whatever it looks like and whatever format a paste has left. */
function written({ kind, value }: CellFill, { numberFormat }: Excel.Range, day: AskedDay): string | number {
  if (kind === 'date') return serialIn(day, String(value));
  if (typeof value === 'number' || kind === 'number') return Number(value);
  return (numberFormat as unknown[][])[0]?.[0] === '@' ? value : `'${value}`;
}
