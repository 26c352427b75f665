import { describe, expect, it } from 'vitest';
import { BLANK, type Cell } from '../../pipeline/contract/cell.ts';
import {
  type Problem,
  entryContext,
  entryOf,
  isFilled,
  numberOf,
  textOf,
} from '../../pipeline/contract/entry.ts';
import type { FieldSpec } from '../../pipeline/contract/sheets.ts';

const place = { sheet: 'Nhiệm vụ', row: 4, column: 7, header: 'Ô' };
const dutyCodes = ['III.1.1-a', 'III.1.1-b'];

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: number): Cell => ({ kind: 'number', value });
const date = (at: string): Cell => ({ kind: 'date', at: `${at}T00:00:00` });
const TRUE: Cell = { kind: 'boolean', value: true };
const ERROR: Cell = { kind: 'error', code: '#REF!' };
const FORMULA: Cell = { kind: 'formula', formula: '1+1', result: { kind: 'number', value: 2 } };

/** What a cell is taken as: its value, or the problem. */
function taken(field: Partial<FieldSpec>, cell: Cell | undefined, date1904 = false) {
  const full: FieldSpec = { key: 'key', header: 'Ô', kind: 'text', input: true, ...field };
  const { value, problem } = entryOf({ field: full, place, cell }, entryContext(date1904, dutyCodes));
  return problem === undefined ? { value } : { problem };
}

const value = (is: string | number | undefined) => ({ value: is });
const problem = (is: Problem) => ({ problem: is });

