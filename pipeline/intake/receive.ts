import type { ReceivedFile } from '../contract/received.ts';
import type { Moment } from '../contract/time.ts';
import type { Judging } from '../contract/validate.ts';
import { type FoundLedger, findLedger, isKeptAside, isLedgerFile, usedLedger } from './ledger/find.ts';
import { judgeFile, settled } from './judge-file.ts';
import { exclusionsOf } from './ledger/exclusions.ts';
import { receiptsOf } from './ledger/receipts.ts';
import { listFiles } from './list-files.ts';
import { openReader } from './reader.ts';
import { soundTimes, withSoundTimes } from './ledger/sound-times.ts';
import { waiveBy } from './ledger/waive.ts';
import { placeVersions } from './versions.ts';

/** Told after each file, for a progress bar. */
export type Progress = (done: number, total: number) => void;

/** What an intake folder holds. */
export interface Intake {
  readonly files: readonly ReceivedFile[];
  /** Where each file lies, by its path: the disk may write a name in other letters than people see. */
  readonly locations: ReadonlyMap<string, string>;
  readonly ledger: FoundLedger;
  /** Names of ledgers that were once found damaged. */
  readonly keptAside: readonly string[];
}

/**
 * Reads an intake folder: every file judged and placed among the versions of its agency; `now` is the clock's. Nothing is written.
 * Throws the system's error where the folder itself cannot be listed.
 */
export async function receive(
  folder: string,
  { now, ...judging }: Judging & { readonly now: Moment },
  progress: Progress,
): Promise<Intake> {
  const found = await listFiles(folder);
  const reader = openReader();
  try {
    const ledger = await findLedger(folder, found);
    const keptAside = found.filter(isKeptAside);
    const files = found.filter((file) => !keptAside.includes(file) && !isLedgerFile(file, ledger));
    const { year } = judging.period;
    const used = usedLedger(ledger);
    const read = used && withSoundTimes(used, { year, now });
    // What programs leave behind bears the names of what people sent.
    const sent = files.filter(({ gate }) => gate !== 'lock-file' && gate !== 'hidden-file');
    const paths = sent.map(({ path }) => path);
    const word = {
      receipts: receiptsOf(read, paths),
      rows: read?.rows ?? [],
      exclusions: exclusionsOf(read, { year, paths }),
    };
    const clock = { now, isSound: soundTimes(read, { year, now }) };
    const judged = [];
    for (const file of files) {
      judged.push(await judgeFile(file, { judging, ledger: word, reader, clock }));
      progress(judged.length, files.length);
    }
    const waive = waiveBy(read, { period: judging.period, files: judged });
    const decided = judged.map((file) => settled(file, waive(file)));
    const locations = new Map(files.map(({ path, location }) => [path, location]));
    return { files: placeVersions(decided), locations, ledger, keptAside: keptAside.map(({ path }) => path) };
  } finally {
    reader.close();
  }
}
