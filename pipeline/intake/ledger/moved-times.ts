import { momentToSerial, serialToMoment } from '../../contract/cell.ts';
import type { LedgerRow, Memory } from './ledger.ts';
import { rowKey } from './ledger.ts';

/** Days of one calendar of Excel before the other begins. */
export const DAYS_TO_1904 = 1462;

/** Switching to the calendar of 1904 moves all times of a sheet by four years: those known from before stay what they were. */
export function unmoved(row: LedgerRow, { files }: Memory): LedgerRow {
  const known = files.get(rowKey(row));
  if (row.receivedAt === undefined || known === undefined) return row;
  const before = serialToMoment(momentToSerial(row.receivedAt) - DAYS_TO_1904, false);
  if (before === null || ![known.receivedAt, known.correctedAt].includes(before)) return row;
  return { ...row, receivedAt: before };
}
