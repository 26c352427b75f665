import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLES_FOLDER } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];

function merge(folder: string, env: Readonly<Record<string, string>> = {}, more: readonly string[] = []) {
  const [out, word] = [join(folder, 'out.xlsx'), join(folder, 'báo cáo.docx')];
  const result = runCli(['merge', SAMPLES_FOLDER, ...AT, '--out', out, '--word', word, ...more], env);
  return { code: result.code, err: result.err, stdout: result.out, out, word };
}

describe('baocao merge --word', () => {
  it('writes the same bytes in any time zone and language', () => {
    const plain = merge(temporaryFolder());
    const elsewhere = merge(temporaryFolder(), {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect([plain.code, plain.err, elsewhere.code]).toEqual([0, '', 0]);
    expect(readFileSync(elsewhere.word).equals(readFileSync(plain.word))).toBe(true);
  });

  it('changes nothing of the consolidated workbook', () => {
    const withWord = merge(temporaryFolder());
    const without = join(temporaryFolder(), 'out.xlsx');
    runCli(['merge', SAMPLES_FOLDER, ...AT, '--out', without]);
    // Links to the files are relative to the workbook: both stand in folders of one depth.
    expect(readFileSync(without).equals(readFileSync(withWord.out))).toBe(true);
  });

  it('names the document to machines', () => {
    const { word, stdout } = merge(temporaryFolder(), {}, ['--json']);
    expect((JSON.parse(stdout) as { word: string }).word).toBe(word);
  });

  it('writes nothing where the document would be a folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'báo cáo.docx'));
    const { code, err, out } = merge(folder);
    expect(code).toBe(2);
    expect(err).toBe(
      `${join(folder, 'báo cáo.docx')} là thư mục. Hãy ghi tên tệp dự thảo báo cáo, ví dụ ${join(folder, 'báo cáo.docx')}/bao-cao.docx.\n`,
    );
    expect(existsSync(out)).toBe(false);
  });
});
