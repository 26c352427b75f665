import type { StatusCounts } from '../consolidate/city-report.ts';
import { DERIVED_STATUS, type DerivedStatus, isLate } from '../contract/status.ts';

/** The derived statuses in the order leaders read them. */
export const STATUSES = Object.keys(DERIVED_STATUS) as readonly DerivedStatus[];

/** Statuses of several lines together. */
export function addStatuses(lines: readonly { readonly statuses: StatusCounts }[]): StatusCounts {
  const sum = (status: DerivedStatus) => lines.reduce((n, line) => n + line.statuses[status], 0);
  return Object.fromEntries(STATUSES.map((status) => [status, sum(status)])) as Record<DerivedStatus, number>;
}

/** How many (duty × owner) the counts are of. */
export function totalOf(counts: StatusCounts): number {
  return STATUSES.reduce((n, status) => n + counts[status], 0);
}

export function lateIn(counts: StatusCounts): number {
  return STATUSES.filter(isLate).reduce((n, status) => n + counts[status], 0);
}

/** Percent of those with something to do that is done, two decimals; null where nobody had anything to do. */
export function doneRate(counts: StatusCounts): number | null {
  const owing = totalOf(counts) - counts.none;
  const done = counts.doneOnTime + counts.doneLate + counts.done;
  return owing === 0 ? null : percent(done, owing);
}

/** Two decimals. */
export function percent(part: number, whole: number): number {
  return Math.round((part * 10_000) / whole) / 100;
}
