import { contentKey } from '../contract/changes.ts';
import { type Between, isExcluded, type ReceivedFile, type Standing } from '../contract/received.ts';
import type { Moment } from '../contract/time.ts';
import { conflictFinding } from '../contract/version-conflict.ts';
import { type JudgedFile, sha256Hex } from './judge-file.ts';

/**
 * Places judged files among the versions of their agencies: the latest accepted one counts, a later returned one
 * never displaces it, files of equal bytes are one. Of accepted ones received at the same time that say different
 * things none counts unless their seals tell the later one, or another came after them. The order of the files does
 * not matter.
 */
export function placeVersions(files: readonly JudgedFile[]): ReceivedFile[] {
  const ordered = [...files].sort(byReceipt);
  const firsts = firstOfEachContent(ordered);
  const choice = choiceAmong(ordered.filter((file) => firsts.has(file)));
  const versions = new Map<string, number>();
  return ordered.map((file) => {
    const standing = standingOf(file, { isFirst: firsts.has(file), choice });
    const findings = [...file.findings, ...(choice.conflicts.get(file) ?? [])];
    if (file.agency === undefined || file.verdict === 'refused' || standing === 'identical')
      return { ...file, findings, standing, version: undefined };
    const version = (versions.get(file.agency) ?? 0) + 1;
    versions.set(file.agency, version);
    return { ...file, findings, standing, version };
  });
}

function byReceipt(a: JudgedFile, b: JudgedFile): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** Where the time of receipt is known no better, a seal tells it, else it is taken as the latest. */
function keyOf(file: JudgedFile): string {
  const { from, until } = spanOf(file);
  const seal = believedSeal(file) ?? '';
  const at = file.between === undefined || seal === '' || seal < from ? until : seal;
  return [at, seal, file.path, file.sha256 ?? ''].join('\u0000');
}

function spanOf({ receivedAt, between }: JudgedFile): Between {
  return between ?? { from: receivedAt, until: receivedAt };
}

/** The time of an agency's own seal, to tell which of two files received together it made later. */
function believedSeal(file: JudgedFile): string | undefined {
  const { sealedAt } = file;
  // Times of receipt are often known to the minute only; a seal from after that comes from a clock that is wrong.
  const isLater = sealedAt !== undefined && sealedAt.slice(0, 16) > spanOf(file).until.slice(0, 16);
  return isLater ? undefined : sealedAt;
}

function firstOfEachContent(ordered: readonly JudgedFile[]): ReadonlySet<JudgedFile> {
  const byHash = new Map<string, JudgedFile>();
  for (const file of ordered) {
    const content = file.sha256 ?? file.path;
    const first = byHash.get(content);
    if (!first || (first.verdict === 'refused' && file.verdict !== 'refused')) byHash.set(content, file);
  }
  return new Set(byHash.values());
}

/** What counts, and the findings of what cannot be told apart by time. */
interface Choice {
  readonly counted: ReadonlySet<JudgedFile>;
  readonly conflicts: ReadonlyMap<JudgedFile, ReceivedFile['findings']>;
}

function choiceAmong(ordered: readonly JudgedFile[]): Choice {
  const byAgency = new Map<string, JudgedFile[]>();
  for (const file of ordered)
    if (file.verdict === 'accepted' && file.agency !== undefined)
      byAgency.set(file.agency, [...(byAgency.get(file.agency) ?? []), file]);
  const counted = new Set<JudgedFile>();
  const conflicts = new Map<JudgedFile, ReceivedFile['findings']>();
  for (const accepted of byAgency.values())
    for (const together of receivedTogether(accepted).reverse()) {
      const says = contentsOf(together);
      const last = lastOf(together, says);
      if (last) {
        counted.add(last);
        break;
      }
      for (const file of together) conflicts.set(file, [findingOf(file, together, says)]);
    }
  return { counted, conflicts };
}

/** Files of which nobody can tell by the time of receipt which came later together, in their order. */
function receivedTogether(ordered: readonly JudgedFile[]): JudgedFile[][] {
  const groups: { files: JudgedFile[]; until: Moment }[] = [];
  for (const file of [...ordered].sort(byEarliest)) {
    const { from, until } = spanOf(file);
    const group = groups.at(-1);
    if (group && from <= group.until) {
      group.files.push(file);
      if (until > group.until) group.until = until;
    } else groups.push({ files: [file], until });
  }
  return groups.map(({ files }) => files.sort(byReceipt));
}

function byEarliest(a: JudgedFile, b: JudgedFile): number {
  const [one, other] = [spanOf(a).from, spanOf(b).from];
  if (one === other) return byReceipt(a, b);
  return one < other ? -1 : 1;
}

/** The last of files received together; undefined where that matters and cannot be told. */
function lastOf(together: readonly JudgedFile[], says: Contents): JudgedFile | undefined {
  const isSealed = together.every((file) => believedSeal(file) !== undefined);
  const last = isSealed ? [...together].sort(bySeal).at(-1) : together.at(-1);
  const rivals = together.filter((file) => last && says.get(file) !== says.get(last));
  if (rivals.length === 0) return last;
  const newest = (last && believedSeal(last)) ?? '';
  return isSealed && rivals.every((file) => (believedSeal(file) ?? '') < newest) ? last : undefined;
}

function bySeal(a: JudgedFile, b: JudgedFile): number {
  const [one, other] = [believedSeal(a) ?? '', believedSeal(b) ?? ''];
  if (one === other) return byReceipt(a, b);
  return one < other ? -1 : 1;
}

/** What each file says, made once: comparing hundreds with each other cell by cell takes minutes. */
type Contents = ReadonlyMap<JudgedFile, string>;

function contentsOf(together: readonly JudgedFile[]): Contents {
  if (together.length < 2) return new Map();
  return new Map(
    together.map((file) => [file, file.submission ? sha256Hex(contentKey(file.submission)) : '']),
  );
}

function findingOf(file: JudgedFile, together: readonly JudgedFile[], says: Contents) {
  const others = together.filter((other) => says.get(other) !== says.get(file)).map(({ path }) => path);
  const isExact = together.every(({ between }) => between === undefined);
  return conflictFinding(isExact ? file.receivedAt : undefined, others);
}

function standingOf(file: JudgedFile, { isFirst, choice }: { isFirst: boolean; choice: Choice }): Standing {
  if (file.verdict === 'refused') return isExcluded(file) ? 'excluded' : 'refused';
  if (!isFirst) return 'identical';
  if (file.verdict === 'returned') return 'returned';
  if (choice.conflicts.has(file)) return 'conflict';
  return choice.counted.has(file) ? 'counted' : 'superseded';
}
