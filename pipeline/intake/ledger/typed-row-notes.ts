import type { EntryNote } from '../../contract/ledger-entry-note.ts';
import type { Entry } from './entry.ts';
import { LEDGER, type LedgerRow, OFFICERS_COLUMNS } from './ledger.ts';
import { filesNamed } from './named-rows.ts';
import { nearName } from './near-name.ts';

/** Columns in which a person may have entered something that waits for its file. */
const WAITING = ['receivedAt', ...OFFICERS_COLUMNS] as const;
/** Beyond so many rows a list was pasted: of such nobody slipped in one name. */
const MOST_NEAR = 200;

/** The files of the folder that have rows, and the names of all. */
interface Folder {
  readonly files: ReadonlyMap<Entry, LedgerRow>;
  readonly names: readonly string[];
}

/** What is told of rows that a person typed and that are of no file: its file has another row, or has not come. */
export function typedRowNotes(rows: readonly LedgerRow[], { files, names }: Folder): EntryNote[] {
  const filesOf = filesNamed(names);
  const rowOf = new Map(
    [...files].flatMap(([entry, { number }]) => entry.names.map((name) => [name, number])),
  );
  return rows.map((row): EntryNote => {
    const { number, names: typed } = row;
    const name = typed.join('; ');
    const own = filesOf(row).map((file) => ({ name: file, row: rowOf.get(file) }));
    if (own.length > 1)
      return { kind: 'row-of-several-files', row: number, name, files: own, waiting: waitingIn(row) };
    const known = own[0]?.row;
    if (known !== undefined) return { kind: 'row-of-known-file', row: number, name, first: known };
    const near = rows.length > MOST_NEAR ? undefined : typed.map((one) => nearName(one, names))[0];
    return { kind: 'row-unmatched', row: number, name, near, waiting: waitingIn(row) };
  });
}

function waitingIn({ cells }: LedgerRow): string {
  const filled = WAITING.filter((column) => {
    const cell = cells.get(column);
    return cell !== undefined && (cell.text !== '' || cell.formula !== undefined);
  });
  return filled.map((column) => LEDGER.headers[column]).join(', ');
}

/** Rows that a person typed for a file that is there, with another year than is asked for. */
export function typedOtherYearNotes(
  rows: readonly LedgerRow[],
  { names, year }: { names: readonly string[]; year: number },
): EntryNote[] {
  const filesOf = filesNamed(names);
  return rows
    .filter((row) => filesOf(row).length > 0)
    .map((row) => ({
      kind: 'row-of-other-year' as const,
      row: row.number,
      name: row.names.join('; '),
      found: row.cells.get('year')?.text ?? '',
      year,
    }));
}
