import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { CITY_AT, type Filling, judged, smallCity, smallPeriod, submission } from '../support/city.ts';

const period = smallPeriod();

/** The report where STC and SNV say only this of their targets. */
function withTargets(snv: Filling['targets'], stc: Filling['targets']) {
  const files = [
    ['SNV', snv],
    ['STC', stc],
  ] as const;
  return consolidate(
    period,
    {
      files: placeVersions(
        files.map(([agency, targets]) =>
          judged(`${agency}.xlsx`, {
            receivedAt: '2021-12-10T08:00:00',
            submission: submission(period, agency, { duties: {}, ...(targets ? { targets } : {}) }),
          }),
        ),
      ),
      gone: [],
    },
    CITY_AT,
  );
}

describe('sums of metrics', () => {
  it('by hand: a blank is no zero, and is not counted as reported', () => {
    const lines = smallCity().metrics.map(({ duty, metric, total }) => [
      `${duty.code}/${metric.key}`,
      total.year,
      total.reported,
      total.cumulative,
      total.cumulativeReported,
      total.owners,
    ]);
    expect(lines).toEqual([
      ['III.1.1-a/meetings', 6, 2, 4, 1, 4],
      ['III.1.1-a/attendances', 150, 2, 0, 0, 4],
      ['III.2.1-a/reviewed', 10, 1, 0, 0, 4],
      ['III.2.1-a/toAmend', 2, 1, 0, 0, 4],
      ['III.2.1-a/toIssue', 0, 1, 0, 0, 4],
      ['III.3.1.4-a1/due', 5, 1, 7, 1, 4],
      ['III.3.1.4-a1/rotated', 5, 1, 7, 1, 4],
    ]);
  });

  it('by group, in the roster’s order of groups', () => {
    const [meetings] = smallCity().metrics;
    expect(meetings?.groups).toEqual([
      ['SO_BAN_NGANH', { year: 6, cumulative: 4, reported: 2, cumulativeReported: 1, owners: 2 }],
      ['UBND_CAP_HUYEN', { year: 0, cumulative: 0, reported: 0, cumulativeReported: 0, owners: 1 }],
      ['DVSN_TRUC_THUOC', { year: 0, cumulative: 0, reported: 0, cumulativeReported: 0, owners: 1 }],
    ]);
  });
});

describe('targets', () => {
  it('rates are Σ numerators / Σ denominators, not a mean of rates', () => {
    expect(smallCity().targets.map(({ target, total, reached }) => [target.code, total, reached])).toEqual([
      [
        'II.2.d-1',
        { numerator: 4, denominator: 30, rate: (4 / 30) * 100, reported: 2, outOfScope: 0, unreported: 2 },
        false,
      ],
      [
        'II.2.d-4',
        { numerator: 20, denominator: 20, rate: 100, reported: 1, outOfScope: 1, unreported: 2 },
        true,
      ],
    ]);
  });

  it.each<[string, Filling['targets'], Filling['targets'], number | null, boolean | null]>([
    ['zero denominators: nobody to count', { 'II.2.d-1': [0, 0] }, { 'II.2.d-1': [0, 0] }, null, null],
    ['nobody in scope', { 'II.2.d-1': 'out of scope' }, undefined, null, null],
    ['just the goal of at least 15', { 'II.2.d-1': [3, 20] }, undefined, 15, true],
    ['one short of it', { 'II.2.d-1': [2, 20] }, undefined, 10, false],
    ['a mean of rates would reach it', { 'II.2.d-1': [1, 1] }, { 'II.2.d-1': [0, 99] }, 1, false],
  ])('%s', (_, snv, stc, rate, reached) => {
    const [line] = withTargets(snv, stc).targets;
    expect([line?.total.rate, line?.reached]).toEqual([rate, reached]);
  });

  it('no rounding makes 99,999 % a hundred', () => {
    const [, line] = withTargets({ 'II.2.d-4': [99_999, 100_000] }, undefined).targets;
    expect(line?.reached).toBe(false);
  });

  it('a group with a zero denominator has no rate', () => {
    const [line] = smallCity().targets;
    expect(line?.groups.map(([code, sum]) => [code, sum.rate, sum.unreported])).toEqual([
      ['SO_BAN_NGANH', (4 / 30) * 100, 0],
      ['UBND_CAP_HUYEN', null, 1],
      ['DVSN_TRUC_THUOC', null, 1],
    ]);
  });
});
