import { join } from 'node:path';
import { thisRun } from '../../pipeline/cli/this-run.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { LEDGER } from '../../pipeline/intake/ledger/ledger.ts';
import { type Intake, receive } from '../../pipeline/intake/receive.ts';
import { record, type Recorded } from '../../pipeline/intake/ledger/record.ts';
import { plan, roster } from './plan-177.ts';

/** When a run takes place: the year, the reporting moment and the clock. */
export interface Run {
  readonly year?: number;
  readonly at?: string;
  readonly now?: string;
}

export const RUN_AT = '2021-12-20T23:59:59';
export const RUN_NOW = '2021-12-21T08:00:00';

/** Reads an intake folder and records it in its ledger, as the commands do. */
export async function receiveAndRecord(
  folder: string,
  { year = 2021, at = RUN_AT, now = RUN_NOW }: Run = {},
): Promise<{ intake: Intake; recorded: Recorded }> {
  const period = periodOf(plan, roster, year);
  const intake = await receive(folder, { period, at, now, sha256: sha256Hex }, () => undefined);
  return { intake, recorded: await record(intake, { period, at, now }, thisRun()) };
}

export function ledgerIn(folder: string): string {
  return join(folder, LEDGER.file);
}
