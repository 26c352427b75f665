import { describe, expect, it } from 'vitest';
import { dayToSerial } from '../../pipeline/contract/cell.ts';
import { gateFinding } from '../../pipeline/contract/gates.ts';
import { messageOf } from '../../pipeline/contract/messages.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import type { ReportValue } from '../../pipeline/workbook/report-model.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { smallCity, statusMissing } from '../support/city.ts';
import { linksOf, sheetNamed, valuesOf } from '../support/report-values.ts';

const workbook = consolidatedWorkbook(smallCity(), { fileLink: (path) => `../in/${path}` });
const rowsOf = (name: string, from = 5) => valuesOf(sheetNamed(workbook, name)).slice(from - 1);
const INSTITUTE = 'Viện Nghiên cứu phát triển kinh tế - xã hội Hà Nội';
const UNITS = 'Đơn vị sự nghiệp trực thuộc UBND Thành phố';
const DISTRICTS = 'UBND quận, huyện, thị xã';
const OFFICES = 'Sở, ban, ngành';

const at = (day: string, [h = 0, m = 0, s = 0]: readonly number[]) =>
  dayToSerial(day) + (h * 3600 + m * 60 + s) / 86_400;
const LAST_SECOND = at('2021-12-14', [23, 59, 59]);
const MIDNIGHT = at('2021-12-15', [0]);

describe('Nộp báo cáo', () => {
  it('tells of each agency in the register order what came and when', () => {
    expect(rowsOf('Nộp báo cáo').slice(0, 4)).toEqual([
      [
        1,
        'SNV',
        'Sở Nội vụ',
        OFFICES,
        'Được chấp nhận',
        LAST_SECOND,
        LAST_SECOND,
        'Đúng hạn',
        1,
        0,
        1,
        'Mở',
        'snv.xlsx',
        null,
      ],
      [
        2,
        'STC',
        'Sở Tài chính',
        OFFICES,
        'Được chấp nhận',
        MIDNIGHT,
        MIDNIGHT,
        'Quá hạn 1 ngày',
        2,
        0,
        0,
        'Mở',
        'stc (1).xlsx',
        'Bản gửi sau bị trả lại, bản trước vẫn được tính: stc (2).xlsx (1 chỗ sai (1 nội dung), trước hết: Trang Nhiệm vụ, ô G4: Chưa chọn Tình trạng của nhiệm vụ.)',
      ],
      [
        3,
        'H001',
        'UBND quận Ba Đình',
        DISTRICTS,
        'Chưa gửi',
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
      ],
      [
        4,
        'SN01',
        INSTITUTE,
        UNITS,
        'Bị trả lại',
        at('2021-12-10', [9, 30]),
        null,
        null,
        1,
        2,
        0,
        'Mở',
        'sn01.xlsx',
        `2 chỗ sai (1 nội dung), trước hết: Trang Nhiệm vụ, ô G4–G5: ${messageOf(statusMissing({ row: 4 })).what}`,
      ],
    ]);
  });

  it('sums by group of agencies', () => {
    expect(rowsOf('Nộp báo cáo').slice(5)).toEqual([
      [
        'Cộng theo nhóm cơ quan',
        null,
        null,
        null,
        'Phải báo cáo',
        'Đã gửi',
        'Được chấp nhận',
        'Đúng hạn',
        'Quá hạn',
        'Bị trả lại',
        'Có tệp chưa dùng được',
        'Chưa gửi',
      ],
      [OFFICES, null, null, null, 2, 2, 2, 1, 1, 0, 0, 0],
      [DISTRICTS, null, null, null, 1, 0, 0, 0, 0, 0, 0, 1],
      [UNITS, null, null, null, 1, 1, 0, 0, 0, 1, 0, 0],
      ['Toàn Thành phố', null, null, null, 4, 3, 2, 1, 1, 1, 0, 1],
    ]);
  });
});

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

describe('Văn bản, Vướng mắc', () => {
  it('list what the counted submissions list, with file and cell', () => {
    expect(rowsOf('Văn bản')).toEqual([
      [
        1,
        'III.2.1-a',
        'Kế hoạch',
        '12/KH-SNV',
        dayToSerial('2021-09-05'),
        'Sở Nội vụ',
        'Rà soát văn bản năm 2021',
        'Sở Nội vụ',
        'snv.xlsx',
        'Văn bản!A4',
      ],
    ]);
    expect(rowsOf('Vướng mắc')).toEqual([
      [
        1,
        'Bộ Nội vụ',
        'Sở Nội vụ',
        'III.2.2-a1: Trình Quyết định của UBND TP về phân cấp quản lý tổ chức bộ máy, cán bộ',
        'Chưa có hướng dẫn về phân cấp.',
        'Luật mới ban hành.',
        'Sớm ban hành hướng dẫn.',
        'snv.xlsx',
        'Vướng mắc!A4',
      ],
      [],
      ['STT', 'Cộng theo cấp giải quyết', 'Số vướng mắc'],
      [1, 'Bộ Nội vụ', 1],
      [null, 'Tổng số', 1],
    ]);
  });
});

