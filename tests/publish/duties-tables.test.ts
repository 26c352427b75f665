import { describe, expect, it } from 'vitest';
import type { ReportValue } from '../../pipeline/workbook/report-model.ts';
import { sheetNamed, valuesOf } from '../support/report-values.ts';
import { INSTITUTE, rowsOf, workbook } from './small-workbook.ts';

describe('Nhiệm vụ', () => {
  const counts = rowsOf('Nhiệm vụ').map((row) => [row[0], row[3], ...row.slice(4, 15)]);

  it('counts by derived status, group by group; a rate leaves out what did not arise', () => {
    expect(counts.slice(0, 6)).toEqual([
      ['III.1.1-a', 'Nhóm 1', 4, 0, 0, 1, 1, 0, 0, 0, 0, 2, 25],
      ['III.2.1-a', 'Nhóm 2', 4, 1, 0, 0, 0, 0, 1, 0, 0, 2, 25],
      ['III.2.2-a1', 'Nhóm 2', 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      ['III.3.1.4-a1', 'Nhóm 3', 4, 0, 0, 1, 0, 0, 0, 0, 1, 2, 33.33],
      ['IV.1-b2', 'Phần IV', 4, 1, 1, 0, 0, 0, 0, 2, 0, 0, 50],
      ['IV.3-a1', 'Phần IV', 4, 0, 0, 1, 0, 0, 0, 0, 1, 2, 33.33],
    ]);
  });

  it('sums by the plan’s groups and for the city below, out of the filter', () => {
    expect(sheetNamed(workbook, 'Nhiệm vụ').filter).toBe('A4:O10');
    expect(rowsOf('Nhiệm vụ')[7]?.slice(0, 6)).toEqual([
      'Nhóm',
      'Cộng theo nhóm nhiệm vụ',
      null,
      'Tên gọn',
      'Số lượt',
      'Hoàn thành đúng hạn',
    ]);
    expect(counts.slice(8)).toEqual([
      ['Nhóm 1', '1. Thông tin, tuyên truyền', 4, 0, 0, 1, 1, 0, 0, 0, 0, 2, 25],
      ['Nhóm 2', '2. Hoàn thiện văn bản về công tác cán bộ', 5, 1, 0, 0, 1, 0, 1, 0, 0, 2, 20],
      ['Nhóm 3', '3. Đổi mới các khâu công tác cán bộ', 4, 0, 0, 1, 0, 0, 0, 0, 1, 2, 33.33],
      ['Phần IV', 'Tổ chức thực hiện (Phần IV)', 8, 1, 1, 1, 0, 0, 0, 2, 1, 2, 42.86],
      [null, null, 21, 2, 1, 3, 2, 0, 1, 2, 2, 8, 31.58],
    ]);
    expect(
      rowsOf('Nhiệm vụ')
        .slice(8)
        .map((row) => row[1]),
    ).toEqual([
      '1. Đẩy mạnh công tác thông tin, tuyên truyền',
      expect.stringMatching(/^2\. Hoàn thiện các văn bản .* phù hợp với thực tế$/),
      '3. Đổi mới mạnh mẽ, quyết liệt trong thực hiện các khâu của công tác cán bộ',
      'Tổ chức thực hiện (Phần IV)',
      'Toàn Thành phố',
    ]);
  });

  it('says of a due day before the plan that it is one', () => {
    const row = rowsOf('Nhiệm vụ').find(([code]) => code === 'III.3.1.4-a1');
    expect(row?.[2]).toBe(
      'Trong quý I hàng năm (riêng năm 2021, hoàn thành trong quý II). Hạn: 30/06/2021, trước ngày ban hành Kế hoạch nên không xét quá hạn.',
    );
  });
});

describe('Ma trận', () => {
  it('has a code where the duty is the agency’s, and sums at the right and below', () => {
    expect(rowsOf('Ma trận', 7).map((row) => row.slice(1))).toEqual([
      ['SNV', 'Sở Nội vụ', 'Được chấp nhận', 'T', 'H', 'Đ', 'T', 'H', 'T', 2, 0, 3, 1, 0, 0, 0, 0, 0, 6, 0],
      [
        'STC',
        'Sở Tài chính',
        'Được chấp nhận',
        'Đ',
        'C',
        null,
        'K',
        'HQ',
        'K',
        0,
        1,
        0,
        1,
        0,
        1,
        0,
        2,
        0,
        5,
        1,
      ],
      [
        'H001',
        'UBND quận Ba Đình',
        'Chưa gửi',
        'CB',
        'CB',
        null,
        'CB',
        'CQ',
        'CB',
        0,
        0,
        0,
        0,
        0,
        0,
        1,
        0,
        4,
        5,
        1,
      ],
      ['SN01', INSTITUTE, 'Bị trả lại', 'CB', 'CB', null, 'CB', 'CQ', 'CB', 0, 0, 0, 0, 0, 0, 1, 0, 4, 5, 1],
      ...below('H', 'Hoàn thành đúng hạn', [0, 1, 0, 0, 1, 0], 2),
      ...below('HQ', 'Hoàn thành quá hạn', [0, 0, 0, 0, 1, 0], 1),
      ...below('T', 'Đã thực hiện', [1, 0, 0, 1, 0, 1], 3),
      ...below('Đ', 'Đang thực hiện trong hạn', [1, 0, 1, 0, 0, 0], 2),
      ...below('ĐQ', 'Đang thực hiện quá hạn', [0, 0, 0, 0, 0, 0], 0),
      ...below('C', 'Chưa thực hiện trong hạn', [0, 1, 0, 0, 0, 0], 1),
      ...below('CQ', 'Chưa thực hiện quá hạn', [0, 0, 0, 0, 2, 0], 2),
      ...below('K', 'Không phát sinh', [0, 0, 0, 1, 0, 1], 2),
      ...below('CB', 'Chưa báo cáo', [2, 2, 0, 2, 0, 2], 8),
      [null, 'Cộng', null, 4, 4, 1, 4, 4, 4, 2, 1, 3, 2, 0, 1, 2, 2, 8, 21, 3],
    ]);
  });

  function below(code: string, name: string, counts: readonly number[], sum: number): ReportValue[][] {
    return [[code, name, null, ...counts, ...Array.from({ length: 9 }, () => null), sum, null]];
  }

  it('explains every code, and paints it by a rule whose fills differ', () => {
    const sheet = sheetNamed(workbook, 'Ma trận');
    const legend = valuesOf(sheet)[3]?.filter((value) => value !== null);
    expect(legend).toEqual([
      ...['H', 'Hoàn thành đúng hạn', 'HQ', 'Hoàn thành quá hạn', 'T', 'Đã thực hiện'],
      ...['Đ', 'Đang thực hiện trong hạn', 'ĐQ', 'Đang thực hiện quá hạn'],
      ...['C', 'Chưa thực hiện trong hạn', 'CQ', 'Chưa thực hiện quá hạn'],
      ...['K', 'Không phát sinh', 'CB', 'Chưa báo cáo'],
    ]);
    expect(sheet.conditional.map(({ range, when }) => [range, when])).toEqual(
      ['H', 'HQ', 'T', 'Đ', 'ĐQ', 'C', 'CQ', 'K', 'CB'].map((text) => ['E7:J10', { text }]),
    );
    expect(new Set(sheet.conditional.map(({ fill }) => fill)).size).toBe(9);
  });
});
