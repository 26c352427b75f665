import type { CityReport, DutyLine, StatusCounts } from '../../consolidate/city-report.ts';
import { shortNameOf } from '../../contract/plan.ts';
import { shorten } from '../../contract/text.ts';
import type { ReportCell, ReportRow } from '../../workbook/report-model.ts';
import { NO_ONE, dutyGroupName } from '../names.ts';
import { CITY } from '../receipts.ts';
import { STATUSES, addStatuses, doneRate, totalOf } from '../statuses.ts';
import { FIRST_ROW } from '../table.ts';

/** The plan's duties under one heading, in its order. */
export interface DutyGroup {
  readonly name: string;
  readonly lines: readonly DutyLine[];
}

/** Columns of the sheet Nhiệm vụ that its sums stand under. */
export const DUTY_COLUMN = { shortName: 4, total: 5, firstStatus: 6, rate: 6 + STATUSES.length } as const;

/** Letters of a group's name in a chart. */
const SHORT_NAME = 46;

/** Duties by the plan's groups, in the plan's order. */
export function dutyGroups({ duties }: CityReport): DutyGroup[] {
  const groups = new Map<string, DutyLine[]>();
  for (const line of duties) {
    const name = dutyGroupName(line.row.duty);
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups].map(([name, lines]) => ({ name, lines }));
}

/** What a chart calls a group: as the plan's file says, else its first words. */
function shortGroupName({ period }: CityReport, name: string): string {
  return shortNameOf(period.plan, name) ?? shorten(name, SHORT_NAME);
}

/** `Nhóm 3`, `Phần IV`. */
export function groupLabel(name: string): string {
  const number = /^(\d+)\./.exec(name)?.[1];
  return number === undefined ? (/\((.+)\)$/.exec(name)?.[1] ?? name) : `Nhóm ${number}`;
}

/** Where the sums stand: below the duties and a blank row, the header, the groups, the city. */
export function dutySumRows(report: CityReport): {
  header: number;
  first: number;
  last: number;
  city: number;
} {
  const header = FIRST_ROW + Math.max(report.duties.length, 1) + 1;
  const last = header + dutyGroups(report).length;
  return { header, first: header + 1, last, city: last + 1 };
}

/** The sums by group of duties and for the city, with their own header. */
export function groupSumRows(report: CityReport, headers: readonly string[]): ReportRow[] {
  const blank: ReportRow = { kind: 'title', cells: [] };
  const header = [...['Nhóm', 'Cộng theo nhóm nhiệm vụ', null, 'Tên gọn'], ...headers];
  return [
    blank,
    { kind: 'header', cells: header, merges: [[2, 3]] },
    ...dutyGroups(report).map(({ name, lines }) =>
      sumRow('group', [groupLabel(name), name, null, shortGroupName(report, name)], addStatuses(lines)),
    ),
    sumRow('groupSum', [null, CITY, null, null], addStatuses(report.duties)),
  ];
}

function sumRow(kind: string, names: readonly ReportCell[], counts: StatusCounts): ReportRow {
  return { kind, cells: [...names, ...countCells(counts), rateCell(counts)], merges: [[2, 3]] };
}

function countCells(counts: StatusCounts): number[] {
  return [totalOf(counts), ...STATUSES.map((status) => counts[status])];
}

export function rateCell(counts: StatusCounts): number | string {
  return doneRate(counts) ?? NO_ONE;
}
