import type { ReceivedFile, Standing } from '../contract/received.ts';
import type { JudgedFile } from './judge-file.ts';

/**
 * Places judged files among the versions of their agencies: the latest accepted one counts, a later returned one
 * never displaces it, files of equal bytes are one. The order of the files does not matter.
 */
export function placeVersions(files: readonly JudgedFile[]): ReceivedFile[] {
  const ordered = [...files].sort(byReceipt);
  const firsts = firstOfEachContent(ordered);
  const counted = countedByAgency(ordered.filter((file) => firsts.has(file)));
  const versions = new Map<string, number>();
  return ordered.map((file) => {
    const standing = standingOf(file, { isFirst: firsts.has(file), counted });
    if (file.agency === undefined || standing === 'refused' || standing === 'identical')
      return { ...file, standing, version: undefined };
    const version = (versions.get(file.agency) ?? 0) + 1;
    versions.set(file.agency, version);
    return { ...file, standing, version };
  });
}

function byReceipt(a: JudgedFile, b: JudgedFile): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf(file: JudgedFile): string {
  return [file.receivedAt, file.path, file.sha256 ?? ''].join('\u0000');
}

function firstOfEachContent(ordered: readonly JudgedFile[]): ReadonlySet<JudgedFile> {
  const byHash = new Map<string, JudgedFile>();
  for (const file of ordered)
    if (!byHash.has(file.sha256 ?? file.path)) byHash.set(file.sha256 ?? file.path, file);
  return new Set(byHash.values());
}

function countedByAgency(ordered: readonly JudgedFile[]): ReadonlySet<JudgedFile> {
  const latest = new Map<string, JudgedFile>();
  for (const file of ordered)
    if (file.verdict === 'accepted' && file.agency !== undefined) latest.set(file.agency, file);
  return new Set(latest.values());
}

function standingOf(
  file: JudgedFile,
  { isFirst, counted }: { isFirst: boolean; counted: ReadonlySet<JudgedFile> },
): Standing {
  if (file.verdict === 'refused') return 'refused';
  if (!isFirst) return 'identical';
  if (file.verdict === 'returned') return 'returned';
  return counted.has(file) ? 'counted' : 'superseded';
}
