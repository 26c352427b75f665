import { DUTIES } from '../../pipeline/contract/sheets.ts';
import { retyped } from './edit.ts';
import { toTcvn3 } from './legacy-text.ts';
import * as mistakes from './mistakes.ts';
import { lockFile, scannedPdf, wordDocument } from './other-files.ts';
import { errorValue, formula, withFont, withMarkup } from './patch.ts';
import { type Content, type Sample, in2021 } from './sample.ts';
import { at } from './values.ts';

/** A sample in short; see Sample. */
export interface Special {
  readonly agency: string;
  readonly file: string;
  readonly received: string;
  readonly sealed?: string;
  readonly unlisted?: true;
  readonly shows: string;
  readonly outcome: readonly [standing: Sample['expected']['standing'], ...codes: string[]];
  readonly content: Content;
}

export function sampleOf(special: Special): Sample {
  const { agency, file, shows, sealed, outcome, content } = special;
  const [standing, ...codes] = outcome;
  return {
    file,
    agency,
    receivedAt: in2021(special.received),
    ...(sealed === undefined ? {} : { sealedAt: in2021(sealed) }),
    listed: special.unlisted !== true,
    shows,
    expected: { standing, codes: [...codes].sort() },
    content,
  };
}

const SHEET_OF_DUTIES = 3;
const SHEET_OF_METRICS = 4;
const LONG_TEXTS = ['result', 'shortcomings', 'next'];
/** The cells of the first 31 duties that hold long texts; the last two rows of a unit are the program's. */
const OLD_CELLS = Array.from({ length: 31 }, (_, i) =>
  LONG_TEXTS.map((key) => at(DUTIES, i + 1, key)),
).flat();

/** Workbooks sent back, each with another sort of mistakes. */
export const RETURNED: readonly Special[] = [
  {
    agency: 'SXD',
    file: 'So Xay dung - bao cao KH 177.xlsx',
    received: '12-13 16:48',
    shows: 'Bỏ trống tình trạng, số liệu, số báo cáo; chưa xác nhận bí mật nhà nước',
    outcome: [
      'returned',
      'info-required',
      'metric-required',
      'result-required',
      'secrecy-unconfirmed',
      'status-required',
      'target-required',
    ],
    content: { kind: 'workbook', change: mistakes.unfinished },
  },
  {
    agency: 'SCT',
    file: 'SCT_BC 177.xlsx',
    received: '12-08 10:26',
    shows: 'Tình trạng tự gõ, tiến độ không khớp tình trạng',
    outcome: [
      'returned',
      'completion-date-unexpected',
      'progress-matches-status',
      'progress-required',
      'shortcomings-required',
      'unknown-choice',
    ],
    content: { kind: 'workbook', change: mistakes.mismatched },
  },
  {
    agency: 'H277',
    file: 'Chuong My - bao cao 177.xlsx',
    received: '12-10 15:33',
    shows: 'Ngày không có thật (31/02/2021), ngày trong tương lai, ngày ngoài kỳ báo cáo',
    outcome: [
      'returned',
      'completion-date-in-period',
      'completion-date-required',
      'date-in-future',
      'document-date-in-plan',
      'not-a-date',
      'report-date-in-period',
    ],
    content: { kind: 'workbook', change: mistakes.misdated },
  },
  {
    agency: 'H279',
    file: 'Thuong Tin KH177.xlsx',
    received: '12-14 10:51',
    shows: 'Chữ, số lẻ, số âm ở ô số liệu',
    outcome: ['returned', 'not-a-number', 'not-whole', 'out-of-range'],
    content: { kind: 'workbook', change: mistakes.miscounted },
  },
  {
    agency: 'SN09',
    file: 'Truong CD nghe Cong nghiep HN - 177.xlsx',
    received: '12-09 14:12',
    shows: 'Phần lớn hơn tổng, 13 tháng đánh giá, tử số lớn hơn mẫu số, lũy kế nhỏ hơn năm',
    outcome: [
      'returned',
      'cumulative-below-year',
      'metric-at-most',
      'metric-over-limit',
      'numerator-exceeds-denominator',
    ],
    content: { kind: 'workbook', change: mistakes.unbalanced },
  },
  {
    agency: 'SN17',
    file: 'BQLDA DD-CN - BC KH177 (2).xlsx',
    received: '12-10 09:07',
    shows: 'Dán công thức và giá trị lỗi #REF! vào ô nhập',
    outcome: ['returned', 'error-value', 'formula-in-input'],
    content: {
      kind: 'workbook',
      patch: (bytes) =>
        withMarkup(bytes, SHEET_OF_METRICS, {
          D4: formula('SUM(2,1)', 3),
          D5: formula('D4*118', 354),
          D6: formula('ROUND(354/12,0)', 30),
          D7: errorValue('#REF!'),
        }),
    },
  },
  {
    agency: 'SVHTT',
    file: 'Sở VHTT - biểu báo cáo 177.xlsx',
    received: '12-14 15:29',
    shows: 'Nội dung “x”, “...”; số căn cước; vướng mắc thiếu cấp giải quyết hoặc đề xuất',
    outcome: ['returned', 'obstacle-incomplete', 'personal-id', 'text-too-short'],
    content: { kind: 'workbook', change: mistakes.careless },
  },
  {
    agency: 'SN07',
    file: 'CD Y te Ha Noi_KH177.xlsx',
    received: '12-07 16:15',
    shows: 'Văn bản bảng mã cũ TCVN3 (phông .VnTime)',
    outcome: ['returned', 'legacy-encoding'],
    content: {
      kind: 'workbook',
      change: (report) => retyped(report, LONG_TEXTS, toTcvn3),
      patch: (bytes) => withFont(bytes, { sheet: SHEET_OF_DUTIES, cells: OLD_CELLS, font: '.VnTime' }),
    },
  },
];

