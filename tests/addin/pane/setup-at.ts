import { type Setup, periodsOf } from '../../../addin/pane/setup.ts';
import { browserInflate } from '../../../pipeline/workbook/read/inflate.ts';
import { readFile } from '../../../pipeline/workbook/read/read-file.ts';
import { plan, roster } from '../../support/plan-177.ts';
import { sha256 } from '../../support/sha256.ts';

/** What the pages bring, at a moment; hashing is Node's. */
export function setupAt(now: string): Setup {
  return {
    plan,
    periodOf: periodsOf(plan, roster),
    now: () => now,
    sha256,
    readFile: (bytes) => readFile(bytes, { inflate: browserInflate }),
    largestFile: 1_000_000,
    version: '0',
  };
}
