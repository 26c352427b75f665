import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Grid } from '../../pipeline/contract/grid.ts';
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
  const reader = openReader({ script, milliseconds, megabytes: 32 });
  onTestFinished(reader.close);
  return reader;
}

const sheetsIn = (grid: Grid) => ({ sheets: grid.sheets.length });
const NO_WORKER = new URL('data:text/javascript,throw new Error()');

describe('a reader whose worker fails at one file', () => {
  it.each<[string, string]>([
    ['loops without end', 'for (;;);'],
    ['waits without end', 'return;'],
    ['fills the memory', 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));'],
    ['throws', 'throw new TypeError("a bug");'],
    ['ends', 'process.exit(7);'],
  ])('%s, and the files before and behind are read', async (_, fails) => {
    const reader = readerWith(workerThat(fails), 2_000);
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

describe('a machine that sleeps while a file is read', () => {
  it.skipIf(process.platform === 'win32')('costs that file nothing', async () => {
    const worker = workerThat('const end = Date.now() + 400; while (Date.now() < end);');
    const script = `
      const { openApart } = await import(${JSON.stringify(builtFile('intake/apart.js'))});
      const apart = openApart({ script: new URL(${JSON.stringify(worker.href)}), milliseconds: 1500, megabytes: 64 });
      await apart.read(Uint8Array.of(0));
      const reading = apart.read(Uint8Array.of(1));
      process.stdout.write('reading\\n');
      process.stdout.write(JSON.stringify((await reading).reading));
      apart.close();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    let told = '';
    child.stdout.on('data', (text: Buffer) => {
      if (told === '') setTimeout(() => child.kill('SIGSTOP'), 50);
      if (told === '') setTimeout(() => child.kill('SIGCONT'), 2_500);
      told += text.toString();
    });
    await once(child, 'close');
    expect(told).toBe('reading\n{"grid":{"sheets":[],"date1904":false}}');
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
