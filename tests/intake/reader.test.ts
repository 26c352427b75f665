import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { APART } from '../../pipeline/intake/apart.ts';
import { openReader } from '../../pipeline/intake/reader.ts';
import { timeLimit } from '../../pipeline/intake/time-limit.ts';
import { builtFile } from '../support/built.ts';
import { bomb } from '../workbook/read/bomb.ts';
import { pack, partsOf, SHEET_PART } from '../workbook/read/package.ts';
import { rawZip } from '../workbook/read/raw-zip.ts';
import { reportBytes } from './hostile/report.ts';

/** A worker that does this when it is given a file whose last byte is 1, and else reads an empty workbook. */
function workerThat(fails: string): URL {
  const script = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (bytes) => {
      if (bytes.at(-1) === 1) { ${fails} }
      parentPort.postMessage({ grid: { sheets: [], date1904: false } });
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

/** A workbook that is read apart, as it has more in it than any submission. */
function large(lastByte: number): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(partsOf('')).map(([name, content]) => ({ name, content }));
  const sheet = bomb(SHEET_PART, {
    head: '<worksheet>',
    unit: '<a/>',
    times: 3_000_000,
    tail: '</worksheet>',
  });
  const zip = rawZip(parts.map((part) => (part.name === SHEET_PART ? sheet : part)));
  return Uint8Array.from([...zip, lastByte]);
}

function readerWith(script: URL, milliseconds = 5_000) {
  const reader = openReader({ ...APART, script, milliseconds, megabytes: 32 });
  onTestFinished(reader.close);
  return reader;
}

const sheetsIn = (grid: Grid) => ({ sheets: grid.sheets.length });
const NO_WORKER = new URL('data:text/javascript,throw new Error()');

describe('a reader whose worker fails at one file', () => {
  it.each<[string, string, milliseconds: number]>([
    ['loops without end', 'for (;;);', 1_000],
    ['waits without end', 'return;', 700],
    ['fills the memory', 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));', 5_000],
    ['throws', 'throw new TypeError("a bug");', 5_000],
    ['ends', 'process.exit(7);', 5_000],
  ])('%s, and the files before and behind are read', async (_, fails, milliseconds) => {
    const reader = readerWith(workerThat(fails), milliseconds);
    const judged = [];
    for (const lastByte of [0, 1, 0, 1, 0]) judged.push(await reader.judge(large(lastByte), sheetsIn));
    const read = { sheets: 0 };
    const stopped = { gate: 'reading-stopped' };
    expect(judged).toEqual([read, stopped, read, stopped, read]);
  });
});

describe('a reader', () => {
  it('needs no worker for a report, and for what is no workbook', async () => {
    const reader = readerWith(NO_WORKER);
    expect(await reader.judge(reportBytes('SNV'), sheetsIn)).toEqual({ sheets: 8 });
    expect(await reader.judge(new TextEncoder().encode('a'), sheetsIn)).toEqual({ gate: 'not-a-workbook' });
    expect(await reader.judge(Uint8Array.from(pack(partsOf(''))), sheetsIn)).toEqual({ sheets: 1 });
  });

  it('reads what is large in the worker', async () => {
    expect(await readerWith(NO_WORKER).judge(large(0), sheetsIn)).toEqual({ gate: 'reading-stopped' });
  });

  it.each<[string, () => never]>([
    [
      'loops',
      () => {
        for (;;);
      },
    ],
    [
      'throws',
      () => {
        throw new TypeError('a bug');
      },
    ],
  ])('stops a judgement that %s', async (_, judge) => {
    const reader = readerWith(workerThat(''), 300);
    expect(await reader.judge(reportBytes('SNV'), judge)).toEqual({ gate: 'reading-stopped' });
    expect(await reader.judge(reportBytes('SNV'), sheetsIn)).toEqual({ sheets: 8 });
  });
});

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** A program that tells `working`, does the work, and tells the result; stopped and let go as a schedule says. */
async function resultOf(
  work: string,
  schedule: readonly { stopped: number; going: number }[],
): Promise<unknown> {
  const script = `
    import { readFileSync } from 'node:fs';
    import { openApart } from ${JSON.stringify(builtFile('intake/apart.js'))};
    import { openReader } from ${JSON.stringify(builtFile('intake/reader.js'))};
    import { timeLimit } from ${JSON.stringify(builtFile('intake/time-limit.js'))};
    const worked = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
    const spin = (ms) => { const end = worked() + ms; while (worked() < end); };
    const tell = () => process.stdout.write('working\\n');
    ${work}
    process.stdout.write(JSON.stringify(result));`;
  const program = join(folderOfTest(), 'program.mjs');
  writeFileSync(program, script);
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (text: Buffer) => {
    told += text.toString();
  });
  const closed = once(child, 'close');
  while (!told.startsWith('working')) await setTimeout(5);
  for (const { stopped, going } of schedule) {
    if (child.exitCode !== null) break;
    child.kill('SIGSTOP');
    await setTimeout(stopped);
    child.kill('SIGCONT');
    await setTimeout(going);
  }
  await closed;
  return JSON.parse(told.replaceAll('working\n', ''));
}

describe.skipIf(process.platform === 'win32')('a machine that sleeps, or is busy elsewhere', () => {
  const sleep = [{ stopped: 1_500, going: 0 }];

  it('costs a file nothing that is read apart', async () => {
    const worker = workerThat('const end = Date.now() + 400; while (Date.now() < end);');
    const work = `
      const apart = openApart({ script: new URL(${JSON.stringify(worker.href)}), milliseconds: 1000, megabytes: 64 });
      await apart.read(Uint8Array.of(0));
      const reading = apart.read(Uint8Array.of(1));
      tell();
      const result = (await reading).reading;
      apart.close();`;
    expect(await resultOf(work, sleep)).toEqual({ grid: { sheets: [], date1904: false } });
  });

  it('costs work on the main thread nothing: it is tried again', async () => {
    const work = `
      tell();
      const result = timeLimit()(500, () => { spin(200); return 'done'; });`;
    expect(await resultOf(work, sleep)).toEqual({ value: 'done' });
  });

  it('refuses no report where a program is given a tenth of the time', async () => {
    const report = join(folderOfTest(), 'a.xlsx');
    writeFileSync(report, reportBytes('SNV'));
    const work = `
      const bytes = Uint8Array.from(readFileSync(${JSON.stringify(report)}));
      const reader = openReader();
      tell();
      const result = await reader.judge(bytes, (grid) => { spin(100); return { sheets: grid.sheets.length }; });
      reader.close();`;
    const busy = Array.from({ length: 100 }, () => ({ stopped: 90, going: 10 }));
    expect(await resultOf(work, busy)).toEqual({ sheets: 8 });
  });
});

describe('a limit of time', () => {
  it('gives what the work gives, or what it throws', () => {
    const within = timeLimit();
    const fault = new RangeError('a');
    expect(within(1_000, () => [1, 2])).toEqual({ value: [1, 2] });
    expect(
      within(1_000, () => {
        throw fault;
      }),
    ).toEqual({ fault });
  });

  it.each<[string, () => void]>([
    [
      'a loop',
      () => {
        for (;;);
      },
    ],
    ['a regular expression', () => void /^(a+)+$/.test(`${'a'.repeat(50)}b`)],
    [
      'a recursion of loops',
      function again(): void {
        try {
          again();
        } finally {
          again();
        }
      },
    ],
  ])('ends %s', (_, work) => {
    const within = timeLimit();
    expect(within(100, work)).toMatchObject({ fault: { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' } });
    expect(within(100, () => 1)).toEqual({ value: 1 });
  });
});
