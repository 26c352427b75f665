import { dirname, join, relative, sep } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import { type Reporting, reportingOf } from '../consolidate/reporting.ts';
import { consolidatedWorkbook } from '../publish/consolidated.ts';
import { isCopyName } from '../publish/copy-name.ts';
import { issuedNow } from '../publish/issued-now.ts';
import { type SinceIssue, sinceIssue } from '../publish/since-issue.ts';
import { isLetterName } from '../publish/word/letters.ts';
import { reportDocument } from '../publish/word/report.ts';
import type { YearFigures } from '../publish/years.ts';
import { isExcluded, type ReceivedFile } from '../contract/received.ts';
import type { OutputFile } from '../workbook/replace-files.ts';
import type { ReportWorkbook } from '../workbook/report-model.ts';
import { writeReport } from '../workbook/write-report.ts';
import type { Command } from './command.ts';
import { intakeFolder, outputFile } from './folders.ts';
import { ledgerJson, recordedText } from './ledger-text.ts';
import { letterFiles, letterPaths } from './letter-files.ts';
import { copyReturned } from './merge-returns.ts';
import { leftOutJson, mergeJson } from './merge-json.ts';
import { leftOutLines, mergeLines } from './merge-text.ts';
import { mustBeFree } from './new-files.ts';
import { type Options, parseOptions, required } from './options.ts';
import { mustNotMeet, mustTakeOutputs } from './output-folder.ts';
import { type Previous, readPrevious } from './previous.ts';
import { type City as ReadCity, readCity } from './read-city.ts';
import { heldLines, unclaimedLines } from './refused-text.ts';
import { senderClause } from './remind-text.ts';
import { REFERENCE_OPTIONS } from './references.ts';
import type { Copies } from './return-copies.ts';
import { copiesJson, returnLines } from './return-text.ts';
import { sinceJson, sinceLines } from './since-text.ts';
import { type Terminal, jsonText } from './terminal.ts';
import { writeOutputs } from './this-run.ts';

/** What a merge is to write, as the user wrote it; the workbook always, the others where asked for. */
interface Targets {
  readonly out: string;
  readonly word: string | undefined;
  readonly copies: string | undefined;
  readonly letters: string | undefined;
}

/** What was written beside the workbook. */
interface Written {
  readonly copies: Copies | undefined;
  readonly letters: number;
}

/** The city's report and all that is told from it. */
interface City {
  readonly report: CityReport;
  readonly locations: ReadCity['locations'];
  readonly reporting: Reporting;
  readonly earlier: readonly YearFigures[];
  readonly since: SinceIssue | undefined;
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
  const { report, recorded, locations } = await readCity(folder, { options, terminal, now });
  const { earlier, issued } = await readPrevious(options.list('previous'), { report, out: targets.out });
  const since = issued && sinceIssue(issued, issuedNow(report));
  const city = { report, locations, reporting: reportingOf(report), earlier, since };
  const model = workbookOf(city, { folder, out: targets.out, earlier });
  const workbook = await writeReport(model);
  const written = await writeAll(city, { workbook, folder, targets, terminal });
  if (options.flag('json'))
    terminal.out(
      jsonText({ ...asJson(city, targets, written), ...leftOutJson(model), ledger: ledgerJson(recorded) }),
    );
  else {
    const told = [
      ...mergeLines(report, city.reporting, options.positionals[0] ?? folder),
      ...leftOutLines(model),
    ];
    const wrote = writtenLines({ ...city, recorded }, options, written);
    for (const line of [...told, ...sinceLines(since), ...wrote]) terminal.out(line);
  }
  return exitCode(report, written, options.flag('strict'));
};

function exitCode({ files }: CityReport, { copies }: Written, strict: boolean): number {
  if (copies?.results.some(({ copy }) => copy === undefined)) return 2;
  return strict && files.some(isRejected) ? 1 : 0;
}

/** What the officer excluded is no reason to stop. */
function isRejected(file: ReceivedFile): boolean {
  return (file.verdict !== 'accepted' && !isExcluded(file)) || file.standing === 'conflict';
}

async function targetsOf(options: Options, folder: string): Promise<Targets> {
  const word = options.text('word');
  const [copies, letters] = [options.text('return'), options.text('remind')];
  if (copies !== undefined) await mustTakeOutputs(copies, '--return', { intakes: [folder] });
  if (letters !== undefined) await mustTakeOutputs(letters, '--remind', { intakes: [folder] });
  const out = await outputFile(required(options, 'out'), folder, 'consolidation');
  const targets = {
    out,
    word: word === undefined ? undefined : await outputFile(word, folder, 'report'),
    copies,
    letters,
  };
  await mustBeApart(targets);
  return targets;
}

