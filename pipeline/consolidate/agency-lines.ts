import type { Agency } from '../contract/agencies.ts';
import type { GoneFile } from '../contract/gone-note.ts';
import type { ExcludedGone } from '../contract/exclusion.ts';
import { senderIn } from '../contract/likely-sender.ts';
import type { Period } from '../contract/period.ts';
import { isExcluded, type ReceivedFile } from '../contract/received.ts';
import { type Day, type Moment, dayOf, daysBetween } from '../contract/time.ts';
import type { AgencyLine, Counted } from './city-report.ts';
import type { RefusedFiles } from './refused-files.ts';
import { byText, groupBy } from './tally.ts';

/** What was received: the files of the intake, and those that only the ledger knows of: their agencies are not missing. */
export interface Received {
  readonly files: readonly ReceivedFile[];
  readonly gone: readonly GoneFile[];
  readonly excludedGone: readonly ExcludedGone[];
}

/** An agency's line before its duties are counted. */
export type AgencyReceipt = Omit<AgencyLine, 'statuses'>;

/** What each reporter has sent and how it stands, in the order of the period's reporters. */
export function agencyReceipts(
  period: Period,
  { files, refused, gone, excludedGone }: Received & { readonly refused: RefusedFiles },
): AgencyReceipt[] {
  const reports = files.filter((file) => file.verdict !== 'refused');
  const excluded = groupBy(files.filter(isExcluded), (file) => file.agency ?? '');
  const byAgency = groupBy(reports, (file) => file.agency ?? '');
  return period.reporters.map((agency) => {
    // By time and not by version: a copy of an earlier file has no version of its own.
    const inTime = (own: readonly ReceivedFile[] = []) =>
      [...own].sort((a, b) => byText(a.receivedAt, b.receivedAt));
    const sent = {
      files: inTime(byAgency.get(agency.code)),
      refused: refused.byAgency.get(agency.code) ?? [],
      excluded: inTime(excluded.get(agency.code)),
      gone: gone.filter(isOf(agency)),
      excludedGone: excludedGone.filter(isOf(agency)),
    };
    return receipt(agency, sent, period.due);
  });
}

/** The ledger names agencies as people read them. */
function isOf({ name }: Agency): (file: { readonly agency: string }) => boolean {
  return (file) => senderIn(file.agency).name === name;
}

type Sent = Pick<AgencyLine, 'files' | 'refused' | 'gone' | 'excluded' | 'excludedGone'>;

function receipt(agency: Agency, sent: Sent, due: Day): AgencyReceipt {
  const { files, refused, gone } = sent;
  const counted = countedOf(agency, files);
  // Of files in conflict nobody knows yet which is the agency's report.
  const accepted = files.filter((f) => f.verdict === 'accepted');
  // A report that was accepted in time stays so when its file is taken away.
  const firstAcceptedAt = counted && first([...accepted, ...gone.filter((f) => f.accepted)]);
  return {
    agency,
    ...sent,
    counted,
    state: counted ? 'accepted' : uncountedState(sent),
    firstReceivedAt: first([...files, ...gone]) ?? refused[0]?.file.receivedAt,
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

/** The earliest time of receipt that is known. */
function first(files: readonly { readonly receivedAt: Moment | undefined }[]): Moment | undefined {
  return files.flatMap(({ receivedAt }) => receivedAt ?? []).sort(byText)[0];
}
