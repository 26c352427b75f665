import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { smallCity } from '../support/city.ts';
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

  it('has the key figures', () => {
    expect(shown.slice(5, 7)).toEqual([
      [
        'Phải báo cáo',
        'Đã gửi',
        'Được chấp nhận',
        'trong đó đúng hạn',
        'trong đó quá hạn',
        'Bị trả lại',
        'Chưa gửi',
      ],
      [4, 3, 2, 1, 1, 1, 1],
    ]);
  });

  it('has the statuses with their shares', () => {
    expect(shown.slice(10, 20)).toEqual([
      ['Hoàn thành đúng hạn', 2, 9.52],
      ['Hoàn thành quá hạn', 1, 4.76],
      ['Đã thực hiện', 3, 14.29],
      ['Đang thực hiện trong hạn', 2, 9.52],
      ['Đang thực hiện quá hạn', 0, 0],
      ['Chưa thực hiện trong hạn', 1, 4.76],
      ['Chưa thực hiện quá hạn', 2, 9.52],
      ['Không phát sinh', 2, 9.52],
      ['Chưa báo cáo', 8, 38.1],
      ['Cộng', 21, 100],
    ]);
  });

  it('leaves the cells beside them free for charts', () => {
    const beside = valuesOf(sheet)
      .slice(8, 20)
      .flatMap((row) => row.slice(11));
    expect(beside.filter((value) => value !== null)).toEqual([]);
    expect(beside).toHaveLength(12 * 17);
  });

  it('has targets, and what needs attention with the sheet that tells more', () => {
    expect(shown.slice(23, 29)).toEqual([
      [
        'Tỷ lệ cán bộ trẻ diện ban thường vụ các cấp ủy quản lý đạt tối thiểu 15%',
        13.33,
        '≥ 15%',
        'Chưa đạt',
        'Lượt nhiệm vụ quá hạn',
        3,
      ],
      [
        '100% cán bộ lãnh đạo, quản lý được bồi dưỡng cập nhật kiến thức mới',
        100,
        '100%',
        'Đạt',
        'Cơ quan chưa có báo cáo được chấp nhận (chưa gửi 1, bị trả lại 1)',
        2,
      ],
      ['Chỉ tiêu chưa đạt mục tiêu', 1],
      ['Vướng mắc chờ giải quyết: Bộ Nội vụ 1', 1],
      ['Nhiệm vụ chưa được xác nhận cơ quan thực hiện', 0],
      ['Cảnh báo trong các báo cáo được tính', 1],
    ]);
    const targets = linksOf(sheet).filter(({ row, column }) => row >= 24 && row <= 29 && column > 20);
    expect(targets.map(({ link }) => link.sheet)).toEqual([
      'Ma trận',
      'Nộp báo cáo',
      'Chỉ tiêu',
      'Vướng mắc',
      'Cảnh báo',
      'Cảnh báo',
    ]);
  });

  it('has the tables by group that charts stand on', () => {
    const table = valuesOf(sheet).slice(32, 37);
    expect(table.map((row) => [row[0], ...row.slice(6, 11)])).toEqual([
      ['Sở, ban, ngành', 2, 1, 1, 0, 0],
      ['Đơn vị sự nghiệp trực thuộc UBND Thành phố', 1, 0, 0, 1, 0],
      ['UBND quận, huyện, thị xã', 1, 0, 0, 0, 1],
      ['Toàn Thành phố', 4, 1, 1, 1, 1],
      [null, null, null, null, null, null],
    ]);
    expect(table.map((row) => row.slice(18))).toEqual([
      [0, 0, 1, 1, 0, 0, 0, 0, 2, 4],
      [1, 0, 0, 1, 0, 1, 0, 0, 2, 5],
      [0, 0, 1, 0, 0, 0, 0, 1, 2, 4],
      [1, 1, 1, 0, 0, 0, 2, 1, 2, 8],
      [2, 1, 3, 2, 0, 1, 2, 2, 8, 21],
    ]);
  });

  it('counts duties whose owner is not confirmed', () => {
    const report = consolidate(periodOf(plan, roster, 2026), [], '2026-12-20T08:00:00');
    const rows = valuesOf(
      sheetNamed(consolidatedWorkbook(report, { fileLink: (path) => path }), 'Tổng quan'),
    );
    const row = rows.find((own) => own.includes('Nhiệm vụ chưa được xác nhận cơ quan thực hiện'));
    expect(row?.at(-2)).toBe(34);
  });
});
