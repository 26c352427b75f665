import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { writeReport } from '../../pipeline/workbook/write-report.ts';
import { smallCity } from '../support/city.ts';
import { SAMPLES_FOLDER, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';

/** Consolidated workbooks of 2021 and 2022 and an intake of nothing, made once. */
interface Made {
  readonly folder: string;
  readonly empty: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

let made: Made;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'baocao-'));
  const empty = join(folder, 'tiep-nhan');
  const one = join(folder, 'một cơ quan');
  const first = join(folder, 'tong-hop-2021.xlsx');
  const second = join(folder, 'tong-hop-2022.xlsx');
  const third = join(folder, 'tong-hop-2023.xlsx');
  for (const path of [empty, one]) mkdirSync(path);
  for (const name of ['so-tiep-nhan.xlsx', 'SNV_BaoCao_KH177_2021.xlsx'])
    copyFileSync(join(SAMPLES_FOLDER, name), join(one, name));
  merge(one, 2021, first);
  merge(empty, 2022, second, '--previous', first);
  merge(empty, 2023, third);
  made = { folder, empty, first, second, third };
});

afterAll(() => {
  rmSync(made.folder, { recursive: true, force: true });
});

function merge(intake: string, year: number, out: string, ...more: string[]) {
  return runCli(['merge', intake, '--year', String(year), '--at', `${year}-12-20`, '--out', out, ...more]);
}

