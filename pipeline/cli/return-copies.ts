import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Agency } from '../contract/agencies.ts';
import type { Finding } from '../contract/finding.ts';
import type { Grid } from '../contract/grid.ts';
import type { Period } from '../contract/period.ts';
import type { Moment } from '../contract/time.ts';
import { sha256Hex } from '../intake/judge-file.ts';
import { readFileBytes } from '../intake/read-file.ts';
import { readGrid } from '../intake/read-grid.ts';
import { copyName, isCopyName } from '../publish/copy-name.ts';
import { placesOf } from '../publish/finding-counts.ts';
import { returnCopy } from '../publish/return-copy.ts';
import { holdsTheSame } from '../publish/same-content.ts';
import { nodeInflate } from '../workbook/inflate.ts';
import { markWorkbook } from '../workbook/mark/mark-workbook.ts';
import { ReadFault } from '../workbook/read/fault.ts';
import type { OutputFile } from '../workbook/replace-files.ts';
import { writeOutputs } from './this-run.ts';

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

/** The names of copies, by the path of the submission. */
function copyNames(results: readonly CopyResult[]): ReadonlyMap<string, string> {
  return new Map(results.flatMap(({ path, copy }) => (copy === undefined ? [] : [[path, basename(copy)]])));
}

export interface CopySetting {
  /** Where the copies go. */
  readonly folder: string;
  readonly at: Moment;
  /** Written with the copies, all or none. */
  readonly besides: readonly OutputFile[];
  /** Written with the copies too: what names them, by the path of the submission. */
  readonly naming?: (names: ReadonlyMap<string, string>) => Promise<readonly OutputFile[]>;
  /** Asked before anything gets into its place: throws where what is returned went away, all of it. */
  readonly mustBeThere: () => Promise<void>;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Writes the marked copy of each submission; what stands in the way of making one stops no other. A file in the
 * folder that somebody has worked in is never replaced: the copy gets a number. Throws a WriteFault where one of the
 * files cannot be written, and then none is.
 */
export async function writeReturnCopies(
  returned: readonly Returned[],
  setting: CopySetting,
): Promise<Copies> {
  const results: CopyResult[] = [];
  await writeOutputs(outputs(returned, results, setting));
  const { folder } = setting;
  return { folder, results, older: await olderCopies(folder, results) };
}

/** The copies are made one after the other, as they are asked for: all at once might not fit into memory. */
async function* outputs(
  returned: readonly Returned[],
  results: CopyResult[],
  setting: CopySetting,
): AsyncGenerator<OutputFile> {
  yield* setting.besides;
  const inOrder = [...returned].sort((a, b) => (a.path < b.path ? -1 : 1));
  const taken = new Set<string>();
  for (const submission of inOrder) {
    const { file, result } = await copyOf(submission, taken, setting);
    if (file) yield file;
    results.push(result);
    setting.progress(results.length, inOrder.length);
  }
  await setting.mustBeThere();
  if (setting.naming) yield* await setting.naming(copyNames(results));
}

/** What an earlier run left: by now it may tell of mistakes that are put right. */
async function olderCopies(folder: string, results: readonly CopyResult[]): Promise<string[]> {
  const written = new Set(results.map(({ copy }) => copy && basename(copy).toLowerCase()));
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .map((name) => name.normalize('NFC'))
    .filter((name) => isCopyName(name) && !written.has(name.toLowerCase()))
    .sort();
}

async function copyOf(
  submission: Returned,
  taken: Set<string>,
  setting: CopySetting,
): Promise<{ readonly file: OutputFile | undefined; readonly result: CopyResult }> {
  const counts = {
    path: submission.path,
    errors: placesOf(submission.findings, 'error'),
    warnings: placesOf(submission.findings, 'warning'),
  };
  const made = makeCopy(submission, setting.at);
  if ('problem' in made)
    return { file: undefined, result: { ...counts, copy: undefined, problem: made.problem } };
  const copy = join(setting.folder, await freeName(made.grid, { submission, taken, folder: setting.folder }));
  return { file: { path: copy, bytes: made.bytes }, result: { ...counts, copy, problem: undefined } };
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
  const there = await lstat(path).catch(() => undefined);
  if (!there) return true;
  if (!there.isFile()) return false;
  const bytes = readFileBytes(path, { followLinks: false });
  const reading = typeof bytes === 'string' ? undefined : readGrid(bytes);
  return reading !== undefined && 'grid' in reading && holdsTheSame(reading.grid, grid);
}
