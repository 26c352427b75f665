import { momentToSerial } from '../../contract/cell.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { clean } from '../../contract/text.ts';
import type { Moment } from '../../contract/time.ts';
import {
  contentOf,
  LEDGER,
  type Ledger,
  type LedgerColumn,
  OFFICERS_COLUMNS,
  OWN_COLUMNS,
  type Remembered,
  rowKey,
  type RowValues,
} from './ledger.ts';
import type { Entry } from './entry.ts';

/** The row of a file that has none, with what the officer had written where it had been taken out. */
export function addedRow(
  { sha256, file, cells }: Entry,
  known: Remembered | undefined,
  now: Moment,
): RowValues {
  return new Map<LedgerColumn, string | number>([
    ...OWN_COLUMNS.map((column) => [column, cells[column]] as const),
    ['receivedAt', momentToSerial(file.receivedAt)],
    ['recordedAt', momentToSerial(now)],
    ['sha256', sha256 ?? ''],
    ...officersWords(known),
  ]);
}

/** Of a row that had been taken out, what was remembered before holds on. */
export function freshMemory({ key, file, cells }: Entry, known: Remembered | undefined): Remembered {
  const texts = OWN_COLUMNS.map((column) => [column, clean(`${cells[column]}`)] as const);
  return {
    key,
    standing: file.standing,
    receivedAt: known?.receivedAt ?? file.receivedAt,
    source: known?.receivedAt === undefined ? file.receiptSource : known.source,
    cells: Object.fromEntries(texts),
    correctedAt: known?.correctedAt,
    officers: known?.officers ?? {},
  };
}

/**
 * What is remembered of the year's files that neither folder nor ledger has any more: their rows were taken out.
 * A name alone tells no file, as the officer may have written another one into its row.
 */
export function lostRows(
  { memory, rows }: Ledger,
  entries: readonly Entry[],
  year: number,
): readonly Remembered[] {
  const known = new Set([...rows.map(rowKey), ...entries.map(({ key }) => key)]);
  const nameless = [...rows, ...entries].filter(({ sha256 }) => sha256 === undefined);
  const named = new Set(nameless.flatMap(({ names }) => names));
  return [...memory.files.values()].filter(
    ({ key, cells }) =>
      contentOf(key) !== undefined &&
      !known.has(key) &&
      cells.year === `${year}` &&
      !namesIn({ cells }).some((name) => named.has(name)),
  );
}

/** The names that a file is remembered by. */
export function namesIn({ cells }: Pick<Remembered, 'cells'>): string[] {
  return (cells.name ?? '').split('\n');
}

/** Remembered as text. */
const NUMBERS = ['year', 'version'] as const;

/** The row of a file that is gone, as far as it is remembered. */
export function lostRow(lost: Remembered, now: Moment): RowValues {
  const { key, cells, receivedAt, correctedAt = receivedAt } = lost;
  return new Map<LedgerColumn, string | number>([
    ...OWN_COLUMNS.map((column) => [column, cells[column] ?? ''] as const),
    ...NUMBERS.flatMap((column) => (cells[column] ? [[column, Number(cells[column])] as const] : [])),
    ['verdict', LEDGER.gone],
    ['reason', ''],
    ...(correctedAt === undefined ? [] : [['receivedAt', momentToSerial(correctedAt)] as const]),
    ['recordedAt', momentToSerial(now)],
    ['sha256', contentOf(key) ?? ''],
    ...officersWords(lost),
  ]);
}

/** What is remembered of it from then on. */
export function lostMemory(lost: Remembered): Remembered {
  return { ...lost, cells: { ...lost.cells, verdict: LEDGER.gone, reason: '' } };
}

/** What the officer had written in a row beside the time. */
export function officersWords(known: Remembered | undefined): RowValues {
  return new Map(
    OFFICERS_COLUMNS.flatMap((column) => {
      const text = known?.officers[column] ?? '';
      return text === '' ? [] : [[column, text] as const];
    }),
  );
}

/** That a row is written again, with what of the officer's. */
export function restoredNote(known: Remembered, name: string, { gone }: { gone: boolean }): LedgerNote {
  const columns = [
    ...(known.correctedAt === undefined ? [] : (['receivedAt'] as const)),
    ...officersWords(known).keys(),
  ];
  return {
    kind: 'row-restored',
    name,
    gone,
    kept: columns.map((column) => LEDGER.headers[column]).join(', '),
  };
}
