import { edited, retyped } from './edit.ts';
import type { Content } from './sample.ts';
import { copiedUnderAlias, sortedByStatus, withOwnRowsAndColumn } from './shapes.ts';
import { nothingArose } from './slips.ts';
import type { Special } from './special.ts';

const PLAIN: Content = { kind: 'workbook' };

/** Workbooks that went through other hands and programs, and are right all the same. */
export const HANDLED: readonly Special[] = [
  {
    agency: 'SN24',
    file: 'Quy Dau tu phat trien - KH177.xlsx',
    received: '12-06 14:09',
    sealed: '12-06 13:55',
    shows: 'Khai không phát sinh nhiệm vụ nào',
    outcome: ['counted'],
    content: { kind: 'workbook', change: nothingArose },
  },
  {
    agency: 'H005',
    file: 'Cau Giay bao cao 177.xlsx',
    received: '12-08 11:25',
    shows: 'Mất trang ẩn và mã cơ quan, tên ghi tắt “UBND Q. Cầu Giấy”',
    outcome: ['counted', 'meta-missing'],
    content: { kind: 'workbook', shape: copiedUnderAlias('UBND Q. Cầu Giấy') },
  },
  {
    agency: 'H019',
    file: 'Nam Từ Liêm - KH177.xlsx',
    received: '12-10 10:16',
    shows: 'Chữ Unicode tổ hợp (NFD) từ máy Mac',
    outcome: ['counted', 'decomposed-text'],
    content: {
      kind: 'workbook',
      change: (report) =>
        retyped(report, ['result', 'shortcomings', 'next', 'contactName'], (text) => text.normalize('NFD')),
    },
  },
  {
    agency: 'SLDTBXH',
    file: 'Sở LĐTBXH - KH 177.xlsx',
    received: '12-09 09:02',
    sealed: '12-09 08:40',
    shows: 'Lưu bằng LibreOffice',
    outcome: ['counted'],
    content: { kind: 'libreoffice', as: 'xlsx' },
  },
  {
    agency: 'H268',
    file: 'Ha Dong_bao cao KH177_2021.xlsx',
    received: '12-13 10:39',
    shows: 'Lưu bằng LibreOffice',
    outcome: ['counted'],
    content: { kind: 'libreoffice', as: 'xlsx' },
  },
  {
    agency: 'H269',
    file: 'Thị xã Sơn Tây - Báo cáo 177 (bản cuối).xlsx',
    received: '12-13 08:39',
    shows: 'Tên tệp có dấu tiếng Việt, khoảng trắng, “(bản cuối)”',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'H273',
    file: 'Dan Phuong KH177 final2.xlsx',
    received: '12-07 14:43',
    sealed: '12-07 14:21',
    shows: 'Tên tệp “final2”',
    outcome: ['counted'],
    content: PLAIN,
  },
  {
    agency: 'H017',
    file: 'Đông Anh - báo cáo KH 177.xlsx',
    received: '12-14 14:48',
    sealed: '12-13 17:10',
    shows: 'Sửa số liệu sau khi chốt',
    outcome: ['counted', 'content-changed'],
    content: {
      kind: 'workbook',
      later: (report) =>
        edited(report, { metrics: { 'III.1.1-b/articles': { year: 96, cumulative: undefined } } }),
    },
  },
  {
    agency: 'H002',
    file: 'Hoàn Kiếm_177.xlsx',
    received: '12-07 15:36',
    sealed: '12-07 15:18',
    shows: 'Chèn hai dòng và một cột riêng ở trang Nhiệm vụ',
    outcome: ['counted'],
    content: { kind: 'workbook', shape: withOwnRowsAndColumn },
  },
  {
    agency: 'SKHDT',
    file: 'Sở KH&ĐT - kết quả KH 177.xlsx',
    received: '12-03 15:22',
    sealed: '12-03 14:57',
    shows: 'Sắp xếp lại các dòng theo tình trạng',
    outcome: ['counted'],
    content: { kind: 'workbook', shape: sortedByStatus },
  },
];
