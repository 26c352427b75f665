import { describe, expect, it } from 'vitest';
import type { StatusCounts } from '../../pipeline/consolidate/city-report.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { STATUS } from '../../pipeline/contract/sheets.ts';
import type { DerivedStatus } from '../../pipeline/contract/status.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { CITY_AT, type Filling, SNV, judged, smallCity, smallPeriod, submission } from '../support/city.ts';
import { plan, roster } from '../support/plan-177.ts';

const period = smallPeriod();

/** The counts that are not zero. */
function nonZero(counts: StatusCounts): Partial<StatusCounts> {
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
}

/** Status of a duty of Sở Nội vụ, filled like this, received and reported at these moments. */
function statusOf(duty: string, filling: Filling, times: { receivedAt?: string; at?: string } = {}) {
  const { receivedAt = '2021-12-10T08:00:00', at = CITY_AT } = times;
  const file = judged('snv.xlsx', { receivedAt, submission: submission(period, 'SNV', filling) });
  const report = consolidate(period, { files: placeVersions([file]), gone: [] }, at);
  return report.states.find((s) => s.agency.code === 'SNV' && s.row.duty.code === duty)?.status;
}

describe('every duty of every owner is in one state', () => {
  it('the matrix by hand', () => {
    const { states } = smallCity();
    const ofAgency = (code: string) =>
      Object.fromEntries(
        states.filter((s) => s.agency.code === code).map((s) => [s.row.duty.code, s.status]),
      );
    expect(ofAgency('SNV')).toEqual({
      'III.1.1-a': 'done',
      'III.2.1-a': 'doneOnTime',
      'III.2.2-a1': 'doing',
      'III.3.1.4-a1': 'done',
      'IV.1-b2': 'doneOnTime',
      'IV.3-a1': 'done',
    });
    expect(ofAgency('STC')).toEqual({
      'III.1.1-a': 'doing',
      'III.2.1-a': 'notStarted',
      'III.3.1.4-a1': 'none',
      'IV.1-b2': 'doneLate',
      'IV.3-a1': 'none',
    });
    const silent = {
      'III.1.1-a': 'unreported',
      'III.2.1-a': 'unreported',
      'III.3.1.4-a1': 'unreported',
      'IV.1-b2': 'notStartedLate',
      'IV.3-a1': 'unreported',
    };
    expect(ofAgency('SN01')).toEqual(silent);
    expect(ofAgency('H001')).toEqual(silent);
    expect(states).toHaveLength(21);
  });

  it('counts by duty and by agency', () => {
    const report = smallCity();
    expect(report.duties.map((line) => [line.row.duty.code, nonZero(line.statuses)])).toEqual([
      ['III.1.1-a', { done: 1, doing: 1, unreported: 2 }],
      ['III.2.1-a', { doneOnTime: 1, notStarted: 1, unreported: 2 }],
      ['III.2.2-a1', { doing: 1 }],
      ['III.3.1.4-a1', { done: 1, none: 1, unreported: 2 }],
      ['IV.1-b2', { doneOnTime: 1, doneLate: 1, notStartedLate: 2 }],
      ['IV.3-a1', { done: 1, none: 1, unreported: 2 }],
    ]);
    expect(report.agencies.map((line) => [line.agency.code, nonZero(line.statuses)])).toEqual([
      ['SNV', { doneOnTime: 2, done: 3, doing: 1 }],
      ['STC', { doneLate: 1, doing: 1, notStarted: 1, none: 2 }],
      ['H001', { notStartedLate: 1, unreported: 4 }],
      ['SN01', { notStartedLate: 1, unreported: 4 }],
    ]);
  });
});

describe('the duty to report (IV.1) is derived from what came', () => {
  it.each<[string, { receivedAt: string }, DerivedStatus]>([
    ['accepted on the last second', { receivedAt: '2021-12-14T23:59:59' }, 'doneOnTime'],
    ['accepted a second later', { receivedAt: '2021-12-15T00:00:00' }, 'doneLate'],
  ])('%s', (_, times, expected) => {
    expect(statusOf('IV.1-b2', SNV, times)).toBe(expected);
  });

  it.each<[string, string, DerivedStatus]>([
    ['before the deadline', '2021-12-14T23:59:59', 'notStarted'],
    ['after it', '2021-12-15T00:00:00', 'notStartedLate'],
  ])('nothing accepted, reported %s', (_, at, expected) => {
    const { states } = consolidate(period, { files: [], gone: [] }, at);
    expect(states.filter((s) => s.row.duty.code === 'IV.1-b2').map((s) => s.status)).toEqual(
      Array.from({ length: 4 }, () => expected),
    );
  });
});

describe('difficulties (IV.3) are derived from the sheet Vướng mắc', () => {
  it.each<[string, Filling, DerivedStatus]>([
    ['one is reported', SNV, 'done'],
    ['none is reported', { ...SNV, obstacles: [] }, 'none'],
  ])('%s', (_, filling, expected) => {
    expect(statusOf('IV.3-a1', filling)).toBe(expected);
  });
});

describe('a duty with a due day', () => {
  const doing: Filling = { duties: { 'III.2.1-a': { status: STATUS.doing } } };
  it.each<[string, Filling, string, DerivedStatus]>([
    ['on the due day', doing, '2021-12-31T23:59:59', 'doing'],
    ['the day after', doing, '2022-01-01T00:00:00', 'doingLate'],
    [
      'done a day late',
      { duties: { 'III.2.1-a': { status: STATUS.done, completed: '2022-01-01' } } },
      '2022-02-01T00:00:00',
      'doneLate',
    ],
  ])('%s', (_, filling, at, expected) => {
    expect(statusOf('III.2.1-a', filling, { at })).toBe(expected);
  });

  it('that is earlier than the plan is never late', () => {
    const open: Filling = { duties: { 'III.3.1.4-a1': { status: STATUS.notStarted } } };
    expect(statusOf('III.3.1.4-a1', open)).toBe('notStarted');
  });
});

describe('duties follow their owners', () => {
  it('2026: the heirs of merged agencies and of moved duties owe them', () => {
    const report = consolidate(periodOf(plan, roster, 2026), { files: [], gone: [] }, '2026-12-20T08:00:00');
    const ownersOf = (code: string) =>
      report.states.filter((s) => s.row.duty.code === code).map((s) => s.agency.code);
    expect([ownersOf('III.5.2-a1'), ownersOf('III.1.2-a'), ownersOf('III.3.3-a')]).toEqual([
      ['SKHCN'],
      ['SVHTT'],
      ['STC'],
    ]);
    const line = report.duties.find((l) => l.row.duty.code === 'III.1.2-a');
    expect(line?.ownership.unconfirmed.map((move) => [move.from, move.to])).toEqual([['STTTT', 'SVHTT']]);
  });

  it.each([
    [2021, 76, 33 * 76 + 16],
    [2026, 166, 33 * 166 + 16],
  ])('%i: %i agencies, %i states', (year, agencies, states) => {
    const report = consolidate(
      periodOf(plan, roster, year),
      { files: [], gone: [] },
      `${year}-12-20T08:00:00`,
    );
    expect([report.agencies.length, report.states.length]).toEqual([agencies, states]);
  });
});