describe('Cảnh báo', () => {
  const missing = messageOf(statusMissing({ row: 4 }));

  it('notes what is doubtful in the data itself', () => {
    const notes = rowsOf('Cảnh báo').slice(0, 3);
    expect(notes.map((row) => [row[0], row[1], row[7], row[8]])).toEqual([
      [
        1,
        'Lưu ý',
        'Nộp báo cáo',
        `1/4 cơ quan phải báo cáo lấy theo danh sách tạm, chưa được xác nhận: ${INSTITUTE}.`,
      ],
      [
        2,
        'Lưu ý',
        'Nguồn',
        '1 báo cáo có thời điểm nhận lấy theo thời điểm chốt ghi trong tệp, chưa có người ghi vào sổ tiếp nhận: stc (1).xlsx.',
      ],
      [
        3,
        'Lưu ý',
        'Nguồn',
        '1 báo cáo có thời điểm nhận lấy theo thời gian của tệp, có thể không đúng lúc nhận thật, chưa có người ghi vào sổ tiếp nhận: sn01.xlsx.',
      ],
    ]);
  });

  it('groups the findings of each file, returned ones first; a copy is not told twice', () => {
    const lock = messageOf(gateFinding('lock-file'));
    expect(
      rowsOf('Cảnh báo')
        .slice(3)
        .map((row) => row.slice(0, 9)),
    ).toEqual([
      [4, 'Lỗi', 'sn01.xlsx', INSTITUTE, 'Nhiệm vụ', 'G4–G5', 2, 'Mở', missing.what],
      [5, 'Lỗi', 'stc (2).xlsx', 'Sở Tài chính', 'Nhiệm vụ', 'G4', 1, 'Mở', missing.what],
      [6, 'Lỗi', '~$snv.xlsx', null, null, null, 1, 'Mở', lock.what],
      [7, 'Cảnh báo', 'snv.xlsx', 'Sở Nội vụ', 'Nhiệm vụ', 'J5', 1, 'Mở', 'Chưa ghi Bộ phận phụ trách.'],
    ]);
  });

  it('leads to the first cell of the finding, and to the file where there is no cell', () => {
    const links = linksOf(sheetNamed(workbook, 'Cảnh báo')).map(({ link }) => link);
    expect(links.slice(3)).toEqual([
      { kind: 'file', path: '../in/sn01.xlsx', sheet: 'Nhiệm vụ', cell: 'G4' },
      { kind: 'file', path: '../in/stc (2).xlsx', sheet: 'Nhiệm vụ', cell: 'G4' },
      { kind: 'file', path: '../in/~$snv.xlsx' },
      { kind: 'file', path: '../in/snv.xlsx', sheet: 'Nhiệm vụ', cell: 'J5' },
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

describe('Nguồn', () => {
  it('has every file with its hash, version, verdict and reason', () => {
    const missing = messageOf(statusMissing({ row: 4 })).what;
    const lock = messageOf(gateFinding('lock-file')).what;
    const hash = (path: string) => sha256Hex(path);
    const seven = at('2021-12-17', [10]);
    expect(rowsOf('Nguồn').map((row) => row.slice(1))).toEqual([
      [
        'bản sao/snv.xlsx',
        'Mở',
        hash('snv.xlsx'),
        30_016,
        'Sở Nội vụ',
        null,
        at('2021-12-16', [8]),
        'Sổ tiếp nhận',
        'Trùng nội dung',
        null,
      ],
      [
        'sn01.xlsx',
        'Mở',
        hash('sn01.xlsx'),
        30_009,
        INSTITUTE,
        1,
        at('2021-12-10', [9, 30]),
        'Thời gian của tệp',
        'Trả lại',
        missing,
      ],
      [
        'snv.xlsx',
        'Mở',
        hash('snv.xlsx'),
        30_008,
        'Sở Nội vụ',
        1,
        LAST_SECOND,
        'Sổ tiếp nhận',
        'Được tính',
        null,
      ],
      [
        'stc (1).xlsx',
        'Mở',
        hash('stc (1).xlsx'),
        30_012,
        'Sở Tài chính',
        1,
        MIDNIGHT,
        'Thời điểm chốt trong tệp',
        'Được tính',
        null,
      ],
      [
        'stc (2).xlsx',
        'Mở',
        hash('stc (2).xlsx'),
        30_012,
        'Sở Tài chính',
        2,
        seven,
        'Sổ tiếp nhận',
        'Trả lại',
        missing,
      ],
      ['~$snv.xlsx', 'Mở', hash('~$snv.xlsx'), 30_010, null, null, null, null, 'Không nhận', lock],
    ]);
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
