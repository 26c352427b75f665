import type { Day, Moment } from '../../contract/time.ts';
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
  const latest = latestOf(ledger, now);
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
  const own = yearOfRow(row, ledger);
  return misdated(at, { first: `${/^\d{4}$/.test(own) ? own : year}-01-01`, latest });
}

/** For a clock that was set back, what earlier runs saw lies in the future. */
function latestOf(ledger: Ledger | undefined, now: Moment): Moment {
  const judgedAt = ledger?.memory.judgedAt ?? '';
  return judgedAt > now ? judgedAt : now;
}

function misdated(at: Moment, { first, latest }: { first: Day; latest: Moment }): Misdated | undefined {
  if (at > latest) return { at, why: 'future' };
  return at < first ? { at, why: 'before-year' } : undefined;
}

/**
 * Whether something can have been received at the time that a file or a seal bears. Before the year began by the
 * clock of the run, any time can be: that clock, or the year asked for, says nothing.
 */
export function soundTimes(ledger: Ledger | undefined, { year, now }: Calendar): (at: Moment) => boolean {
  const [first, latest] = [`${year}-01-01`, latestOf(ledger, now)];
  return (at) => latest < first || misdated(at, { first, latest }) === undefined;
}
