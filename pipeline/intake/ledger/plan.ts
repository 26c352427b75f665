import { momentToSerial } from '../../contract/cell.ts';
import { replacedText } from '../../contract/gone-note.ts';
import type { ExcludedGone } from '../../contract/exclusion.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import type { Period } from '../../contract/period.ts';
import { type ReceivedFile, STANDING_TEXT } from '../../contract/received.ts';
import type { Moment } from '../../contract/time.ts';
import type { CellValue } from '../../workbook/edit/cell-values.ts';
import { type Entry, entriesOf } from './entry.ts';
import { columnNotes } from './columns.ts';
import { isFreeCell, ownCell, spoiltHash } from './own-cells.ts';
import { addedRow, freshMemory, lostMemory, lostRow } from './added-rows.ts';
import {
  LEDGER,
  type Ledger,
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
import { remembersTheSame } from './memory.ts';
import { repeatedRows } from './repeated-rows.ts';
import type { WaiverPlan } from './waiver-column.ts';
import { planWaivers } from './waiver-plan.ts';
import { withSoundTimes } from './sound-times.ts';
import type { GoneRow } from './gone-rows.ts';
import { excludedGone } from './exclusions.ts';
import { matchRows } from './match.ts';

/** What a run knows: the files of the folder, judged, for a year, at a moment; `now` is the clock's. */
export interface Judgement {
  readonly files: readonly ReceivedFile[];
  readonly period: Period;
  readonly at: Moment;
  readonly now: Moment;
}

/** What is to be written into a ledger. */
export interface LedgerPlan {
  /** By Excel's number of the row. */
  readonly changed: ReadonlyMap<number, RowValues>;
  readonly added: readonly RowValues[];
  readonly memory: Memory;
  readonly waivers: WaiverPlan | undefined;
  readonly notes: readonly LedgerNote[];
  readonly excludedGone: readonly ExcludedGone[];
  /** False where the ledger says all of it already. */
  readonly isNews: boolean;
}

/** A run that looks back from an earlier moment than the verdicts are of changes none of these. */
const OF_THE_MOMENT: readonly OwnColumn[] = ['version', 'verdict', 'reason'];

/**
 * Brings a ledger up to date with a folder: new files get rows, cells that only the program has written say what is so
 * now, and everything else stays. Pure.
 */
export function planLedger(asRead: Ledger, judgement: Judgement): LedgerPlan {
  const { year } = judgement.period;
  const ledger = withSoundTimes(asRead, { year, now: judgement.now });
  const entries = entriesOf(judgement.files, judgement.period);
  const matches = matchRows(ledger, entries, year);
  const { memory } = ledger;
  const ofColumns = columnNotes(ledger);
  const looksBack = memory.judgedAt !== undefined && judgement.at < memory.judgedAt;
  const setting = { memory, looksBack };
  const updates = [
    ...matches.found.map(({ row, entry }) => updateOf(row, wantedFrom(entry, row, memory), setting)),
    ...matches.gone.map((gone) => updateOf(gone.row, wantedOfGone(gone, memory), setting)),
  ];
  const { now } = judgement;
  const added = [
    ...matches.added.map((entry) => addedRow(entry, memory.files.get(entry.key), now)),
    ...matches.lost.map((lost) => lostRow(lost, now)),
  ];
  const remembered = [
    ...updates.map((update) => update.remembered),
    ...matches.added.map((entry) => freshMemory(entry, memory.files.get(entry.key))),
    ...matches.lost.map(lostMemory),
  ];
  const changed = new Map([
    ...updates.flatMap(({ row, values }) => (values.size > 0 ? [[row, values] as const] : [])),
    ...repeatedRows(ledger, matches.notes, judgement.period.year),
  ]);
  const ofWaivers = planWaivers(ledger, { ...judgement, looksBack });
  const next = { ...nextMemory(ledger, remembered, { judgement, looksBack }), ...ofWaivers.remembered };
  return {
    changed,
    added,
    memory: next,
    waivers: ofWaivers.plan,
    notes: [
      ...ofColumns,
      ...[...matches.notes, ...updates.flatMap(({ notes }) => notes)].sort(byRow),
      ...ofWaivers.notes,
    ],
    excludedGone: excludedGone(matches),
    isNews:
      ofWaivers.plan !== undefined ||
      ledger.missing.length > 0 ||
      changed.size > 0 ||
      added.length > 0 ||
      !remembersTheSame(memory, next),
  };
}

function byRow(a: LedgerNote, b: LedgerNote): number {
  return ('row' in a ? a.row : 0) - ('row' in b ? b.row : 0);
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

interface Update {
  readonly row: number;
  readonly values: RowValues;
  readonly remembered: Remembered;
  readonly notes: readonly LedgerNote[];
}

interface Looking {
  readonly memory: Memory;
  readonly looksBack: boolean;
}

function updateOf(row: LedgerRow, wanted: Wanted, { memory, looksBack }: Looking): Update {
  const before = memory.files.get(wanted.before);
  const columns = OWN_COLUMNS.filter((column) => !(looksBack && OF_THE_MOMENT.includes(column)));
  const cells = columns.flatMap((column) => ownCell(row, column, { value: wanted.cells[column], before }));
  const once = [...wanted.once].filter(([column]) => isFreeCell(row, column, before));
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

/** The officer's own time; one that cannot be read just now does not make the last one forgotten. */
function correctedIn({ cells, receivedAt }: LedgerRow, before: Remembered | undefined): Moment | undefined {
  const cell = cells.get('receivedAt');
  if (receivedAt === undefined) return cell?.text === '' ? undefined : before?.correctedAt;
  return before?.receivedAt === undefined || before.receivedAt === receivedAt ? undefined : receivedAt;
}

/** What was remembered and is not said anew stays: of other years, of rows that were taken out. */
function nextMemory(
  { columns, memory, rows }: Ledger,
  remembered: readonly Remembered[],
  { judgement: { at }, looksBack }: { judgement: Judgement; looksBack: boolean },
): Omit<Memory, 'waiverStates' | 'waivers'> {
  const hashed = new Set(remembered.map(({ key }) => key));
  const replaced = new Set(rows.filter(({ sha256 }) => sha256 === undefined).map(rowKey));
  const kept = [...memory.files.values()].filter(({ key }) => !hashed.has(key) && !replaced.has(key));
  const files = new Map([...kept, ...remembered].map((file) => [file.key, file]));
  return {
    isThere: true,
    columns: someOf(columns),
    judgedAt: looksBack ? memory.judgedAt : at,
    files,
  };
}

/** Whatever order the officer gave them; nothing where all are there. */
function someOf(columns: Ledger['columns']): readonly LedgerColumn[] | undefined {
  const all = Object.keys(LEDGER.headers) as LedgerColumn[];
  return columns.size === all.length ? undefined : all.filter((column) => columns.has(column));
}