describe('baocao merge --previous', () => {
  it.each<[string, (own: Made) => string[]]>([
    ['named after one option', ({ first, second }) => ['--previous', first, second]],
    [
      'named after an option each, in any order',
      ({ first, second }) => ['--previous', second, '--previous', first],
    ],
    ['followed by another option', ({ first, second }) => ['--previous', first, second, '--json']],
  ])('compares the years of all workbooks %s', (_, options) => {
    const out = join(made.folder, 'so-sanh-2023.xlsx');
    expect(merge(made.empty, 2023, out, ...options(made))).toMatchObject({ code: 0, err: '' });
    const years = (sheetsOf(readFileSync(out)).get('Qua các năm') ?? []).slice(4, 7);
    expect(years.map((row) => row.slice(0, 4))).toEqual([
      [2021, 76, 1, 1],
      [2022, 76, 0, 0],
      [2023, 76, 0, 0],
    ]);
  });

  it.each<[string, (own: Made) => string[], string]>([
    [
      'nothing there',
      () => ['khong-co.xlsx'],
      'Không tìm thấy tệp khong-co.xlsx ghi ở --previous. Hãy kiểm tra lại đường dẫn.',
    ],
    [
      'a submission',
      () => [`${SAMPLES_FOLDER}/SNV_BaoCao_KH177_2021.xlsx`],
      `Tệp ${SAMPLES_FOLDER}/SNV_BaoCao_KH177_2021.xlsx không phải tệp tổng hợp do phần mềm này tạo, hoặc các trang Nộp báo cáo, Nhiệm vụ, Chỉ tiêu đã bị sửa. Hãy ghi ở --previous tệp mà lệnh merge đã tạo cho năm trước, hoặc đã phát hành cho năm này.`,
    ],
    [
      'no workbook',
      () => ['README.md'],
      'Không đọc được tệp README.md ghi ở --previous. Đây không phải là tệp Excel (.xlsx). Hãy ghi tệp mà lệnh merge đã tạo cho năm trước.',
    ],
    [
      'a later year',
      ({ third }) => [third],
      'Tệp THIRD là tổng hợp năm 2023, sau năm 2022 của lần tổng hợp này. Hãy bỏ tệp này khỏi --previous.',
    ],
    [
      'a later moment of the same year',
      ({ second }) => [second],
      'Tệp SECOND có số liệu đến 23:59 ngày 20/12/2022, sau thời điểm của lần tổng hợp này (23:59 ngày 19/12/2022). Hãy sửa --at hoặc bỏ tệp này khỏi --previous.',
    ],
    [
      'a year twice',
      ({ first }) => [first, first],
      'Tệp FIRST và FIRST cùng là tổng hợp năm 2021. Hãy chỉ ghi một tệp cho mỗi năm.',
    ],
    [
      'the same year twice',
      ({ second }) => [second, second],
      'Tệp SECOND và SECOND cùng là tổng hợp năm 2022. Hãy chỉ ghi một tệp cho mỗi năm.',
    ],
    [
      'a link to the file to be written',
      ({ folder }) => [join(folder, 'lối tắt.xlsx')],
      'Tệp LINK ghi ở cả --previous và --out nên sẽ bị ghi đè. Hãy đặt --out là tệp khác.',
    ],
    [
      'the file to be written',
      ({ folder }) => [join(folder, 'x.xlsx')],
      'Tệp OUT ghi ở cả --previous và --out nên sẽ bị ghi đè. Hãy đặt --out là tệp khác.',
    ],
  ])('says why %s will not do, and writes nothing', (_, paths, text) => {
    const out = join(made.folder, 'x.xlsx');
    writeFileSync(out, 'cũ');
    const link = join(made.folder, 'lối tắt.xlsx');
    rmSync(link, { force: true });
    symlinkSync(out, link);
    const named = text
      .replaceAll('FIRST', made.first)
      .replaceAll('SECOND', made.second)
      .replace('THIRD', made.third)
      .replace('LINK', link)
      .replace('OUT', out);
    const result = merge(made.empty, 2022, out, '--at', '2022-12-19', '--previous', ...paths(made));
    expect(result).toEqual({ code: 2, out: '', err: `${named}\n` });
    expect(readFileSync(out, 'utf8')).toBe('cũ');
  });

  it('of many more agencies than the city has is read', async () => {
    const small = consolidatedWorkbook(smallCity(), { fileLink: (path) => path });
    const sheets = small.sheets.map((sheet) => {
      if (sheet.name !== 'Chi tiết') return sheet;
      const [title, subtitle, note, header, ...body] = [...sheet.rows];
      const rows = [title, subtitle, note, header, ...Array.from({ length: 2500 }, () => body).flat()];
      return { ...sheet, rows: rows.filter((row) => row !== undefined) };
    });
    const large = join(made.folder, 'nhiều cơ quan.xlsx');
    writeFileSync(large, await writeReport({ ...small, sheets }));
    expect(sheets.find(({ name }) => name === 'Chi tiết')?.rows).toHaveProperty('length', 50_004);
    const out = join(made.folder, 'sau tệp lớn.xlsx');
    expect(merge(made.empty, 2022, out, '--previous', large)).toMatchObject({ code: 0, err: '' });
    expect(sheetsOf(readFileSync(out)).get('Qua các năm')?.[4]?.slice(0, 3)).toEqual([2021, 4, 2]);
  });

  it('of another plan will not do', () => {
    const plan = JSON.parse(readFileSync('pipeline/data/plan-177.json', 'utf8')) as object;
    const other = join(made.folder, 'ke-hoach.json');
    writeFileSync(other, JSON.stringify({ ...plan, id: '200/KH-UBND' }));
    const out = join(made.folder, 'tong-hop.xlsx');
    const { code, err } = merge(made.empty, 2022, out, '--plan', other, '--previous', made.first);
    expect([code, err]).toEqual([
      2,
      `Tệp ${made.first} là tổng hợp của Kế hoạch số 177/KH-UBND, không phải Kế hoạch số 200/KH-UBND. Hãy bỏ tệp này khỏi --previous.\n`,
    ]);
  });
});

