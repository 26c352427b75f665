import type { GateCode } from '../../contract/gates.ts';
import type { Grid } from '../../contract/grid.ts';
import type { Budget } from './budget.ts';
import { ReadFault } from './fault.ts';
import type { Inflate } from './inflate.ts';
import { readWorkbook } from './workbook.ts';

/** What became of a file's bytes: the grid, or the gate that stopped them. */
export type FileReading = { readonly grid: Grid } | { readonly gate: GateCode };

/** Reads a file whose bytes may be anything at all. Never throws for what stands in it. */
export function readFile(
  bytes: Uint8Array,
  options: { readonly inflate: Inflate; readonly budget?: Budget },
): FileReading {
  if (bytes.length === 0) return { gate: 'empty-file' };
  try {
    return { grid: readWorkbook(bytes, options) };
  } catch (error) {
    if (error instanceof ReadFault) return { gate: error.code };
    throw error;
  }
}
