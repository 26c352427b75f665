import { describe, expect, it } from 'vitest';
import type { CellStyle } from '../../pipeline/contract/style.ts';
import { linesOf, rowHeight, textHeight } from '../../pipeline/contract/row-height.ts';

const wrapped: CellStyle = { size: 11, wrap: true };

describe('lines of a text', () => {
  const cases: [string, string, number, CellStyle, number][] = [
    ['nothing', '', 10, wrapped, 1],
    ['a word', 'Mã', 10, wrapped, 1],
    ['digits that fit', '0'.repeat(18), 20, wrapped, 1],
    ['a digit too many', '0'.repeat(19), 20, wrapped, 2],
    ['a space hangs over the edge', `${'0'.repeat(18)} `, 20, wrapped, 1],
    ['a word goes to the next line whole', `00000 ${'0'.repeat(16)} 0`, 20, wrapped, 2],
    ['a word longer than two lines is broken', '0'.repeat(50), 20, wrapped, 3],
    ['line feeds', 'một\nhai\n\nbốn', 20, wrapped, 4],
    [
      'a title of the plan',
      'Nghiên cứu, quán triệt chủ trương, nghị quyết về công tác cán bộ',
      34,
      wrapped,
      2,
    ],
    [
      'the same in bold and large',
      'Nghiên cứu, quán triệt chủ trương, nghị quyết về công tác cán bộ',
      34,
      { size: 14, bold: true, wrap: true },
      3,
    ],
    [
      'decomposed letters are as wide as composed ones',
      'Nghị quyết về công tác cán bộ'.normalize('NFD'),
      27,
      wrapped,
      1,
    ],
    ['a column of no width', 'ab', 0, wrapped, 2],
  ];
  it.each(cases)('%s', (_, text, width, style, expected) => {
    expect(linesOf(text, width, style)).toBe(expected);
  });
});

describe('the height of a text', () => {
  it.each<[string, CellStyle, number]>([
    ['11 points', wrapped, 15],
    ['12 points', { size: 12, wrap: true }, 15.75],
    ['14 points', { size: 14, wrap: true }, 18.75],
    ['not wrapped, however long', { size: 11 }, 15],
  ])('%s', (_, style, expected) => {
    expect(textHeight(style.wrap ? 'Mã' : 'Mã '.repeat(50), 10, style)).toBe(expected);
  });

  it('grows by a line', () => {
    expect(textHeight('một\nhai\nba', 10, wrapped)).toBe(45);
  });
});

describe('the height of a row', () => {
  it('has air around the text and stays within what Excel takes', () => {
    expect(rowHeight(45, 4)).toBe(49);
    expect(rowHeight(800, 4)).toBe(409);
  });
});
