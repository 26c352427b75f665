import { mkdir, mkdtemp, readdir, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ifPossible, systemCode } from './write-fault.ts';

/** One run of the program: what its temporary folders are called by, and what it can tell of those of other runs. */
export interface Run {
  /** Small letters, digits and hyphens; no other run has it. */
  readonly mark: string;
  /** True where the run of that mark has certainly ended, whose folder was last changed then (milliseconds since 1970). */
  readonly isOver: (mark: string, changedMs: number) => boolean;
}

const PREFIX = '.baocao-';
/** Behind the mark stand the letters that the system chose. */
const NAME = /^\.baocao-([0-9a-z-]+)-[A-Za-z0-9]{6}$/;

/** True for the name of a temporary folder of any run: what is in it is no output yet. */
export function isTemporaryName(name: string): boolean {
  return NAME.test(name);
}

/** A folder of its own in that of the target: on the same disk, and no two runs share it. */
export async function makeTemporaryFolder(parent: string, { mark }: Run): Promise<string> {
  return mkdtemp(join(parent, `${PREFIX}${mark}-`));
}

/**
 * Makes a folder and those above it that are missing, and gives the new ones, outermost first. Step by step from the
 * nearest folder that is there: Node's own `recursive` never ends on systems like /proc.
 */
export async function makeFolder(folder: string): Promise<string[]> {
  try {
    await mkdir(folder);
    return [folder];
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return [];
    if (systemCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    const above = await makeFolder(dirname(folder));
    return [...above, ...(await makeFolder(folder))];
  }
}

/** Removes what runs that were killed left in a folder. What cannot be removed stays for the next run. */
export async function removeLeftovers(parent: string, { isOver }: Run): Promise<void> {
  await ifPossible(async () => {
    for (const entry of await readdir(parent, { withFileTypes: true })) {
      const mark = NAME.exec(entry.name)?.[1];
      // A link of that name is not ours, and is not followed.
      if (mark === undefined || !entry.isDirectory()) continue;
      const folder = join(parent, entry.name);
      await ifPossible(async () => {
        if (isOver(mark, (await stat(folder)).mtimeMs)) await removeTemporaryFolder(folder);
      });
    }
  });
}

/** Removes a temporary folder with all that is in it; of links the links. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? rm(path, { recursive: true }) : unlink(path));
  }
  await rmdir(folder);
}
