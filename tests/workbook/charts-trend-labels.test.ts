import { describe, expect, it } from 'vitest';
import { endLabels } from '../../pipeline/workbook/charts/trend-labels.ts';

/** The places of labels as `point:place`, for each line. */
function places(...lines: (number | null)[][]): string[] {
  return endLabels(lines).map((own) => [...own].map(([point, place]) => `${point}:${place}`).join(' '));
}

describe('labels at the ends of lines', () => {
  it.each<[string, (number | null)[][], string[]]>([
    [
      'far apart stand above',
      [
        [80, 90],
        [10, 20],
      ],
      ['0:t 1:t', '0:t 1:t'],
    ],
    [
      'of two that lie close stand above and below',
      [
        [70, 71],
        [60, 63],
      ],
      ['0:t 1:t', '0:b 1:b'],
    ],
    ['of three that lie close stand above, beside and below', [[71], [64], [58]], ['0:t', '0:r', '0:b']],
    ['of equal values stand around the point', [[50], [50], [50]], ['0:t', '0:b', '0:r']],
    ['of a fourth equal value is left out', [[50], [50], [50], [50]], ['0:t', '0:b', '0:r', '']],
    ['of up to five points are two', [[1, 2, 3, 4, 5]], ['0:t 4:t']],
    ['of more points is the last', [[1, 2, 3, 4, 5, 6]], ['5:t']],
    ['stand at the first and the last known value', [[null, 20, null, 30, null]], ['1:t 3:t']],
    ['of one point is one', [[20]], ['0:t']],
    ['of nothing known is none', [[null, null]], ['']],
    ['of nothing is none', [], []],
  ])('%s', (_, lines, expected) => {
    expect(places(...lines)).toEqual(expected);
  });
});
