import type { CityReport } from '../consolidate/city-report.ts';
import { consolidate } from '../consolidate/consolidate.ts';
import { ledgerMessage } from '../contract/ledger-note.ts';
import { isOfWriting } from '../contract/ledger-writing-note.ts';
import { periodOf } from '../contract/period.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { type Moment, dayOf, daysBetween, showMoment } from '../contract/time.ts';
import { sha256Hex } from '../intake/judge-file.ts';
import { type Intake, receive } from '../intake/receive.ts';
import { removeLeftovers } from '../workbook/temporary-folder.ts';
import { record, type Recorded } from '../intake/ledger/record.ts';
import { mustStillBeThere } from './folders.ts';
import { type Options, momentOption, required, yearOf } from './options.ts';
import { readReferences } from './references.ts';
import type { Terminal } from './terminal.ts';
import { thisRun } from './this-run.ts';

/** The city's report of an intake, and what became of the intake's ledger. */
export interface City {
  readonly report: CityReport;
  readonly recorded: Recorded;
  readonly locations: Intake['locations'];
}

/**
 * The city's report of an intake folder, for the year and moment of the command line (`--year`, `--at`). The ledger is
 * written first: what is told from then on is told of what is recorded. What keeps it from being written is told, and
 * stops nothing; a folder that goes away meanwhile stops all.
 */
export async function readCity(
  folder: string,
  { options, terminal, now }: { options: Options; terminal: Terminal; now: Moment },
): Promise<City> {
  const { plan, roster } = readReferences(options);
  const period = periodOf(plan, roster, yearOf(required(options, 'year'), plan.issued));
  const at = momentOption(options.text('at'), now);
  const run = thisRun();
  await removeLeftovers(folder, run);
  const intake = await receive(
    folder,
    { period, at, now, sha256: sha256Hex },
    terminal.progress('Đọc báo cáo'),
  );
  await mustStillBeThere(folder, intake.files);
  const recorded = await record(intake, { period, at, now }, run);
  await mustStillBeThere(folder, intake.files);
  if (options.text('at') === undefined) tellOfClock(intake.files, { now, terminal });
  for (const note of recorded.notes.filter(isOfWriting)) {
    const { what, fix } = ledgerMessage(note);
    terminal.err(`${what} ${fix}`);
  }
  const ledgerNotes = recorded.notes.filter((note) => !isOfWriting(note));
  const gone = ledgerNotes.filter((note) => note.kind === 'file-gone');
  const report = consolidate(period, { files: intake.files, gone, excludedGone: recorded.excludedGone }, at);
  return { report: { ...report, ledgerNotes }, recorded, locations: intake.locations };
}

/** For a clock that was set back all that was reported since lies in the future, and is returned: the figures mislead. */
function tellOfClock(
  files: readonly ReceivedFile[],
  { now, terminal }: { now: Moment; terminal: Terminal },
): void {
  const later = files.filter(({ receivedAt }) => daysBetween(dayOf(now), dayOf(receivedAt)) > 1).length;
  if (later > 0)
    terminal.err(
      `Đồng hồ máy tính đang chỉ ${showMoment(now)}, trước thời điểm nhận của ${later} tệp. Nếu đồng hồ sai, hãy chỉnh lại rồi chạy lại; nếu muốn tính đến một ngày đã qua, hãy ghi --at.`,
    );
}
