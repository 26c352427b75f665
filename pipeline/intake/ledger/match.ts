import type { LedgerNote } from '../../contract/ledger-note.ts';
import { exclusionNotes } from './exclusions.ts';
import { type GoneRow, goneNote, goneRows, rowlessNotes } from './gone-rows.ts';
import { rowsByName } from './named-rows.ts';
import { isOfYear, yearOfRow } from './row-year.ts';
import { ownTimeNotes, timeNotes } from './time-notes.ts';
import { typedOtherYearNotes, typedRowNotes } from './typed-row-notes.ts';
import { type Ledger, type LedgerRow, type Remembered, rowKey } from './ledger.ts';
import type { Entry } from './entry.ts';
import { lostRows, namesIn, restoredNote } from './added-rows.ts';

/** Which row of a ledger is whose. */
export interface Matches {
  readonly found: readonly { readonly row: LedgerRow; readonly entry: Entry }[];
  readonly gone: readonly GoneRow[];
  /** Files that have no row. */
  readonly added: readonly Entry[];
  /** Files that have neither a row nor a place in the folder any more. */
  readonly lost: readonly Remembered[];
  readonly notes: readonly LedgerNote[];
  /** What is told of `lost` files as long as no row is written for them. */
  readonly rowless: readonly LedgerNote[];
}

/** Finds each file's row of the year: by its content, else by its name where content or row lacks the other. */
export function matchRows(ledger: Ledger, entries: readonly Entry[], year: number): Matches {
  const firsts = firstRows(ledger.rows);
  const own = [...firsts.values()].filter((row) => isOfYear(row, year, ledger));
  const byContent = new Map(
    entries.flatMap((entry) => {
      const row = entry.sha256 === undefined ? undefined : firsts.get(entry.sha256);
      return row ? [[entry, row] as const] : [];
    }),
  );
  const taken = new Set(byContent.values());
  const names = entries.flatMap((entry) => entry.names);
  const rest = entries.filter((entry) => !byContent.has(entry));
  const [read, unread] = [rest.filter(isRead), rest.filter((entry) => !isRead(entry))];
  const byName = new Map([
    ...claimed(read, { rows: own.filter((row) => !isRead(row)), names, taken }),
    ...claimed(unread, { rows: own, names, taken }),
  ]);
  const rows = new Map([...byContent, ...byName]);
  const missing = own.filter((row) => !taken.has(row) && wasSeen(row, ledger));
  const gone = goneRows(missing, ledger, { entries, rowOf: rows });
  const added = entries.filter((entry) => !rows.has(entry));
  const lost = lostRows(ledger, entries, year);
  const found = [...rows].flatMap(([entry, row]) =>
    isOfYear(row, year, ledger) || isReportOfYear(entry) ? [{ entry, row }] : [],
  );
  const claimedRows = new Set(found.map(({ row }) => row));
  const ofYear = ledger.rows.filter((row) => isOfYear(row, year, ledger) || claimedRows.has(row));
  const others = ledger.rows.filter((row) => !isOfYear(row, year, ledger) && !claimedRows.has(row));
  return {
    found,
    gone,
    added,
    lost,
    notes: [
      ...gone.flatMap((one) => goneNote(one, ledger)),
      ...timeNotes(ofYear, rows),
      ...entries.flatMap((entry) => ownTimeNotes(entry, rows.get(entry))),
      ...exclusionNotes(ofYear),
      ...typedRowNotes(
        own.filter((row) => !taken.has(row) && !wasSeen(row, ledger)),
        { files: rows, names },
      ),
      ...typedOtherYearNotes(
        others.filter((row) => !wasSeen(row, ledger)),
        { names, year },
      ),
      ...ledger.nameless.map((row) => ({ kind: 'row-nameless' as const, row })),
      ...repeatedNotes(ledger.rows, firsts),
      ...added.flatMap((entry) => addedNote(entry, ledger)),
      ...lost.map((known) => restoredNote(known, namesIn(known).join('; '), { gone: true })),
      ...otherYearNotes(others, ledger),
    ],
    rowless: rowlessNotes(lost, { entries, rowOf: rows }),
  };
}

/** By key; a row that repeats the content of one above it is nobody's. */
function firstRows(rows: readonly LedgerRow[]): ReadonlyMap<string, LedgerRow> {
  const firsts = new Map<string, LedgerRow>();
  for (const row of rows) if (!firsts.has(rowKey(row))) firsts.set(rowKey(row), row);
  return firsts;
}

/** True where the content is known. */
function isRead({ sha256 }: { readonly sha256: string | undefined }): boolean {
  return sha256 !== undefined;
}

/** Rows that are files' by their names, among `names` of all files; `taken` grows by them. */
function claimed(
  entries: readonly Entry[],
  { rows, names, taken }: { rows: readonly LedgerRow[]; names: readonly string[]; taken: Set<LedgerRow> },
): [Entry, LedgerRow][] {
  const rowOf = rowsByName(
    rows.filter((row) => !taken.has(row)),
    names,
  );
  return entries.flatMap((entry): [Entry, LedgerRow][] => {
    const row = entry.names.map(rowOf).find((one) => one && !taken.has(one));
    if (!row) return [];
    taken.add(row);
    return [[entry, row]];
  });
}

/** What a person entered before it came was never there. */
function wasSeen(row: LedgerRow, { memory }: Ledger): boolean {
  return row.sha256 !== undefined || memory.files.has(rowKey(row));
}

function repeatedNotes(rows: readonly LedgerRow[], firsts: ReadonlyMap<string, LedgerRow>): LedgerNote[] {
  return rows.flatMap((row): LedgerNote[] => {
    const first = firsts.get(rowKey(row));
    return first === undefined || first === row
      ? []
      : [{ kind: 'row-repeated', row: row.number, first: first.number }];
  });
}

function addedNote({ key, names }: Entry, { memory }: Ledger): LedgerNote[] {
  const known = memory.files.get(key);
  return known ? [restoredNote(known, names.join('; '), { gone: false })] : [];
}

function otherYearNotes(others: readonly LedgerRow[], ledger: Ledger): LedgerNote[] {
  if (others.length === 0) return [];
  const years = [...new Set(others.map((row) => yearOfRow(row, ledger)))].sort().join(', ');
  return [{ kind: 'other-year', count: others.length, years }];
}

/** Whatever year its row says: it was written when another year was asked for, or in another year's ledger. */
function isReportOfYear({ file }: Entry): boolean {
  return file.verdict !== 'refused';
}
