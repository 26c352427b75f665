import type { Finding } from '../../contract/finding.ts';
import type { Period } from '../../contract/period.ts';
import { isLeftBehind, type ReceivedFile } from '../../contract/received.ts';
import { WAIVABLE } from '../../contract/waivable.ts';
import type { Ledger } from './ledger.ts';
import { decidedOn } from './waiver-memory.ts';
import { type Reach, reachAmong, toldFiles, type Waived } from './waiver-reach.ts';
import { isOn, missingIn, type WaiverRow } from './waivers.ts';

/** A file, judged before anything of it is waived. */
type Judged = Waived & Pick<ReceivedFile, 'findings'>;

/** What a row decides. */
export interface Decision {
  readonly row: WaiverRow;
  /** SHA-256 of those on which was decided. */
  readonly contents: readonly string[];
  /** How it speaks of a file; of a content on which was decided by whatever name. */
  readonly reach: (file: Waived) => Reach | undefined;
}

/** What rows of a ledger decide, among these files. */
export function decisionsAmong(
  { memory }: Pick<Ledger, 'memory'>,
  { period, files }: { readonly period: Period; readonly files: readonly Judged[] },
): (row: WaiverRow) => Decision {
  const contentsOf = decidedOn(memory, period);
  // What programs leave behind bears the names of what people sent.
  const sent = files.filter((file) => !isLeftBehind(file));
  const reachOf = reachAmong(period, { files: sent, told: toldFiles(memory, period) });
  return (row) => {
    const contents = contentsOf(row);
    const reach = reachOf(row);
    return { row, contents, reach: (file) => (contents.includes(file.sha256 ?? '') ? 'named' : reach(file)) };
  };
}

/**
 * What the officer has waived, among these files: of a content on which was decided, or where the row quotes what is
 * said of the error. An error that nobody has seen is not waived because it stands in the same cell.
 */
export function waiveBy(
  ledger: Ledger | undefined,
  judged: { readonly period: Period; readonly files: readonly Judged[] },
): (file: Judged) => readonly Finding[] {
  const rows = ledger?.waivers.filter((row) => missingIn(row) === '') ?? [];
  if (!ledger || rows.length === 0) return ({ findings }) => findings;
  const decisions = rows.map(decisionsAmong(ledger, judged));
  return (file) => {
    // Who decided on a file itself is asked before who decided on an earlier one.
    const own = (['named', 'later'] as const).flatMap((reach) =>
      decisions.filter((decision) => decision.reach(file) === reach),
    );
    return file.findings.map((finding) => {
      const waiving = isWaivable(finding)
        ? own.find((decision) => waives(decision, finding, file))
        : undefined;
      if (!waiving) return finding;
      const { number, texts } = waiving.row;
      return { ...finding, waived: { row: number, by: texts.decidedBy, why: texts.why } };
    });
  };
}

function waives({ row, contents, reach }: Decision, finding: Finding, file: Waived): boolean {
  if (!isOn(row, finding)) return false;
  const isFirst = contents.length === 0 && reach(file) === 'named';
  return isFirst || contents.includes(file.sha256 ?? '') || isQuoted(row, finding);
}

/** Whether the officer may waive it. */
export function isWaivable({ severity, code }: Finding): boolean {
  return severity === 'error' && WAIVABLE.includes(code);
}

/** Whether a row that is of a finding has the words in which the program tells of it. */
function isQuoted({ texts }: WaiverRow, { code }: Finding): boolean {
  return texts.error !== '' && texts.error !== code;
}
