import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { type Judging, validate } from '../../pipeline/contract/validate.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { receive } from '../../pipeline/intake/receive.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { nodeInflate } from '../../pipeline/workbook/inflate.ts';
import { readWorkbook } from '../../pipeline/workbook/read/workbook.ts';
import { writeOutputs } from '../../pipeline/cli/this-run.ts';
import { writeReport } from '../../pipeline/workbook/write-report.ts';
import { plan, roster } from '../support/plan-177.ts';
import { YEAR, cityOf, writeCity } from './city.ts';
import { CLI, type Section, bar, line, median, medians } from './measure.ts';

const SMALL = 200;
const LARGE = 2000;
const AT = `${YEAR}-12-20T23:59:59`;
const run = promisify(execFile);

interface Figures {
  /** Milliseconds per workbook. */
  readonly read: number;
  readonly judge: number;
  /** Milliseconds for the whole merge, and megabytes at its peak. */
  readonly merge: number;
  readonly peak: number;
  readonly bytes: readonly Uint8Array[];
}

/** What reading, judging and merging cost, beside ExcelJS and SheetJS reading the same files. */
export async function benchPipeline(folder: string): Promise<Section> {
  const small = await figures({ folder: join(folder, 'small'), size: SMALL });
  const others = await otherLibraries(small.bytes);
  const large = await figures({ folder: join(folder, 'large'), size: LARGE });
  const start = await startTimes();
  return {
    lines: [
      ...[small, large].flatMap(figureLines),
      `the same ${SMALL} files, other libraries, reading only`,
      line('ExcelJS, per workbook', others.exceljs / SMALL, 'ms'),
      line('SheetJS, per workbook', others.sheetjs / SMALL, 'ms'),
      'start',
      line('node -e 0', start.bare, 'ms'),
      line('baocao --help', start.help, 'ms'),
    ],
    bars: [
      bar('reading: ExcelJS / ours', others.exceljs / SMALL / small.read, { atLeast: 5 }),
      bar(`merge of ${SMALL} / ExcelJS only reading them`, small.merge / others.exceljs, { atMost: 1 }),
      bar(`merge per workbook: ${LARGE} / ${SMALL}`, large.merge / LARGE / (small.merge / SMALL), {
        atMost: 1.15,
      }),
      bar('baocao --help / node -e 0', start.help / start.bare, { atMost: 4 }),
    ],
  };
}

async function figures({ folder, size }: { folder: string; size: number }): Promise<Figures> {
  process.stderr.write(`making ${size} submissions…\n`);
  await writeCity(plan, roster, { folder, size });
  const intake = join(folder, 'intake');
  const names = await readdir(intake);
  const bytes = await Promise.all(names.map((name) => readFile(join(intake, name))));
  const period = periodOf(plan, cityOf(roster, size), YEAR);
  const judging: Judging = { period, at: AT, sha256: sha256Hex };
  const read = await median(() => bytes.map((b) => readWorkbook(b, { inflate: nodeInflate })));
  const judge = await median(() =>
    bytes.map((b) => validate(readWorkbook(b, { inflate: nodeInflate }), judging)),
  );
  const merge = await median(async () => {
    const { files } = await receive(intake, { ...judging, now: AT }, () => undefined);
    const report = consolidate(period, { files, gone: [] }, AT);
    if (report.counted.length !== size) throw new Error(`${report.counted.length} of ${size} were accepted`);
    const workbook = consolidatedWorkbook(report, { fileLink: (path) => `intake/${path}` });
    await writeOutputs([{ path: join(folder, 'out.xlsx'), bytes: await writeReport(workbook) }]);
  });
  return { read: read / size, judge: judge / size, merge, peak: await peakOf(folder), bytes };
}

/** Peak memory of the real command in a process of its own, in megabytes. */
async function peakOf(folder: string): Promise<number> {
  const script = `process.argv.splice(1,0,'baocao');process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS));await import(${JSON.stringify(CLI)})`;
  const args = ['merge', join(folder, 'intake'), '--year', String(YEAR), '--at', AT.slice(0, 10)];
  const files = ['--out', join(folder, 'out.xlsx'), '--agencies', join(folder, 'agencies.json')];
  const { stderr } = await run(process.execPath, ['--input-type=module', '-e', script, ...args, ...files], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}

async function otherLibraries(bytes: readonly Uint8Array[]) {
  process.stderr.write('reading them with ExcelJS and SheetJS…\n');
  const exceljs = await median(async () => {
    for (const b of bytes) await new ExcelJS.Workbook().xlsx.load(b.slice().buffer);
  });
  const sheetjs = await median(() =>
    bytes.map((b) => SheetJS.read(b, { dense: true, cellHTML: false, cellText: false, cellDates: true })),
  );
  return { exceljs, sheetjs };
}

async function startTimes() {
  const works = [
    ['-e', '0'],
    [CLI, '--help'],
  ].map((args) => () => run(process.execPath, args));
  const [bare = NaN, help = NaN] = await medians(works, 21);
  return { bare, help };
}

function figureLines(f: Figures): string[] {
  const size = f.bytes.length;
  return [
    `${size} submissions, ${(f.bytes.reduce((n, b) => n + b.length, 0) / size / 1024).toFixed(0)} kB each`,
    line('read, per workbook', f.read, 'ms'),
    line('read and validate, per workbook', f.judge, 'ms'),
    line('merge end to end, per workbook', f.merge / size, 'ms'),
    line('merge end to end', f.merge, 'ms'),
    line('peak memory of the command', f.peak, 'MB'),
  ];
}
