import { momentToSerial } from '../../contract/cell.ts';
import { replacedText } from '../../contract/gone-note.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { STANDING_TEXT } from '../../contract/received.ts';
import type { Moment } from '../../contract/time.ts';
import type { CellValue } from '../../workbook/edit/cell-values.ts';
import type { Entry } from './entry.ts';
import type { GoneRow } from './gone-rows.ts';
import {
  LEDGER,
  type LedgerColumn,
  type LedgerRow,
  type Memory,
  OFFICERS_COLUMNS,
  OWN_COLUMNS,
  type OwnColumn,
  type Remembered,
  rowKey,
  type RowValues,
} from './ledger.ts';
import { isFreeCell, ownCell, spoiltHash } from './own-cells.ts';

/** A run that looks back from an earlier moment than the verdicts are of changes none of these. */
const OF_THE_MOMENT: readonly OwnColumn[] = ['version', 'verdict', 'reason'];

/** What is to be written into one row that is there, and remembered of it. */
export interface RowUpdate {
  readonly row: number;
  readonly values: RowValues;
  readonly remembered: Remembered;
  readonly notes: readonly LedgerNote[];
}

/** From where a run looks. */
export interface Looking {
  readonly memory: Memory;
  readonly looksBack: boolean;
}

/** What is to be written into the row of a file that is in the folder. */
export function updateOfFile(row: LedgerRow, entry: Entry, looking: Looking): RowUpdate {
  return updateOf(row, wantedFrom(entry, row, looking.memory), looking);
}

/** What is to be written into the row of a file that is gone. */
export function updateOfGone(gone: GoneRow, looking: Looking): RowUpdate {
  return updateOf(gone.row, wantedOfGone(gone, looking.memory), looking);
}

/** What the program would say in a row. */
interface Wanted {
  readonly key: string;
  /** The key under which it was remembered so far. */
  readonly before: string;
  readonly standing: Remembered['standing'];
  readonly receivedAt: Moment | undefined;
  readonly source: Remembered['source'];
  readonly cells: Readonly<Partial<Record<OwnColumn, string | number>>>;
  /** Filled in where the cell is blank, or holds what the program wrote before it knew the content. */
  readonly once: RowValues;
}

function wantedFrom({ key, sha256, file, cells }: Entry, row: LedgerRow, { files }: Memory): Wanted {
  const isNew = row.sha256 === undefined && sha256 !== undefined;
  const before = rowKey(row);
  return {
    // A file that cannot be read just now is still the one that the row knows.
    key: isNew ? key : before,
    before,
    standing: sha256 === undefined ? (files.get(before)?.standing ?? file.standing) : file.standing,
    receivedAt: file.receivedAt,
    source: file.receiptSource,
    cells,
    once: new Map<LedgerColumn, CellValue>([
      ...hashOf(row, isNew ? sha256 : row.sha256),
      ...(row.receivedAt === file.receivedAt
        ? []
        : [['receivedAt', momentToSerial(file.receivedAt)] as const]),
    ]),
  };
}

/** Written where the cell does not say it. */
function hashOf({ cells }: LedgerRow, sha256: string | undefined): [LedgerColumn, CellValue][] {
  return sha256 === undefined || cells.get('sha256')?.text !== '' ? [] : [['sha256', sha256]];
}

/** The row's own names and agency stay: nothing newer is known. What the file was before it went is remembered. */
function wantedOfGone({ row, by }: GoneRow, { files }: Memory): Wanted {
  const key = rowKey(row);
  const known = files.get(key);
  const wasCounted = row.cells.get('verdict')?.text === STANDING_TEXT.counted;
  return {
    key,
    before: key,
    standing: known?.standing ?? (wasCounted ? 'counted' : undefined),
    receivedAt: known?.receivedAt,
    source: known?.source,
    cells: by ? { verdict: LEDGER.replaced, reason: replacedText(by) } : { verdict: LEDGER.gone, reason: '' },
    once: new Map(hashOf(row, row.sha256)),
  };
}

function updateOf(row: LedgerRow, wanted: Wanted, { memory, looksBack }: Looking): RowUpdate {
  const before = memory.files.get(wanted.before);
  const columns = ownColumns(row, looksBack);
  const cells = columns.flatMap((column) => ownCell(row, column, { value: wanted.cells[column], before }));
  const once = [...wanted.once].filter(([column]) => !row.isShifted && isFreeCell(row, column, before));
  const values: RowValues = new Map([
    ...cells.flatMap(({ column, value }) => (value === undefined ? [] : [[column, value] as const])),
    ...once,
  ]);
  const ours = cells.flatMap(({ column, ours: text }) =>
    text === undefined ? [] : [[column, text] as const],
  );
  const isOurs = values.has('receivedAt') || before?.receivedAt === undefined;
  const receivedAt = values.has('receivedAt') ? wanted.receivedAt : (before?.receivedAt ?? row.receivedAt);
  const source = isOurs ? wanted.source : before.source;
  const standing = looksBack ? (before?.standing ?? wanted.standing) : wanted.standing;
  const written = { ...before?.cells, ...Object.fromEntries(ours) };
  return {
    row: row.number,
    values,
    remembered: {
      key: wanted.key,
      standing,
      receivedAt,
      source,
      cells: written,
      correctedAt: correctedIn(row, before),
      officers: Object.fromEntries(
        OFFICERS_COLUMNS.map((column) => [column, row.cells.get(column)?.text ?? ''] as const),
      ),
    },
    notes: [...cells.flatMap(({ note }) => note ?? []), ...spoiltHash(row)],
  };
}

/** What would be written into a shifted row would stand in another file's, once the officer has undone that. */
function ownColumns({ isShifted }: LedgerRow, looksBack: boolean): readonly OwnColumn[] {
  return isShifted ? [] : OWN_COLUMNS.filter((column) => !(looksBack && OF_THE_MOMENT.includes(column)));
}

/** The officer's own time; one that cannot be read just now does not make the last one forgotten. */
function correctedIn({ cells, receivedAt }: LedgerRow, before: Remembered | undefined): Moment | undefined {
  const cell = cells.get('receivedAt');
  if (receivedAt === undefined) return cell?.text === '' ? undefined : before?.correctedAt;
  return before?.receivedAt === undefined || before.receivedAt === receivedAt ? undefined : receivedAt;
}
