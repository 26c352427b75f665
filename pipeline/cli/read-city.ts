import type { CityReport } from '../consolidate/city-report.ts';
import { consolidate } from '../consolidate/consolidate.ts';
import { periodOf } from '../contract/period.ts';
import type { Moment } from '../contract/time.ts';
import { sha256Hex } from '../intake/judge-file.ts';
import { receive } from '../intake/receive.ts';
import { type Options, momentOption, required, yearOf } from './options.ts';
import { readReferences } from './references.ts';
import type { Terminal } from './terminal.ts';

/** The city's report of an intake folder, for the year and moment of the command line (`--year`, `--at`). */
export async function readCity(
  folder: string,
  { options, terminal, now }: { options: Options; terminal: Terminal; now: Moment },
): Promise<CityReport> {
  const { plan, roster } = await readReferences(options);
  const period = periodOf(plan, roster, yearOf(required(options, 'year'), plan.issued));
  const at = momentOption(options.text('at'), now);
  const files = await receive(folder, { period, at, sha256: sha256Hex }, terminal.progress('Đọc báo cáo'));
  return consolidate(period, files, at);
}
