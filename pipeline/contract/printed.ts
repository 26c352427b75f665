import type { Agency } from './agencies.ts';
import type { DutyRow, MetricRow, Period } from './period.ts';
import type { Target } from './plan.ts';
import type { ColumnKey, DUTIES, INFO, METRICS, TARGETS, TableSpec } from './sheets.ts';
import { showDay } from './time.ts';

type Printed<T extends TableSpec> = Readonly<Partial<Record<ColumnKey<T>, string>>>;

/** What the template prints in the locked cells of a duty's row. */
export function printedDuty(row: DutyRow): Printed<typeof DUTIES> {
  const { duty } = row;
  return {
    code: duty.code,
    title: duty.title,
    role: duty.role,
    coordinators: duty.coordinators.length > 0 ? duty.coordinators.join('; ') : 'Không nêu',
    due: dueText(row),
    product: duty.product,
  };
}

function dueText({ duty, due, enforcedDue }: DutyRow): string {
  if (due === null) return duty.timing.text;
  const day = `hạn ${showDay(due)}`;
  const remark = enforcedDue === null ? `${day}, trước ngày ban hành Kế hoạch` : day;
  return `${duty.timing.text} (${remark})`;
}

/** What the template prints in the locked cells of a metric's row. */
export function printedMetric({ duty, metric }: MetricRow): Printed<typeof METRICS> {
  return { code: duty.code, label: metric.label, measure: metric.unit };
}

/** What the template prints in the locked cells of a target's row. */
export function printedTarget(target: Target): Printed<typeof TARGETS> {
  return {
    code: target.code,
    title: target.title,
    numeratorText: target.numerator,
    denominatorText: target.denominator,
    goal: goalText(target),
  };
}

/** `≥ 15%`, `100%`. */
export function goalText(target: Target): string {
  return target.operator === '>=' ? `≥ ${target.value}${target.unit}` : `${target.value}${target.unit}`;
}

/** What the template prints in the locked cells of the form. */
export function printedInfo(
  period: Period,
  agency: Agency,
): Readonly<Partial<Record<(typeof INFO)['fields'][number]['key'], string | number>>> {
  return { agencyCode: agency.code, agencyName: agency.name, year: period.year };
}

/** Stands in the first input cell of a row that the program fills by itself. */
export const DERIVED_NOTE = {
  submission: 'Không phải điền: phần mềm tự ghi nhận khi Sở Nội vụ nhận báo cáo.',
  obstacles: 'Không phải điền: phần mềm tự ghi nhận từ trang Vướng mắc.',
} as const;
