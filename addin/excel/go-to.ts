import type { Place } from '../../pipeline/contract/finding.ts';
import { address } from '../../pipeline/contract/grid.ts';
import { HostFault } from '../host.ts';
import { inExcel } from './faults.ts';

/** Selects the cell of a place. Rejects with `sheet-gone` where its sheet is not there or hidden. */
export async function goTo({ sheet: name, row = 1, column = 1 }: Place): Promise<void> {
  if (name === undefined) return;
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const sheet = worksheets.items.find((one) => one.name.normalize('NFC') === name);
    if (sheet?.visibility !== Excel.SheetVisibility.visible) throw new HostFault('sheet-gone');
    sheet.activate();
    sheet.getRange(address(row, column)).select();
    await context.sync();
  });
}
