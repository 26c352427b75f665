import { describe, expect, it } from 'vitest';
import { type DutyRow, rowsOf } from '../../pipeline/contract/period.ts';
import { STATUS, type Status } from '../../pipeline/contract/sheets.ts';
import { type DerivedStatus, DERIVED_STATUS, derivedStatus, isLate } from '../../pipeline/contract/status.ts';
import { settingOf } from '../support/judge.ts';

const DUE = '2026-03-31';

/** The row of a duty in the report of Sở Tài chính for a year. */
function rowOf(code: string, year: number): DutyRow {
  const row = rowsOf(settingOf('STC', year).period, 'STC').duties.find(({ duty }) => duty.code === code);
  if (!row) throw new RangeError(`no duty ${code} in ${year}`);
  return row;
}

const dated = rowOf('III.3.1.4-a1', 2026);
const undated = rowOf('III.1.1-a', 2026);
const beforePlan = rowOf('III.3.1.4-a1', 2021);

describe('the rows of the table below', () => {
  it('are due, not due, and due before the plan', () => {
    expect([dated, undated, beforePlan].map(({ due, enforcedDue }) => [due, enforcedDue])).toEqual([
      [DUE, DUE],
      [null, null],
      ['2021-06-30', null],
    ]);
  });
});

type Facts = readonly [status: Status | undefined, completed?: string];
const { done, doing, notStarted, none } = STATUS;

describe('a duty with a due day', () => {
  it.each<[string, Facts, string, DerivedStatus]>([
    ['done the day before', [done, '2026-03-30'], '2026-12-20', 'doneOnTime'],
    ['done on the day', [done, DUE], '2026-12-20', 'doneOnTime'],
    ['done the day after', [done, '2026-04-01'], '2026-12-20', 'doneLate'],
    ['done, no day told, asked in time', [done], DUE, 'doneOnTime'],
    ['done, no day told, asked later', [done], '2026-04-01', 'doneLate'],
    ['in progress the day before', [doing], '2026-03-30', 'doing'],
    ['in progress on the day', [doing], DUE, 'doing'],
    ['in progress the day after', [doing], '2026-04-01', 'doingLate'],
    ['not started the day before', [notStarted], '2026-03-30', 'notStarted'],
    ['not started on the day', [notStarted], DUE, 'notStarted'],
    ['not started the day after', [notStarted], '2026-04-01', 'notStartedLate'],
    ['did not arise', [none], '2026-12-20', 'none'],
    ['nothing reported', [undefined], '2026-12-20', 'unreported'],
  ])('%s', (_, facts, on, expected) => {
    expect(derive(dated, facts, on)).toBe(expected);
  });
});

describe.each([
  ['without a due day', undated],
  ['due before the plan was issued', beforePlan],
])('a duty %s is never late', (_, row) => {
  it.each<[Facts, DerivedStatus]>([
    [[done, '2021-06-01'], 'done'],
    [[done, '2026-12-19'], 'done'],
    [[done], 'done'],
    [[doing], 'doing'],
    [[notStarted], 'notStarted'],
    [[none], 'none'],
    [[undefined], 'unreported'],
  ])('%j', (facts, expected) => {
    expect(derive(row, facts, '2026-12-20')).toBe(expected);
  });
});

function derive(row: DutyRow, [status, completed]: Facts, on: string): DerivedStatus {
  return derivedStatus(row, status && { status, completed }, on);
}

describe('lateness', () => {
  it('is of just three statuses', () => {
    const statuses = Object.keys(DERIVED_STATUS) as DerivedStatus[];
    expect(statuses.filter(isLate)).toEqual(['doneLate', 'doingLate', 'notStartedLate']);
  });
});
