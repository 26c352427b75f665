import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';
import { SAMPLES_FOLDER } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const MOMENT = ['--year', '2021', '--at', '2021-12-20'];
const NAME = 'Sở Công Thương.xlsx';

/** Where the links of every sheet lead, without the place in the file. */
function linkTargets(workbook: Uint8Array): string[] {
  const parts = unpack(workbook);
  const targets = [...parts.keys()]
    .filter((name) => name.includes('worksheets/_rels/'))
    .flatMap((name) => [...readPart(parts, name).matchAll(/Target="([^"#]*)[^"]*" TargetMode="External"/g)]);
  return [...new Set(targets.map(([, target = '']) => decodeURI(target)))];
}

it('files whose names stand in decomposed letters on the disk, as macOS writes them, are led to and marked', () => {
  const root = temporaryFolder();
  const folder = join(root, 'nhận'.normalize('NFD'));
  mkdirSync(folder);
  const put = (sample: string, name: string) => {
    copyFileSync(join(SAMPLES_FOLDER, sample), join(folder, name));
  };
  put('SCT_BC 177.xlsx', NAME);
  put('So Xay dung - bao cao KH 177.xlsx', NAME.normalize('NFD'));
  put('UBND quận Ba Đình - Báo cáo 177.xlsx', 'Ba Đình.xlsx'.normalize('NFD'));
  const [out, copies] = [join(root, 'kết quả', 'tổng hợp.xlsx'), join(root, 'trả lại')];
  const run = runCli(['merge', folder, ...MOMENT, '--out', out, '--return', copies, '--json']);
  expect([run.code, run.err]).toEqual([0, '']);
  const targets = linkTargets(readFileSync(out));
  expect(targets).toHaveLength(3);
  expect(targets.filter((target) => !existsSync(join(dirname(out), target)))).toEqual([]);
  expect(readdirSync(copies)).toHaveLength(2);
});
