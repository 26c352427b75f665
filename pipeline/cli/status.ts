import { reportingOf } from '../consolidate/reporting.ts';
import { statusWorkbook } from '../publish/status-workbook.ts';
import { writeReport } from '../workbook/write-report.ts';
import type { Command } from './command.ts';
import { intakeFolder, outputFile } from './folders.ts';
import { recordedText } from './ledger-text.ts';
import { parseOptions } from './options.ts';
import { readCity } from './read-city.ts';
import { REFERENCE_OPTIONS } from './references.ts';
import { statusJson, statusLines } from './status-text.ts';
import { jsonText } from './terminal.ts';
import { writeOutputs } from './this-run.ts';

/** `baocao status`: who has reported, in time or not, who is to be asked again; as a table, JSON or a workbook. */
export const status: Command = async (args, terminal, now) => {
  const options = parseOptions(args, { text: ['year', 'out', 'at', ...REFERENCE_OPTIONS], flags: ['json'] });
  const folder = await intakeFolder(options.positionals);
  const shown = options.text('out');
  const out = shown === undefined ? undefined : await outputFile(shown, folder, 'status');
  const { report, recorded } = await readCity(folder, { options, terminal, now });
  const reporting = reportingOf(report);
  if (out !== undefined)
    await writeOutputs([{ path: out, bytes: await writeReport(statusWorkbook(report, reporting)) }]);
  if (options.flag('json')) terminal.out(jsonText(statusJson(report, reporting, recorded)));
  else for (const line of statusLines(report, reporting)) terminal.out(line);
  const written = [shown, recordedText(recorded)].filter((text) => text !== undefined);
  if (!options.flag('json')) for (const text of written) terminal.out(`Đã ghi ${text}`);
  return 0;
};
