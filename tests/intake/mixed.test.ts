import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLES_FOLDER, type Rows, mergedSamples, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { BROKEN } from './hostile/broken.ts';
import { FOREIGN } from './hostile/foreign.ts';
import { type Hostile, REASONS } from './hostile/hostile.ts';
import { LARGE } from './hostile/large.ts';
import { reportBytes } from './hostile/report.ts';

/** `FOREIGN_FILES=600 npx vitest run tests/intake/mixed.test.ts` mixes in more. */
const COUNT = Number(process.env.FOREIGN_FILES ?? 60);
const SECONDS = 60;
/** They tell of files; all others tell of what was reported. */
const OF_FILES = ['Nguồn', 'Cảnh báo', 'Đối chiếu'];
const FILE_COUNT = 'Tệp trong thư mục';

const REFUSED = [...FOREIGN, ...BROKEN, ...LARGE].filter(({ verdict }) => verdict !== 'accepted');

/** Puts so many into folders of their own, every other one a report cut at another place; says what each must be. */
function mixIn(folder: string, count: number): Map<string, Hostile['verdict']> {
  const first = new Map<Hostile, string>();
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const own = `thư ${n}`;
      mkdirSync(join(folder, own));
      const hostile = REFUSED[Math.floor(n / 2) % REFUSED.length];
      if (n % 2 === 1 || !hostile) {
        const bytes = reportBytes('SNV');
        writeFileSync(
          join(folder, own, 'cụt.xlsx'),
          bytes.subarray(0, 2 + ((n * 7919) % (bytes.length - 30))),
        );
        return [`${own}/cụt.xlsx`, 'damaged'] as const;
      }
      const path = join(folder, own, hostile.file);
      const made = first.get(hostile);
      if (made === undefined) hostile.put(path);
      else copyFileSync(made, path);
      first.set(hostile, made ?? path);
      return [`${own}/${hostile.file}`, hostile.verdict] as const;
    }),
  );
}

/** Values of a sheet, without the row that counts the files. */
function figures(rows: Rows | undefined): Rows {
  return (rows ?? []).filter((row) => !row.includes(FILE_COUNT));
}

it(`${COUNT} foreign and hostile files among the samples change nothing that was reported`, async () => {
  const folder = temporaryFolder();
  for (const name of readdirSync(SAMPLES_FOLDER))
    copyFileSync(join(SAMPLES_FOLDER, name), join(folder, name));
  const mixed = mixIn(folder, COUNT);
  const out = join(temporaryFolder(), 'o.xlsx');
  const start = performance.now();
  const result = runCli(['merge', folder, '--year', '2021', '--at', '2021-12-20', '--out', out, '--json']);
  const seconds = (performance.now() - start) / 1000;
  expect([result.code, result.err]).toEqual([0, '']);
  expect(seconds).toBeLessThan(SECONDS);

  const [alone, sheets] = [(await mergedSamples()).sheets, sheetsOf(readFileSync(out))];
  for (const [name, rows] of alone)
    if (!OF_FILES.includes(name)) expect([name, sheets.get(name)]).toEqual([name, rows]);
  expect(figures(sheets.get('Đối chiếu'))).toEqual(figures(alone.get('Đối chiếu')));

  const { files } = JSON.parse(result.out) as {
    files: { path: string; reason: { what: string; fix: string } | null }[];
  };
  const sources = sheets.get('Nguồn') ?? [];
  expect(sources).toHaveLength((alone.get('Nguồn')?.length ?? 0) + COUNT);
  for (const [path, verdict] of mixed) {
    const reason = verdict === 'accepted' ? '' : REASONS[verdict];
    const told = files.filter((file) => file.path === path).map((file) => file.reason);
    expect(told.map((own) => `${own?.what ?? ''} ${own?.fix ?? ''}`)).toEqual([reason]);
    const row = sources.filter((cells) => cells.includes(path));
    expect(row).toHaveLength(1);
    expect(reason).toContain(String(row[0]?.at(-1)));
  }
  process.stdout.write(`${COUNT} files mixed in: ${seconds.toFixed(1)} s\n`);
});
