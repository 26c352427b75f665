import type { AgainNote } from '../../contract/ledger-again-note.ts';
import { namesIn } from './added-rows.ts';
import type { Entry } from './entry.ts';
import type { LedgerRow, Memory } from './ledger.ts';

/** Which rows are whose, and what is remembered of the last run. */
interface Known {
  readonly rowOf: ReadonlyMap<Entry, LedgerRow>;
  readonly memory: Memory;
}

/**
 * Told of agencies that sent a version, another, and the first again under a new name: equal bytes are one file,
 * received when it came first.
 */
export function contentAgainNotes(entries: readonly Entry[], { rowOf, memory }: Known): AgainNote[] {
  const again = entries.filter(({ file, copies }) => file.standing === 'superseded' && copies.length > 1);
  return again.flatMap((entry): AgainNote[] => {
    const counted = entries.find(
      ({ file }) => file.standing === 'counted' && file.agency === entry.file.agency,
    );
    const names = counted && (savedAround(entry, counted) ?? newSince(entry, counted, memory));
    if (!names) return [];
    const row = rowOf.get(entry)?.number;
    return [
      {
        ...{ kind: 'content-again', ...names },
        ...{ counted: counted.names.join('; '), countedRow: rowOf.get(counted)?.number },
        ...(row === undefined ? {} : { row }),
      },
    ];
  });
}

type Names = Pick<AgainNote, 'name' | 'earlier'>;

/** By the files' own times, in every run: one copy is older than the version that counts, one newer. */
function savedAround(entry: Entry, counted: Entry): Names | undefined {
  const [[first, last], [since]] = [endsOf(entry), endsOf(counted)];
  if (!first || !last || !since) return undefined;
  const isAround = first.savedAt < since.savedAt && since.savedAt < last.savedAt;
  return isAround && last.savedAt > counted.file.receivedAt
    ? { name: last.name, earlier: first.name }
    : undefined;
}

/** Where these say nothing, in the run that sees it first. */
function newSince({ key, names }: Entry, counted: Entry, { files }: Memory): Names | undefined {
  const known = files.has(counted.key) ? files.get(key) : undefined;
  const before = known ? namesIn(known) : [];
  const earlier = names.find((name) => before.includes(name));
  const name = names.find((one) => !before.includes(one));
  return earlier !== undefined && name !== undefined ? { name, earlier } : undefined;
}

/** The copies that were saved first and last. */
function endsOf({ copies }: Entry) {
  const dated = copies.flatMap(({ name, savedAt }) => (savedAt === undefined ? [] : [{ name, savedAt }]));
  const inOrder = dated.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  return [inOrder[0], inOrder.at(-1)] as const;
}
