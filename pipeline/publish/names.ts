import type { CityReport } from '../consolidate/city-report.ts';
import type { Agency } from '../contract/agencies.ts';
import type { Duty } from '../contract/plan.ts';

/** What a rate says where there is nobody to count. */
export const NO_ONE = 'Không có đối tượng';
/** What a rate says where nobody has reported yet: that is no sign that there is nobody to count. */
export const NO_DATA = 'Chưa có số liệu';
const PART_FOUR = 'Tổ chức thực hiện (Phần IV)';

export function dutyGroupName(duty: Duty): string {
  return duty.group ?? PART_FOUR;
}

export function agencyGroupName({ period }: CityReport, agency: Agency): string {
  return period.roster.groups[agency.group] ?? agency.group;
}

/** Codes and names of the groups that owe a report, in the roster's order. */
export function reportingGroups({ period }: CityReport): (readonly [code: string, name: string])[] {
  const owing = new Set(period.reporters.map((agency) => agency.group));
  return Object.entries(period.roster.groups).filter(([code]) => owing.has(code));
}

/** `a; b; c và 4 cơ quan khác`: at most `limit` of the names; `show` says how the count is written. */
export function listed(
  names: readonly string[],
  { limit, unit, show = String }: { limit: number; unit: string; show?: (n: number) => string },
): string {
  const more = names.length - limit;
  const shown = names.slice(0, limit).join('; ');
  return more > 0 ? `${shown} và ${show(more)} ${unit} khác` : shown;
}
