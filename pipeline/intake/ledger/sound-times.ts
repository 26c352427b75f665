import type { Moment } from '../../contract/time.ts';
import { type Ledger, type LedgerRow, type Misdated, rowKey } from './ledger.ts';
import { yearOfRow } from './row-year.ts';

/** The report's year, and the clock of the run. */
export interface Calendar {
  readonly year: number;
  readonly now: Moment;
}

/**
 * A ledger in which no time that a person entered is one at which nothing can have been received: of the future, or
 * before the report's year began. Such a time is a slip: the row is as if it could not be read.
 */
export function withSoundTimes(ledger: Ledger, { year, now }: Calendar): Ledger {
  // For a clock that was set back, what earlier runs saw lies in the future.
  const latest = [now, ledger.memory.judgedAt ?? ''].sort().at(-1) ?? now;
  return {
    ...ledger,
    rows: ledger.rows.map((row) => {
      const misdated = slipIn(row, { ledger, year, latest });
      return misdated ? { ...row, receivedAt: undefined, misdated } : row;
    }),
  };
}

function slipIn(
  row: LedgerRow,
  { ledger, year, latest }: { ledger: Ledger; year: number; latest: Moment },
): Misdated | undefined {
  const { receivedAt: at } = row;
  if (at === undefined || at === ledger.memory.files.get(rowKey(row))?.receivedAt) return undefined;
  if (at > latest) return { at, why: 'future' };
  const own = yearOfRow(row, ledger);
  return at < `${/^\d{4}$/.test(own) ? own : year}-01-01` ? { at, why: 'before-year' } : undefined;
}
