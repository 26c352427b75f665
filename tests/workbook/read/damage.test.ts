import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grid } from '../../../pipeline/contract/grid.ts';
import { ReadFault } from '../../../pipeline/workbook/read/fault.ts';
import { read } from './package.ts';

const fixture = (name: string) => Uint8Array.from(readFileSync(join(import.meta.dirname, 'fixtures', name)));

/** The grid, or the code of the fault; any other error fails the test. */
function outcome(bytes: Uint8Array): Grid | string {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof ReadFault) return error.code;
    throw error;
  }
}

describe.each(['libreoffice.xlsx', 'openpyxl.xlsx'])('%s', (name) => {
  const whole = fixture(name);
  let grid: Grid;
  beforeAll(() => {
    grid = read(whole);
  });

  it('cut off anywhere is damaged', () => {
    const ends = Array.from({ length: whole.length - 4 }, (_, end) => end + 4).filter((end) => end % 7 === 0);
    const codes = new Set(ends.map((end) => outcome(whole.subarray(0, end))));
    expect([...codes]).toEqual(['damaged']);
  });

  it('with any one byte changed reads as before or not at all, never as something else', () => {
    let refused = 0;
    for (let at = 0; at < whole.length; at += 5) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const result = outcome(changed);
      if (typeof result === 'string') refused++;
      else expect(result, `byte ${at}`).toEqual(grid);
    }
    expect(refused).toBeGreaterThan(whole.length / 10);
  });
});
