import { describe, expect, it } from 'vitest';
import type { StatusCounts, TargetSum } from '../../pipeline/consolidate/city-report.ts';
import { momentSerial } from '../../pipeline/publish/serial.ts';
import { STATUSES, doneRate, lateIn, totalOf } from '../../pipeline/publish/statuses.ts';
import { shownRate } from '../../pipeline/publish/target-rate.ts';

function counts(own: Partial<StatusCounts>): StatusCounts {
  return { ...(Object.fromEntries(STATUSES.map((status) => [status, 0])) as StatusCounts), ...own };
}

function sum(numerator: number, denominator: number, reported = 1): TargetSum {
  const rate = denominator === 0 ? null : (numerator / denominator) * 100;
  return { numerator, denominator, rate, reported, outOfScope: 0, unreported: 2 };
}

describe('the rate of a target as it is shown', () => {
  it.each<[string, TargetSum, number, number | string]>([
    ['two decimals', sum(1, 3), 100, 33.33],
    ['rounded up', sum(2, 3), 100, 66.67],
    ['reached', sum(7, 7), 100, 100],
    ['never rounded up to a goal it does not reach', sum(99_998, 100_000), 100, 99.99],
    ['the same at another goal', sum(149_999, 1_000_000), 15, 14.99],
    ['beyond the goal, rounded as usual', sum(1_599_999, 10_000_000), 15, 16],
    ['nobody to count', sum(0, 0), 100, 'Không có đối tượng'],
    ['nothing reported', sum(0, 0, 0), 100, 'Chưa có số liệu'],
    [
      'out of scope of everybody',
      { ...sum(0, 0, 0), outOfScope: 2, unreported: 0 },
      100,
      'Không có đối tượng',
    ],
  ])('%s', (_, own, goal, shown) => {
    expect(shownRate(own, goal)).toBe(shown);
  });
});

describe('counts of statuses', () => {
  it.each<[string, Partial<StatusCounts>, number | null]>([
    ['done of all that arose', { doneOnTime: 1, doneLate: 1, done: 1, doing: 1, none: 4, unreported: 2 }, 50],
    ['nothing done', { unreported: 3 }, 0],
    ['nothing arose', { none: 5 }, null],
  ])('rate: %s', (_, own, rate) => {
    expect(doneRate(counts(own))).toBe(rate);
  });

  it('late is what is late, done or not', () => {
    const own = counts({
      doneOnTime: 1,
      doneLate: 2,
      doing: 4,
      doingLate: 8,
      notStarted: 16,
      notStartedLate: 32,
    });
    expect([lateIn(own), totalOf(own)]).toEqual([42, 63]);
  });
});

describe('a moment as Excel counts it', () => {
  it.each<[string | undefined, number | null]>([
    ['2021-12-15T00:00:00', 44545],
    ['2021-12-15T12:00:00', 44545.5],
    ['2021-12-15T18:45:00', 44545.78125],
    [undefined, null],
  ])('%s', (moment, serial) => {
    expect(momentSerial(moment)).toBe(serial);
  });
});
