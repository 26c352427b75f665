import type { GoneFile, Replacement } from '../../contract/gone-note.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { senderIn } from '../../contract/likely-sender.ts';
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
export function goneRows(rows: readonly LedgerRow[], { memory }: Ledger, present: Present): GoneRow[] {
  if (rows.length === 0) return [];
  const replacement = replacementOf(present);
  return rows.map((row) => ({ row, by: replacement(row.names, agencyOf(row, memory)) }));
}

/** What is told of files that are gone where no row tells of them; those that were excluded nobody misses. */
export function rowlessNotes(lost: readonly Remembered[], present: Present): GoneFile[] {
  if (lost.length === 0) return [];
  const replacement = replacementOf(present);
  return lost
    .filter((known) => whyRemembered(known) === undefined)
    .map((known) => {
      const agency = known.cells.agency ?? '';
      const by = replacement(namesIn(known), agency);
      return {
        ...{ kind: 'file-gone', row: undefined, name: namesIn(known).join('; ') },
        ...{ agency, counted: known.standing === 'counted' },
        accepted: wasAccepted(known),
        receivedAt: known.correctedAt ?? known.receivedAt,
        ...(by ? { replacedBy: by } : {}),
      };
    });
}

function wasAccepted({ standing }: Remembered): boolean {
  return standing === 'counted' || standing === 'superseded';
}

/** `agency`: whose the old content was, blank where nobody knows. */
type ReplacementOf = (names: readonly string[], agency: string) => Replacement | undefined;

function replacementOf({ entries, rowOf }: Present): ReplacementOf {
  const byName = new Map(entries.flatMap((entry) => entry.names.map((name) => [name, entry] as const)));
  const named = filesByName([...byName.keys()]);
  return (names, agency) => {
    const [entry] = names.flatMap(named).flatMap((name) => byName.get(name) ?? []);
    return entry && { row: rowOf.get(entry)?.number, ...reportIn(entry, agency) };
  };
}

/** Who is known by the file's name only is the same as before. */
function reportIn({ file, cells }: Entry, agency: string): Omit<Replacement, 'row'> {
  const isKnown = file.agency !== undefined && agency !== '';
  if (isKnown && cells.agency !== senderIn(agency).name)
    return { counted: false, accepted: false, of: `${cells.agency}` };
  const counted = file.standing === 'counted';
  return { counted, accepted: counted || file.standing === 'superseded' };
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
    agency: agencyOf(row, memory),
    counted,
    accepted: counted || known?.standing === 'superseded',
    receivedAt: row.receivedAt ?? known?.receivedAt,
  };
}

/** A person may have called the agency by another name than the roster. */
function agencyOf(row: LedgerRow, { files }: Ledger['memory']): string {
  return files.get(rowKey(row))?.cells.agency ?? row.cells.get('agency')?.text ?? '';
}
