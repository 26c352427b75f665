import type { Between, ReceiptSource } from '../../contract/received.ts';
import { dayOf, type Moment } from '../../contract/time.ts';
import { BASIS, keyOf, type Ledger, type LedgerRow, type Memory, type Remembered, rowKey } from './ledger.ts';
import { ledgerName } from './entry.ts';
import { wasRecorded } from './recall-content.ts';
import { rowsByName } from './named-rows.ts';

/** When a file was received, and where that was read first. */
export interface Receipt {
  readonly at: Moment;
  readonly source: ReceiptSource;
  readonly between?: Between;
}

/** What the ledger says of a file's receipt; undefined where it says nothing. */
export type Receipts = (file: {
  readonly sha256: string | undefined;
  readonly path: string;
  /** When its agency sealed it, where that is to be believed. */
  readonly sealedAt: Moment | undefined;
  /** The file's own time. */
  readonly savedAt: Moment;
}) => Receipt | undefined;
type Asked = Parameters<Receipts>[0];

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
  return (file) => {
    const { sha256, path } = file;
    const key = keyOf({ sha256, name: ledgerName(path) });
    const row = byKey.get(key) ?? named(path);
    const known = memory.files.get(key);
    const receipt = (row && receiptIn(row, memory, file)) ?? recalled(known, { isListed: listed.has(key) });
    return receipt && { ...receipt, ...betweenOf(receipt, rows) };
  };
}

/** A day that a person entered without an hour is that day's; a file that was seen at last came after the run before. */
function betweenOf({ at, source }: Receipt, rows: readonly LedgerRow[]): Pick<Receipt, 'between'> {
  if (source === 'seen') return { between: seenBy(at, rows) };
  if (source !== 'ledger' || !at.endsWith('T00:00:00')) return {};
  return { between: { from: at, until: `${dayOf(at)}T23:59:59` } };
}

/** When a file was received that was first seen at a moment: in no run before it. */
export function seenBy(at: Moment, rows: readonly LedgerRow[]): Between {
  const runs = rows.flatMap(({ recordedAt }) => recordedAt ?? []);
  // Cells hold moments as fractions of days: what is of one run may differ by a second.
  const from = runs.filter((run) => run.slice(0, 16) < at.slice(0, 16)).sort();
  return { from: from.at(-1) ?? '', until: at };
}

function isEarlier({ receivedAt = '' }: LedgerRow, other: LedgerRow | undefined): boolean {
  return other?.receivedAt === undefined || receivedAt < other.receivedAt;
}

/** True where the program wrote the time, and nobody has changed it since. */
function isOurTime(row: LedgerRow, memory: Memory): boolean {
  const ours = memory.files.get(rowKey(row))?.receivedAt;
  return ours !== undefined && ours === row.receivedAt;
}

function receiptIn(row: LedgerRow, memory: Memory, file: Asked): Receipt | undefined {
  const { receivedAt: at, cells } = row;
  if (at === undefined) return undefined;
  const known = memory.files.get(rowKey(row));
  if (known?.receivedAt !== undefined && known.receivedAt !== at) return { at, source: 'ledger' };
  const basis = cells.get('basis')?.text ?? '';
  const isOurs = basis === '' || basis === known?.cells.basis || UNSURE.some((own) => BASIS[own] === basis);
  if (!isOurs) return { at, source: 'ledger' };
  return { at, source: known?.receivedAt === undefined ? sourceLike(row, at, file) : recordedSource(known) };
}

/** What these say may no longer be so, as the time beside it may have been changed since. */
const UNSURE = ['seal', 'file', 'seen', 'unknown'] as const;

function recordedSource({ source, cells }: Remembered): ReceiptSource {
  return source ?? sourceOf(cells.basis);
}

/** Of a time of which nothing is remembered: a person's where the program did not write the row, else what it is equal to. */
function sourceLike(row: LedgerRow, at: Moment, { sealedAt, savedAt }: Asked): ReceiptSource {
  if (!wasRecorded(row) || !row.cells.has('recordedAt')) return 'ledger';
  if (at === sealedAt) return 'seal';
  return sealedAt === undefined && at === savedAt ? 'file' : 'unknown';
}

/** Of a row that was taken out, what the officer had set; of a cell that was cleared, what the program wrote first. */
function recalled(known: Remembered | undefined, { isListed }: { isListed: boolean }): Receipt | undefined {
  if (!isListed && known?.correctedAt !== undefined) return { at: known.correctedAt, source: 'ledger' };
  const at = known?.receivedAt;
  return known === undefined || at === undefined ? undefined : { at, source: recordedSource(known) };
}

function sourceOf(basis: string | undefined): ReceiptSource {
  return UNSURE.find((source) => BASIS[source] === basis) ?? 'ledger';
}
