import { reportingOf } from '../consolidate/reporting.ts';
import type { Command } from './command.ts';
import { intakeFolder } from './folders.ts';
import { mustTakeOutputs } from './output-folder.ts';
import { mustBeFree } from './new-files.ts';
import { parseOptions, required } from './options.ts';
import { readCity } from './read-city.ts';
import { REFERENCE_OPTIONS } from './references.ts';
import { remindJson, remindLines } from './remind-text.ts';
import { recordedText } from './ledger-text.ts';
import { jsonText } from './terminal.ts';
import { writeOutputs } from './this-run.ts';
import { UsageFault } from './usage.ts';
import { letterFiles } from './letter-files.ts';

/** `baocao remind`: letters to the agencies that still owe a report; told which files nobody could place. */
export const remind: Command = async (args, terminal, now) => {
  const options = parseOptions(args, {
    text: ['year', 'out', 'round', 'at', ...REFERENCE_OPTIONS],
    flags: ['json'],
  });
  const folder = await intakeFolder(options.positionals);
  const round = roundOf(options.text('round'));
  const out = required(options, 'out');
  await mustTakeOutputs(out, '--out', { intakes: [folder] });
  const { report, recorded } = await readCity(folder, { options, terminal, now });
  const reporting = reportingOf(report);
  const files = await letterFiles({ report, reporting, round }, { out, terminal });
  await mustBeFree(files, 'có thể là công văn đang soạn');
  await writeOutputs(files);
  const result = { reporting, round, files: files.map(({ path }) => path), out, recorded };
  if (options.flag('json')) terminal.out(jsonText(remindJson(report, result)));
  else {
    const ledger = recordedText(recorded);
    const wrote = ledger === undefined ? [] : [`Đã ghi ${ledger}`];
    for (const line of [...remindLines(report, result), ...wrote]) terminal.out(line);
  }
  return 0;
};

function roundOf(text = '1'): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageFault(`Lần đôn đốc “${text}” không hợp lệ. Hãy ghi --round một số từ 1 đến 99.`);
}
