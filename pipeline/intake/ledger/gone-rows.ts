import type { GoneFile, Replacement } from '../../contract/gone-note.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { STANDING_TEXT } from '../../contract/received.ts';
import type { Entry } from './entry.ts';
import { whyExcluded } from './exclusions.ts';
import { type Ledger, type LedgerRow, rowKey } from './ledger.ts';
import { pathsByName } from './named-rows.ts';

/** The row of a file that was in the folder once and is no more; `by` where a file of its name is there. */
export interface GoneRow {
  readonly row: LedgerRow;
  readonly by: Replacement | undefined;
}

/** Rows of files that are gone, with what stands in their place. */
export function goneRows(
  rows: readonly LedgerRow[],
  { entries, rowOf }: { entries: readonly Entry[]; rowOf: ReadonlyMap<Entry, LedgerRow> },
): GoneRow[] {
  const replaced = rows.length === 0 ? () => undefined : replacementOf(entries);
  return rows.map((row) => {
    const entry = replaced(row);
    const by = entry && { row: rowOf.get(entry)?.number, counted: entry.file.standing === 'counted' };
    return { row, by };
  });
}

function replacementOf(entries: readonly Entry[]): (row: LedgerRow) => Entry | undefined {
  const byName = new Map(entries.flatMap((entry) => entry.names.map((name) => [name, entry] as const)));
  const named = pathsByName([...byName.keys()]);
  return (row) => {
    const name = named(row.names);
    return name === undefined ? undefined : byName.get(name);
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
