import { describe, expect, it } from 'vitest';
import { pairRows } from '../../pipeline/contract/pair-rows.ts';

/** A row of the letters of a word, one a cell. */
const row = (word: string) => ({
  word,
  values: Object.fromEntries(Array.from(word, (letter, i) => [`c${i}`, letter] as const)),
});

describe('rows of a free table before and after', () => {
  it.each<[string, string[], string[], [string | undefined, string | undefined][]]>([
    [
      'equal rows, moved',
      ['abcd', 'efgh'],
      ['efgh', 'abcd'],
      [
        ['efgh', 'efgh'],
        ['abcd', 'abcd'],
      ],
    ],
    [
      'one of two equal rows taken away',
      ['abcd', 'abcd'],
      ['abcd'],
      [
        ['abcd', 'abcd'],
        ['abcd', undefined],
      ],
    ],
    [
      'most cells equal',
      ['abcd', 'xyzw'],
      ['abcX'],
      [
        ['abcd', 'abcX'],
        ['xyzw', undefined],
      ],
    ],
    [
      'half of the cells equal: another row',
      ['abcd'],
      ['abXY'],
      [
        [undefined, 'abXY'],
        ['abcd', undefined],
      ],
    ],
    [
      'the most alike first',
      ['abcX', 'abcde'],
      ['abcdY'],
      [
        ['abcde', 'abcdY'],
        ['abcX', undefined],
      ],
    ],
    [
      'an equal row is nobody else’s',
      ['abcd'],
      ['abcX', 'abcd'],
      [
        [undefined, 'abcX'],
        ['abcd', 'abcd'],
      ],
    ],
    ['added to nothing', [], ['ab'], [[undefined, 'ab']]],
    ['rows in which nothing stands', [''], [''], [['', '']]],
  ])('%s', (_, before, after, expected) => {
    const pairs = pairRows(before.map(row), after.map(row));
    expect(pairs.map(([old, own]) => [old?.word, own?.word])).toEqual(expected);
  });

  it('of thousands of rows all written anew are told within a second', () => {
    const many = (letter: string) =>
      Array.from({ length: 5000 }, (_, i) => row(`${letter}${i}`.padEnd(9, letter)));
    const start = performance.now();
    expect(pairRows(many('a'), many('b'))).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
