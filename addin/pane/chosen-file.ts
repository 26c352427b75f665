import type { GateCode } from '../../pipeline/contract/gates.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import type { Setup } from './setup.ts';

/** Reads a file the user chose, in this browser: its grid, or the gate that stopped it. */
export async function readChosen(
  file: File,
  { largestFile, readFile }: Pick<Setup, 'largestFile' | 'readFile'>,
): Promise<{ readonly grid: Grid } | { readonly gate: GateCode }> {
  // Asked before it is read: a film chosen by mistake would fill the memory.
  if (file.size > largestFile) return { gate: 'too-large' };
  try {
    return readFile(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // Taken away or locked since it was chosen.
    if (error instanceof DOMException) return { gate: 'unreadable' };
    throw error;
  }
}
