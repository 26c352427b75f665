import { join } from 'node:path';
import type { ReceivedFile } from '../contract/received.ts';
import type { Judging } from '../contract/validate.ts';
import { judgeFile, readBytes, readGrid } from './judge-file.ts';
import { LEDGER, type Received, readLedger } from './ledger.ts';
import { listFiles } from './list-files.ts';
import { placeVersions } from './versions.ts';

/** Told after each file, for a progress bar. */
export type Progress = (done: number, total: number) => void;

/**
 * Reads an intake folder: every file judged and placed among the versions of its agency. Submissions are only read.
 * Throws the system's error where the folder itself cannot be listed.
 */
export async function receive(folder: string, judging: Judging, progress: Progress): Promise<ReceivedFile[]> {
  const found = await listFiles(folder);
  const received = await ledgerOf(folder);
  const judged = [];
  for (const file of found) {
    judged.push(await judgeFile(file, { judging, received }));
    progress(judged.length, found.length);
  }
  return placeVersions(judged);
}

/** A folder without a ledger, or with one that cannot be read, has no received times. */
async function ledgerOf(folder: string): Promise<Received> {
  const bytes = await readBytes(join(folder, LEDGER.file), 0);
  const reading = typeof bytes === 'string' ? undefined : readGrid(bytes);
  return reading && 'grid' in reading ? readLedger(reading.grid) : new Map();
}
