import type { DutyRow, Period } from './period.ts';
import { earliestCompletion } from './plan.ts';
import type { Day } from './time.ts';

/** First and last day (both included) a date of the report can have. */
export interface DayBounds {
  readonly first: Day;
  readonly last: Day;
}

/** Completion of one duty: from its start (or the year's, where it recurs) to the end of the year. */
export function completionBounds(period: Period, row: DutyRow): DayBounds {
  return { first: earliestCompletion(row.duty, period.year), last: `${period.year}-12-31` };
}

/** Completion of any duty of the table: what Excel's own validation of the column allows. */
export function completionColumnBounds(period: Period, rows: readonly DutyRow[]): DayBounds {
  const firsts = rows.map((row) => completionBounds(period, row).first).sort();
  return { first: firsts[0] ?? `${period.year}-01-01`, last: `${period.year}-12-31` };
}

/** A document listed in the report: from the year of the plan to the end of the reporting year. */
export function documentBounds(period: Period): DayBounds {
  return { first: `${period.plan.issued.slice(0, 4)}-01-01`, last: `${period.year}-12-31` };
}

/** The agency's own report: from the start of the year to three months after it (late reports). */
export function reportBounds(period: Period): DayBounds {
  return { first: `${period.year}-01-01`, last: `${period.year + 1}-03-31` };
}
