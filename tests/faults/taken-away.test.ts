import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { struckBy } from './on-disk.ts';
import { FIRST, LATER, copyFolder, openWorkplace } from './workplace.ts';

/** `MOMENTS=1000 npx vitest run tests/faults/taken-away.test.ts` takes the folder away before every look at it. */
const MOMENTS = Number(process.env.MOMENTS ?? 5);
const AT = ['--year', '2021', '--at', '2021-12-10'];
const NOTHING_WRITTEN = 'Lần chạy này chưa ghi tệp kết quả nào; các tệp cũ (nếu có) vẫn nguyên vẹn.';

const { root, intake, receive } = openWorkplace();
const place = (name: string): string => join(root, name);
beforeAll(() => {
  receive([...FIRST, ...LATER]);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Commands that write all they can into a folder. */
const COMMANDS: Readonly<Record<string, (folder: string, out: string) => string[]>> = {
  merge: (folder, out) => [
    ...['merge', folder, ...AT, '--out', join(out, 'a.xlsx'), '--word', join(out, 'b.docx')],
    ...['--return', join(out, 'tra-lai'), '--remind', join(out, 'don-doc')],
  ],
  status: (folder, out) => ['status', folder, ...AT, '--out', join(out, 'a.xlsx')],
  remind: (folder, out) => ['remind', folder, ...AT, '--out', join(out, 'don-doc')],
  check: (folder, out) => ['check', join(folder, LATER[0]), ...AT, '--return', join(out, 'tra-lai')],
};

describe.each(Object.entries(COMMANDS))('a folder that is taken away while %s reads it', (name, args) => {
  /** Runs the command on a folder of its own, with the n-th look at it struck. */
  function run(title: string, at: number, gone: (folder: string) => string[]) {
    const folder = place(`${name} ${title}`);
    copyFolder(intake, folder);
    const [out, log] = [place(`ra ${name} ${title}`), place(`log ${name} ${title}.json`)];
    const env = struckBy({ touching: folder, at, command: gone(folder), log });
    const result = runCli(args(folder, out), env);
    const looks = JSON.parse(readFileSync(log, 'utf8')) as string[];
    return { ...result, folder, looks, written: existsSync(out) ? readdirSync(out) : [] };
  }
  const renamed = (folder: string): string[] => ['mv', folder, `${folder} cu`];

  it('is told in one sentence that names it, at any moment, and nothing is written', () => {
    const whole = run('whole', 0, renamed);
    expect([whole.err, whole.written.length > 0]).toEqual(['', true]);
    const count = whole.looks.length;
    const moments = new Set(
      Array.from({ length: MOMENTS }, (_, i) => 1 + Math.round((i * (count - 1)) / (MOMENTS - 1))),
    );
    for (const at of moments) {
      const { code, out, err, folder, written, looks } = run(`moment ${at}`, at, renamed);
      const when = `before look ${at} of ${count}, ${looks[at - 1] ?? ''}`;
      expect([code, out, written], when).toEqual([2, '', []]);
      expect(err, when).toMatch(/^(Không tìm thấy|Không còn dùng được) [^\n]+\n$/);
      expect(err, when).toContain(folder);
    }
  }, 300_000);

  it('is told too where an empty folder is left, as in the place of a disk', () => {
    const { looks } = run('for its length', 0, renamed);
    const empty = (folder: string): string[] => ['sh', '-c', 'mv "$0" "$0 cu"; mkdir "$0"', folder];
    const { code, out, err, folder, written } = run('emptied', looks.length, empty);
    expect([code, out, written]).toEqual([2, '', []]);
    expect(err).toMatch(
      name === 'check' ? /^Không tìm thấy tệp [^\n]+\n$/ : /^Thư mục [^\n]+ không còn tệp nào\. [^\n]+\n$/,
    );
    expect(err).toContain(folder);
    if (name !== 'check') expect(err).toContain(NOTHING_WRITTEN);
  });
});
