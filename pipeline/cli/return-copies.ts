import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Agency } from '../contract/agencies.ts';
import type { Finding } from '../contract/finding.ts';
import type { Grid } from '../contract/grid.ts';
import type { Period } from '../contract/period.ts';
import type { Moment } from '../contract/time.ts';
import { isError } from '../contract/validate.ts';
import { sha256Hex } from '../intake/judge-file.ts';
import { readFileBytes } from '../intake/read-file.ts';
import { readGrid } from '../intake/read-grid.ts';
import { copyName, isCopyName } from '../publish/copy-name.ts';
import { returnCopy } from '../publish/return-copy.ts';
import { holdsTheSame } from '../publish/same-content.ts';
import { nodeInflate } from '../workbook/inflate.ts';
import { markWorkbook } from '../workbook/mark/mark-workbook.ts';
import { ReadFault } from '../workbook/read/fault.ts';
import { replaceFile, WriteFault } from '../workbook/replace-file.ts';
import { writeFaultText } from './write-text.ts';

/** A submission to be returned: judged, and still the same bytes as then. */
export interface Returned {
  /** As users see it. */
  readonly path: string;
  /** Where it is read from. */
  readonly location: string;
  readonly sha256: string | undefined;
  readonly agency: Agency;
  readonly period: Period;
  readonly findings: readonly Finding[];
  readonly hasAccepted: boolean;
}

/** What became of the copy of one submission: `copy` is its path; else `problem` says why there is none. */
export interface CopyResult {
  readonly path: string;
  readonly copy: string | undefined;
  readonly problem: string | undefined;
  readonly errors: number;
  readonly warnings: number;
}

/** The copies that were asked for. */
export interface Copies {
  readonly folder: string;
  readonly results: readonly CopyResult[];
  /** Names of copies that stood in the folder before and were not written now. */
  readonly older: readonly string[];
}

/** The names of the copies that were written, by the path of the submission. */
export function copyNames({ results }: Copies): ReadonlyMap<string, string> {
  return new Map(results.flatMap(({ path, copy }) => (copy === undefined ? [] : [[path, basename(copy)]])));
}

export interface CopySetting {
  /** Where the copies go. */
  readonly folder: string;
  readonly at: Moment;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Writes the marked copy of each submission, each whole or not at all; what stands in the way of one stops no other.
 * A file in the folder that somebody has worked in is never replaced: the copy gets a number.
 */
export async function writeReturnCopies(
  returned: readonly Returned[],
  setting: CopySetting,
): Promise<Copies> {
  const inOrder = [...returned].sort((a, b) => (a.path < b.path ? -1 : 1));
  const taken = new Set<string>();
  const results: CopyResult[] = [];
  for (const submission of inOrder) {
    results.push(await writeCopy(submission, taken, setting));
    setting.progress(results.length, inOrder.length);
  }
  return { folder: setting.folder, results, older: await olderCopies(setting.folder, taken) };
}

/** What an earlier run left: by now it may tell of mistakes that are put right. */
async function olderCopies(folder: string, written: ReadonlySet<string>): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .map((name) => name.normalize('NFC'))
    .filter((name) => isCopyName(name) && !written.has(name.toLowerCase()))
    .sort();
}

async function writeCopy(
  submission: Returned,
  taken: Set<string>,
  setting: CopySetting,
): Promise<CopyResult> {
  const errors = submission.findings.filter(isError).length;
  const counts = { path: submission.path, errors, warnings: submission.findings.length - errors };
  const made = makeCopy(submission, setting.at);
  if ('problem' in made) return { ...counts, copy: undefined, problem: made.problem };
  const copy = join(setting.folder, await freeName(made.grid, { submission, taken, folder: setting.folder }));
  try {
    await replaceFile(copy, made.bytes);
    return { ...counts, copy, problem: undefined };
  } catch (error) {
    if (!(error instanceof WriteFault)) throw error;
    return { ...counts, copy: undefined, problem: writeFaultText(error) };
  }
}

type Made = { readonly bytes: Uint8Array; readonly grid: Grid } | { readonly problem: string };

function makeCopy({ location, sha256, path, ...submission }: Returned, at: Moment): Made {
  // Read again, not kept: 2,000 submissions held through a merge would cost more memory than all else.
  // A link that a user named is theirs; one put in the place of a received file has other bytes than were judged.
  const bytes = readFileBytes(location, { followLinks: true });
  if (typeof bytes === 'string' || (sha256 !== undefined && sha256Hex(bytes) !== sha256))
    return { problem: 'Tệp vừa bị thay đổi hoặc không còn đọc được. Hãy chạy lại lệnh.' };
  const reading = readGrid(bytes);
  if ('gate' in reading) return { problem: UNMARKABLE };
  const { grid } = reading;
  try {
    const marking = returnCopy({ ...submission, file: basename(path), grid, at });
    const marked = markWorkbook(bytes, marking, { inflate: nodeInflate });
    return 'grid' in readGrid(marked) ? { bytes: marked, grid } : { problem: UNMARKABLE };
  } catch (error) {
    if (error instanceof ReadFault) return { problem: UNMARKABLE };
    throw error;
  }
}

const UNMARKABLE =
  'Cấu trúc bên trong tệp không chuẩn nên không đánh dấu được. Hãy gửi cho cơ quan danh sách lỗi do lệnh check in ra.';

/** The first name that no other copy has, and no file in which somebody has worked. */
async function freeName(
  grid: Grid,
  { submission, taken, folder }: { submission: Returned; taken: Set<string>; folder: string },
): Promise<string> {
  for (let number = 1; ; number++) {
    const name = copyName(submission.path, number);
    const key = name.toLowerCase();
    if (taken.has(key) || !(await mayReplace(join(folder, name), grid))) continue;
    taken.add(key);
    return name;
  }
}

async function mayReplace(path: string, grid: Grid): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  if (!there) return true;
  if (!there.isFile()) return false;
  const bytes = readFileBytes(path, { followLinks: false });
  const reading = typeof bytes === 'string' ? undefined : readGrid(bytes);
  return reading !== undefined && 'grid' in reading && holdsTheSame(reading.grid, grid);
}
