import type { Period } from '../contract/period.ts';
import { isExcluded, isLeftBehind, type ReceivedFile } from '../contract/received.ts';
import type { RefusedFile } from './city-report.ts';
import { byText, groupBy } from './tally.ts';
import { agencyInName } from './name-hint.ts';

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
    .filter((file) => file.verdict === 'refused' && !isLeftBehind(file) && !isExcluded(file))
    .sort((a, b) => byText(a.receivedAt, b.receivedAt))
    .map((file) => ({ file, ours: isOneOf(file, OURS), ...ownerOf(file, period) }));
  const known = groupBy(owned, ({ code }) => code ?? '');
  const toRefused = ({ file, by, ours }: RefusedFile): RefusedFile => ({ file, by, ours });
  return {
    byAgency: new Map(
      [...known].flatMap(([code, own]) => (code === '' ? [] : [[code, own.map(toRefused)] as const])),
    ),
    unclaimed: (known.get('') ?? []).map(({ file }) => file),
  };
}

function isOneOf({ findings }: ReceivedFile, codes: readonly string[]): boolean {
  return findings.some(({ code }) => codes.includes(code));
}

function ownerOf(file: ReceivedFile, period: Period): { code: string | undefined; by: 'content' | 'name' } {
  if (period.reporters.some(({ code }) => code === file.agency)) return { code: file.agency, by: 'content' };
  // People write to whom a file goes as well as from whom it comes.
  const senders = period.reporters.filter(({ code }) => code !== period.plan.consolidator);
  const agency = agencyInName(file.path, senders) ?? agencyInName(file.path, period.reporters);
  return { code: agency?.code, by: 'name' };
}
