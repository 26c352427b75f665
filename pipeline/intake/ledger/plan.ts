import type { ExcludedGone } from '../../contract/exclusion.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import type { Period } from '../../contract/period.ts';
import type { ReceivedFile } from '../../contract/received.ts';
import type { Moment } from '../../contract/time.ts';
import { entriesOf } from './entry.ts';
import { columnNotes } from './columns.ts';
import { updateOfFile, updateOfGone } from './row-updates.ts';
import { addedRow, freshMemory, lostMemory, lostRow } from './added-rows.ts';
import {
  LEDGER,
  type Ledger,
  type LedgerColumn,
  type Memory,
  type Remembered,
  rowKey,
  type RowValues,
} from './ledger.ts';
import { remembersTheSame } from './memory.ts';
import { repeatedRows } from './repeated-rows.ts';
import type { WaiverPlan } from './waiver-column.ts';
import { planWaivers } from './waiver-plan.ts';
import { shiftedRows } from './shifted-rows.ts';
import { withSoundTimes } from './sound-times.ts';
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
  /** Of files that are gone and have no row: to be told as long as none is written for them. */
  readonly rowless: readonly LedgerNote[];
  readonly excludedGone: readonly ExcludedGone[];
  /** False where the ledger says all of it already. */
  readonly isNews: boolean;
}

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
  const shifted = shiftedRows(ledger.rows);
  const looksBack = memory.judgedAt !== undefined && judgement.at < memory.judgedAt;
  const looking = { memory, looksBack };
  const updates = [
    ...matches.found.map(({ row, entry }) => updateOfFile(row, entry, looking)),
    ...matches.gone.map((gone) => updateOfGone(gone, looking)),
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
      ...(shifted.length > 0 ? [{ kind: 'rows-shifted' as const, rows: shifted }] : []),
      ...columnNotes(ledger),
      ...[...matches.notes, ...updates.flatMap(({ notes }) => notes)].sort(byRow),
      ...ofWaivers.notes,
    ],
    rowless: matches.rowless,
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
  return rowIn(a) - rowIn(b);
}

function rowIn(note: LedgerNote): number {
  return ('row' in note ? note.row : undefined) ?? 0;
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
