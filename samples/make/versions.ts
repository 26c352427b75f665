import { contradictory } from './mistakes.ts';
import type { Content } from './sample.ts';
import { tornApart } from './shapes.ts';
import { corrected } from './slips.ts';
import type { Special } from './special.ts';

const PLAIN: Content = { kind: 'workbook' };

/** Several files of one agency. */
export const VERSIONS: readonly Special[] = [
  {
    agency: 'H018',
    file: 'Gia Lam_KH177.xlsx',
    received: '12-07 09:41',
    shows: 'Lần 1 bị trả lại: xóa trang Vướng mắc, thiếu và lặp dòng nhiệm vụ',
    outcome: ['returned', 'row-missing', 'row-repeated', 'sheet-missing'],
    content: { kind: 'workbook', shape: tornApart },
  },
  {
    agency: 'H018',
    file: 'Gia Lam_KH177 (sua).xlsx',
    received: '12-13 14:20',
    sealed: '12-13 14:02',
    shows: 'Lần 2 của UBND huyện Gia Lâm: đã sửa, được nhận',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'STNMT',
    file: 'Sở TN&MT_Báo cáo 177.xlsx',
    received: '12-08 15:10',
    sealed: '12-08 14:44',
    shows: 'Lần 1 được nhận và vẫn được tính vì lần 2 bị trả lại',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'STNMT',
    file: 'Sở TN&MT_Báo cáo 177 bản cuối.xlsx',
    received: '12-14 11:02',
    shows: 'Lần 2 bị trả lại: khai không phát sinh nhưng vẫn có kết quả',
    outcome: ['returned', 'nothing-contradicted'],
    content: { kind: 'workbook', change: contradictory },
  },
  {
    agency: 'SYT',
    file: 'So Y te - KH177.xlsx',
    received: '12-10 08:37',
    shows: 'Lần 1 hợp lệ, được thay bằng lần 2',
    outcome: ['superseded'],
    content: PLAIN,
  },
  {
    agency: 'SYT',
    file: 'So Y te - KH177 (dinh chinh so lieu).xlsx',
    received: '12-14 09:15',
    sealed: '12-14 09:01',
    shows: 'Lần 2 của Sở Y tế: đính chính hai số liệu',
    outcome: ['counted'],
    content: { kind: 'workbook', change: corrected },
  },
  {
    agency: 'H006',
    file: 'BC 177 - Dong Da (1).xlsx',
    received: '12-09 15:58',
    sealed: '12-09 15:32',
    shows: 'Gửi lại đúng tệp dưới tên khác: hai tệp là một',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'H006',
    file: 'BC 177 - Dong Da.xlsx',
    received: '12-09 15:58',
    shows: 'Trùng từng byte với tệp trên',
    outcome: ['identical'],
    content: { kind: 'copy', of: 'BC 177 - Dong Da (1).xlsx' },
  },
];