describe('any cell', () => {
  it.each<[string, Cell | undefined, object]>([
    ['blank', BLANK, value(undefined)],
    ['only spaces', text(' \u00A0\u200B\n'), value(undefined)],
    ['of a missing column', undefined, problem('absent')],
    ['a formula', FORMULA, problem('formula')],
    ['a formula that fails', { kind: 'formula', formula: '1/0', result: ERROR }, problem('formula')],
    [
      'a formula with a blank result',
      { kind: 'formula', formula: 'A1', result: { kind: 'blank' } },
      problem('formula'),
    ],
    ['an error value', ERROR, problem('error-value')],
  ])('%s', (_, cell, expected) => {
    for (const kind of ['text', 'choice', 'count', 'percent', 'date', 'duty'] as const)
      expect(taken({ kind }, cell)).toEqual(expected);
  });

  it('blank is not absent, and neither is filled', () => {
    const field: FieldSpec = { key: 'key', header: 'Ô', kind: 'text', input: true };
    const context = entryContext(false, dutyCodes);
    const entries = [BLANK, undefined, ERROR, text('x')].map((cell) =>
      entryOf({ field, place, cell }, context),
    );
    expect(entries.map(({ blank }) => blank)).toEqual([true, false, false, false]);
    expect(entries.map(isFilled)).toEqual([false, false, true, true]);
    expect(entries.map(textOf)).toEqual([undefined, undefined, undefined, 'x']);
    expect(entries.map(numberOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('printed cells may hold the template’s own formula', () => {
    expect(taken({ kind: 'ratio', input: false }, FORMULA)).toEqual(value('2'));
  });
});

describe('text', () => {
  it.each<[string, Cell, object]>([
    ['cleaned', text('  Sở   Nội\u00A0vụ '), value('Sở Nội vụ')],
    ['composed', text('Sở Nội vụ'.normalize('NFD')), value('Sở Nội vụ')],
    ['a number', number(134), value('134')],
    ['a large number', number(912345678), value('912345678')],
    ['a date that Excel made', date('2021-05-12'), problem('not-text')],
    ['a boolean that Excel made', TRUE, problem('not-text')],
    ['as long as allowed', text('a'.repeat(10)), value('a'.repeat(10))],
    ['longer', text('a'.repeat(11)), problem('too-long')],
    ['longer only before it is cleaned', text(`${'a'.repeat(10)}   `), value('a'.repeat(10))],
  ])('%s', (_, cell, expected) => {
    expect(taken({ kind: 'text', maxLength: 10 }, cell)).toEqual(expected);
  });
});

describe('a count', () => {
  it.each<[Cell, object]>([
    [number(0), value(0)],
    [number(12), value(12)],
    [number(99_999_999), value(99_999_999)],
    [number(100_000_000), problem('out-of-range')],
    [number(-1), problem('out-of-range')],
    [number(12.5), problem('not-whole')],
    [text('12'), value(12)],
    [text('-0'), value(0)],
    [text(' 12 '), value(12)],
    [text('+12'), value(12)],
    [text('007'), value(7)],
    [text('12,0'), value(12)],
    [text('-3'), problem('out-of-range')],
    [text('12,5'), problem('not-whole')],
    [text('\u202E01'), problem('not-a-number')],
    [text('1\u200B0'), value(10)],
    [text('1.234'), problem('not-a-number')],
    [text('1,234'), problem('not-a-number')],
    [text('1.234.567'), problem('not-a-number')],
    [text('1 234'), problem('not-a-number')],
    [text('12.5'), problem('not-a-number')],
    [text('50%'), problem('not-a-number')],
    [text('12 người'), problem('not-a-number')],
    [text('khoảng 50'), problem('not-a-number')],
    [text('không'), problem('not-a-number')],
    [text('1e3'), problem('not-a-number')],
    [text('0x1F'), problem('not-a-number')],
    [text('-'), problem('not-a-number')],
    [text(','), problem('not-a-number')],
    [date('2021-12-05'), problem('not-a-number')],
    [TRUE, problem('not-a-number')],
  ])('%j', (cell, expected) => {
    expect(taken({ kind: 'count' }, cell)).toEqual(expected);
  });
});

describe('a percentage', () => {
  it.each<[Cell, object]>([
    [number(0), value(0)],
    [number(50), value(50)],
    [number(100), value(100)],
    [number(101), problem('out-of-range')],
    [number(0.5), problem('not-whole')],
    [text('50'), value(50)],
    [text('50%'), value(50)],
    [text('50 %'), value(50)],
    [text('100,0%'), value(100)],
    [text('12,5%'), problem('not-whole')],
    [text('120%'), problem('out-of-range')],
    [text('1.5%'), problem('not-a-number')],
    [text('%'), problem('not-a-number')],
    [text('50%%'), problem('not-a-number')],
    [text('xong'), problem('not-a-number')],
    [date('1900-02-19'), problem('not-a-number')],
    [TRUE, problem('not-a-number')],
  ])('%j', (cell, expected) => {
    expect(taken({ kind: 'percent' }, cell)).toEqual(expected);
  });
});

describe('a date', () => {
  it.each<[string, Cell, object]>([
    ['a real one', date('2021-12-05'), value('2021-12-05')],
    ['with a time of day', { kind: 'date', at: '2021-12-05T23:59:59' }, value('2021-12-05')],
    ['text', text('05/12/2021'), value('2021-12-05')],
    ['text without zeroes', text('5/2/2021'), value('2021-02-05')],
    ['text with spaces', text(' 05 / 12 / 2021 '), value('2021-12-05')],
    ['29/02 of a leap year', text('29/02/2024'), value('2024-02-29')],
    ['29/02 of another', text('29/02/2021'), problem('not-a-date')],
    ['turned round', text('\u202E12/10/2021'), problem('not-a-date')],
    ['no such day', text('31/02/2021'), problem('not-a-date')],
    ['month first', text('12/31/2021'), problem('not-a-date')],
    ['year first', text('2021-12-05'), problem('not-a-date')],
    ['dots', text('05.12.2021'), problem('not-a-date')],
    ['hyphens', text('05-12-2021'), problem('not-a-date')],
    ['two digits of the year', text('05/12/21'), problem('not-a-date')],
    ['no day', text('12/2021'), problem('not-a-date')],
    ['words', text('tháng 12'), problem('not-a-date')],
    ['a serial whose format was lost', number(44_535), value('2021-12-05')],
    ['a serial with a time', number(44_535.75), value('2021-12-05')],
    ['a serial as text', text('44535'), problem('not-a-date')],
    ['a small number', number(12), problem('not-a-date')],
    ['a year', number(2021), problem('not-a-date')],
    ['a number too large', number(99_999), problem('not-a-date')],
    ['a negative number', number(-44_535), problem('not-a-date')],
    ['a boolean', TRUE, problem('not-a-date')],
  ])('%s', (_, cell, expected) => {
    expect(taken({ kind: 'date' }, cell)).toEqual(expected);
  });

  it('a serial of a workbook that counts from 1904', () => {
    expect(taken({ kind: 'date' }, number(44_535 - 1462), true)).toEqual(value('2021-12-05'));
  });
});

describe('a choice', () => {
  const field: Partial<FieldSpec> = { kind: 'choice', choices: ['Đã hoàn thành', 'Không'] };

  it.each<[Cell, object]>([
    [text('Đã hoàn thành'), value('Đã hoàn thành')],
    [text('Đã hoàn thành'.normalize('NFD')), value('Đã hoàn thành')],
    [text(' ĐÃ  HOÀN THÀNH '), value('Đã hoàn thành')],
    [text('Ðã hoàn thành'), value('Đã hoàn thành')],
    [text('da hoan thanh'), value('Đã hoàn thành')],
    [text('Hoàn thành'), problem('unknown-choice')],
    [text('Đã hoàn thành.'), problem('unknown-choice')],
    [text(`Đã ${' '.repeat(300)}hoàn thành`), problem('unknown-choice')],
    [number(1), problem('unknown-choice')],
    [TRUE, problem('unknown-choice')],
    [date('2021-12-05'), problem('unknown-choice')],
  ])('%j', (cell, expected) => {
    expect(taken(field, cell)).toEqual(expected);
  });
});

describe('a duty', () => {
  it.each<[Cell, object]>([
    [text('III.1.1-a'), value('III.1.1-a')],
    [text(' iii.1.1-A'), value('III.1.1-a')],
    [text('III.1.1–b'), value('III.1.1-b')],
    [text('III.1.1-c'), problem('unknown-duty')],
    [text('III.1.1-a, III.1.1-b'), problem('unknown-duty')],
    [number(3), problem('unknown-duty')],
  ])('%j', (cell, expected) => {
    expect(taken({ kind: 'duty' }, cell)).toEqual(expected);
  });
});
