import type { AgencyLine, CityReport } from '../consolidate/city-report.ts';
import { reportingGroups } from './names.ts';
import { AGENCY_STATE } from './reporting-text.ts';

/** How a group of agencies has reported. */
export interface GroupSubmissions {
  readonly name: string;
  readonly owing: number;
  /** Something came, accepted or not. */
  readonly sent: number;
  readonly accepted: number;
  readonly onTime: number;
  readonly late: number;
  readonly returned: number;
  /** A file is there that cannot be counted. */
  readonly unusable: number;
  readonly missing: number;
}

export const CITY = 'Toàn Thành phố';

/** What is counted of each group, in the order in which it is told. */
export const GROUP_COUNTS: readonly (readonly [header: string, of: (group: GroupSubmissions) => number])[] = [
  ['Phải báo cáo', ({ owing }) => owing],
  ['Đã gửi', ({ sent }) => sent],
  [AGENCY_STATE.accepted, ({ accepted }) => accepted],
  ['Đúng hạn', ({ onTime }) => onTime],
  ['Quá hạn', ({ late }) => late],
  [AGENCY_STATE.returned, ({ returned }) => returned],
  [AGENCY_STATE.unusable, ({ unusable }) => unusable],
  [AGENCY_STATE.missing, ({ missing }) => missing],
];

/** Each group that owes a report, in the roster's order, and the city at the end. */
export function groupSubmissions(report: CityReport): GroupSubmissions[] {
  const groups = reportingGroups(report).map(([code, name]) =>
    submissionsOf(
      name,
      report.agencies.filter((line) => line.agency.group === code),
    ),
  );
  return [...groups, citySubmissions(report)];
}

export function citySubmissions(report: CityReport): GroupSubmissions {
  return submissionsOf(CITY, report.agencies);
}

function submissionsOf(name: string, lines: readonly AgencyLine[]): GroupSubmissions {
  const inState = (state: AgencyLine['state']) => lines.filter((line) => line.state === state).length;
  const accepted = inState('accepted');
  const onTime = lines.filter((line) => line.daysLate === 0).length;
  return {
    name,
    owing: lines.length,
    sent: lines.length - inState('missing'),
    accepted,
    onTime,
    late: accepted - onTime,
    returned: inState('returned'),
    unusable: inState('unusable'),
    missing: inState('missing'),
  };
}
