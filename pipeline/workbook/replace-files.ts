import { copyFile, link, lstat, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Run,
  makeFolder,
  makeTemporaryFolder,
  removeLeftovers,
  removeTemporaryFolder,
} from './temporary-folder.ts';
import { WriteFault, ifPossible, isHeld, systemCode, under } from './write-fault.ts';

/** A file to be written; what stands at its path is replaced. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that is on the disk, beside its place. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
  /** What it replaces, under a second name; absent where nothing stands in its place. */
  readonly former: string | undefined;
}

/** A file in its place, known by its number on the disk. */
interface Placed extends Staged {
  readonly ino: bigint;
}

/** What a run has made on the way, by the folders of its targets. */
interface Workplace {
  readonly run: Run;
  readonly temporary: Map<string, string>;
  readonly swept: Set<string>;
  readonly made: string[];
}

/** Milliseconds between the attempts at a target that another program holds. */
export const PAUSES = [100, 300, 600] as const;

/**
 * Writes files, all or none. All go to the disk beside their places first, and then into them, one right after
 * another: whoever is killed leaves each file whole, the new or the former. Where one cannot be put into its place
 * (a target held open, as Excel does on Windows, is tried again for a second) those before it are taken back.
 * Missing folders are made; a file of the same bytes is left as it is; what killed runs left beside the files is
 * removed. Throws a WriteFault for what the system refuses, and leaves nothing behind.
 */
export async function replaceFiles(
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  run: Run,
): Promise<void> {
  const workplace: Workplace = { run, temporary: new Map(), swept: new Set(), made: [] };
  let placed = false;
  try {
    const staged: Staged[] = [];
    for await (const file of files) {
      const former = `${staged.length}.old`;
      const own = await under(file.path, 'write', () => stage(file, { former, workplace }));
      if (own) staged.push(own);
    }
    await place(staged);
    placed = true;
  } finally {
    for (const folder of workplace.temporary.values()) await ifPossible(() => removeTemporaryFolder(folder));
    if (!placed) for (const folder of workplace.made.reverse()) await ifPossible(() => rmdir(folder));
  }
}

/** Undefined where the same already stands there. */
async function stage(
  { path, bytes }: OutputFile,
  { former, workplace }: { former: string; workplace: Workplace },
): Promise<Staged | undefined> {
  await sweepOnce(dirname(path), workplace);
  const standing = await standingAt(path);
  if (standing?.equals(bytes)) return undefined;
  const folder = await folderBeside(path, workplace);
  const temporary = join(folder, basename(path));
  await writeThrough(temporary, bytes);
  if (!standing) return { path, temporary, former: undefined };
  await secondName(path, join(folder, former));
  return { path, temporary, former: join(folder, former) };
}

async function sweepOnce(parent: string, { run, swept }: Workplace): Promise<void> {
  if (swept.has(parent)) return;
  swept.add(parent);
  await removeLeftovers(parent, run);
}

/** The temporary folder beside a target, one for all of a folder's. */
async function folderBeside(path: string, { run, temporary, made }: Workplace): Promise<string> {
  const parent = dirname(path);
  const known = temporary.get(parent);
  if (known !== undefined) return known;
  made.push(...(await makeFolder(parent)));
  const folder = await makeTemporaryFolder(parent, run);
  temporary.set(parent, folder);
  return folder;
}

/** What stands at a path: its bytes, none where they cannot be read; undefined where nothing does. */
async function standingAt(path: string): Promise<Buffer | undefined> {
  try {
    const there = await lstat(path);
    if (there.isDirectory()) throw new WriteFault('target-is-folder', path, undefined);
    // To replace a link would leave what it leads to as it was, and the link be lost.
    if (!there.isFile()) throw new WriteFault('target-is-no-file', path, undefined);
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    if (systemCode(error) === undefined) throw error;
    return Buffer.alloc(0);
  }
}

/** Writes a new file, to the disk. */
export async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Disks that cannot give a file two names (FAT) get a copy. */
async function secondName(path: string, name: string): Promise<void> {
  try {
    await link(path, name);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    await copyFile(path, name);
  }
}

async function place(staged: readonly Staged[]): Promise<void> {
  const placed: Placed[] = [];
  try {
    for (const file of staged) {
      const { ino } = await under(file.path, 'write', () => lstat(file.temporary, { bigint: true }));
      await under(file.path, 'rename', () =>
        retried(() => rename(file.temporary, file.path), isHeld, PAUSES),
      );
      placed.push({ ...file, ino });
    }
  } catch (error) {
    for (const file of placed.reverse()) await ifPossible(() => takeBack(file));
    throw error;
  }
}

/** Puts the former file back; what another run has put there meanwhile stays. */
async function takeBack({ path, former, ino }: Placed): Promise<void> {
  if ((await lstat(path, { bigint: true })).ino !== ino) return;
  if (former === undefined) await rm(path);
  else await rename(former, path);
}

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
