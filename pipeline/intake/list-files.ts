import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type GateCode } from '../contract/gates.ts';
import { isTemporaryName } from '../workbook/temporary-folder.ts';
import { gateOf } from './read-file.ts';

/** Something in the intake folder that may be a submission, or hide one. */
export interface FoundFile {
  /** Relative to the folder, `/` between folders, NFC but where two names differ in nothing else: what people see. */
  readonly path: string;
  /** Where it is read from. */
  readonly location: string;
  /** False for links, pipes and the like, and for folders that could not be looked into. */
  readonly isFile: boolean;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Set where its name or nature already says that it is no submission. */
  readonly gate: GateCode | undefined;
}

/** Folders deeper than this are told, not read: the limit ends folders nested without end. */
const DEEPEST = 8;
/** What stands for bytes of a name that are no text. */
const BROKEN_LETTER = '\uFFFD';

interface Spot {
  readonly path: string;
  readonly location: string;
  readonly depth: number;
}

/**
 * Every file below a folder, sorted by path, and every folder that could not be looked into: nothing is passed over.
 * Links are told, never followed. Throws the system's error where the folder itself cannot be listed.
 */
export async function listFiles(folder: string): Promise<FoundFile[]> {
  const found = await filesIn({ path: '', location: folder, depth: 0 });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesIn({ path, location, depth }: Spot): Promise<FoundFile[]> {
  const entries = await readdir(location, { withFileTypes: true });
  const shown = shownNames(entries.map(({ name }) => name));
  const lists = entries.map((entry) => {
    const own = shown(entry.name);
    const spot = {
      path: path === '' ? own : `${path}/${own}`,
      location: join(location, entry.name),
      depth: depth + 1,
    };
    return entry.isDirectory() ? filesBelow(spot) : fileAt(spot, entry);
  });
  return (await Promise.all(lists)).flat();
}

/** Names in composed letters, as macOS does not write them; a name that another already has so stays as it is. */
function shownNames(names: readonly string[]): (name: string) => string {
  const own = new Set(names);
  const taken = new Set<string>();
  const shown = new Map<string, string>();
  for (const name of names) {
    const composed = name.normalize('NFC');
    const isFree = composed === name || !(own.has(composed) || taken.has(composed));
    shown.set(name, isFree ? composed : name);
    taken.add(composed);
  }
  return (name) => shown.get(name) ?? name;
}

async function filesBelow(spot: Spot): Promise<FoundFile[]> {
  if (spot.depth > DEEPEST) return [await notRead(spot, 'folder-too-deep')];
  try {
    const files = await filesIn(spot);
    // What another run is writing, or left when it was killed on another machine.
    return isOurs(spot) ? files.map((file) => ({ ...file, gate: 'hidden-file' })) : files;
  } catch (error) {
    const gate = gateOf(error) === 'unreadable' ? 'unreadable-folder' : unreadGate(spot, error);
    return [await notRead(spot, gate)];
  }
}

function isOurs({ path }: Spot): boolean {
  return isTemporaryName(path.slice(path.lastIndexOf('/') + 1));
}

async function fileAt(spot: Spot, entry: Dirent): Promise<FoundFile[]> {
  const { path, location } = spot;
  try {
    const { size, mtimeMs } = await lstat(location);
    const isFile = entry.isFile();
    const gate = isFile ? gateByName(entry.name) : 'not-a-file';
    return [{ path, location, isFile, size, modifiedMs: mtimeMs, gate }];
  } catch (error) {
    return [await notRead(spot, unreadGate(spot, error))];
  }
}

/** A name whose bytes are no text leads nowhere when it is made text. */
function unreadGate({ path }: Spot, error: unknown): GateCode {
  const gate = gateOf(error);
  return gate === 'read-error' && path.includes(BROKEN_LETTER) ? 'name-unreadable' : gate;
}

async function notRead({ path, location }: Spot, gate: GateCode): Promise<FoundFile> {
  const stats = await lstat(location).catch(() => undefined);
  return { path, location, isFile: false, size: 0, modifiedMs: stats?.mtimeMs ?? 0, gate };
}

/** Files that office programs and systems leave behind, known by their names. */
export function gateByName(name: string): GateCode | undefined {
  if (name.startsWith('~$') || /^\.~lock\..*#$/.test(name)) return 'lock-file';
  if (
    name.startsWith('.') ||
    /^(thumbs\.db|desktop\.ini)$/i.test(name) ||
    /\.(tmp|crdownload|part)$/i.test(name)
  )
    return 'hidden-file';
  return undefined;
}
