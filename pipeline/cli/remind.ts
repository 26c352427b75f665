import type { CityReport } from '../consolidate/city-report.ts';
import { type Reporting, reportingOf } from '../consolidate/reporting.ts';
import { showDay } from '../contract/time.ts';
import { isOwing } from '../publish/reporting-text.ts';
import type { Command } from './command.ts';
import { intakeFolder } from './folders.ts';
import { mustTakeOutputs } from './output-folder.ts';
import { writeNewFiles } from './new-files.ts';
import { parseOptions, required } from './options.ts';
import { readCity } from './read-city.ts';
import { REFERENCE_OPTIONS } from './references.ts';
import { ledgerLines, recordedText } from './ledger-text.ts';
import { unconfirmedLines } from './ownership-text.ts';
import { heldLines, hintLines, unclaimedLines } from './refused-text.ts';
import { leftText } from './status-text.ts';
import { UsageFault } from './usage.ts';
import { letterFiles } from './letter-files.ts';

/** `baocao remind`: letters to the agencies that still owe a report; told which files nobody could place. */
export const remind: Command = async (args, terminal, now) => {
  const options = parseOptions(args, {
    text: ['year', 'out', 'round', 'at', ...REFERENCE_OPTIONS],
    flags: [],
  });
  const folder = await intakeFolder(options.positionals);
  const round = roundOf(options.text('round'));
  const out = required(options, 'out');
  await mustTakeOutputs(out, '--out', { intakes: [folder] });
  const { report, recorded } = await readCity(folder, { options, terminal, now });
  const reporting = reportingOf(report);
  const files = await letterFiles({ report, reporting, round }, { out, terminal });
  await writeNewFiles(files, 'có thể là công văn đang soạn');
  terminal.out(summary(report, { reporting, round, letters: files.length, out }));
  const notes = [...heldLines(reporting), ...hintLines(report), ...unclaimedLines(report)];
  for (const line of [...notes, ...unconfirmedLines(report.period), ...ledgerLines(report)])
    terminal.out(line);
  const ledger = recordedText(recorded);
  if (ledger !== undefined) terminal.out(`Đã ghi ${ledger}`);
  return 0;
};

function roundOf(text = '1'): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageFault(`Lần đôn đốc “${text}” không hợp lệ. Hãy ghi --round một số từ 1 đến 99.`);
}

function summary(
  { period, agencies }: CityReport,
  result: { reporting: Reporting; round: number; letters: number; out: string },
): string {
  const { reporting, round, letters: count, out } = result;
  const owing = reporting.agencies.filter(isOwing);
  if (owing.length === 0)
    return `Cả ${agencies.length} cơ quan đã có báo cáo được chấp nhận, không phải đôn đốc.`;
  const when = `hạn ${showDay(period.due)}, ${leftText(reporting.daysLeft)}`;
  return [
    `Đôn đốc lần ${round} báo cáo năm ${period.year} (${when}): ${owing.length}/${agencies.length} cơ quan chưa có báo cáo được chấp nhận.`,
    count === 0
      ? `Không có công văn nào để ghi: chỉ còn ${owing.map(({ line }) => line.agency.name).join('; ')}.`
      : `Đã ghi ${count} văn bản vào thư mục ${out}.`,
  ].join('\n');
}
