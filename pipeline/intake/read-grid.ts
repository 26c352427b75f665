import { nodeInflate } from '../workbook/inflate.ts';
import type { Budget } from '../workbook/read/budget.ts';
import { type FileReading, readFile } from '../workbook/read/read-file.ts';

/** Bytes to grid, or the gate that stopped them, with what Node has. */
export function readGrid(bytes: Uint8Array, budget?: Budget): FileReading {
  return readFile(bytes, { inflate: nodeInflate, ...(budget ? { budget } : {}) });
}
