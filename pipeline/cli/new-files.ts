import { lstat } from 'node:fs/promises';
import { readFileBytes } from '../intake/read-file.ts';
import { isAsWritten } from '../word/as-written.ts';
import type { OutputFile } from '../workbook/replace-files.ts';
import { systemCode } from '../workbook/write-fault.ts';
import { UsageFault } from './usage.ts';

const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/**
 * Looks before anything is written: no file, its bytes made or not yet, may stand in the place of one in which
 * somebody has worked; `mayBe` says what that one may be. Throws a UsageFault that names such files.
 */
export async function mustBeFree(files: readonly ToBeWritten[], mayBe: string): Promise<void> {
  const free = await Promise.all(files.map(isFree));
  const clashes = files.filter((_, i) => free[i] === false).map(({ path }) => `  ${path}`);
  if (clashes.length > 0)
    throw new UsageFault(
      `Đã có tệp khác trùng tên, ${mayBe}; không ghi đè:\n${clashes.join('\n')}\nHãy chọn thư mục khác hoặc chuyển các tệp này đi.`,
    );
}

type ToBeWritten = Pick<OutputFile, 'path'> & Partial<OutputFile>;

/** True where nothing stands in a file's place, or the same, or a document of ours in which nobody has worked. */
async function isFree({ path, bytes }: ToBeWritten): Promise<boolean> {
  if (!(await isTaken(path))) return true;
  const there = readFileBytes(path, { followLinks: false });
  // What is no file, or cannot be read, is not ours.
  if (typeof there === 'string') return false;
  return (bytes !== undefined && Buffer.from(there).equals(bytes)) || isAsWritten(there);
}

/** What cannot be there is left to the writing to tell. */
async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (ABSENT.includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}
