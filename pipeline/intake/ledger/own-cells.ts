import type { LedgerNote } from '../../contract/ledger-note.ts';
import { clean } from '../../contract/text.ts';
import type { CellValue } from '../../workbook/edit/cell-values.ts';
import {
  BASIS,
  LEDGER,
  type LedgerColumn,
  type LedgerRow,
  type OwnColumn,
  type Remembered,
} from './ledger.ts';
import { saysRepeated } from './repeated-rows.ts';

/** What becomes of one cell: the value to be written, what the program has said there, and what is to be told. */
export interface OwnCell {
  readonly column: OwnColumn;
  readonly value?: CellValue;
  readonly ours?: string;
  readonly note?: LedgerNote;
}

/** Of a basis nobody else says it so. */
const PROGRAMS_WORDS: readonly string[] = Object.values(BASIS);

/** A cell is the program's where it is blank, or says what the program wrote last. */
export function ownCell(
  row: LedgerRow,
  column: OwnColumn,
  { value, before }: { value: CellValue | undefined; before: Remembered | undefined },
): OwnCell[] {
  const cell = row.cells.get(column);
  if (!cell || value === undefined) return [];
  const text = clean(`${value}`);
  if (cell.text === text) return [{ column, ours: text }];
  const isWord = column === 'basis' && PROGRAMS_WORDS.includes(cell.text);
  const isLast = cell.text === '' || cell.text === before?.cells[column] || saysRepeated(cell.text);
  if (cell.formula === undefined && (isLast || isWord)) return [{ column, value, ours: text }];
  // A basis in the officer's own words is what the column is for.
  if (column === 'basis') return [];
  const said = { header: LEDGER.headers[column], found: cell.text, wanted: text };
  return [{ column, note: { kind: 'cell-kept', row: row.number, ...said } }];
}

/** Blank, or a time that the program itself wrote before it could read the file. */
export function isFreeCell(row: LedgerRow, column: LedgerColumn, before: Remembered | undefined): boolean {
  const cell = row.cells.get(column);
  if (!cell || cell.formula !== undefined) return false;
  if (cell.text === '') return true;
  const isOwnTime = column === 'receivedAt' && before?.receivedAt !== undefined;
  return isOwnTime && row.sha256 === undefined && before.receivedAt === row.receivedAt;
}

/** A hash that a person wrote over, and that is known all the same. */
export function spoiltHash({ number, sha256, cells }: LedgerRow): LedgerNote[] {
  const found = cells.get('sha256')?.text ?? '';
  if (sha256 === undefined || found === '' || found.toLowerCase() === sha256) return [];
  return [{ kind: 'cell-kept', row: number, header: LEDGER.headers.sha256, found, wanted: sha256 }];
}
