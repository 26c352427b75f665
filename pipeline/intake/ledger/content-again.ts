import type { AgainNote } from '../../contract/ledger-again-note.ts';
import type { Entry } from './entry.ts';
import type { LedgerRow } from './ledger.ts';

/**
 * Told of agencies that sent a version, another, and the first again under a new name: equal bytes are one file,
 * received when it came first. Only the files' own times tell it: one copy is older than the version that counts, one
 * newer.
 */
export function contentAgainNotes(
  entries: readonly Entry[],
  rowOf: ReadonlyMap<Entry, LedgerRow>,
): AgainNote[] {
  const again = entries.filter(({ file, copies }) => file.standing === 'superseded' && copies.length > 1);
  return again.flatMap((entry): AgainNote[] => {
    const counted = entries.find(
      ({ file }) => file.standing === 'counted' && file.agency === entry.file.agency,
    );
    const [[first, last], [since]] = [endsOf(entry), endsOf(counted)];
    if (!counted || !first || !last || !since) return [];
    const isAgain = first.savedAt < since.savedAt && since.savedAt < last.savedAt;
    if (!isAgain || last.savedAt <= counted.file.receivedAt) return [];
    const row = rowOf.get(entry)?.number;
    return [
      {
        ...{ kind: 'content-again', name: last.name, earlier: first.name },
        ...{ counted: counted.names.join('; '), countedRow: rowOf.get(counted)?.number },
        ...(row === undefined ? {} : { row }),
      },
    ];
  });
}

/** The copies that were saved first and last. */
function endsOf(entry: Entry | undefined) {
  const dated = (entry?.copies ?? []).flatMap(({ name, savedAt }) =>
    savedAt === undefined ? [] : [{ name, savedAt }],
  );
  const inOrder = dated.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  return [inOrder[0], inOrder.at(-1)] as const;
}
