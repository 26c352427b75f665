import { type Ledger, type LedgerRow, rowKey } from './ledger.ts';

/** The year of a row: the one that the program wrote, whatever a person made of it since, else the one that stands there. */
export function yearOfRow(row: LedgerRow, { memory }: Pick<Ledger, 'memory'>): string {
  const ours = memory.files.get(rowKey(row))?.cells.year ?? '';
  return ours === '' ? (row.cells.get('year')?.text ?? '') : ours;
}

/** A row that says no year is of any. */
export function isOfYear(row: LedgerRow, year: number, ledger: Pick<Ledger, 'memory'>): boolean {
  const text = yearOfRow(row, ledger);
  return text === '' || text === `${year}`;
}
