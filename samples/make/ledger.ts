import { periodOf } from '../../pipeline/contract/period.ts';
import { judgeFile, settled, sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { LEDGER } from '../../pipeline/intake/ledger/ledger.ts';
import type { Receipt } from '../../pipeline/intake/ledger/receipts.ts';
import { listFiles } from '../../pipeline/intake/list-files.ts';
import { planLedger } from '../../pipeline/intake/ledger/plan.ts';
import { readGrid } from '../../pipeline/intake/read-grid.ts';
import { readLedger } from '../../pipeline/intake/ledger/read.ts';
import { openReader } from '../../pipeline/intake/reader.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { newLedger, withPlan } from '../../pipeline/intake/ledger/write.ts';
import type { Sources } from './make.ts';
import { JUDGED_AT } from './sample.ts';
import { SAMPLES } from './samples.ts';

/**
 * The ledger of the stored samples as the program leaves it, once the officer has entered the times of the listed ones.
 * Same samples, same bytes.
 */
export async function ledgerOf(folder: string, { plan, roster }: Sources): Promise<Uint8Array> {
  const period = periodOf(plan, roster, Number(JUDGED_AT.slice(0, 4)));
  const judging = { period, at: JUDGED_AT, sha256: sha256Hex };
  const ledger = { receipts: enteredFor, rows: [], exclusions: () => undefined };
  const clock = { now: JUDGED_AT, isSound: () => true };
  const reader = openReader();
  const judged = [];
  for (const file of await listFiles(folder))
    if (file.path !== LEDGER.file) judged.push(await judgeFile(file, { judging, ledger, reader, clock }));
  reader.close();
  const bytes = await newLedger(JUDGED_AT);
  const reading = readGrid(bytes);
  const empty = 'grid' in reading ? readLedger(reading.grid) : undefined;
  if (!empty) throw new RangeError('a new ledger cannot be read back');
  const files = placeVersions(judged.map((file) => settled(file, file.findings)));
  const judgement = { files, period, at: JUDGED_AT, now: JUDGED_AT };
  return withPlan(bytes, empty, planLedger(empty, judgement));
}

/** What the officer entered; where nothing, what the seal says. */
function enteredFor({ path }: { readonly path: string }): Receipt | undefined {
  const sample = SAMPLES.find(({ file }) => file === path);
  if (!sample) return undefined;
  const { listed, receivedAt: at } = sample;
  return { at, source: listed ? 'ledger' : 'seal' };
}
