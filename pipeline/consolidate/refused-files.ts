import { isNobodys, likelySender } from '../contract/likely-sender.ts';
import type { Period } from '../contract/period.ts';
import { isExcluded, isLeftBehind, type ReceivedFile } from '../contract/received.ts';
import type { RefusedFile } from './city-report.ts';
import { byText, groupBy } from './tally.ts';

const OURS: readonly string[] = [
  'not-a-file',
  'unreadable',
  'name-unreadable',
  'read-error',
  'being-written',
];

/** Files that could not be taken as a report, by time of receipt, and whose they seem to be. */
export interface RefusedFiles {
  readonly byAgency: ReadonlyMap<string, readonly RefusedFile[]>;
  /** Nobody knows whose. */
  readonly unclaimed: readonly ReceivedFile[];
}

/**
 * Lays each refused file to the agency that its content names, else to the one that its name does. What the officer
 * excluded is as if it had not come.
 */
export function refusedFiles(period: Period, files: readonly ReceivedFile[]): RefusedFiles {
  const owned = files
    .filter(
      (file) => file.verdict === 'refused' && !isLeftBehind(file) && !isExcluded(file) && !isNobodys(file),
    )
    .sort((a, b) => byText(a.receivedAt, b.receivedAt))
    .map((file) => ({ file, ours: isOneOf(file, OURS), sender: likelySender(file, period) }));
  const known = groupBy(owned, ({ sender }) => sender?.agency.code ?? '');
  return {
    byAgency: new Map(
      [...known].flatMap(([code, own]) =>
        code === ''
          ? []
          : [[code, own.map(({ file, ours, sender }) => ({ file, ours, by: sender?.by ?? 'name' }))]],
      ),
    ),
    unclaimed: (known.get('') ?? []).map(({ file }) => file),
  };
}

function isOneOf({ findings }: ReceivedFile, codes: readonly string[]): boolean {
  return findings.some(({ code }) => codes.includes(code));
}