/** No two outputs may be one file: of one of them it would be told in vain that it was written. */
async function mustBeApart({ out, word, copies, letters }: Targets): Promise<void> {
  const files = [
    { option: '--out', path: out },
    ...(word === undefined ? [] : [{ option: '--word', path: word }]),
  ];
  const folders = [
    ...(copies === undefined ? [] : [{ option: '--return', path: copies, isOwn: isCopyName }]),
    ...(letters === undefined ? [] : [{ option: '--remind', path: letters, isOwn: isLetterName }]),
  ];
  for (const file of files) for (const folder of folders) await mustNotMeet(file, folder);
}

function workbookOf(
  { report, locations, since }: City,
  { folder, out, earlier }: { folder: string; out: string; earlier: Previous['earlier'] },
): ReportWorkbook {
  const fileLink = (path: string) =>
    relative(dirname(out), locations.get(path) ?? join(folder, path))
      .split(sep)
      .join('/');
  return consolidatedWorkbook(report, { fileLink, earlier, since });
}

/**
 * Makes all documents before anything is written, and writes nothing where one would replace somebody's work. All
 * outputs are written together, so that they tell of the same state of the intake.
 */
async function writeAll(
  city: City,
  to: { workbook: Uint8Array; folder: string; targets: Targets; terminal: Terminal },
): Promise<Written> {
  const { targets, terminal } = to;
  const report = targets.word === undefined ? [] : [{ path: targets.word, bytes: await wordReport(city) }];
  const besides = [{ path: targets.out, bytes: to.workbook }, ...report];
  // Looked at before the letters are made: only then the copies that they name have names.
  const paths = targets.letters === undefined ? [] : letterPaths({ ...city, round: 1 }, targets.letters);
  await mustBeFree([...report, ...paths.map((path) => ({ path }))], 'có thể là văn bản đang soạn');
  if (targets.copies === undefined) {
    await writeOutputs([...besides, ...(await lettersOf(city, to))]);
    return { copies: undefined, letters: paths.length };
  }
  const copies = await copyReturned(city.report, {
    folder: to.folder,
    locations: city.locations,
    returnTo: targets.copies,
    besides,
    naming: (names) => lettersOf(city, to, names),
    terminal,
  });
  return { copies, letters: paths.length };
}

/** None where no letters are asked for; `copies` are the names of the marked copies that go with them. */
async function lettersOf(
  { report, reporting }: City,
  { targets, terminal }: { targets: Targets; terminal: Terminal },
  copies?: ReadonlyMap<string, string>,
): Promise<OutputFile[]> {
  if (targets.letters === undefined) return [];
  const reminding = { report, reporting, round: 1, ...(copies && { copies }) };
  return letterFiles(reminding, { out: targets.letters, terminal });
}

/** Loaded only where it is asked for: the library that writes Word takes a tenth of a second. */
async function wordReport({ report, earlier, since }: City): Promise<Uint8Array> {
  const { writeDocument } = await import('../word/write-document.ts');
  return writeDocument(reportDocument(report, { earlier, since }));
}

function asJson({ report, since }: City, targets: Targets, written: Written) {
  const { out, word, letters } = targets;
  return {
    ...mergeJson(report, out),
    ...sinceJson(since),
    ...(word === undefined ? {} : { word }),
    ...copiesJson(written.copies),
    ...(letters === undefined ? {} : { letters: { folder: letters, count: written.letters } }),
  };
}

function writtenLines(
  { report, reporting, recorded }: City & ReadCity,
  options: Options,
  written: Written,
): string[] {
  const { copies, letters } = written;
  const ledger = recordedText(recorded);
  const [word, folder] = [options.text('word'), options.text('remind')];
  return [
    'Đã ghi:',
    ...(ledger === undefined ? [] : [`  ${ledger}`]),
    `  ${required(options, 'out')}: báo cáo tổng hợp`,
    ...(word === undefined ? [] : [`  ${word}: dự thảo báo cáo; chỗ cần người viết được tô vàng`]),
    ...returnLines(copies, report),
    ...(folder === undefined
      ? []
      : [
          `  ${folder}: ${letters} công văn đôn đốc lần 1${senderClause(report.period, reporting)}`,
          ...beforeSending(report, reporting),
        ]),
  ];
}

/** What to look at before a letter goes out: a file that nobody could place may be the report of who gets one. */
function beforeSending(report: CityReport, reporting: Reporting): string[] {
  const lines = [...heldLines(reporting), ...unclaimedLines(report)];
  return lines.length === 0 ? [] : ['    Trước khi gửi công văn:', ...lines.map((line) => `    ${line}`)];
}
