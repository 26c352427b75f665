import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { CITY_AT, smallCity, smallPeriod } from '../support/city.ts';
import { plan, roster } from '../support/plan-177.ts';
import { linksOf, sheetNamed, valuesOf } from '../support/report-values.ts';

const sheet = sheetNamed(consolidatedWorkbook(smallCity(), { fileLink: (path) => path }), 'Tổng quan');
/** What stands in each row, blank cells left out. */
const shown = valuesOf(sheet).map((row) => row.filter((value) => value !== null));

describe('Tổng quan', () => {
  it('begins with who reports on what, until when', () => {
    expect(shown.slice(0, 4)).toEqual([
      ['UBND THÀNH PHỐ HÀ NỘI'],
      ['SỞ NỘI VỤ'],
      ['TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ 177/KH-UBND NĂM 2021'],
      ['Số liệu đến 23:59 ngày 20/12/2021. Hạn gửi báo cáo: hết ngày 14/12/2021.'],
    ]);
  });

  it('has the key figures of reports, targets and duties', () => {
    expect([...shown.slice(5, 7), ...shown.slice(8, 10)]).toEqual([
      [
        'Cơ quan phải báo cáo',
        'Đã gửi',
        'Được chấp nhận',
        'trong đó đúng hạn',
        'Bị trả lại',
        'Có tệp chưa dùng được',
        'Chưa gửi',
      ],
      [4, 3, 2, 1, 1, 0, 1],
      [
        'Lượt nhiệm vụ được giao',
        'Đã hoàn thành',
        'Đang thực hiện',
        'Chưa thực hiện',
        'Không phát sinh',
        'Chưa báo cáo',
        'Tổng số quá hạn',
        'Chỉ tiêu đạt',
      ],
      [21, 6, 2, 3, 2, 8, 3, '1/2'],
    ]);
  });

  it('says nothing of targets reached where nobody has reported one', () => {
    const empty = consolidate(smallPeriod(), { files: [], gone: [] }, CITY_AT);
    const rows = valuesOf(sheetNamed(consolidatedWorkbook(empty, { fileLink: (path) => path }), 'Tổng quan'));
    const labels = rows.findIndex((row) => row.includes('Chỉ tiêu đạt'));
    expect(rows[labels + 1]?.[rows[labels]?.indexOf('Chỉ tiêu đạt') ?? -1]).toBe('–');
  });

  it('has the statuses with their shares, and beside them what needs attention', () => {
    expect(shown.slice(12, 23)).toEqual([
      ['Trạng thái', 'Số lượt', 'Tỷ trọng %', 'Nội dung', 'Số lượng'],
      ['Hoàn thành đúng hạn', 2, 9.52, 'Lượt nhiệm vụ quá hạn', 3],
      ['Hoàn thành quá hạn', 1, 4.76, 'Cơ quan chưa gửi báo cáo', 1],
      ['Đã thực hiện', 3, 14.29, 'Cơ quan có tệp gửi đến nhưng chưa dùng được', 0],
      ['Đang thực hiện trong hạn', 2, 9.52, 'Cơ quan bị trả lại, chưa có báo cáo được chấp nhận', 1],
      ['Đang thực hiện quá hạn', 0, 0, 'Chỉ tiêu chưa đạt mục tiêu', 1],
      ['Chưa thực hiện trong hạn', 1, 4.76, 'Vướng mắc chờ Thành phố giải quyết', 0],
      ['Chưa thực hiện quá hạn', 2, 9.52, 'Vướng mắc chờ Trung ương giải quyết', 1],
      ['Không phát sinh', 2, 9.52, 'Nhiệm vụ chưa được xác nhận cơ quan thực hiện', 0],
      ['Chưa báo cáo', 8, 38.1, 'Chỗ có cảnh báo trong các báo cáo được tính', 1],
      ['Cộng', 21, 100],
    ]);
  });

  it('leads from each of these to where it is told', () => {
    const concerns = linksOf(sheet).filter(({ row, column }) => row >= 13 && row <= 22 && column === 27);
    expect(
      concerns.map(({ link }) => (link.kind === 'internal' ? `${link.sheet}!${link.cell}` : '')),
    ).toEqual([
      'Ma trận!U6',
      'Nộp báo cáo!A7',
      'Nộp báo cáo!A5',
      'Nộp báo cáo!A8',
      'Chỉ tiêu!A5',
      'Vướng mắc!A5',
      'Vướng mắc!A5',
      'Cảnh báo!A5',
      'Cảnh báo!A11',
    ]);
    const cards = linksOf(sheet).filter(({ row }) => row === 7 || row === 10);
    expect(new Set(cards.map(({ link }) => link.sheet))).toEqual(
      new Set(['Nộp báo cáo', 'Chỉ tiêu', 'Nhiệm vụ']),
    );
    expect(cards).toHaveLength(15);
  });

  it('has targets with their goals as numbers, which a chart can read', () => {
    expect(shown.slice(24, 28)).toEqual([
      ['III. Chỉ tiêu (mục II.2.d của Kế hoạch)'],
      ['Tên gọn', 'Chỉ tiêu', 'Tỷ lệ %', 'Mục tiêu', 'Kết quả'],
      [
        'Cán bộ trẻ',
        'Tỷ lệ cán bộ trẻ diện ban thường vụ các cấp ủy quản lý đạt tối thiểu 15%',
        13.33,
        15,
        'Chưa đạt',
      ],
      [
        'Cập nhật kiến thức mới',
        '100% cán bộ lãnh đạo, quản lý được bồi dưỡng cập nhật kiến thức mới',
        100,
        100,
        'Đạt',
      ],
    ]);
    const goals = [...sheet.rows].slice(26, 28).map(({ kind }) => sheet.kinds[kind]?.[12]?.format);
    expect(goals).toEqual(['"≥ "General"%"', 'General"%"']);
  });

  it('leaves the cells under its charts empty', () => {
    const values = valuesOf(sheet);
    const covered = (sheet.charts ?? []).flatMap(({ from, to }) =>
      values.slice(from.row - 1, to.row).flatMap((row) => row.slice(from.column - 1, to.column)),
    );
    expect(covered.filter((value) => value !== null)).toEqual([]);
    expect(covered).toHaveLength(9 * 12 + 11 * 4 + (11 + 16) * 12);
    expect((sheet.charts ?? []).filter(({ to }) => to.row > values.length)).toEqual([]);
  });

  it('counts duties whose owner is not confirmed', () => {
    const report = consolidate(periodOf(plan, roster, 2026), { files: [], gone: [] }, '2026-12-20T08:00:00');
    const rows = valuesOf(
      sheetNamed(consolidatedWorkbook(report, { fileLink: (path) => path }), 'Tổng quan'),
    );
    const row = rows.find((own) => own.includes('Nhiệm vụ chưa được xác nhận cơ quan thực hiện'));
    expect(row?.at(26)).toBe(34);
  });
});
