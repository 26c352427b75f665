import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES_FOLDER, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';

/** Consolidated workbooks of 2021 and 2022 and an intake of nothing, made once. */
interface Made {
  readonly folder: string;
  readonly empty: string;
  readonly first: string;
  readonly second: string;
}

let made: Made;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'baocao-'));
  const empty = join(folder, 'tiep-nhan');
  const one = join(folder, 'một cơ quan');
  const first = join(folder, 'tong-hop-2021.xlsx');
  const second = join(folder, 'tong-hop-2022.xlsx');
  for (const path of [empty, one]) mkdirSync(path);
  for (const name of ['so-tiep-nhan.xlsx', 'SNV_BaoCao_KH177_2021.xlsx'])
    copyFileSync(join(SAMPLES_FOLDER, name), join(one, name));
  merge(one, 2021, first);
  merge(empty, 2022, second, '--previous', first);
  made = { folder, empty, first, second };
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
    const out = join(made.folder, 'tong-hop-2023.xlsx');
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
      `Tệp ${SAMPLES_FOLDER}/SNV_BaoCao_KH177_2021.xlsx không phải tệp tổng hợp do phần mềm này tạo, hoặc các trang Nộp báo cáo, Nhiệm vụ, Chỉ tiêu đã bị sửa. Hãy ghi ở --previous tệp mà lệnh merge đã tạo cho năm trước.`,
    ],
    [
      'no workbook',
      () => ['README.md'],
      'Không đọc được tệp README.md ghi ở --previous. Đây không phải là tệp Excel (.xlsx). Hãy ghi tệp mà lệnh merge đã tạo cho năm trước.',
    ],
    [
      'a year that is not earlier',
      ({ second }) => [second],
      'Tệp SECOND là tổng hợp năm 2022, không phải của năm trước năm 2022. Hãy bỏ tệp này khỏi --previous.',
    ],
    [
      'a year twice',
      ({ first }) => [first, first],
      'Tệp FIRST và FIRST cùng là tổng hợp năm 2021. Hãy chỉ ghi một tệp cho mỗi năm.',
    ],
    [
      'the file to be written',
      ({ folder }) => [join(folder, 'x.xlsx')],
      'Tệp OUT ghi ở cả --previous và --out nên sẽ bị ghi đè. Hãy đặt --out là tệp khác.',
    ],
  ])('says why %s will not do, and writes nothing', (_, paths, text) => {
    const out = join(made.folder, 'x.xlsx');
    writeFileSync(out, 'cũ');
    const named = text.replaceAll('FIRST', made.first).replace('SECOND', made.second).replace('OUT', out);
    const result = merge(made.empty, 2022, out, '--previous', ...paths(made));
    expect(result).toEqual({ code: 2, out: '', err: `${named}\n` });
    expect(readFileSync(out, 'utf8')).toBe('cũ');
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
