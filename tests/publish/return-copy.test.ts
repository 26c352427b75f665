import { describe, expect, it } from 'vitest';
import { META_KEYS, META_NAME } from '../../pipeline/contract/sheets.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import type { Finding } from '../../pipeline/contract/finding.ts';
import type { Cell } from '../../pipeline/contract/cell.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { copyName } from '../../pipeline/publish/copy-name.ts';
import { returnCopy } from '../../pipeline/publish/return-copy.ts';
import { holdsTheSame } from '../../pipeline/publish/same-content.ts';
import { settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';

const { period, agency, judging } = settingOf('SNV', 2021);
const grid = modelGrid(templateOf(period, agency));
const text = (value: string): Cell => ({ kind: 'text', text: value });
const finding = (code: string, place: Finding['place'], facts: Finding['facts'] = {}): Finding => ({
  code,
  severity: code === 'unit-missing' ? 'warning' : 'error',
  place,
  facts,
});
const status = (row: number) =>
  finding('status-required', { sheet: 'Nhiệm vụ', row, column: 7, header: 'Tình trạng' });
const unit = (row: number, column = 10) =>
  finding('unit-missing', { sheet: 'Nhiệm vụ', row, column, header: 'Bộ phận phụ trách' });

function copyOf(
  findings: readonly Finding[],
  { at = '2021-12-20T09:00:00', on = grid, file = 'a.xlsx', hasAccepted = false } = {},
) {
  return returnCopy({ file, grid: on, agency, findings, hasAccepted, period, at });
}

/** The list as texts, row by row; links in brackets. */
function shown(findings: readonly Finding[], options: Parameters<typeof copyOf>[1] = {}): string[] {
  return copyOf(findings, options).list.rows.map(({ cells }) =>
    cells
      .map((cell) => (cell.link ? `${cell.text} [${cell.link.sheet}!${cell.link.range}]` : cell.text))
      .join('|'),
  );
}

/** The grid with a sheet like an earlier list, or with other cells in `_meta`. */
function withSheet(name: string, rows: readonly (readonly string[])[]): Grid {
  const sheet = {
    name,
    rows: rows.map((cells, n) => ({
      number: n + 1,
      cells: new Map(cells.map((value, i) => [i + 1, text(value)])),
    })),
  };
  return { ...grid, sheets: [sheet, ...grid.sheets] };
}

const LIST = [
  ['NỘI DUNG CẦN SỬA - BÁO CÁO NĂM 2021'],
  ['TT', 'Mức độ', 'Trang', 'Ô', 'Cột (mục)', 'Vấn đề', 'Cách sửa'],
];

describe('the list of corrections', () => {
  it('says whose, how much, until when, what to do; then errors and warnings, grouped, each run linked', () => {
    const findings = [
      status(5),
      status(6),
      status(9),
      unit(5),
      finding('sheet-missing', {}, { name: 'Số liệu' }),
    ];
    expect(shown(findings, { at: '2021-12-14T23:00:00', file: 'Báo cáo.xlsx' })).toEqual([
      'NỘI DUNG CẦN SỬA - BÁO CÁO NĂM 2021 THỰC HIỆN KẾ HOẠCH SỐ 177/KH-UBND',
      'Sở Nội vụ',
      'Tệp “Báo cáo.xlsx” có 4 chỗ cần sửa, nêu ở 2 mục Lỗi; 1 chỗ có cảnh báo, nêu ở 1 mục Cảnh báo, nên xem lại.',
      'Đề nghị sửa và gửi lại về Sở Nội vụ chậm nhất hết ngày 14/12/2021.',
      '1. Bấm vào địa chỉ ở cột “Ô” để đến đúng chỗ: ô tô nền hồng có lỗi, ô kẻ sọc vàng có cảnh báo; đưa chuột vào ô để đọc ghi chú.',
      '2. Sửa hết các lỗi theo cột “Cách sửa”, ngay trong tệp này. Cảnh báo thì kiểm tra lại; nếu đúng rồi thì để nguyên.',
      '3. Sửa xong, lưu tệp và kiểm tra lại bằng nút Kiểm tra của phần bổ trợ Excel hoặc trang web kiểm tra: ô vừa sửa có thể cho thấy thêm chỗ phải sửa theo. Không có hai cách này thì cứ gửi lại, nơi nhận sẽ kiểm tra.',
      '4. Gửi lại chính tệp này về Sở Nội vụ. Không cần xóa trang này, màu nền hay ghi chú.',
      '',
      'TT|Mức độ|Trang|Ô|Cột (mục)|Vấn đề|Cách sửa',
      '1|Lỗi|Nhiệm vụ|G5–G6 [Nhiệm vụ!G5:G6]|Tình trạng|Chưa chọn Tình trạng của nhiệm vụ.|Hãy chọn một trong bốn tình trạng.',
      '|||G9 [Nhiệm vụ!G9]|||',
      '2|Lỗi|Cả tệp|||Thiếu trang “Số liệu”.|Hãy lấy lại biểu mẫu gốc, chép nội dung sang và gửi lại.',
      '3|Cảnh báo|Nhiệm vụ|J5 [Nhiệm vụ!J5]|Bộ phận phụ trách|Chưa ghi Bộ phận phụ trách.|Nên ghi phòng, ban được giao nhiệm vụ.',
    ]);
  });

  it('says nothing of warnings where there are none', () => {
    const rows = shown([status(5)]);
    expect(rows.filter((row) => /cảnh báo/i.test(row))).toEqual([]);
    expect(rows[5]).toBe('2. Sửa hết các lỗi theo cột “Cách sửa”, ngay trong tệp này.');
  });

  it.each([
    ['2021-12-14T23:59:59', 'Đề nghị sửa và gửi lại về Sở Nội vụ chậm nhất hết ngày 14/12/2021.'],
    [
      '2021-12-15T00:00:00',
      'Đã quá hạn báo cáo (hết ngày 14/12/2021); đề nghị sửa và gửi lại về Sở Nội vụ sớm nhất.',
    ],
  ])('at %s says: %s', (at, line) => {
    expect(shown([status(5)], { at })[3]).toBe(line);
  });

  it('links a whole sheet and a whole row, and nothing on a sheet that is not there', () => {
    const rows = shown([
      finding('header-missing', { sheet: 'Nhiệm vụ' }, { name: 'Nhiệm vụ' }),
      finding('column-missing', { sheet: 'Nhiệm vụ', row: 3 }, { name: 'Mã' }),
      finding('status-required', { sheet: 'Trang lạ', row: 4, column: 7 }),
    ]).slice(-3);
    expect(rows.map((row) => row.split('|')[3])).toEqual([
      'cả trang [Nhiệm vụ!A1]',
      'dòng 3 [Nhiệm vụ!A3]',
      'G4',
    ]);
  });

  it('ends where nobody would read on', () => {
    const scattered = Array.from({ length: 100 }, (_, n) => status(2 * n + 4));
    expect(shown(scattered).at(-1)).toBe('|||… và 60 chỗ|||');
  });

  it('replaces the lists of earlier markings, whatever they are called now', () => {
    expect(copyOf([], { on: withSheet('Cần sửa', LIST) })).toMatchObject({
      replaced: ['Cần sửa'],
      list: { name: 'Cần sửa' },
    });
    expect(copyOf([], { on: withSheet('Cũ (2)', LIST) })).toMatchObject({
      replaced: ['Cũ (2)'],
      list: { name: 'Cần sửa' },
    });
  });

  it.each([
    ['other headers', [LIST[0] ?? [], ['TT', 'Mức độ', 'Trang']]],
    ['no title', [LIST[1] ?? []]],
  ])('leaves a sheet of the agency’s alone: %s', (_, rows) => {
    expect(copyOf([], { on: withSheet('CẦN SỬA', rows) })).toMatchObject({
      replaced: [],
      list: { name: 'Cần sửa (2)' },
    });
  });
});

describe('the marks', () => {
  it('are one a cell, an error before warnings, numbered where there are several', () => {
    const findings = [
      unit(5, 7),
      status(5),
      unit(6),
      finding('header-missing', { sheet: 'Nhiệm vụ' }, { name: 'x' }),
    ];
    expect(copyOf(findings).marks).toEqual([
      {
        ...{ sheet: 'Nhiệm vụ', row: 5, column: 7, kind: 'error' },
        note: '1. Chưa chọn Tình trạng của nhiệm vụ.\nHãy chọn một trong bốn tình trạng.\n2. (Cảnh báo) Chưa ghi Bộ phận phụ trách.\nNên ghi phòng, ban được giao nhiệm vụ.',
      },
      {
        ...{ sheet: 'Nhiệm vụ', row: 6, column: 10, kind: 'warning' },
        note: 'Chưa ghi Bộ phận phụ trách.\nNên ghi phòng, ban được giao nhiệm vụ.',
      },
    ]);
  });
});

describe('the seal', () => {
  const sealed: Grid = {
    ...grid,
    sheets: grid.sheets.map((sheet) =>
      sheet.name === META_NAME
        ? {
            ...sheet,
            rows: sheet.rows.map((row) => {
              const key = row.cells.get(1);
              const isSeal =
                key?.kind === 'text' &&
                [META_KEYS.finalisedAt, META_KEYS.fingerprint].some((k) => k === key.text);
              return isSeal
                ? { ...row, cells: new Map([...row.cells, [2, text('2021-12-10T09:30:00')]]) }
                : row;
            }),
          }
        : sheet,
    ),
  };

  it('is taken off, which the list says', () => {
    expect(copyOf([status(5)], { on: sealed }).cleared).toEqual([
      { sheet: META_NAME, row: 7, column: 2 },
      { sheet: META_NAME, row: 8, column: 2 },
    ]);
    expect(shown([status(5)], { on: sealed })[8]).toContain(
      'Báo cáo đã được chốt lúc 09:30 ngày 10/12/2021. Vì nội dung phải sửa, dấu chốt đã được gỡ khỏi tệp này',
    );
  });

  it('that is none is not mentioned', () => {
    expect(copyOf([status(5)]).cleared).toEqual([]);
    expect(shown([status(5)]).filter((line) => line.includes('chốt'))).toEqual([]);
  });
});

describe('the contract', () => {
  it('judges a workbook with a list in front as without it', () => {
    const [with_, without] = [withSheet('Cần sửa', LIST), grid].map((one) => validate(one, judging));
    expect(with_).toEqual(without);
  });
});

describe('the name of a copy', () => {
  it.each<[string, number, string]>([
    ['báo cáo.xlsx', 1, 'báo cáo - cần sửa.xlsx'],
    ['quan/ba dinh/BC.xlsx', 1, 'BC - cần sửa.xlsx'],
    ['BC.xlsx', 2, 'BC - cần sửa (2).xlsx'],
    ['BC - cần sửa.xlsx', 1, 'BC - cần sửa.xlsx'],
    ['BC - cần sửa (3).xlsx', 1, 'BC - cần sửa.xlsx'],
    ['Báo cáo'.normalize('NFD') + '.XLSX', 1, 'Báo cáo - cần sửa.xlsx'],
    ['BC.xlsm', 1, 'BC - cần sửa.xlsm'],
    ['BC', 1, 'BC - cần sửa.xlsx'],
    ['BC 177.final', 1, 'BC 177.final - cần sửa.xlsx'],
    ['a<b>:"c|?*\u202Exslx.xlsx', 1, 'a_b___c____xslx - cần sửa.xlsx'],
    ['con.xlsx', 1, '_con - cần sửa.xlsx'],
    ['LPT1.a.xlsx', 1, '_LPT1.a - cần sửa.xlsx'],
    ['...xlsx', 1, 'bao-cao - cần sửa.xlsx'],
    [`${'ộ'.repeat(200)}.xlsx`, 1, `${'ộ'.repeat(53)} - cần sửa.xlsx`],
  ])('of %j, number %d: %j', (file, number, expected) => {
    expect(copyName(file, number)).toBe(expected);
  });
});

describe('a copy in which nobody has worked', () => {
  it.each<[string, Grid, boolean]>([
    ['the marked copy itself', withSheet('Cần sửa', LIST), true],
    ['a file without a list', grid, false],
    ['one with a cell typed into', { ...withSheet('Cần sửa', LIST), date1904: true }, false],
    [
      'one with a sheet more',
      {
        ...withSheet('Cần sửa', LIST),
        sheets: [...withSheet('Cần sửa', LIST).sheets, { name: 'Nháp', rows: [] }],
      },
      false,
    ],
  ])('%s: %#', (_, copy, same) => {
    expect(holdsTheSame(copy, grid)).toBe(same);
  });
});

it('calls no agency late whose report was accepted before', () => {
  const lines = shown([status(5)], { hasAccepted: true });
  expect(lines.filter((line) => line.includes('quá hạn'))).toEqual([]);
  expect(lines).toContain(
    'Cơ quan đã có báo cáo được chấp nhận và đang được tính; chỉ sửa và gửi lại tệp này về Sở Nội vụ nếu muốn thay báo cáo đó.',
  );
});
