import { link, lstat, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PAUSES, retried, writeThrough } from './replace-files.ts';
import { type Run, makeTemporaryFolder, removeLeftovers, removeTemporaryFolder } from './temporary-folder.ts';
import { ifPossible, isHeld, systemCode, under } from './write-fault.ts';

/**
 * Writes a file in which people work too: whole or not at all, and only where it still holds `before`, or where there
 * is none if that is undefined. False where somebody else has written it meanwhile: then nothing is done. Throws a
 * WriteFault for what the system refuses, and leaves nothing behind.
 */
export async function replaceUnchanged(
  path: string,
  bytes: Uint8Array,
  { before, run }: { before: Uint8Array | undefined; run: Run },
): Promise<boolean> {
  await removeLeftovers(dirname(path), run);
  const folder = await under(path, 'write', () => makeTemporaryFolder(dirname(path), run));
  try {
    const temporary = join(folder, basename(path));
    await under(path, 'write', () => writeThrough(temporary, bytes));
    const put = () => (before ? putOver(temporary, path, before) : putNew(temporary, path));
    return await under(path, 'rename', () => retried(put, isHeld, PAUSES));
  } finally {
    await ifPossible(() => removeTemporaryFolder(folder));
  }
}

async function putOver(temporary: string, path: string, before: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!there?.equals(before)) return false;
  await rename(temporary, path);
  return true;
}

/** A second name for the file fails where one is taken; where the disk knows no second names, we look first. */
async function putNew(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(systemCode(error) ?? '')) throw error;
  }
  if (await isTaken(path)) return false;
  await rename(temporary, path);
  return true;
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
