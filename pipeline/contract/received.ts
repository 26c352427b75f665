import { EXCLUSION } from './exclusion.ts';
import type { Finding } from './finding.ts';
import type { Submission } from './submission.ts';
import type { Moment } from './time.ts';

/**
 * Where the time of receipt comes from, best first: a person (in the ledger), the seal in `_meta`, the file's own time;
 * `seen`: none of them can be, so that only the moment is known at which the file was first seen.
 * `unknown`: it stands in the ledger, and whether a person or the program wrote it can no longer be told.
 */
export type ReceiptSource = 'ledger' | 'seal' | 'file' | 'seen' | 'unknown';

/** The earliest and the latest moment at which a file may have been received. */
export interface Between {
  readonly from: Moment;
  readonly until: Moment;
}

/**
 * `accepted`: no error; `returned`: a report of a known agency with errors, to be corrected;
 * `refused`: not a report that could be counted (not a workbook, other year, unknown agency).
 */
export type FileVerdict = 'accepted' | 'returned' | 'refused';

/**
 * Which file counts: the latest accepted one of each agency; files of equal bytes are one. `conflict`: accepted, and
 * received at the same time as another that says something else; no later one settles which of them counts.
 * `excluded`: by the officer, whatever it is.
 */
export type Standing =
  'counted' | 'superseded' | 'conflict' | 'identical' | 'returned' | 'refused' | 'excluded';

/** What became of a file, as users read it. */
export const STANDING_TEXT: Readonly<Record<Standing, string>> = {
  counted: 'Được tính',
  superseded: 'Bị thay thế bởi bản sau',
  conflict: 'Trùng thời điểm nhận',
  identical: 'Trùng nội dung',
  returned: 'Trả lại',
  refused: 'Không nhận',
  excluded: 'Loại trừ',
};

/** One file of the intake folder, judged and placed among the versions of its agency. */
export interface ReceivedFile {
  /** Relative to the intake folder, NFC, `/` between folders. */
  readonly path: string;
  /** Lower-case hex; absent where the file could not be read. */
  readonly sha256: string | undefined;
  /** Bytes. */
  readonly size: number;
  readonly receivedAt: Moment;
  readonly receiptSource: ReceiptSource;
  /** Where the time is known no better: a day without an hour, or the run that saw the file first. */
  readonly between?: Between;
  /** The file's own time. */
  readonly savedAt?: Moment;
  /** When the agency sealed it; absent where it did not, or where its content was changed afterwards. */
  readonly sealedAt: Moment | undefined;
  /** A seal's time at which nothing can have been sealed: `sealedAt` is absent then. */
  readonly misdatedSeal?: Moment;
  readonly verdict: FileVerdict;
  readonly standing: Standing;
  /** Agency code, where known. */
  readonly agency: string | undefined;
  /** 1 for the first file of an agency, by time of receipt; absent where the agency is unknown. */
  readonly version: number | undefined;
  readonly findings: readonly Finding[];
  /** Present where accepted. */
  readonly submission: Submission | undefined;
}

/** True for a file that the officer has excluded. */
export function isExcluded({ findings }: Pick<ReceivedFile, 'findings'>): boolean {
  return findings.some(({ code }) => code === EXCLUSION.code);
}

/** True for what programs leave behind: nobody sent it. */
export function isLeftBehind({ findings }: Pick<ReceivedFile, 'findings'>): boolean {
  return findings.some(({ code }) => code === 'lock-file' || code === 'hidden-file');
}
