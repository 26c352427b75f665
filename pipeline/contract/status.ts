import type { DutyRow } from './period.ts';
import { STATUS, type Status } from './sheets.ts';
import type { Day } from './time.ts';

/** Derived statuses and their Vietnamese names, in the order leaders read them. Agencies enter facts; these follow. */
export const DERIVED_STATUS = {
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  done: 'Đã thực hiện',
  doing: 'Đang thực hiện trong hạn',
  doingLate: 'Đang thực hiện quá hạn',
  notStarted: 'Chưa thực hiện trong hạn',
  notStartedLate: 'Chưa thực hiện quá hạn',
  none: 'Không phát sinh',
  unreported: 'Chưa báo cáo',
} as const;
export type DerivedStatus = keyof typeof DERIVED_STATUS;

/** What an agency said about one of its duties. */
export interface DutyFacts {
  readonly status: Status;
  readonly completed: Day | undefined;
}

/**
 * The status of a duty from the facts and the day of reporting. Only duties with a due day that is enforced
 * can be late; one completed without such a day is simply done.
 */
export function derivedStatus(row: DutyRow, facts: DutyFacts | undefined, on: Day): DerivedStatus {
  if (!facts) return 'unreported';
  const due = row.enforcedDue;
  const overdue = due !== null && on > due;
  switch (facts.status) {
    case STATUS.done:
      if (due === null) return 'done';
      return (facts.completed ?? on) <= due ? 'doneOnTime' : 'doneLate';
    case STATUS.doing:
      return overdue ? 'doingLate' : 'doing';
    case STATUS.notStarted:
      return overdue ? 'notStartedLate' : 'notStarted';
    case STATUS.none:
      return 'none';
  }
}

/** Statuses that count as late, for the figures leaders see first. */
export function isLate(status: DerivedStatus): boolean {
  return status === 'doneLate' || status === 'doingLate' || status === 'notStartedLate';
}
