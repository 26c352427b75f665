import { describe, expect, it } from 'vitest';
import { type FittedColumn, denseStyles, kindFor, runOn } from '../../pipeline/publish/fitting.ts';

const NARROW: FittedColumn = { width: 20, style: { size: 10, wrap: true }, prose: true };
const CODE: FittedColumn = { width: 20, style: { size: 10, wrap: true } };
const words = (letters: number) => 'một hai ba bốn năm sáu bảy tám '.repeat(letters).slice(0, letters);

describe('prose longer than Excel’s highest row', () => {
  it.each<[string, FittedColumn, string, string]>([
    ['a short text', NARROW, words(200), 'row'],
    ['one that just needs many lines', NARROW, words(600), 'row'],
    ['one that is cut at the usual size', NARROW, words(1000), 'dense'],
    ['the longest a column takes', NARROW, words(2000), 'densest'],
    ['few letters on many lines', NARROW, 'a\n'.repeat(33), 'dense'],
    ['a column that is no prose', CODE, words(2000), 'row'],
  ])('%s', (_, column, text, kind) => {
    expect(kindFor([column], [text])).toBe(kind);
  });

  it('the longest text of a row decides', () => {
    expect(kindFor([NARROW, NARROW], [words(1000), words(2000)])).toBe('densest');
    expect(kindFor([NARROW, NARROW], [null, 12])).toBe('row');
  });

  it('only prose is set smaller', () => {
    expect(denseStyles([NARROW, CODE], 'dense').map((style) => style.size)).toEqual([8, 10]);
    expect(denseStyles([NARROW, CODE], 'densest').map((style) => style.size)).toEqual([6, 10]);
  });

  it('line ends that would cut it even there become spaces', () => {
    const lines = 'a\n'.repeat(100);
    expect(runOn([NARROW, CODE, NARROW], [lines, lines, 'a\nb'])).toEqual(['a '.repeat(100), lines, 'a\nb']);
  });
});
