import { readFile, rm } from 'node:fs/promises';
import { isAsWritten } from '../word/as-written.ts';
import { replaceFile } from '../workbook/replace-file.ts';
import { UsageFault } from './usage.ts';

const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** A file that people go on working with once it is written. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What stands where a file is to be written: `untouched` is a document of ours in which nobody has worked. */
type Standing = 'absent' | 'same' | 'untouched' | 'different';

/** Files that may be written: nobody's work stands in their place. */
export interface FreeFiles {
  readonly files: readonly (NewFile & { readonly standing: Standing })[];
}

/**
 * Looks before anything is written: no file may stand in the place of one in which somebody has worked; `mayBe`
 * says what that one may be. Throws a UsageFault that names such files.
 */
export async function freeFiles(files: readonly NewFile[], mayBe: string): Promise<FreeFiles> {
  const seen = await Promise.all(files.map(async (file) => ({ ...file, standing: await standingOf(file) })));
  const clashes = seen.filter(({ standing }) => standing === 'different').map(({ path }) => `  ${path}`);
  if (clashes.length > 0)
    throw new UsageFault(
      `Đã có tệp khác trùng tên, ${mayBe}; không ghi đè:\n${clashes.join('\n')}\nHãy chọn thư mục khác hoặc chuyển các tệp này đi.`,
    );
  return { files: seen };
}

/** The same places with what is to stand there after all. */
export function refilled({ files }: FreeFiles, contents: readonly NewFile[]): FreeFiles {
  const bytes = new Map(contents.map((own) => [own.path, own.bytes]));
  return {
    files: files.map((file) => {
      const own = bytes.get(file.path);
      // A file that equals what was first to be written is none in which somebody has worked.
      const standing = own !== undefined && file.standing === 'same' ? 'untouched' : file.standing;
      return { ...file, bytes: own ?? file.bytes, standing };
    }),
  };
}

/** Writes all files or none. Throws a WriteFault where writing fails; what was there before is then there still, or made anew. */
export async function writeFreeFiles({ files }: FreeFiles): Promise<void> {
  const added: string[] = [];
  try {
    for (const { path, bytes, standing } of files) {
      if (standing === 'same') continue;
      await replaceFile(path, bytes);
      if (standing === 'absent') added.push(path);
    }
  } catch (error) {
    for (const path of added) await rm(path, { force: true });
    throw error;
  }
}

/** Both in one: looks, then writes. Throws as they do. */
export async function writeNewFiles(files: readonly NewFile[], mayBe: string): Promise<void> {
  await writeFreeFiles(await freeFiles(files, mayBe));
}

async function standingOf({ path, bytes }: NewFile): Promise<Standing> {
  try {
    const there = await readFile(path);
    if (there.equals(bytes)) return 'same';
    return isAsWritten(there) ? 'untouched' : 'different';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // What cannot be there is left to the writing to tell; what is there and cannot be read is not ours.
    return ABSENT.includes(String(error.code)) ? 'absent' : 'different';
  }
}