describe('baocao merge --previous with the issued report of the same year', () => {
  const NEW = 'So Y te - KH177 (dinh chinh so lieu).xlsx';
  const READ = ['SNV_BaoCao_KH177_2021.xlsx', 'So Y te - KH177.xlsx', 'SCT_BC 177.xlsx'];
  const sheet = 'So với lần trước';

  /** Issued on some files of the samples; then one came, one was taken away, and nothing else was touched. */
  function later(...more: string[]) {
    const intake = mkdtempSync(join(made.folder, 'tiep-nhan-'));
    const copy = (name: string) => {
      copyFileSync(join(SAMPLES_FOLDER, name), join(intake, name));
    };
    for (const name of ['so-tiep-nhan.xlsx', ...READ]) copy(name);
    const issued = join(intake, '..', `${basename(intake)}.xlsx`);
    merge(intake, 2021, issued);
    copy(NEW);
    rmSync(join(intake, 'SNV_BaoCao_KH177_2021.xlsx'));
    const out = join(intake, '..', `${basename(intake)}-lần 2.xlsx`);
    const result = merge(intake, 2021, out, '--previous', issued, ...more);
    return { result, out, rows: () => (sheetsOf(readFileSync(out)).get(sheet) ?? []).slice(4) };
  }

  it('tells new, changed and lost files, agencies of another state, and every figure that is another', () => {
    const { result, out, rows } = later();
    expect(result).toMatchObject({ code: 0, err: '' });
    const told = rows().map((row) => row.slice(1, 9));
    const first = told.findIndex(([kind]) => kind === 'Báo cáo mới');
    expect(told.slice(first, first + 4)).toEqual([
      ['Báo cáo mới', null, null, 'Sở Y tế', NEW, null, null, 'Được tính'],
      ['Tệp đổi kết quả', null, null, 'Sở Y tế', READ[1], 'Được tính', null, 'Bị thay thế bởi bản sau'],
      ['Tệp không còn', null, null, 'Sở Nội vụ', READ[0], 'Được tính', null, 'Không còn trong thư mục'],
      [
        ...['Cơ quan', null, 'SNV', 'Sở Nội vụ', 'Tình trạng báo cáo', 'Được chấp nhận, đúng hạn', null],
        'Có tệp chưa dùng được',
      ],
    ]);
    expect(told.filter(([kind]) => kind === 'Cơ quan')).toHaveLength(1);
    const figures = told.filter(([kind]) => !/^(Báo cáo|Tệp|Cơ quan)/.test(String(kind))).length;
    expect(result.out).toContain(
      `So với báo cáo đã phát hành (số liệu đến 23:59 ngày 20/12/2021): 1 bản thay thế, 1 tệp không còn, 1 cơ quan đổi tình trạng, ${figures} số liệu thay đổi; xem trang ${sheet}\n  Sở Y tế: ${NEW} (được tính)\n`,
    );
    const overview = (sheetsOf(readFileSync(out)).get('Tổng quan') ?? []).map((row) =>
      row.filter((c) => c !== null),
    );
    expect(overview).toContainEqual(
      expect.arrayContaining(['So với bản phát hành (đến 20/12/2021): số liệu thay đổi', figures]),
    );
    expect(overview).toContainEqual(
      expect.arrayContaining(['So với bản phát hành (đến 20/12/2021): tệp không còn', 1]),
    );
    expect([...sheetsOf(readFileSync(out)).keys()]).not.toContain('Qua các năm');
  });

  it('gives the same to machines', () => {
    const { result, rows } = later('--json');
    const { since } = JSON.parse(result.out) as { since: { counts: object; changes: unknown[] } };
    expect(since.counts).toMatchObject({ replacements: 1, gone: 1, agencies: 1 });
    expect(since.changes).toHaveLength(rows().length);
  });

  it('goes beside the figures of earlier years', () => {
    const out = join(made.folder, 'cả hai.xlsx');
    const result = merge(made.empty, 2022, out, '--previous', made.second, made.first);
    expect(result).toMatchObject({ code: 0, err: '' });
    const sheets = sheetsOf(readFileSync(out));
    expect((sheets.get('Qua các năm') ?? []).slice(4, 6).map(([year]) => year)).toEqual([2021, 2022]);
    expect(sheets.get(sheet)?.[4]?.[0]).toBe('Không có gì thay đổi so với báo cáo đã phát hành.');
  });
});
