import type { Content } from './sample.ts';
import type { Special } from './special.ts';

const PLAIN: Content = { kind: 'workbook' };

/** When reports come, and how often. */
export const TIMES: readonly Special[] = [
  {
    agency: 'H007',
    file: 'BC KH 177 Hai Ba Trung.xlsx',
    received: '12-14 23:52',
    sealed: '12-14 23:40',
    shows: 'Nhận vài phút trước khi hết hạn: vẫn đúng hạn',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'SGDDT',
    file: 'Sở GD&ĐT - Báo cáo KH 177 năm 2021.xlsx',
    received: '12-15 08:12',
    sealed: '12-15 08:03',
    shows: 'Quá hạn một ngày; tên tệp có dấu “&”',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'H276',
    file: 'Thach That - bao cao KH 177.xlsx',
    received: '12-16 09:30',
    shows: 'Quá hạn',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'SN20',
    file: 'BQLDA HTKT va NN - KH177.xlsx',
    received: '12-15 16:46',
    shows: 'Quá hạn',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'SN14',
    file: 'CD Cong dong_bao cao 177_muon.xlsx',
    received: '12-17 10:18',
    shows: 'Quá hạn',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'H250',
    file: 'Me Linh - BC 177.xlsx',
    received: '12-20 15:37',
    sealed: '12-20 15:20',
    shows: 'Quá hạn, nhận ngay ngày tổng hợp',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'STP',
    file: 'Báo cáo KH 177 năm 2021 - Sở Tư pháp.xlsx',
    received: '12-13 09:23',
    sealed: '12-13 09:23',
    unlisted: true,
    shows: 'Chưa ai ghi thời điểm nhận vào sổ: lấy theo dấu chốt trong tệp',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'H004',
    file: 'Long Bien - KH177 nam 2021.xlsx',
    received: '12-06 10:26',
    sealed: '12-06 10:26',
    unlisted: true,
    shows: 'Chưa ai ghi thời điểm nhận vào sổ: lấy theo dấu chốt trong tệp',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'SN03',
    file: 'Dai PTTH Ha Noi_BC 177.xlsx',
    received: '12-15 10:31',
    sealed: '12-15 10:31',
    unlisted: true,
    shows: 'Chưa ai ghi thời điểm nhận vào sổ, dấu chốt cho thấy quá hạn',
    outcome: ['counted'],
    content: PLAIN,
  },
];
