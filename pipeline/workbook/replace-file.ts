import { link, lstat, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type WriteFaultCode = 'target-busy' | 'no-permission' | 'disk-full' | 'no-folder';

/** An output that could not be written; what stood at `path` before still stands there, whole. */
export class WriteFault extends Error {
  readonly code: WriteFaultCode;
  readonly path: string;

  constructor(code: WriteFaultCode, path: string, cause: unknown) {
    super(`cannot write ${path}: ${code}`, { cause });
    this.name = 'WriteFault';
    this.code = code;
    this.path = path;
  }
}

/** How the temporary folders begin in which files are written. */
export const TEMPORARY = '.baocao-';
/** Milliseconds between the attempts at a target that another program holds. */
const PAUSES = [100, 300, 600] as const;

/**
 * Writes a file whole or not at all: into a temporary folder beside it, to the disk, then into its place.
 * Missing folders are made. A target held open (as Excel does on Windows) is tried again for a second.
 * Throws a WriteFault for what a user can mend, and leaves nothing behind.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await written(path, bytes, async (temporary) => {
    await rename(temporary, path);
    return true;
  });
}

/**
 * The same, but only where the file still holds `before`, or where there is none if that is undefined. False where
 * somebody else has written it meanwhile: then nothing is done.
 */
export async function replaceUnchanged(
  path: string,
  bytes: Uint8Array,
  before: Uint8Array | undefined,
): Promise<boolean> {
  return written(path, bytes, async (temporary) => {
    if (before === undefined) return putNew(temporary, path);
    const there = await readFile(path).catch(() => undefined);
    if (!there?.equals(before)) return false;
    await rename(temporary, path);
    return true;
  });
}

/** Writes a file beside its place, and puts it there. */
async function written(
  path: string,
  bytes: Uint8Array,
  put: (temporary: string) => Promise<boolean>,
): Promise<boolean> {
  const folder = await under(path, 'write', () => temporaryFolder(dirname(path)));
  try {
    const temporary = join(folder, basename(path));
    await under(path, 'write', () => writeThrough(temporary, bytes));
    return await under(path, 'rename', () => retried(() => put(temporary), isHeld, PAUSES));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A second name for the file fails where one is taken; where the disk knows no second names, we look first. */
async function putNew(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(systemCode(error))) throw error;
    const isTaken = await lstat(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) await rename(temporary, path);
    return !isTaken;
  }
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

/** Does something again after each pause for as long as it fails in a way that may pass. */
export async function retried<T>(
  action: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  pauses: readonly number[],
): Promise<T> {
  for (const pause of pauses)
    try {
      return await action();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await wait(pause);
    }
  return action();
}

/** What a failed step means for the user; undefined where it is nothing they can mend. */
export function writeFaultCode(step: 'write' | 'rename', error: unknown): WriteFaultCode | undefined {
  // A folder that just took a temporary file gives write access: it is the target that is held.
  if (step === 'rename' && isHeld(error)) return 'target-busy';
  return CODES[systemCode(error)];
}

const CODES: Readonly<Partial<Record<string, WriteFaultCode>>> = {
  EBUSY: 'target-busy',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EEXIST: 'no-folder',
  EISDIR: 'no-folder',
  EINVAL: 'no-folder',
  ELOOP: 'no-folder',
  ENAMETOOLONG: 'no-folder',
};

/** The system's codes for a file that another program has open. */
function isHeld(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(error));
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function under<T>(path: string, step: 'write' | 'rename', action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = writeFaultCode(step, error);
    throw code === undefined ? error : new WriteFault(code, path, error);
  }
}

/** Step by step from the nearest folder that is there: Node's own `recursive` never ends on systems like /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    if (systemCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** A folder of its own in the target's: on the same disk, and no two runs share it. */
async function temporaryFolder(parent: string): Promise<string> {
  await makeFolder(parent);
  return mkdtemp(join(parent, TEMPORARY));
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
