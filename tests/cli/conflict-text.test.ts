import { expect, it } from 'vitest';
import { conflictLines } from '../../pipeline/cli/conflict-text.ts';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { CITY_AT, judged, smallPeriod, STC, submission } from '../support/city.ts';

const period = smallPeriod();
const [a, b] = [
  STC,
  { ...STC, metrics: { 'III.1.1-a/meetings': [3] as const, 'III.1.1-a/attendances': [30] as const } },
];
const DAY = { from: '2021-12-10T00:00:00', until: '2021-12-10T23:59:59' };

it.each([
  ['of one time by that time', '2021-12-10T15:36:00', {}, 'nhận lúc 15:36 ngày 10/12/2021'],
  ['of a day without an hour as not known', DAY.from, { between: DAY }, 'chưa biết nhận trước hay sau'],
])('tells files in conflict %s, in one line', (_, receivedAt, own, when) => {
  const files = placeVersions([
    judged('1.xlsx', { receivedAt, ...own, submission: submission(period, 'STC', a) }),
    judged('2.xlsx', { receivedAt: '2021-12-10T15:36:00', submission: submission(period, 'STC', b) }),
  ]);
  const [, line, ...more] = conflictLines(consolidate(period, { files, gone: [] }, CITY_AT));
  expect(line).toContain(`, ${when}: `);
  expect(more).toHaveLength(1);
});