/** What a gate stops, or what is not of this year. */
export const REFUSED: readonly Special[] = [
  {
    agency: 'STC',
    file: '~$Bao cao KH177 - So Tai chinh.xlsx',
    received: '12-13 08:58',
    shows: 'Tệp khóa Excel tạo khi đang mở báo cáo',
    outcome: ['refused', 'lock-file'],
    content: { kind: 'bytes', bytes: lockFile('Van thu') },
  },
  {
    agency: 'SNGV',
    file: 'SNgV - Bao cao KH 177 (ban ky so).pdf',
    received: '12-13 09:14',
    shows: 'Bản PDF gửi kèm báo cáo',
    outcome: ['refused', 'not-a-workbook'],
    content: {
      kind: 'bytes',
      bytes: scannedPdf('So Ngoai vu - Bao cao ket qua thuc hien Ke hoach so 177/KH-UBND'),
    },
  },
  {
    agency: 'SN12',
    file: 'Bao cao 177 - CD Thuong mai va Du lich.xlsx',
    received: '12-10 16:31',
    shows: 'Tệp Word đổi đuôi thành .xlsx',
    outcome: ['refused', 'not-a-workbook'],
    content: {
      kind: 'bytes',
      bytes: wordDocument('Báo cáo kết quả thực hiện Kế hoạch số 177/KH-UBND năm 2021'),
    },
  },
  {
    agency: 'H281',
    file: 'Ung Hoa_Bao cao KH177.xls',
    received: '12-09 10:44',
    shows: 'Tệp Excel đời cũ (.xls)',
    outcome: ['refused', 'legacy-xls'],
    content: { kind: 'libreoffice', as: 'xls' },
  },
  {
    agency: 'SQHKT',
    file: 'QHKT - bao cao 177 (bao mat).xlsx',
    received: '12-13 11:20',
    shows: 'Tệp đặt mật khẩu mở',
    outcome: ['refused', 'encrypted'],
    content: { kind: 'libreoffice', as: 'password' },
  },
  {
    agency: 'SN08',
    file: 'CD Y te Ha Dong - bao cao nam.xlsx',
    received: '12-14 14:05',
    shows: 'Gửi nhầm biểu mẫu năm 2022',
    outcome: ['refused', 'other-year'],
    content: { kind: 'workbook', year: 2022 },
  },
];
