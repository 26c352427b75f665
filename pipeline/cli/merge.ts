import { dirname, relative, sep } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import { reportingOf } from '../consolidate/reporting.ts';
import { consolidatedWorkbook } from '../publish/consolidated.ts';
import { reportDocument } from '../publish/word/report.ts';
import type { YearFigures } from '../publish/years.ts';
import { replaceFile } from '../workbook/replace-file.ts';
import { writeReport } from '../workbook/write-report.ts';
import type { Command } from './command.ts';
import { readEarlier } from './earlier.ts';
import { intakeFolder, outputFile } from './folders.ts';
import { mergeJson, mergeLines } from './merge-text.ts';
import { parseOptions, required } from './options.ts';
import { readCity } from './read-city.ts';
import { REFERENCE_OPTIONS } from './references.ts';
import { jsonText } from './terminal.ts';

/** `baocao merge`: an intake folder to the consolidated workbook. Rejected files never stop it. */
export const merge: Command = async (args, terminal, now) => {
  const options = parseOptions(args, {
    text: ['year', 'out', 'word', 'at', ...REFERENCE_OPTIONS],
    flags: ['strict', 'json'],
    lists: ['previous'],
  });
  const folder = await intakeFolder(options.positionals);
  const out = await outputFile(required(options, 'out'), folder, 'consolidation');
  const wordPath = options.text('word');
  const word = wordPath === undefined ? undefined : await outputFile(wordPath, folder, 'report');
  const report = await readCity(folder, { options, terminal, now });
  const earlier = await readEarlier(options.list('previous'), { period: report.period, out });
  await writeOutputs(report, { folder, out, word, earlier });
  if (options.flag('json'))
    terminal.out(jsonText({ ...mergeJson(report, out), ...(word === undefined ? {} : { word }) }));
  else
    for (const line of mergeLines(report, {
      folder: options.positionals[0] ?? folder,
      out: required(options, 'out'),
    }))
      terminal.out(line);
  if (wordPath !== undefined && !options.flag('json')) terminal.out(`Đã ghi dự thảo báo cáo ${wordPath}`);
  const rejected = report.files.some((file) => file.verdict !== 'accepted');
  return rejected && options.flag('strict') ? 1 : 0;
};

async function writeOutputs(
  report: CityReport,
  to: { folder: string; out: string; word: string | undefined; earlier: readonly YearFigures[] },
): Promise<void> {
  const { folder, out, word, earlier } = to;
  const toFolder = relative(dirname(out), folder).split(sep).join('/');
  const fileLink = (path: string) => (toFolder === '' ? path : `${toFolder}/${path}`);
  const workbook = await writeReport(consolidatedWorkbook(report, { fileLink, earlier }));
  const document = word === undefined ? undefined : await wordReport(report);
  await replaceFile(out, workbook);
  if (word !== undefined && document) await replaceFile(word, document);
}

/** Loaded only where it is asked for: the library that writes Word takes a tenth of a second. */
async function wordReport(report: CityReport): Promise<Uint8Array> {
  const { writeDocument } = await import('../word/write-document.ts');
  return writeDocument(reportDocument(report, reportingOf(report)));
}
