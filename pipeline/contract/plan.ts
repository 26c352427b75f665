import type { z } from 'zod';
import type { planSchema } from './plan-data.ts';
import type { Day } from './time.ts';

/** As `parsePlan` gives it. */
export type Plan = z.infer<typeof planSchema>;
export type Duty = Plan['duties'][number];
export type Metric = Duty['metrics'][number];
export type Target = Plan['targets'][number];

/** What a group of duties (by its name) or a target (by its code) is called where there is little room, if anything. */
export function shortNameOf({ shortNames = [] }: Plan, name: string): string | undefined {
  return shortNames.find(({ of }) => of === name)?.short;
}

/** The last on-time day of a year's report: "trước ngày 15/12" is 14/12 (section IV.1). */
export function reportDueDay(plan: Plan, year: number): Day {
  return `${year}-${plan.reportDue.lastDay}`;
}

/** The day a duty falls due in a reporting year, or null where the plan sets none. */
export function dutyDueDay(duty: Duty, year: number): Day | null {
  const { recurrence, end, dueEachYear, exceptions } = duty.timing;
  if (recurrence === 'yearly') return exceptions[String(year)] ?? `${year}-${dueEachYear ?? '12-31'}`;
  return end;
}

/** The due day that lateness is judged by: one earlier than the plan itself is shown, never enforced (III.3.1.4-a in 2021). */
export function enforcedDueDay(plan: Plan, duty: Duty, year: number): Day | null {
  const due = dutyDueDay(duty, year);
  return due !== null && due >= plan.issued ? due : null;
}

/** The first day on which a duty of a reporting year can have been completed. */
export function earliestCompletion(duty: Duty, year: number): Day {
  const newYear = `${year}-01-01`;
  const { recurrence, start } = duty.timing;
  return recurrence === 'once' || start > newYear ? start : newYear;
}

/** Duties reported on in a year: all that have started. One whose due day has passed stays until it is done. */
export function dutiesOfYear(plan: Plan, year: number): readonly Duty[] {
  return plan.duties.filter((duty) => duty.timing.start <= `${year}-12-31`);
}
