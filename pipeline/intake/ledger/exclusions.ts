import type { LedgerNote } from '../../contract/ledger-note.ts';
import { fold } from '../../contract/text.ts';
import {
  keyOf,
  type Ledger,
  type LedgerRow,
  type OfficersColumn,
  type Remembered,
  rowKey,
} from './ledger.ts';
import { ledgerName } from './entry.ts';
import { isOfYear, withoutFolders } from './match.ts';

/** Why a file is excluded; undefined where it is not. */
export type Exclusions = (file: {
  readonly sha256: string | undefined;
  readonly path: string;
}) => string | undefined;

/** What people write to mark a file. */
const YES = ['co', 'x', 'v', 'loai tru', 'loai', 'yes', 'true', '1'];
const NO = ['', 'khong', 'no', 'false', '0', '-'];

/**
 * The exclusions of a ledger for a year: those that say why, of several rows of one content any, of a row that was
 * taken out the one remembered.
 */
export function exclusionsOf(ledger: Ledger | undefined, year: number): Exclusions {
  if (!ledger) return () => undefined;
  const listed = new Set(ledger.rows.map(rowKey));
  const rows = ledger.rows.filter((row) => isOfYear(row, year) && whyExcluded(row) !== undefined);
  const byKey = new Map(rows.map((row) => [rowKey(row), row] as const));
  const named = rows.filter(({ sha256 }) => sha256 === undefined);
  return ({ sha256, path }) => {
    const name = ledgerName(path);
    const key = keyOf({ sha256, name });
    const row =
      byKey.get(key) ??
      named.find(({ names }) => names.includes(name) || names.includes(withoutFolders(name)));
    if (row) return whyExcluded(row);
    const known = listed.has(key) ? undefined : ledger.memory.files.get(key);
    return known && whyRemembered(known);
  };
}

/** The reason of a row that is marked and says why: in its own column, else in the note. */
export function whyExcluded({ cells }: LedgerRow): string | undefined {
  return whyIn((column) => cells.get(column)?.text ?? '');
}

/** The reason of a row that was taken out. */
export function whyRemembered({ officers }: Remembered): string | undefined {
  return whyIn((column) => officers[column] ?? '');
}

function whyIn(textOf: (column: OfficersColumn) => string): string | undefined {
  if (!YES.includes(fold(textOf('excluded')))) return undefined;
  return [textOf('excludedWhy'), textOf('note')].find((text) => text !== '');
}

function markIn({ cells }: LedgerRow): string {
  return fold(cells.get('excluded')?.text ?? '');
}

/** Marks that do nothing: without a reason, or nobody knows what they mean. */
export function exclusionNotes(rows: readonly LedgerRow[]): LedgerNote[] {
  return rows.flatMap((row): LedgerNote[] => {
    const mark = markIn(row);
    const found = row.cells.get('excluded')?.text ?? '';
    if (YES.includes(mark) && whyExcluded(row) === undefined)
      return [{ kind: 'excluded-without-reason', row: row.number, name: row.names.join('; ') }];
    return YES.includes(mark) || NO.includes(mark)
      ? []
      : [{ kind: 'excluded-unclear', row: row.number, found }];
  });
}
