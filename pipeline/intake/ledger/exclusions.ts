import type { ExcludedGone } from '../../contract/exclusion.ts';
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
import type { Matches } from './match.ts';
import { rowsByName } from './named-rows.ts';
import { isOfYear } from './row-year.ts';

/** Why a file is excluded; undefined where it is not. */
export type Exclusions = (file: {
  readonly sha256: string | undefined;
  readonly path: string;
}) => string | undefined;

/** What people write to mark a file. */
const YES = ['co', 'x', 'v', 'loai tru', 'loai', 'yes', 'true', '1'];
const NO = ['khong', 'khong loai tru', 'no', 'false', '0', '-'];

/**
 * The exclusions of a ledger: those that say why, of a content whatever the year, of a name those of the year; of several rows of one content any, of a row that was
 * taken out the one remembered. `paths` are those of the files that are there.
 */
export function exclusionsOf(
  ledger: Ledger | undefined,
  { year, paths }: { year: number; paths: readonly string[] },
): Exclusions {
  if (!ledger) return () => undefined;
  const listed = new Set(ledger.rows.map(rowKey));
  const rows = ledger.rows.filter((row) => whyExcluded(row) !== undefined);
  const byKey = new Map(rows.map((row) => [rowKey(row), row] as const));
  const named = rowsByName(
    rows.filter((row) => row.sha256 === undefined && isOfYear(row, year, ledger)),
    paths,
  );
  return ({ sha256, path }) => {
    const key = keyOf({ sha256, name: ledgerName(path) });
    const row = byKey.get(key) ?? named(path);
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

/** Marks and reasons that do nothing: one without the other, or nobody knows what is meant. */
export function exclusionNotes(rows: readonly LedgerRow[]): LedgerNote[] {
  return rows.flatMap((row): LedgerNote[] => {
    const mark = markIn(row);
    const { number, cells } = row;
    const name = row.names.join('; ');
    if (YES.includes(mark))
      return whyExcluded(row) === undefined ? [{ kind: 'excluded-without-reason', row: number, name }] : [];
    if (mark === '')
      return cells.get('excludedWhy')?.text ? [{ kind: 'excluded-unmarked', row: number, name }] : [];
    const found = cells.get('excluded')?.text ?? '';
    return NO.includes(mark) ? [] : [{ kind: 'excluded-unclear', row: number, found }];
  });
}

/** Of files that are gone those that are excluded, rows that were taken out included. */
export function excludedGone({ gone, lost }: Pick<Matches, 'gone' | 'lost'>): ExcludedGone[] {
  return [
    ...gone.flatMap(({ row }) => {
      const why = whyExcluded(row);
      const agency = row.cells.get('agency')?.text ?? '';
      return why === undefined ? [] : [{ name: row.names.join('; '), agency, why }];
    }),
    ...lost.flatMap((known) => {
      const why = whyRemembered(known);
      const { name = '', agency = '' } = known.cells;
      return why === undefined ? [] : [{ name: name.replaceAll('\n', '; '), agency, why }];
    }),
  ];
}
