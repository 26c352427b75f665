import type { Agency } from '../contract/agencies.ts';
import type { Period } from '../contract/period.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { type Day, type Moment, dayOf, daysBetween } from '../contract/time.ts';
import type { AgencyLine, Counted } from './city-report.ts';
import { byText, groupBy } from './tally.ts';

/** An agency's line before its duties are counted. */
export type AgencyReceipt = Omit<AgencyLine, 'statuses'>;

/** What each reporter has sent, in the register's order. */
export function agencyReceipts(period: Period, files: readonly ReceivedFile[]): AgencyReceipt[] {
  const reports = files.filter((file) => file.verdict !== 'refused');
  const byAgency = groupBy(reports, (file) => file.agency ?? '');
  return period.reporters.map((agency) => receipt(agency, byAgency.get(agency.code) ?? [], period.due));
}

function receipt(agency: Agency, unsorted: readonly ReceivedFile[], due: Day): AgencyReceipt {
  // By time and not by version: a copy of an earlier file has no version of its own.
  const files = [...unsorted].sort((a, b) => byText(a.receivedAt, b.receivedAt));
  const counted = countedOf(agency, files);
  // Of files in conflict nobody knows yet which is the agency's report.
  const firstAcceptedAt = counted && first(files.filter((f) => f.verdict === 'accepted'));
  return {
    agency,
    files,
    counted,
    state: counted ? 'accepted' : files.length > 0 ? 'returned' : 'missing',
    firstReceivedAt: first(files),
    firstAcceptedAt,
    daysLate:
      firstAcceptedAt === undefined ? undefined : Math.max(0, daysBetween(due, dayOf(firstAcceptedAt))),
  };
}

function countedOf(agency: Agency, files: readonly ReceivedFile[]): Counted | undefined {
  const file = files.find((f) => f.standing === 'counted');
  return file?.submission && { agency, file, submission: file.submission };
}

/** Of files by time of receipt. */
function first(files: readonly ReceivedFile[]): Moment | undefined {
  return files[0]?.receivedAt;
}
