import type { Agency } from '../contract/agencies.ts';
import type { GoneFile } from '../contract/ledger-note.ts';
import type { Period } from '../contract/period.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { type Day, type Moment, dayOf, daysBetween } from '../contract/time.ts';
import type { AgencyLine, Counted } from './city-report.ts';
import type { RefusedFiles } from './refused-files.ts';
import { byText, groupBy } from './tally.ts';

/** An agency's line before its duties are counted. */
export type AgencyReceipt = Omit<AgencyLine, 'statuses'>;

/** What each reporter has sent and how it stands, in the order of the period's reporters. */
export function agencyReceipts(
  period: Period,
  {
    files,
    refused,
    gone,
  }: { files: readonly ReceivedFile[]; refused: RefusedFiles; gone: readonly GoneFile[] },
): AgencyReceipt[] {
  const reports = files.filter((file) => file.verdict !== 'refused');
  const byAgency = groupBy(reports, (file) => file.agency ?? '');
  return period.reporters.map((agency) => {
    // By time and not by version: a copy of an earlier file has no version of its own.
    const own = [...(byAgency.get(agency.code) ?? [])].sort((a, b) => byText(a.receivedAt, b.receivedAt));
    const sent = {
      files: own,
      refused: refused.byAgency.get(agency.code) ?? [],
      // The ledger names agencies as people read them.
      gone: gone.filter((file) => file.agency === agency.name),
    };
    return receipt(agency, sent, period.due);
  });
}

type Sent = Pick<AgencyLine, 'files' | 'refused' | 'gone'>;

function receipt(agency: Agency, sent: Sent, due: Day): AgencyReceipt {
  const { files, refused, gone } = sent;
  const counted = countedOf(agency, files);
  // Of files in conflict nobody knows yet which is the agency's report.
  const firstAcceptedAt = counted && first(files.filter((f) => f.verdict === 'accepted'));
  return {
    agency,
    ...sent,
    counted,
    state: counted ? 'accepted' : uncountedState(sent),
    firstReceivedAt: first(files) ?? refused[0]?.file.receivedAt ?? gone[0]?.receivedAt,
    firstAcceptedAt,
    daysLate:
      firstAcceptedAt === undefined ? undefined : Math.max(0, daysBetween(due, dayOf(firstAcceptedAt))),
  };
}

function uncountedState({ files, refused, gone }: Sent): AgencyLine['state'] {
  const has = (standing: ReceivedFile['standing']) => files.some((file) => file.standing === standing);
  // Before anything is asked of an agency that has sent what can be accepted, the officer settles which it is.
  if (has('conflict') || gone.some((file) => file.counted)) return 'unusable';
  if (has('returned')) return 'returned';
  return files.length + refused.length + gone.length > 0 ? 'unusable' : 'missing';
}

function countedOf(agency: Agency, files: readonly ReceivedFile[]): Counted | undefined {
  const file = files.find((f) => f.standing === 'counted');
  return file?.submission && { agency, file, submission: file.submission };
}

/** Of files by time of receipt. */
function first(files: readonly ReceivedFile[]): Moment | undefined {
  return files[0]?.receivedAt;
}
