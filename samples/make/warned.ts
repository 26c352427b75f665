import type { Content } from './sample.ts';
import { withPrintedCell } from './shapes.ts';
import {
  IN_PROGRESS,
  typed,
  withFiguresOfNothing,
  withForeignLetter,
  withLooseNumber,
  withRepeatedDocument,
  withoutUnits,
} from './slips.ts';
import type { Special } from './special.ts';

const one = (edits: Parameters<typeof typed>[0]): Content => ({ kind: 'workbook', change: typed(edits) });

/** Small slips: taken, with a warning. */
export const WARNED: readonly Special[] = [
  {
    agency: 'H008',
    file: 'Hoang Mai_bao cao 177_2021.xlsx',
    received: '12-13 10:35',
    shows: 'Quên bộ phận phụ trách ở hai nhiệm vụ',
    outcome: ['counted', 'unit-missing'],
    content: { kind: 'workbook', change: withoutUnits },
  },
  {
    agency: 'H016',
    file: 'BC ket qua thuc hien KH177 - UBND huyen Soc Son.xlsx',
    received: '12-13 15:40',
    shows: 'Chữ “Ð” (U+00D0) thay cho “Đ”',
    outcome: ['counted', 'look-alike-letters'],
    content: { kind: 'workbook', change: withForeignLetter },
  },
  {
    agency: 'H020',
    file: 'Thanh Trì bao cao 177.xlsx',
    received: '12-07 11:06',
    sealed: '12-07 10:41',
    shows: 'Hai chỉ tiêu cùng đối tượng có mẫu số khác nhau',
    outcome: ['counted', 'denominators-differ'],
    content: one({ targets: { 'II.2.d-2': { numerator: 31, denominator: 98 } } }),
  },
  {
    agency: 'H275',
    file: 'QUOC OAI bao cao nam 2021.xlsx',
    received: '12-09 14:37',
    shows: 'Ghi trùng một văn bản',
    outcome: ['counted', 'document-repeated'],
    content: { kind: 'workbook', change: withRepeatedDocument },
  },
  {
    agency: 'H280',
    file: 'Phu Xuyen - bieu bao cao 177.xlsx',
    received: '12-08 09:44',
    shows: 'Địa chỉ thư điện tử sai',
    outcome: ['counted', 'email-format'],
    content: one({ info: { contactEmail: 'vanthu_phuxuyen.hanoi.gov.vn' } }),
  },
  {
    agency: 'SDL',
    file: 'So Du lich bao cao KH 177.xlsx',
    received: '12-13 14:03',
    sealed: '12-13 13:46',
    shows: 'Điện thoại thiếu mã vùng',
    outcome: ['counted', 'phone-format'],
    content: one({ info: { contactPhone: '3825 6431' } }),
  },
  {
    agency: 'SGTVT',
    file: 'SGTVT - bao cao ke hoach 177.xlsx',
    received: '12-03 14:26',
    shows: 'Có số liệu ở nhiệm vụ không phát sinh',
    outcome: ['counted', 'metric-without-activity'],
    content: { kind: 'workbook', change: withFiguresOfNothing },
  },
  {
    agency: 'BQLKCN',
    file: 'BQL KCN-CX_bieu mau 177.xlsx',
    received: '12-02 15:37',
    shows: 'Số, ký hiệu văn bản ghi không đúng dạng',
    outcome: ['counted', 'document-number-format'],
    content: { kind: 'workbook', change: withLooseNumber },
  },
  {
    agency: 'SN10',
    file: 'CD nghe CNC bao cao 177.xlsx',
    received: '12-06 15:26',
    sealed: '12-06 15:01',
    shows: 'Lũy kế khác số liệu trong năm đầu',
    outcome: ['counted', 'cumulative-in-first-year'],
    content: one({
      duties: { 'III.3.1.3-a': IN_PROGRESS },
      metrics: { 'III.3.1.3-a/classes': { year: 9, cumulative: 21 } },
    }),
  },
  {
    agency: 'SN21',
    file: 'BQLDA cap thoat nuoc_177.xlsx',
    received: '12-09 11:44',
    shows: 'Sửa chữ ở ô xám',
    outcome: ['counted', 'printed-text-changed'],
    content: { kind: 'workbook', shape: withPrintedCell(1, 'product', 'Hội nghị quán triệt') },
  },
];
