import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const AT = ['--at', '2021-12-20'];
const sample = (name: string) => `samples/2021/${name}`;

describe('baocao check', () => {
  it('prints what it read of an accepted file and ends with 0', async () => {
    const result = runCli(['check', sample('SNV_BaoCao_KH177_2021.xlsx'), ...AT]);
    expect({ code: result.code, err: result.err }).toEqual({ code: 0, err: '' });
    await expect(result.out).toMatchFileSnapshot('../golden/check-accepted.txt');
  });

  it('prints findings by sheet, row and column and ends with 1', async () => {
    const files = ['SCT_BC 177.xlsx', 'Chuong My - bao cao 177.xlsx', 'QHKT - bao cao 177 (bao mat).xlsx'];
    const result = runCli(['check', ...files.map(sample), ...AT]);
    expect({ code: result.code, err: result.err }).toEqual({ code: 1, err: '' });
    await expect(result.out).toMatchFileSnapshot('../golden/check-returned.txt');
  });

  it('prints machines a JSON with codes and cells', async () => {
    const result = runCli(['check', sample('SCT_BC 177.xlsx'), ...AT, '--json']);
    expect({ code: result.code, err: result.err }).toEqual({ code: 1, err: '' });
    await expect(result.out).toMatchFileSnapshot('../golden/check-returned.json');
  });

  it('judges by the year in the file, or by --year', () => {
    const other = sample('CD Y te Ha Dong - bao cao nam.xlsx');
    expect(runCli(['check', other, '--at', '2022-12-20']).out).toContain('năm 2022');
    expect(runCli(['check', other, ...AT, '--year', '2021']).out).toContain(
      'Tệp này là báo cáo năm 2022, trong khi đang nhận báo cáo năm 2021.',
    );
  });

  it.each([
    [
      'no workbook',
      'ghi-chu.txt',
      'Đây là đường dẫn tắt, và tệp mà nó dẫn đến không phải là tệp Excel (.xlsx).',
    ],
    ['nothing', 'khong-co.xlsx', 'là đường dẫn tắt, và tệp mà nó dẫn đến không còn hoặc không mở được.'],
    ['a report', resolve(sample('SNV_BaoCao_KH177_2021.xlsx')), 'ĐẠT: 0 chỗ sai'],
  ])('tells of a link to %s what is behind it', (_, target, text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ghi-chu.txt'), 'ghi chú');
    symlinkSync(target, join(folder, 'link.xlsx'));
    const { out, err } = runCli(['check', join(folder, 'link.xlsx'), ...AT]);
    expect(out + err).toContain(text);
  });
});
