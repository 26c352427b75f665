import type { ReceiptSource } from '../../contract/received.ts';
import type { Moment } from '../../contract/time.ts';
import { BASIS, keyOf, type Ledger, type LedgerRow, type Memory, type Remembered, rowKey } from './ledger.ts';
import { ledgerName } from './entry.ts';
import { rowsByName } from './named-rows.ts';

/** When a file was received, and where that was read first. */
export interface Receipt {
  readonly at: Moment;
  readonly source: ReceiptSource;
}

/** What the ledger says of a file's receipt; undefined where it says nothing. */
export type Receipts = (file: {
  readonly sha256: string | undefined;
  readonly path: string;
}) => Receipt | undefined;

/**
 * The times of a ledger: of rows that repeat a content the earliest, of a row that was taken out the one remembered;
 * what a person entered under a name holds for a content that the ledger does not know yet. `paths` are those of the files that are there.
 */
export function receiptsOf(ledger: Ledger | undefined, paths: readonly string[]): Receipts {
  if (!ledger) return () => undefined;
  const { memory, rows } = ledger;
  const byKey = new Map<string, LedgerRow>();
  for (const row of rows)
    if (row.receivedAt !== undefined && isEarlier(row, byKey.get(rowKey(row)))) byKey.set(rowKey(row), row);
  const named = rowsByName(
    rows.filter((row) => row.sha256 === undefined && !isOurTime(row, memory)),
    paths,
  );
  const listed = new Set(rows.map(rowKey));
  return ({ sha256, path }) => {
    const key = keyOf({ sha256, name: ledgerName(path) });
    const row = byKey.get(key) ?? named(path);
    return (row && receiptIn(row, memory)) ?? recalled(memory.files.get(key), { isListed: listed.has(key) });
  };
}

function isEarlier({ receivedAt = '' }: LedgerRow, other: LedgerRow | undefined): boolean {
  return other?.receivedAt === undefined || receivedAt < other.receivedAt;
}

/** True where the program wrote the time, and nobody has changed it since. */
function isOurTime(row: LedgerRow, memory: Memory): boolean {
  const ours = memory.files.get(rowKey(row))?.receivedAt;
  return ours !== undefined && ours === row.receivedAt;
}

function receiptIn(row: LedgerRow, memory: Memory): Receipt | undefined {
  const { receivedAt: at, cells } = row;
  if (at === undefined) return undefined;
  const ours = memory.files.get(rowKey(row))?.receivedAt;
  const isChanged = ours !== undefined && ours !== at;
  return { at, source: isChanged ? 'ledger' : sourceOf(cells.get('basis')?.text) };
}

/** Of a row that was taken out, what the officer had set; of a cell that was cleared, what the program wrote first. */
function recalled(known: Remembered | undefined, { isListed }: { isListed: boolean }): Receipt | undefined {
  if (!isListed && known?.correctedAt !== undefined) return { at: known.correctedAt, source: 'ledger' };
  const at = known?.receivedAt;
  return at === undefined ? undefined : { at, source: known?.source ?? sourceOf(known?.cells.basis) };
}

function sourceOf(basis: string | undefined): ReceiptSource {
  return (['seal', 'file'] as const).find((source) => BASIS[source] === basis) ?? 'ledger';
}
