import { describe, expect, it } from 'vitest';
import { type Finding, type Place, placeAddress, sortFindings } from '../../pipeline/contract/finding.ts';

function at(code: string, place: Place): Finding {
  return { code, severity: 'error', place, facts: {} };
}

describe('findings in order', () => {
  it('are of the file, then by sheet as the workbook has them, row, column and code', () => {
    const sorted = [
      at('a-file', {}),
      at('b-file', {}),
      at('c-no-such-sheet', { sheet: 'Chỉ tiêu' }),
      at('whole-sheet', { sheet: 'Số liệu' }),
      at('row', { sheet: 'Số liệu', row: 4 }),
      at('cell', { sheet: 'Số liệu', row: 4, column: 2 }),
      at('a', { sheet: 'Số liệu', row: 4, column: 11 }),
      at('b', { sheet: 'Số liệu', row: 4, column: 11 }),
      at('cell', { sheet: 'Số liệu', row: 10, column: 1 }),
      at('cell', { sheet: 'Nhiệm vụ', row: 1, column: 1 }),
    ];
    const mixed = [9, 3, 6, 0, 8, 1, 5, 2, 4, 7].flatMap((i) => sorted[i] ?? []);
    expect(sortFindings(mixed, ['Số liệu', 'Nhiệm vụ'])).toEqual(sorted);
  });

  it('leave the list they were given as it is', () => {
    const findings = [at('b', {}), at('a', {})];
    sortFindings(findings, []);
    expect(findings.map(({ code }) => code)).toEqual(['b', 'a']);
  });
});

describe('an address', () => {
  it.each<[Place, string]>([
    [{ sheet: 'Nhiệm vụ', row: 12, column: 6 }, 'F12'],
    [{ row: 1, column: 28 }, 'AB1'],
    [{ sheet: 'Nhiệm vụ', row: 12 }, ''],
    [{ sheet: 'Nhiệm vụ', column: 6 }, ''],
    [{ sheet: 'Nhiệm vụ' }, ''],
    [{}, ''],
  ])('of %j is %j', (place, expected) => {
    expect(placeAddress(place)).toBe(expected);
  });
});
