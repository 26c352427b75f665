import type { ReceivedFile } from '../contract/received.ts';
import type { Judging } from '../contract/validate.ts';
import { judgeFile } from './judge-file.ts';
import { LEDGER, type Received, readLedger } from './ledger.ts';
import { type FoundFile, listFiles } from './list-files.ts';
import { readFileBytes } from './read-file.ts';
import { type Reader, openReader } from './reader.ts';
import { placeVersions } from './versions.ts';

/** Told after each file, for a progress bar. */
export type Progress = (done: number, total: number) => void;

/**
 * Reads an intake folder: every file judged and placed among the versions of its agency. Submissions are only read.
 * Throws the system's error where the folder itself cannot be listed.
 */
export async function receive(folder: string, judging: Judging, progress: Progress): Promise<ReceivedFile[]> {
  const found = await listFiles(folder);
  const reader = openReader();
  try {
    const ledger = await ledgerAmong(found, reader);
    const files = found.filter((file) => file !== ledger?.file);
    const judged = [];
    for (const file of files) {
      judged.push(await judgeFile(file, { judging, received: ledger?.received ?? new Map(), reader }));
      progress(judged.length, files.length);
    }
    return placeVersions(judged);
  } finally {
    reader.close();
  }
}

/**
 * The ledger, and when files were received by it. What only bears its name is a file like any other: told, and
 * counted where it is a report.
 */
async function ledgerAmong(
  found: readonly FoundFile[],
  reader: Reader,
): Promise<{ file: FoundFile; received: Received } | undefined> {
  for (const file of found.filter(({ path, isFile }) => isFile && path.toLowerCase() === LEDGER.file)) {
    const bytes = readFileBytes(file.location, { followLinks: false });
    if (typeof bytes === 'string') continue;
    const read = await reader.judge(bytes, (grid) => ({ received: readLedger(grid) }));
    if ('received' in read && read.received) return { file, received: read.received };
  }
  return undefined;
}
