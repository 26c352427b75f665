import type { ShiftedRow } from '../../contract/ledger-shift-note.ts';
import { namesIn } from './added-rows.ts';
import {
  type LedgerColumn,
  type LedgerRow,
  type Memory,
  OFFICERS_COLUMNS,
  type Remembered,
  rowKey,
} from './ledger.ts';

/** Columns whose words tell whose the row's time is, and what the officer decided. */
const TAKEN = ['basis', ...OFFICERS_COLUMNS] as const;

/**
 * Rows that bear the hash of one file and the name of another, as they do after only some columns were sorted: the
 * hash tells the file. What is word for word what was remembered of the other file came with its name: in its place
 * stands what is remembered of the row's own.
 */
export function withUnshiftedRows(rows: readonly LedgerRow[], { files }: Memory): LedgerRow[] {
  const byName = new Map<string, Remembered[]>();
  for (const known of files.values()) {
    const name = known.cells.name ?? '';
    byName.set(name, [...(byName.get(name) ?? []), known]);
  }
  return rows.map((row) => {
    const own = row.sha256 === undefined ? undefined : files.get(rowKey(row));
    const name = nameIn(row);
    const others = byName.get(name) ?? [];
    const isShifted = own?.cells.name !== undefined && name !== '' && own.cells.name !== name;
    return isShifted && others.length > 0 ? unshifted(row, own, others) : row;
  });
}

/** What is told of them; nothing where there is none. */
export function shiftedRows(rows: readonly LedgerRow[]): ShiftedRow[] {
  return rows.flatMap((row) =>
    row.isShifted ? [{ row: row.number, name: oneLine(nameIn(row)), of: row.names.join('; ') }] : [],
  );
}

function nameIn({ cells }: LedgerRow): string {
  return cells.get('name')?.text ?? '';
}

function oneLine(name: string): string {
  return name.replaceAll('\n', '; ');
}

function unshifted(row: LedgerRow, own: Remembered, others: readonly Remembered[]): LedgerRow {
  const cells = TAKEN.flatMap((column) => {
    const cell = row.cells.get(column);
    const text = textOf(own, column);
    const isOthers = cell !== undefined && others.some((other) => textOf(other, column) === cell.text);
    return isOthers ? [[column, { text, formula: cell.formula }] as const] : [];
  });
  return {
    ...row,
    isShifted: true,
    names: namesIn(own),
    cells: new Map([...row.cells, ...cells]),
    receivedAt: timeOf(row, own, others),
  };
}

function textOf({ cells, officers }: Remembered, column: Exclude<LedgerColumn, 'receivedAt'>): string {
  const texts: Readonly<Partial<Record<LedgerColumn, string>>> = { ...cells, ...officers };
  return texts[column] ?? '';
}

function timeOf({ receivedAt }: LedgerRow, own: Remembered, others: readonly Remembered[]) {
  const isTimeOf = (known: Remembered) => [known.receivedAt, known.correctedAt].includes(receivedAt);
  return !isTimeOf(own) && others.some(isTimeOf) ? (own.correctedAt ?? own.receivedAt) : receivedAt;
}
