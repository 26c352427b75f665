import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type GateCode } from '../contract/gates.ts';
import { LEDGER } from './ledger.ts';

/** Something in the intake folder that may be a submission. */
export interface FoundFile {
  /** Relative to the folder, NFC, `/` between folders: what people and reports see. */
  readonly path: string;
  /** Where it is read from. */
  readonly location: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Set where its name or nature already says that it is no submission. */
  readonly gate: GateCode | undefined;
}

/** Folders deeper than this hold no submissions; the limit ends folders nested without end. */
const DEEPEST = 8;

/** Every file below a folder but the ledger, sorted by path. Links are told, never followed. */
export async function listFiles(folder: string): Promise<FoundFile[]> {
  const found = await filesIn(folder, '', 0);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesIn(folder: string, prefix: string, depth: number): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = entries.map(async (entry): Promise<FoundFile[]> => {
    const location = join(folder, entry.name);
    const path = `${prefix}${entry.name.normalize('NFC')}`;
    if (prefix === '' && path.toLowerCase() === LEDGER.file) return [];
    if (entry.isDirectory()) return depth < DEEPEST ? filesIn(location, `${path}/`, depth + 1) : [];
    const { size, mtimeMs } = await lstat(location);
    const gate = entry.isFile() ? gateByName(entry.name) : 'not-a-file';
    return [{ path, location, size, modifiedMs: mtimeMs, gate }];
  });
  return (await Promise.all(lists)).flat();
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
