import type { Grid, GridRow } from '../../pipeline/contract/grid.ts';
import { askSheet, toldRows } from './ask-sheet.ts';
import { askDay, counts1904 } from './date-system.ts';
import { excelCode, hostFault, inExcel } from './faults.ts';

/** A sheet as it was read last. Its id outlives a rename. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly GridRow[];
}

/** What was read last: the sheets in the order of their tabs. */
export interface Reading {
  readonly sheets: readonly KnownSheet[];
  readonly date1904: boolean;
}

export const NOTHING_READ: Reading = { sheets: [], date1904: false };

export function gridOf({ sheets, date1904 }: Reading): Grid {
  return { sheets: sheets.map(({ name, rows }) => ({ name, rows })), date1904 };
}

/**
 * Reads sheets again, all or those with the ids given; the others stay as they were. One sync where the workbook has
 * the sheets it had at the last reading; one more for sheets that are new. Names are always read anew.
 */
export async function readAgain(last: Reading, changed: ReadonlySet<string> | 'all'): Promise<Reading> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => reading(context, last, changed));
  } catch (error) {
    // A sheet that was known is gone: everything is looked at afresh.
    if (excelCode(error) !== 'ItemNotFound' || last.sheets.length === 0) throw hostFault(error);
    return inExcel((context) => reading(context, NOTHING_READ, 'all'));
  }
}

async function reading(
  context: Excel.RequestContext,
  last: Reading,
  changed: ReadonlySet<string> | 'all',
): Promise<Reading> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name');
  const day = askDay(context);
  const ask = (id: string) => askSheet(workbook.worksheets.getItem(id));
  const again = last.sheets.map(({ id }) => id).filter((id) => changed === 'all' || changed.has(id));
  const asked = again.map(ask);
  await context.sync();
  const known = new Set(last.sheets.map(({ id }) => id));
  const added = workbook.worksheets.items.map(({ id }) => id).filter((id) => !known.has(id));
  const askedMore = added.map(ask);
  if (added.length > 0) await context.sync();
  const date1904 = counts1904(day);
  const told = await toldRows(context, [...asked, ...askedMore], date1904);
  const rows = new Map(last.sheets.map((sheet) => [sheet.id, sheet.rows]));
  for (const [i, id] of [...again, ...added].entries()) rows.set(id, told[i] ?? []);
  return {
    date1904,
    sheets: workbook.worksheets.items.map(({ id, name }) => ({
      id,
      name: name.normalize('NFC'),
      rows: rows.get(id) ?? [],
    })),
  };
}
