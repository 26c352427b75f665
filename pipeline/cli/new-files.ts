import { readFile, rm } from 'node:fs/promises';
import { replaceFile } from '../workbook/replace-file.ts';
import { UsageFault } from './usage.ts';

const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** A file that people go on working with once it is written. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files or none, and nothing over a file with other content: `mayBe` says what that one may be.
 * Throws a UsageFault that names such files, before anything is written; a WriteFault where writing fails.
 */
export async function writeNewFiles(files: readonly NewFile[], mayBe: string): Promise<void> {
  const states = await Promise.all(files.map(stateOf));
  const clashes = files.filter((_, i) => states[i] === 'different').map(({ path }) => `  ${path}`);
  if (clashes.length > 0)
    throw new UsageFault(
      `Đã có tệp khác trùng tên, ${mayBe}; không ghi đè:\n${clashes.join('\n')}\nHãy chọn thư mục khác hoặc chuyển các tệp này đi.`,
    );
  await writeAll(files.filter((_, i) => states[i] === 'absent'));
}

async function writeAll(files: readonly NewFile[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, bytes } of files) {
      await replaceFile(path, bytes);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}

async function stateOf({ path, bytes }: NewFile): Promise<'absent' | 'same' | 'different'> {
  try {
    return (await readFile(path)).equals(bytes) ? 'same' : 'different';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // What cannot be there is left to the writing to tell; what is there and cannot be read is not ours.
    return ABSENT.includes(String(error.code)) ? 'absent' : 'different';
  }
}
