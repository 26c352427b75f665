import { describe, expect, it } from 'vitest';
import { sheetNamed } from '../support/report-values.ts';
import { DISTRICTS, OFFICES, rowsOf, UNITS, workbook } from './small-workbook.ts';

describe('Số liệu', () => {
  it('sums the city and each group; what none reported is blank, zero is zero', () => {
    const figures = rowsOf('Số liệu', 6).map((row) => [row[2], ...row.slice(4, 12), row[13], row[17]]);
    expect(figures).toEqual([
      ['Số hội nghị, đợt quán triệt', 6, '2/4', 4, '1/4', 6, '2/2', 4, '1/2', '0/1', '0/1'],
      ['Số lượt người tham dự', 150, '2/4', null, '0/4', 150, '2/2', null, '0/2', '0/1', '0/1'],
      ['Số văn bản đã rà soát', 10, '1/4', null, '0/4', 10, '1/2', null, '0/2', '0/1', '0/1'],
      ['Số văn bản kiến nghị sửa đổi, bổ sung', 2, '1/4', null, '0/4', 2, '1/2', null, '0/2', '0/1', '0/1'],
      ['Số văn bản kiến nghị ban hành mới', 0, '1/4', null, '0/4', 0, '1/2', null, '0/2', '0/1', '0/1'],
      ['Số người phải chuyển đổi vị trí công tác', 5, '1/4', 7, '1/4', 5, '1/2', 7, '1/2', '0/1', '0/1'],
      ['Số người đã chuyển đổi vị trí công tác', 5, '1/4', 7, '1/4', 5, '1/2', 7, '1/2', '0/1', '0/1'],
    ]);
  });
});

describe('Chỉ tiêu', () => {
  it('has the city and below it each group', () => {
    const lines = rowsOf('Chỉ tiêu').map((row) => [row[0], ...row.slice(2)]);
    const none = 'Chưa có số liệu';
    expect(lines).toEqual([
      ['II.2.d-1', 'Toàn Thành phố', 4, 30, 13.33, '≥ 15% (2025)', 'Chưa đạt', 2, 0, 2],
      ['II.2.d-1', OFFICES, 4, 30, 13.33, '≥ 15% (2025)', null, 2, 0, 0],
      ['II.2.d-1', DISTRICTS, 0, 0, none, '≥ 15% (2025)', none, 0, 0, 1],
      ['II.2.d-1', UNITS, 0, 0, none, '≥ 15% (2025)', none, 0, 0, 1],
      ['II.2.d-4', 'Toàn Thành phố', 20, 20, 100, '100% (2025)', 'Đạt', 1, 1, 2],
      ['II.2.d-4', OFFICES, 20, 20, 100, '100% (2025)', null, 1, 1, 0],
      ['II.2.d-4', DISTRICTS, 0, 0, none, '100% (2025)', none, 0, 0, 1],
      ['II.2.d-4', UNITS, 0, 0, none, '100% (2025)', none, 0, 0, 1],
    ]);
  });
});

describe('Đối chiếu', () => {
  it('shows both numbers, their difference and the conclusion', () => {
    const lines = rowsOf('Đối chiếu');
    expect(lines[0]).toEqual([
      1,
      'Tệp trong thư mục',
      'Số tệp đã đọc',
      6,
      'Số báo cáo của các cơ quan + số tệp không nhận',
      6,
      0,
      'Khớp',
    ]);
    expect(lines.map((row) => row.slice(6))).toEqual(lines.map(() => [0, 'Khớp']));
  });
});

describe('sheets that are sorted and filtered in Excel', () => {
  it.each(['Nộp báo cáo', 'Nhiệm vụ', 'Chỉ tiêu', 'Văn bản', 'Vướng mắc', 'Cảnh báo', 'Đối chiếu', 'Nguồn'])(
    '%s has no merged cells in the rows of its filter',
    (name) => {
      const sheet = sheetNamed(workbook, name);
      const [, first, last] = /^A(\d+):[A-Z]+(\d+)$/.exec(sheet.filter ?? '') ?? [];
      const rows = [...sheet.rows].slice(Number(first) - 1, Number(last));
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.flatMap((row) => row.merges ?? [])).toEqual([]);
    },
  );

  it.each([
    ['Nhiệm vụ', 'A6:N10', '$D6<>$D5'],
    ['Vướng mắc', 'A6:I6', '$B6<>$B5'],
  ])('%s draws a line where another group begins, wherever its rows stand', (name, range, formula) => {
    expect(sheetNamed(workbook, name).conditional.filter(({ line }) => line !== undefined)).toEqual([
      { range, when: { formula }, line: '1F3864' },
    ]);
  });
});
