import { lstatSync, renameSync } from 'node:fs';
import { link, lstat, readFile, rename, unlink } from 'node:fs/promises';
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

/**
 * No system that Node knows replaces a file on condition. So what is written into the file is seen by its second name,
 * also when it is replaced, and is put back; and what is put into its place is seen up to the last step, which
 * follows the last look within one turn of this thread. To set the file aside first would lose neither, but would
 * leave a run that is killed there without its file.
 */
async function putOver(temporary: string, path: string, before: Uint8Array): Promise<boolean> {
  const former = `${temporary}.old`;
  const hasSecondName = await givenSecondName(path, former);
  try {
    const seen = standingAt(path);
    if (!seen || !(await holds(path, before))) return false;
    const own = standingAt(temporary);
    if (standingAt(path) !== seen) return false;
    renameSync(temporary, path);
    if (!hasSecondName || (await holds(former, before))) return true;
    if (standingAt(path) === own) await rename(former, path);
    return false;
  } finally {
    if (hasSecondName) await ifPossible(() => unlink(former));
  }
}

/** What tells a file from what takes its place or is written into it; undefined where there is none. */
function standingAt(path: string): string | undefined {
  const there = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return there && [there.dev, there.ino, there.size, there.mtimeNs].join(' ');
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** False where the file gets none, as on disks that know no second names. */
async function givenSecondName(path: string, name: string): Promise<boolean> {
  try {
    await link(path, name);
    return true;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
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
