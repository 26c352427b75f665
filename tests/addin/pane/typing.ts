import { showDay } from '../../../pipeline/contract/time.ts';
import type { Values } from '../../../samples/make/filled.ts';
import type { Excel } from '../host/open-excel.ts';

/** Types a report cell by cell, as a clerk does. Throws where Excel does not take a value. */
export async function typeAll(excel: Excel, values: Values): Promise<void> {
  for (const [sheet, cells] of Object.entries(values))
    for (const [address, value] of Object.entries(cells)) {
      const typed = typeof value === 'object' ? showDay(value.day) : value;
      const outcome = await excel.user.type(sheet, address, typed);
      if (outcome !== 'taken') throw new Error(`${sheet}!${address}: ${outcome}`);
    }
}
