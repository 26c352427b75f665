import { describe, expect, it } from 'vitest';
import { gateFinding } from '../../pipeline/contract/gates.ts';
import { messageOf } from '../../pipeline/contract/messages.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { statusMissing } from '../support/city.ts';
import { at, DISTRICTS, INSTITUTE, LAST_SECOND, MIDNIGHT, OFFICES, rowsOf, UNITS } from './small-workbook.ts';

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
