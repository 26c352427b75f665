import type { Finding } from '../../contract/finding.ts';
import type { Period } from '../../contract/period.ts';
import type { ReceivedFile } from '../../contract/received.ts';
import { WAIVABLE } from '../../contract/waivable.ts';
import type { Ledger } from './ledger.ts';
import { decidedOn } from './waiver-memory.ts';
import { isOn, missingIn, ownership, type Waived, type WaiverRow } from './waivers.ts';

/** The findings of a file with those marked that the officer has waived. */
export type Waive = (
  findings: readonly Finding[],
  file: Waived & Pick<ReceivedFile, 'sha256'>,
) => readonly Finding[];

/**
 * What the officer has waived, among files of these paths: of a content on which was decided, or where the row quotes
 * what is said of the error. An error that nobody has seen is not waived because it stands in the same cell.
 */
export function waiveBy(
  ledger: Ledger | undefined,
  { period, paths }: { period: Period; paths: readonly string[] },
): Waive {
  if (!ledger) return (findings) => findings;
  const contentsOf = decidedOn(ledger.memory, period);
  const decisions = ledger.waivers
    .filter((row) => missingIn(row) === '')
    .map((row) => ({ row, contents: contentsOf(row) }));
  if (decisions.length === 0) return (findings) => findings;
  const isOf = ownership(period, paths);
  return (findings, file) =>
    findings.map((finding) => {
      if (!isWaivable(finding)) return finding;
      const own = decisions.find(
        ({ row, contents }) =>
          isOf(row, file) &&
          isOn(row, finding) &&
          (contents.length === 0 || contents.includes(file.sha256 ?? '') || isQuoted(row, finding)),
      );
      if (!own) return finding;
      const { number, texts } = own.row;
      return { ...finding, waived: { row: number, by: texts.decidedBy, why: texts.why } };
    });
}

/** Whether the officer may waive it. */
export function isWaivable({ severity, code }: Finding): boolean {
  return severity === 'error' && WAIVABLE.includes(code);
}

/** Whether a row that is of a finding has the words in which the program tells of it. */
function isQuoted({ texts }: WaiverRow, { code }: Finding): boolean {
  return texts.error !== '' && texts.error !== code;
}
