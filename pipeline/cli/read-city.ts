import type { CityReport } from '../consolidate/city-report.ts';
import { consolidate } from '../consolidate/consolidate.ts';
import { isOfWriting, ledgerMessage } from '../contract/ledger-note.ts';
import { periodOf } from '../contract/period.ts';
import type { Moment } from '../contract/time.ts';
import { sha256Hex } from '../intake/judge-file.ts';
import { receive } from '../intake/receive.ts';
import { record, type Recorded } from '../intake/record.ts';
import { type Options, momentOption, required, yearOf } from './options.ts';
import { readReferences } from './references.ts';
import type { Terminal } from './terminal.ts';

/** The city's report of an intake, and what became of the intake's ledger. */
export interface City {
  readonly report: CityReport;
  readonly recorded: Recorded;
}

/**
 * The city's report of an intake folder, for the year and moment of the command line (`--year`, `--at`). The ledger is
 * written first: what is told from then on is told of what is recorded. What keeps it from being written is told, and
 * stops nothing.
 */
export async function readCity(
  folder: string,
  { options, terminal, now }: { options: Options; terminal: Terminal; now: Moment },
): Promise<City> {
  const { plan, roster } = await readReferences(options);
  const period = periodOf(plan, roster, yearOf(required(options, 'year'), plan.issued));
  const at = momentOption(options.text('at'), now);
  const intake = await receive(folder, { period, at, sha256: sha256Hex }, terminal.progress('Đọc báo cáo'));
  const recorded = await record(intake, { period, at, now });
  for (const note of recorded.notes.filter(isOfWriting)) {
    const { what, fix } = ledgerMessage(note);
    terminal.err(`${what} ${fix}`);
  }
  const ledgerNotes = recorded.notes.filter((note) => !isOfWriting(note));
  return { report: { ...consolidate(period, intake.files, at), ledgerNotes }, recorded };
}
