import type { Ownership } from '../contract/agencies.ts';
import { type DutyRow, type Period, rowsOf } from '../contract/period.ts';
import { DERIVED_STATUS, type DerivedStatus, derivedStatus } from '../contract/status.ts';
import type { DutyReport } from '../contract/submission.ts';
import { type Day, dayOf } from '../contract/time.ts';
import type { AgencyReceipt } from './agency-lines.ts';
import type { DutyLine, DutyState, StatusCounts } from './city-report.ts';
import { groupBy } from './tally.ts';

/** Every (duty × owner) in exactly one state. `on` is the day of reporting. */
export function dutyStates(period: Period, receipts: readonly AgencyReceipt[], on: Day): DutyState[] {
  return receipts.flatMap((receipt) => {
    const reports = new Map(receipt.counted?.submission.duties.map((r) => [r.duty, r] as const));
    return rowsOf(period, receipt.agency.code).duties.map((row) => {
      const report = reports.get(row.duty.code);
      return { row, agency: receipt.agency, report, status: statusOf(row, { receipt, report, on }) };
    });
  });
}

function statusOf(
  row: DutyRow,
  { receipt, report, on }: { receipt: AgencyReceipt; report: DutyReport | undefined; on: Day },
): DerivedStatus {
  switch (row.duty.derivedFrom) {
    case 'submission':
      return reportingStatus(row, receipt, on);
    case 'obstacles':
      if (!receipt.counted) return 'unreported';
      return receipt.counted.submission.obstacles.length > 0 ? 'done' : 'none';
    case undefined:
      return derivedStatus(row, report, on);
  }
}

/** The duty to report (IV.1) needs no report to be known: it is done when an accepted submission is there. */
function reportingStatus(row: DutyRow, receipt: AgencyReceipt, on: Day): DerivedStatus {
  if (receipt.firstAcceptedAt !== undefined)
    return row.enforcedDue === null || dayOf(receipt.firstAcceptedAt) <= row.enforcedDue
      ? 'doneOnTime'
      : 'doneLate';
  return row.enforcedDue !== null && on > row.enforcedDue ? 'notStartedLate' : 'notStarted';
}

/** Counts states by status; every status is there, zero or not. */
export function countStatuses(states: readonly DutyState[]): StatusCounts {
  const counts = Object.fromEntries(Object.keys(DERIVED_STATUS).map((key) => [key, 0])) as Record<
    DerivedStatus,
    number
  >;
  for (const { status } of states) counts[status] += 1;
  return counts;
}

/** A line per duty of the year, in the plan's order. */
export function dutyLines(period: Period, states: readonly DutyState[]): DutyLine[] {
  const byDuty = groupBy(states, (state) => state.row.duty.code);
  return period.ownerships.flatMap((ownership: Ownership) => {
    const theirs = byDuty.get(ownership.duty.code) ?? [];
    const row = theirs[0]?.row;
    return row ? [{ row, ownership, statuses: countStatuses(theirs) }] : [];
  });
}
