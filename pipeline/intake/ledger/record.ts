import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExcludedGone } from '../../contract/exclusion.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { isOfUse } from '../../contract/ledger-place-note.ts';
import { LEDGER_BUDGET } from '../../workbook/read/budget.ts';
import { ReadFault } from '../../workbook/read/fault.ts';
import { replaceUnchanged } from '../../workbook/replace-unchanged.ts';
import type { Run } from '../../workbook/temporary-folder.ts';
import { WriteFault } from '../../workbook/write-fault.ts';
import { isUnwritable } from './columns.ts';
import { asideName, type FoundLedger, openLedger } from './find.ts';
import type { Ledger } from './ledger.ts';
import { type Judgement, type LedgerPlan, planLedger } from './plan.ts';
import { readGrid } from '../read-grid.ts';
import { readLedger } from './read.ts';
import type { Intake } from '../receive.ts';
import { newLedger, withPlan } from './write.ts';

/** What became of the ledger in a run. */
export interface Recorded {
  /** The ledger's name. */
  readonly file: string;
  /** What the officer must know of what stands in it. */
  readonly notes: readonly LedgerNote[];
  readonly excludedGone: readonly ExcludedGone[];
  /** True where there was none: who had one learns here that it is gone. */
  readonly created: boolean;
  /** Rows added and rows changed; both 0 where nothing was written. */
  readonly added: number;
  readonly changed: number;
}

/** How often a ledger that somebody saves meanwhile is read anew. */
const ATTEMPTS = 3;

/**
 * Records an intake in its ledger: whole or not at all, and only where there is something new to write. What stands in
 * the way is told, and nothing that somebody wrote is lost.
 */
export async function record(
  { files, ledger: found, keptAside }: Intake,
  moment: Omit<Judgement, 'files'>,
  run: Run,
): Promise<Recorded> {
  const recorded = await recordIn(found, { files, ...moment }, { run, attempts: ATTEMPTS });
  const aside: LedgerNote[] =
    keptAside.length > 0 ? [{ kind: 'ledger-aside', files: keptAside.join(', ') }] : [];
  const [first, others] = [true, false].map((is) => recorded.notes.filter((note) => isOfUse(note) === is));
  return { ...recorded, notes: [...(first ?? []), ...aside, ...(others ?? [])] };
}

async function recordIn(
  found: FoundLedger,
  judgement: Judgement,
  { run, attempts }: { run: Run; attempts: number },
): Promise<Recorded> {
  const { location } = found;
  if (found.kind === 'unreadable')
    return notWritten(found, saying({ kind: 'ledger-unreadable', gate: found.gate }));
  if (found.kind === 'submission') return notWritten(found, saying({ kind: 'ledger-is-submission' }));
  if (found.kind === 'unclear') return notWritten(found, saying({ kind: 'ledger-unused', why: found.why }));
  const base = found.kind === 'read' ? found : await emptyBase(judgement);
  const plan = planLedger(base.ledger, judgement);
  if (isUnwritable(base.ledger))
    // Their rows may still stand below the headers that are gone.
    return notWritten(found, { ...plan, notes: plan.notes.filter(({ kind }) => kind !== 'row-restored') });
  if (!plan.isNews && found.kind !== 'damaged') return notWritten(found, plan);
  if (await isOpen(location)) return notWritten(found, plan, { kind: 'ledger-open' });
  try {
    const done = carriedOut(base, plan, judgement);
    if (!done) return notWritten(found, plan, { kind: 'ledger-not-editable' });
    const { bytes, notes } = done;
    const aside = found.kind === 'damaged' ? await keepAside(location, found.bytes, run) : [];
    const before = found.kind === 'absent' ? undefined : found.bytes;
    if (await replaceUnchanged(location, bytes, { before, run }))
      return written(found, plan, [...aside, ...notes]);
  } catch (error) {
    if (!(error instanceof WriteFault)) throw error;
    return notWritten(found, plan, { kind: 'ledger-not-written', code: error.code });
  }
  if (attempts <= 1) return notWritten(found, plan, { kind: 'ledger-open' });
  const recorded = await recordIn(await openLedger(location), judgement, { run, attempts: attempts - 1 });
  return { ...recorded, notes: [...recorded.notes, { kind: 'ledger-changed' }] };
}

