import { placeText } from '../../contract/finding.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import type { Period } from '../../contract/period.ts';
import type { ReceivedFile } from '../../contract/received.ts';
import { type Ledger, type Memory, type RememberedWaiver, WAIVERS } from './ledger.ts';
import { decisionsAmong, isWaivable } from './waive.ts';
import { type WaiverPlan, waiverNews } from './waiver-column.ts';
import { recalledWaiver, rememberedWaivers } from './waiver-memory.ts';
import { waiverNotes, type WaiverState, waiverStates } from './waiver-states.ts';
import { isOn } from './waivers.ts';

/** What a run knows of the files; `looksBack` from an earlier moment than the states are of. */
interface Judged {
  readonly files: readonly ReceivedFile[];
  readonly period: Period;
  readonly looksBack: boolean;
}

/** What is to be written of waivers, remembered of them, and told. */
export interface WaiversPlanned {
  readonly plan: WaiverPlan | undefined;
  readonly remembered: Pick<Memory, 'waiverStates' | 'waivers'>;
  readonly notes: readonly LedgerNote[];
}

/** Brings the sheet Miễn lỗi up to date, and tells of what on it, or no longer on it, the officer must know. Pure. */
export function planWaivers(ledger: Ledger, judged: Judged): WaiversPlanned {
  const states = waiverStates(ledger, judged);
  const unread = unreadRows(ledger);
  const { plan, said } = judged.looksBack
    ? { plan: undefined, said: ledger.memory.waiverStates }
    : waiverNews(ledger, unread ?? states);
  return {
    plan,
    remembered: { waiverStates: said, waivers: rememberedWaivers(ledger, judged) },
    notes: [...missingNote(ledger), ...waiverNotes(states), ...goneNotes(ledger, judged)],
  };
}

/** The state of the rows that are there where they cannot be read; undefined where they can. */
function unreadRows({ waiverSheet }: Ledger): ReadonlyMap<number, WaiverState> | undefined {
  if (!waiverSheet || waiverSheet.missing.length === 0) return undefined;
  return new Map(waiverSheet.filled.map((row) => [row, { kind: 'unread' }] as const));
}

function missingNote({ waiverSheet, waivers }: Ledger): LedgerNote[] {
  const { missing = [], headerRow = 0 } = waiverSheet ?? {};
  if (missing.length === 0) return [];
  const columns = headerRow === 0 ? [] : missing.map((column) => WAIVERS.headers[column]);
  return [{ kind: 'waiver-columns-missing', columns, recalled: waivers.length }];
}

/** Waivers of the last run whose errors are waived no more, and of which no row says anything. */
function goneNotes({ waivers, memory }: Ledger, { files, period }: Judged): LedgerNote[] {
  const judged = files.filter(({ standing }) => standing !== 'identical');
  const decisions = waivers.map(decisionsAmong({ memory }, { files, period }));
  const noteOf = (remembered: RememberedWaiver): LedgerNote[] => {
    const row = recalledWaiver(remembered);
    const own = judged.filter(({ sha256 = '' }) => remembered.contents.includes(sha256));
    for (const file of own) {
      const error = file.findings.find(
        (finding) =>
          isWaivable(finding) &&
          !finding.waived &&
          isOn(row, finding) &&
          !decisions.some((other) => other.reach(file) && isOn(other.row, finding)),
      );
      const { decidedBy, why } = remembered.texts;
      if (error)
        return [{ kind: 'waiver-gone', file: file.path, place: placeText(error.place), by: decidedBy, why }];
    }
    return [];
  };
  return memory.waivers.flatMap(noteOf);
}
