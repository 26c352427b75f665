import { describe, expect, it } from 'vitest';
import { dayToSerial } from '../../pipeline/contract/cell.ts';
import { gateFinding } from '../../pipeline/contract/gates.ts';
import { messageOf } from '../../pipeline/contract/messages.ts';
import { statusMissing } from '../support/city.ts';
import { linksOf, sheetNamed } from '../support/report-values.ts';
import { INSTITUTE, rowsOf, workbook } from './small-workbook.ts';

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
