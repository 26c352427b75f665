import { copyFileSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLES_FOLDER } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { wordLines } from '../support/word-text.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];

function remind(folder: string, out: string, ...more: readonly string[]) {
  return runCli(['remind', folder, ...AT, '--out', out, ...more]);
}

function lettersIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).map(
      (name) => [name, wordLines(readFileSync(join(folder, name))).join('\n')] as const,
    ),
  );
}

describe('baocao remind', () => {
  it('writes a letter to each of 22 agencies, and calls ten of them missing', async () => {
    const out = join(temporaryFolder(), 'don-doc');
    const result = remind(SAMPLES_FOLDER, out);
    expect([result.code, result.err]).toEqual([0, '']);
    await expect(result.out.replace(out, 'OUT')).toMatchFileSnapshot('../golden/remind.txt');
    const letters = [...lettersIn(out)];
    expect(letters).toHaveLength(22);
    const codes = (word: string) =>
      letters.filter(([, text]) => text.includes(word)).map(([name]) => name.split('-')[5]);
    expect(codes('chưa nhận được báo cáo').sort()).toEqual(
      ['BDT', 'H271', 'H272', 'H282', 'SKHCN', 'SN02', 'SN06', 'SN13', 'SN19', 'SN22'].sort(),
    );
    expect(codes('chưa dùng được làm báo cáo').sort()).toEqual(['H281', 'SN08', 'SN12', 'SQHKT']);
    expect(codes('báo cáo chưa đạt yêu cầu')).toHaveLength(8);
  });

  it('written by a merge are not to be sent before a file that nobody can place was looked at', () => {
    const root = temporaryFolder();
    const folder = join(root, 'intake');
    mkdirSync(folder);
    writeFileSync(join(folder, 'bản cuối (2).xlsx'), 'không phải tệp Excel');
    const args = ['--out', join(root, 'a.xlsx'), '--remind', join(root, 'out')];
    const lines = runCli(['merge', folder, ...AT, ...args]).out.split('\n');
    const from = lines.indexOf('    Trước khi gửi công văn:');
    expect(lines.slice(from + 1, from + 3)).toEqual([
      '    Tệp chưa rõ của cơ quan nào, có thể là báo cáo của cơ quan đang ghi là chưa gửi, cần xem lại:',
      '      bản cuối (2).xlsx: Đây không phải là tệp Excel (.xlsx).',
    ]);
  });

  it('writes the same bytes in any time zone and language', () => {
    const [one, two] = [{}, { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }].map(
      (env) => {
        const out = join(temporaryFolder(), 'don-doc');
        runCli(['remind', SAMPLES_FOLDER, ...AT, '--out', out, '--round', '3'], env);
        return readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]);
      },
    );
    expect(one).toHaveLength(23);
    expect(two).toEqual(one);
  });

  it('never writes over a letter that somebody went on with, and then writes none', () => {
    const out = temporaryFolder();
    const path = join(out, 'don-doc-2021-lan-1-BDT-ban-dan-toc.docx');
    writeFileSync(path, 'đã ký');
    expect(remind(SAMPLES_FOLDER, out)).toEqual({
      code: 2,
      out: '',
      err: `Đã có tệp khác trùng tên, có thể là công văn đang soạn; không ghi đè:\n  ${path}\nHãy chọn thư mục khác hoặc chuyển các tệp này đi.\n`,
    });
    expect(readdirSync(out)).toEqual(['don-doc-2021-lan-1-BDT-ban-dan-toc.docx']);
  });

  it('of an empty folder before the due day writes one letter to all', () => {
    const out = join(temporaryFolder(), 'don-doc');
    const result = runCli([
      'remind',
      temporaryFolder(),
      '--year',
      '2026',
      '--at',
      '2026-12-01',
      '--out',
      out,
    ]);
    expect(result.out.split('\n').slice(0, 2)).toEqual([
      'Đôn đốc lần 1 báo cáo năm 2026 (hạn 14/12/2026, còn 13 ngày): 166/166 cơ quan chưa có báo cáo được chấp nhận.',
      `Đã ghi 1 văn bản vào thư mục ${out}.`,
    ]);
    expect(result.out).toContain('Cần Sở Nội vụ xác nhận: ');
    const [text = ''] = lettersIn(out).values();
    expect(text).toContain('- UBND các xã, phường');
    expect(text).toContain('Sở Nội vụ chưa nhận được báo cáo năm 2026 đạt yêu cầu.');
  });

  it('before the due day has no list for the leaders yet, in whatever round, and says so', () => {
    const out = join(temporaryFolder(), 'don-doc');
    const args = ['remind', SAMPLES_FOLDER, '--year', '2021', '--at', '2021-12-10', '--out', out];
    expect(runCli([...args, '--round', '3']).out.split('\n')[2]).toBe(
      'Danh sách báo cáo lãnh đạo Thành phố chỉ được lập sau hạn báo cáo.',
    );
    expect(readdirSync(out)).toEqual(['don-doc-2021-lan-3-truoc-han.docx']);
  });

  it('after the due day says why there is a letter less than agencies that owe a report', () => {
    const out = join(temporaryFolder(), 'don-doc');
    expect(remind(temporaryFolder(), out).out.split('\n').slice(0, 2)).toEqual([
      'Đôn đốc lần 1 báo cáo năm 2021 (hạn 14/12/2021, đã quá 6 ngày): 76/76 cơ quan chưa có báo cáo được chấp nhận.',
      `Đã ghi 75 văn bản vào thư mục ${out}; Sở Nội vụ chưa có báo cáo nhưng không gửi công văn cho chính mình.`,
    ]);
  });

  it('tells machines the letters it wrote and who owes a report', () => {
    const out = join(temporaryFolder(), 'don-doc');
    const json = JSON.parse(remind(SAMPLES_FOLDER, out, '--json').out) as Record<string, unknown>;
    expect(json).toMatchObject({
      year: 2021,
      due: '2021-12-14',
      daysLeft: -6,
      round: 1,
      held: [],
      unknown: [],
    });
    expect(json.owing).toHaveLength(22);
    expect(new Set(json.letters as string[])).toEqual(
      new Set(readdirSync(out).map((name) => join(out, name))),
    );
  });

  it('tells the officer of files that nobody can place, and holds letters that hang on a file of ours', () => {
    const root = temporaryFolder();
    const folder = join(root, 'intake');
    mkdirSync(folder);
    writeFileSync(join(folder, 'bản cuối (2).xlsx'), 'không phải tệp Excel');
    symlinkSync('/etc/hostname', join(folder, 'Sở Tài chính.xlsx'));
    copyFileSync(join(SAMPLES_FOLDER, 'Ung Hoa_Bao cao KH177.xls'), join(folder, 'Ung Hoa.xls'));
    const { code, out } = remind(folder, join(root, 'out'));
    expect(code).toBe(0);
    expect(out.split('\n').slice(1)).toEqual([
      `Đã ghi 74 văn bản vào thư mục ${join(root, 'out')}; Sở Nội vụ chưa có báo cáo nhưng không gửi công văn cho chính mình.`,
      'Chưa soạn công văn, cần xử lý tệp trước: Sở Tài chính.',
      'Tệp không nhận, cơ quan nhận biết theo tên tệp, cần xem lại:',
      '  Sở Tài chính.xlsx: Sở Tài chính. Đây là đường dẫn tắt hoặc mục đặc biệt, không phải tệp.',
      '  Ung Hoa.xls: UBND huyện Ứng Hòa. Tệp có định dạng Excel đời cũ (.xls).',
      'Tệp chưa rõ của cơ quan nào, có thể là báo cáo của cơ quan đang ghi là chưa gửi, cần xem lại:',
      '  bản cuối (2).xlsx: Đây không phải là tệp Excel (.xlsx).',
      'Đã ghi so-tiep-nhan.xlsx (sổ tiếp nhận): lập sổ mới vì thư mục chưa có sổ (nếu trước đây đã có, lấy lại sổ cũ rồi chạy lại), 3 dòng mới',
      '',
    ]);
  });
});
