import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('baocao template', () => {
  it('writes one template for an agency named in any way', () => {
    const [one, two] = ['SNV', 'so noi vu'].map((name) => {
      const folder = temporaryFolder();
      const path = join(folder, 'bao-cao-2021-SNV.xlsx');
      expect(runCli(['template', '--year', '2021', '--agency', name, '--out', folder])).toEqual({
        code: 0,
        out: `Đã ghi biểu mẫu của Sở Nội vụ: ${path}\n`,
        err: '',
      });
      return readFileSync(path);
    });
    expect(two?.equals(one ?? Buffer.of())).toBe(true);
  });

  it('writes 76 of them for 2021 and tells of owners to be confirmed in 2026', () => {
    const folder = temporaryFolder();
    expect(runCli(['template', '--year', '2021', '--all', '--out', folder])).toEqual({
      code: 0,
      out: `Đã ghi 76 biểu mẫu năm 2021 vào thư mục ${folder}.\n`,
      err: '',
    });
    expect(readdirSync(folder)).toHaveLength(76);
    expect(runCli(['template', '--year', '2026', '--agency', 'SVHTT', '--out', folder]).out).toBe(
      [
        `Đã ghi biểu mẫu của Sở Văn hóa và Thể thao: ${join(folder, 'bao-cao-2026-SVHTT.xlsx')}`,
        'Cần Sở Nội vụ xác nhận: 33 nhiệm vụ chuyển từ UBND quận, huyện, thị xã sang UBND xã, phường từ ngày 01/07/2025.',
        'Cần Sở Nội vụ xác nhận: nhiệm vụ III.1.2-a chuyển từ Sở Thông tin và Truyền thông sang Sở Văn hóa và Thể thao từ ngày 01/03/2025.',
        '',
      ].join('\n'),
    );
  });

  it('never writes over a file that may be a report being filled in', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'bao-cao-2021-STC.xlsx');
    writeFileSync(path, 'đang điền');
    expect(runCli(['template', '--year', '2021', '--all', '--out', folder])).toEqual({
      code: 2,
      out: '',
      err: `Đã có tệp khác trùng tên, có thể là báo cáo đang điền; không ghi đè:\n  ${path}\nHãy chọn thư mục khác hoặc chuyển các tệp này đi.\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe('đang điền');
    expect(readdirSync(folder)).toEqual(['bao-cao-2021-STC.xlsx']);
  });
});