function notWritten(
  { location }: FoundLedger,
  { notes, rowless, excludedGone }: Pick<LedgerPlan, 'notes' | 'rowless' | 'excludedGone'>,
  ...why: readonly LedgerNote[]
): Recorded {
  const told = notes.map(unrestored);
  return {
    file: basename(location),
    notes: [...told, ...rowless, ...why],
    excludedGone,
    created: false,
    added: 0,
    changed: 0,
  };
}

/** Of a ledger that is not used at all. */
function saying(note: LedgerNote): Pick<LedgerPlan, 'notes' | 'rowless' | 'excludedGone'> {
  return { notes: [note], rowless: [], excludedGone: [] };
}

function unrestored(note: LedgerNote): LedgerNote {
  return note.kind === 'row-restored' ? { ...note, kind: 'row-missing' } : note;
}

function written({ kind, location }: FoundLedger, plan: LedgerPlan, notes: readonly LedgerNote[]): Recorded {
  const { added, changed, waivers, excludedGone } = plan;
  return {
    file: basename(location),
    notes,
    excludedGone,
    created: kind === 'absent',
    added: added.length,
    changed: changed.size + (waivers?.values.size ?? 0),
  };
}

interface Base {
  readonly bytes: Uint8Array;
  readonly ledger: Ledger;
}

async function emptyBase({ now }: Judgement): Promise<Base> {
  const bytes = await newLedger(now);
  const ledger = ledgerIn(bytes);
  if (!ledger) throw new RangeError('a new ledger cannot be read back');
  return { bytes, ledger };
}

/** A ledger that says what is so, and what is to be told of it. */
interface Done {
  readonly bytes: Uint8Array;
  readonly notes: readonly LedgerNote[];
}

/** How often a ledger is looked at again: rows that were added may change what is to be said of others. */
const LOOKS = 3;

/** The workbook with the plan carried out; undefined where it cannot be, or would not read back whole. */
function carriedOut(base: Base, plan: LedgerPlan, judgement: Judgement): Done | undefined {
  try {
    // What the first look tells of what it mends, no later one sees.
    const once = plan.notes.filter(({ kind }) => ONCE.includes(kind));
    let [done, next]: [Base, LedgerPlan] = [base, plan];
    for (let look = 1; look <= LOOKS && (next.isNews || look === 1); look++) {
      const bytes = withPlan(done.bytes, done.ledger, next);
      const ledger = ledgerIn(bytes);
      if (ledger?.rows.length !== done.ledger.rows.length + next.added.length) return undefined;
      done = { bytes, ledger };
      next = planLedger(ledger, judgement);
    }
    return { bytes: done.bytes, notes: [...once, ...next.notes] };
  } catch (error) {
    if (error instanceof ReadFault) return undefined;
    throw error;
  }
}

const ONCE: readonly LedgerNote['kind'][] = ['columns-skipped', 'row-restored', 'waiver-gone'];

function ledgerIn(bytes: Uint8Array): Ledger | undefined {
  const reading = readGrid(bytes, LEDGER_BUDGET);
  return 'grid' in reading ? readLedger(reading.grid) : undefined;
}

/** Programs that have it open leave a file beside it that says so. */
async function isOpen(location: string): Promise<boolean> {
  const own = basename(location).toLowerCase();
  const locks = [`~$${own}`, `.~lock.${own}#`];
  const names = await readdir(dirname(location));
  return names.some((name) => locks.includes(name.toLowerCase()));
}

/** Copies a damaged ledger beside itself, unless the same bytes are kept there already. Throws a WriteFault. */
async function keepAside(location: string, bytes: Uint8Array, run: Run): Promise<LedgerNote[]> {
  for (let number = 1; ; number++) {
    const file = asideName(number);
    const copy = join(dirname(location), file);
    const isKept =
      (await replaceUnchanged(copy, bytes, { before: undefined, run })) ||
      (await readFile(copy).catch(() => undefined))?.equals(bytes);
    if (isKept) return [{ kind: 'ledger-damaged', file }];
  }
}
