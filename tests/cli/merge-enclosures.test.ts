import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { merge as mergeCommand } from '../../pipeline/cli/merge.ts';
import { changed, setCell } from '../intake/hostile/report.ts';
import { SAMPLES_FOLDER } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { wordLines } from '../support/word-text.ts';

/** `merge` with letters and, where asked for, marked copies; the letters' texts by name. */
function merge(folder: string, more: readonly string[]) {
  const letters = join(folder, 'don-doc');
  const args = [
    '--year',
    '2021',
    '--at',
    '2021-12-20',
    '--out',
    join(folder, 'out.xlsx'),
    '--remind',
    letters,
  ];
  const { code, err } = runCli(['merge', SAMPLES_FOLDER, ...args, ...more]);
  expect([code, err]).toEqual([0, '']);
  return readdirSync(letters).map((name) => wordLines(readFileSync(join(letters, name))).join('\n'));
}

const ENCLOSED = /gửi kèm tệp “(.*?)”/;

describe('baocao merge --return --remind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baocao-return-'));
  let letters: string[] = [];
  const copies = join(folder, 'tra-lai');
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  beforeAll(() => {
    letters = merge(folder, ['--return', copies]);
  });

  it('each letter on a returned report names a copy that is there, and no other letter names one', () => {
    const returned = letters.filter((text) => text.includes('chưa đạt yêu cầu, còn'));
    expect(returned).toHaveLength(8);
    const named = returned.map((text) => ENCLOSED.exec(text)?.[1] ?? '');
    expect(new Set(named).size).toBe(8);
    expect(named.filter((name) => !existsSync(join(copies, name)))).toEqual([]);
    expect(letters.filter((text) => ENCLOSED.test(text))).toHaveLength(8);
  });

  it('names the copy as it is called where somebody has worked in the one of an earlier run', () => {
    const name =
      ENCLOSED.exec(letters.find((text) => text.includes('Kính gửi: Sở Xây dựng')) ?? '')?.[1] ?? '';
    writeFileSync(join(copies, name), 'đã sửa');
    const again = merge(folder, ['--return', copies]);
    const now = ENCLOSED.exec(again.find((text) => text.includes('Kính gửi: Sở Xây dựng')) ?? '')?.[1];
    expect(now).toBe(name.replace('.xlsx', ' (2).xlsx'));
    expect(existsSync(join(copies, now ?? ''))).toBe(true);
  });

  it('without copies claims none, and says how to get one', () => {
    const alone = merge(temporaryFolder(), []);
    expect(alone.filter((text) => text.includes('gửi kèm'))).toEqual([]);
    expect(alone.filter((text) => text.includes('bản đánh dấu do Sở Nội vụ gửi riêng'))).toHaveLength(8);
  });

  it('makes the letters once', async () => {
    const [intake, out] = [temporaryFolder(), temporaryFolder()];
    const wrong = changed('BaDinh', (parts) => {
      setCell(parts, ['Số liệu', 'D4'], '<v>-3</v>');
    });
    writeFileSync(join(intake, 'a.xlsx'), wrong);
    const [labels, errors]: [string[], string[]] = [[], []];
    const terminal = {
      out: () => undefined,
      err: (text: string) => errors.push(text),
      progress: (label: string) => (labels.push(label), () => undefined),
    };
    const outputs = ['--out', join(out, 'o.xlsx'), '--return', join(out, 'r'), '--remind', join(out, 'd')];
    const args = [intake, '--year', '2021', '--at', '2021-12-20', ...outputs];
    expect(await mergeCommand(args, terminal, '2021-12-21T08:00:00')).toBe(0);
    expect([labels, errors]).toEqual([['Đọc báo cáo', 'Đánh dấu', 'Soạn công văn'], []]);
    expect(readdirSync(join(out, 'd'))).toHaveLength(75);
  });
});
