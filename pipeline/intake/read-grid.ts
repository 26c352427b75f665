import type { GateCode } from '../contract/gates.ts';
import type { Grid } from '../contract/grid.ts';
import { nodeInflate } from '../workbook/inflate.ts';
import { type Budget, DEFAULT_BUDGET } from '../workbook/read/budget.ts';
import { ReadFault } from '../workbook/read/fault.ts';
import { readWorkbook } from '../workbook/read/workbook.ts';

export type FileReading = { readonly grid: Grid } | { readonly gate: GateCode };

/** Bytes to grid, or the gate that stopped them. */
export function readGrid(bytes: Uint8Array, budget: Budget = DEFAULT_BUDGET): FileReading {
  if (bytes.length === 0) return { gate: 'empty-file' };
  try {
    return { grid: readWorkbook(bytes, { inflate: nodeInflate, budget }) };
  } catch (error) {
    if (error instanceof ReadFault) return { gate: error.code };
    throw error;
  }
}
