import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GATES } from '../../pipeline/contract/gates.ts';
import { withMillionRows } from '../intake/hostile/large.ts';
import { reportBytes } from '../intake/hostile/report.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { struckBy } from './on-disk.ts';

interface Told {
  readonly path: string;
  readonly standing: string;
  readonly reason: { readonly what: string } | null;
}

const BAD = 'b.xlsx';

/** An intake of which the second file is to be struck. It and the last are so large that they are read in a worker. */
function intake(): string {
  const folder = join(temporaryFolder(), 'tiếp nhận');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.xlsx'), reportBytes('BaDinh'));
  writeFileSync(join(folder, BAD), withMillionRows('TayHo'));
  writeFileSync(join(folder, 'c.xlsx'), withMillionRows('LongBien'));
  return folder;
}

/** What a real merge tells of each file, where this stands before its own program. */
function merged(folder: string, env: Record<string, string>): (string | null)[][] {
  const out = join(folder, '..', 'ra');
  mkdirSync(out);
  for (const open of [join(folder, '..'), out]) chmodSync(open, 0o777);
  const args = [
    'merge',
    folder,
    '--year',
    '2021',
    '--at',
    '2021-12-20',
    '--out',
    join(out, 'o.xlsx'),
    '--json',
  ];
  const { files } = JSON.parse(runCli(args, env).out) as { files: Told[] };
  return files.map(({ path, standing, reason }) => [path, standing, reason?.what ?? null]);
}

const before = (script: string) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}`,
});

/** In the worker that reads, in place of reading a file of this size. */
const whileReading = (size: number, fails: string) =>
  before(`
    import { isMainThread, parentPort } from 'node:worker_threads';
    if (!isMainThread) {
      const { on } = parentPort;
      parentPort.on = (name, listen) => on.call(parentPort, name, (bytes) => {
        if (bytes.length === ${size}) { ${fails} }
        return listen(bytes);
      });
    }`);

const costsOne = (gate: keyof typeof GATES) => [
  ['a.xlsx', 'counted', null],
  [BAD, 'refused', GATES[gate].what],
  ['c.xlsx', 'counted', null],
];

describe('a library that fails at one file of a merge costs that file only', () => {
  it.each([
    ['loops without end', 'for (;;);'],
    ['ends', 'process.exit(7);'],
    ['throws', 'throw new TypeError("a bug");'],
    ['waits without end', 'return;'],
    ['fills the memory', 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));'],
    ['calls itself without end', '(function again() { again(); })();'],
  ])('where it %s', (_, fails) => {
    const folder = intake();
    const { size } = statSync(join(folder, BAD));
    expect(merged(folder, whileReading(size, fails))).toEqual(costsOne('reading-stopped'));
  });
});

describe('a file of a merge', () => {
  it('that grows while it is read is told so, and is not counted', () => {
    const folder = intake();
    const path = join(folder, BAD);
    const grows = before(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { readSync } = fs;
      fs.readSync = (handle, ...rest) => {
        if (fs.fstatSync(handle).ino === ${statSync(path).ino}) fs.appendFileSync(${JSON.stringify(path)}, 'x');
        return readSync(handle, ...rest);
      };
      syncBuiltinESMExports();`);
    expect(merged(folder, grows)).toEqual(costsOne('being-written'));
  });

  it('that may not be read is told so', () => {
    const folder = intake();
    chmodSync(join(folder, BAD), 0);
    chmodSync(folder, 0o777);
    const asNobody = process.getuid?.() === 0 ? struckBy({ reading: folder, at: 1, nobody: true }) : {};
    expect(merged(folder, asNobody)).toEqual(costsOne('unreadable'));
  });
});
