import type { GoneFile, Replacement } from '../../contract/gone-note.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { STANDING_TEXT } from '../../contract/received.ts';
import type { Entry } from './entry.ts';
import { namesIn } from './added-rows.ts';
import { whyExcluded, whyRemembered } from './exclusions.ts';
import { type Ledger, type LedgerRow, type Remembered, rowKey } from './ledger.ts';
import { filesByName } from './named-rows.ts';

/** The row of a file that was in the folder once and is no more; `by` where a file of its name is there. */
export interface GoneRow {
  readonly row: LedgerRow;
  readonly by: Replacement | undefined;
}

/** The files of the folder, and which of them have a row. */
interface Present {
  readonly entries: readonly Entry[];
  readonly rowOf: ReadonlyMap<Entry, LedgerRow>;
}

/** Rows of files that are gone, with what stands in their place. */
export function goneRows(rows: readonly LedgerRow[], present: Present): GoneRow[] {
  if (rows.length === 0) return [];
  const replacement = replacementOf(present);
  return rows.map((row) => ({ row, by: replacement(row.names) }));
}

/** What is told of files that are gone where no row tells of them; those that were excluded nobody misses. */
export function rowlessNotes(lost: readonly Remembered[], present: Present): GoneFile[] {
  if (lost.length === 0) return [];
  const replacement = replacementOf(present);
  return lost
    .filter((known) => whyRemembered(known) === undefined)
    .map((known) => {
      const by = replacement(namesIn(known));
      return {
        ...{ kind: 'file-gone', row: undefined, name: namesIn(known).join('; ') },
        ...{ agency: known.cells.agency ?? '', counted: known.standing === 'counted' },
        accepted: wasAccepted(known),
        receivedAt: known.correctedAt ?? known.receivedAt,
        ...(by ? { replacedBy: by } : {}),
      };
    });
}

function wasAccepted({ standing }: Remembered): boolean {
  return standing === 'counted' || standing === 'superseded';
}

function replacementOf({ entries, rowOf }: Present): (names: readonly string[]) => Replacement | undefined {
  const byName = new Map(entries.flatMap((entry) => entry.names.map((name) => [name, entry] as const)));
  const named = filesByName([...byName.keys()]);
  return (names) => {
    const [entry] = names.flatMap(named).flatMap((name) => byName.get(name) ?? []);
    return entry && { row: rowOf.get(entry)?.number, counted: entry.file.standing === 'counted' };
  };
}

/** A file that was excluded is missed by nobody; what stands in its place is not excluded with it. */
export function goneNote({ row, by }: GoneRow, { memory }: Ledger): LedgerNote[] {
  const name = row.names.join('; ');
  if (whyExcluded(row) !== undefined)
    return by ? [{ kind: 'exclusion-of-old-content', row: row.number, name, by: by.row }] : [];
  return [{ ...goneFile(row, memory), ...(by ? { replacedBy: by } : {}) }];
}

function goneFile(row: LedgerRow, memory: Ledger['memory']): GoneFile {
  const known = memory.files.get(rowKey(row));
  const verdict = row.cells.get('verdict')?.text;
  const counted = known?.standing === 'counted' || verdict === STANDING_TEXT.counted;
  return {
    kind: 'file-gone',
    row: row.number,
    name: row.names.join('; '),
    // A person may have called the agency by another name than the roster.
    agency: known?.cells.agency ?? row.cells.get('agency')?.text ?? '',
    counted,
    accepted: counted || known?.standing === 'superseded',
    receivedAt: row.receivedAt ?? known?.receivedAt,
  };
}
