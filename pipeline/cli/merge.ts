import { dirname, relative, sep } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import { type Reporting, reportingOf } from '../consolidate/reporting.ts';
import { consolidatedWorkbook } from '../publish/consolidated.ts';
import { reportDocument } from '../publish/word/report.ts';
import type { YearFigures } from '../publish/years.ts';
import { replaceFile } from '../workbook/replace-file.ts';
import { writeReport } from '../workbook/write-report.ts';
import type { Command } from './command.ts';
import { readEarlier } from './earlier.ts';
import { intakeFolder, outputFile } from './folders.ts';
import { copyReturned } from './merge-returns.ts';
import { mergeJson } from './merge-json.ts';
import { mergeLines } from './merge-text.ts';
import { type Options, parseOptions, required } from './options.ts';
import { mustTakeOutputs } from './output-folder.ts';
import { readCity } from './read-city.ts';
import { REFERENCE_OPTIONS } from './references.ts';
import type { Copies } from './return-copies.ts';
import { copiesJson, returnLines } from './return-text.ts';
import { jsonText } from './terminal.ts';
import { writeLetters } from './write-letters.ts';

/** What a merge is to write, as the user wrote it; the workbook always, the others where asked for. */
interface Targets {
  readonly out: string;
  readonly word: string | undefined;
  readonly copies: string | undefined;
  readonly letters: string | undefined;
}

/** What came of it. */
interface Written {
  readonly copies: Copies | undefined;
  readonly letters: number;
}

/** `baocao merge`: an intake folder to the consolidated workbook, and all that is sent on from it. Rejected files never stop it. */
export const merge: Command = async (args, terminal, now) => {
  const options = parseOptions(args, {
    text: ['year', 'out', 'word', 'return', 'remind', 'at', ...REFERENCE_OPTIONS],
    flags: ['strict', 'json'],
    lists: ['previous'],
  });
  const folder = await intakeFolder(options.positionals);
  const targets = await targetsOf(options, folder);
  const report = await readCity(folder, { options, terminal, now });
  const earlier = await readEarlier(options.list('previous'), { period: report.period, out: targets.out });
  const reporting = reportingOf(report);
  await writeReports({ report, reporting, earlier }, { folder, targets });
  const copies = await copyReturned(report, { folder, returnTo: targets.copies, terminal });
  const letters =
    targets.letters === undefined
      ? 0
      : await writeLetters({ report, reporting, round: 1 }, { out: targets.letters, terminal });
  const written = { copies, letters };
  if (options.flag('json')) terminal.out(jsonText(asJson(report, targets, written)));
  else {
    const told = mergeLines(report, reporting, options.positionals[0] ?? folder);
    for (const line of [...told, ...writtenLines(report, options, written)]) terminal.out(line);
  }
  if (copies?.results.some(({ copy }) => copy === undefined)) return 2;
  const rejected = report.files.some((file) => file.verdict !== 'accepted');
  return rejected && options.flag('strict') ? 1 : 0;
};

async function targetsOf(options: Options, folder: string): Promise<Targets> {
  const word = options.text('word');
  const [copies, letters] = [options.text('return'), options.text('remind')];
  if (copies !== undefined) await mustTakeOutputs(copies, '--return', { intakes: [folder] });
  if (letters !== undefined) await mustTakeOutputs(letters, '--remind', { intakes: [folder] });
  return {
    out: await outputFile(required(options, 'out'), folder, 'consolidation'),
    word: word === undefined ? undefined : await outputFile(word, folder, 'report'),
    copies,
    letters,
  };
}

/** Both are made before either is written. */
async function writeReports(
  city: { report: CityReport; reporting: Reporting; earlier: readonly YearFigures[] },
  { folder, targets }: { folder: string; targets: Targets },
): Promise<void> {
  const toFolder = relative(dirname(targets.out), folder).split(sep).join('/');
  const fileLink = (path: string) => (toFolder === '' ? path : `${toFolder}/${path}`);
  const workbook = await writeReport(consolidatedWorkbook(city.report, { fileLink, earlier: city.earlier }));
  const document = targets.word === undefined ? undefined : await wordReport(city.report, city.reporting);
  await replaceFile(targets.out, workbook);
  if (targets.word !== undefined && document) await replaceFile(targets.word, document);
}

/** Loaded only where it is asked for: the library that writes Word takes a tenth of a second. */
async function wordReport(report: CityReport, reporting: Reporting): Promise<Uint8Array> {
  const { writeDocument } = await import('../word/write-document.ts');
  return writeDocument(reportDocument(report, reporting));
}

function asJson(report: CityReport, { out, word, letters }: Targets, written: Written) {
  return {
    ...mergeJson(report, out),
    ...(word === undefined ? {} : { word }),
    ...copiesJson(written.copies),
    ...(letters === undefined ? {} : { letters: { folder: letters, count: written.letters } }),
  };
}

function writtenLines(report: CityReport, options: Options, { copies, letters }: Written): string[] {
  const [word, folder] = [options.text('word'), options.text('remind')];
  return [
    'Đã ghi:',
    `  ${required(options, 'out')}: báo cáo tổng hợp`,
    ...(word === undefined ? [] : [`  ${word}: dự thảo báo cáo; chỗ cần người viết được tô vàng`]),
    ...returnLines(copies, report),
    ...(folder === undefined ? [] : [`  ${folder}: ${letters} công văn đôn đốc lần 1`]),
  ];
}
