import { describe, expect, it } from 'vitest';
import { dayToSerial } from '../../pipeline/contract/cell.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { smallCity } from '../support/city.ts';
import { linksOf, sheetNamed, valuesOf } from '../support/report-values.ts';

const sheet = sheetNamed(
  consolidatedWorkbook(smallCity(), { fileLink: (path) => `nhận/${path}` }),
  'Chi tiết',
);
const [header = [], ...lines] = valuesOf(sheet).slice(3);

/** Filled cells of a line by header. */
function filled(line: (typeof lines)[number]): Record<string, unknown> {
  const cells = header.flatMap((name, i) => (line[i] === null ? [] : [[String(name), line[i]] as const]));
  return Object.fromEntries(cells);
}

describe('Chi tiết', () => {
  it('orders by kind, then the plan, then the register', () => {
    const [snv, stc] = ['Sở Nội vụ', 'Sở Tài chính'];
    const young = 'Tỷ lệ cán bộ trẻ diện ban thường vụ các cấp ủy quản lý đạt tối thiểu 15%';
    const trained = '100% cán bộ lãnh đạo, quản lý được bồi dưỡng cập nhật kiến thức mới';
    expect(lines.slice(0, 7).map((line) => [line[0], line[1], line[3]])).toEqual([
      ['Nhiệm vụ', 'III.1.1-a', snv],
      ['Nhiệm vụ', 'III.1.1-a', stc],
      ['Nhiệm vụ', 'III.2.1-a', snv],
      ['Nhiệm vụ', 'III.2.1-a', stc],
      ['Nhiệm vụ', 'III.2.2-a1', snv],
      ['Nhiệm vụ', 'III.3.1.4-a1', snv],
      ['Nhiệm vụ', 'III.3.1.4-a1', stc],
    ]);
    expect(lines.slice(7).map((line) => line.slice(0, 4))).toEqual([
      ['Số liệu', 'III.1.1-a', 'Số hội nghị, đợt quán triệt', snv],
      ['Số liệu', 'III.1.1-a', 'Số hội nghị, đợt quán triệt', stc],
      ['Số liệu', 'III.1.1-a', 'Số lượt người tham dự', snv],
      ['Số liệu', 'III.1.1-a', 'Số lượt người tham dự', stc],
      ['Số liệu', 'III.2.1-a', 'Số văn bản đã rà soát', snv],
      ['Số liệu', 'III.2.1-a', 'Số văn bản kiến nghị sửa đổi, bổ sung', snv],
      ['Số liệu', 'III.2.1-a', 'Số văn bản kiến nghị ban hành mới', snv],
      ['Số liệu', 'III.3.1.4-a1', 'Số người phải chuyển đổi vị trí công tác', snv],
      ['Số liệu', 'III.3.1.4-a1', 'Số người đã chuyển đổi vị trí công tác', snv],
      ['Chỉ tiêu', 'II.2.d-1', young, snv],
      ['Chỉ tiêu', 'II.2.d-1', young, stc],
      ['Chỉ tiêu', 'II.2.d-4', trained, snv],
      ['Chỉ tiêu', 'II.2.d-4', trained, stc],
    ]);
  });

  it('has all of a duty’s report', () => {
    expect(filled(lines[0] ?? [])).toEqual({
      'Loại dòng': 'Nhiệm vụ',
      Mã: 'III.1.1-a',
      'Nội dung': 'Nghiên cứu, quán triệt chủ trương, nghị quyết về công tác cán bộ',
      'Cơ quan': 'Sở Nội vụ',
      Nhóm: 'Sở, ban, ngành',
      'Tình trạng': 'Đã hoàn thành',
      'Trạng thái': 'Đã thực hiện',
      'Tiến độ %': 100,
      'Ngày hoàn thành': dayToSerial('2021-11-10'),
      'Bộ phận phụ trách': 'Phòng Tổ chức',
      'Kết quả thực hiện': '=1+1 là công thức, ở đây là chữ',
      'Nhiệm vụ năm tới': 'Tiếp tục quán triệt.',
      'Tệp nguồn': 'snv.xlsx',
      'Ô nguồn': 'Nhiệm vụ!G4',
    });
    expect(filled(lines[3] ?? [])).toMatchObject({
      'Tình trạng': 'Chưa thực hiện',
      'Trạng thái': 'Chưa thực hiện trong hạn',
      'Tiến độ %': 0,
      'Tồn tại, nguyên nhân': 'Thiếu người làm.',
      'Tệp nguồn': 'stc (1).xlsx',
      'Ô nguồn': 'Nhiệm vụ!G5',
    });
  });

  it('has metrics and targets; zero is shown, a blank metric is no row', () => {
    expect(filled(lines[7] ?? [])).toMatchObject({
      'Đơn vị tính': 'hội nghị',
      'Số liệu trong năm': 4,
      'Lũy kế': 4,
      'Ô nguồn': 'Số liệu!D4',
    });
    expect(filled(lines[13] ?? [])).toMatchObject({ 'Số liệu trong năm': 0, 'Ô nguồn': 'Số liệu!D8' });
    expect(filled(lines[16] ?? [])).toMatchObject({ 'Tử số': 3, 'Mẫu số': 20, 'Ô nguồn': 'Chỉ tiêu!E4' });
    expect(filled(lines[19] ?? [])).toMatchObject({
      'Cơ quan': 'Sở Tài chính',
      'Ghi chú': 'Không thuộc phạm vi',
      'Ô nguồn': 'Chỉ tiêu!E5',
    });
  });

  it('every row leads to its file, sheet and cell', () => {
    const links = linksOf(sheet);
    expect(links).toHaveLength(lines.length);
    expect(links.map(({ link }) => link).slice(0, 2)).toEqual([
      { kind: 'file', path: 'nhận/snv.xlsx', sheet: 'Nhiệm vụ', cell: 'G4' },
      { kind: 'file', path: 'nhận/stc (1).xlsx', sheet: 'Nhiệm vụ', cell: 'G4' },
    ]);
  });
});
