import { columnLetters } from '../../contract/grid.ts';
import { type CellStyle, GREY } from '../../contract/style.ts';
import type { Validation } from '../../contract/template-validation.ts';
import type { Moment } from '../../contract/time.ts';
import type { ReportSheet, ReportWorkbook } from '../../workbook/report-model.ts';
import { LEDGER, type LedgerColumn, WAIVERS, type WaiverColumn } from './ledger.ts';

const CELL = { size: 11, border: true, wrap: true } as const;
/** Text that begins with `=` stays text when somebody enters it again. */
const TEXT: CellStyle = { ...CELL, align: 'left', format: '@' };
const CENTER: CellStyle = { ...CELL, align: 'center' };
const MOMENT: CellStyle = { ...CENTER, format: 'dd/mm/yyyy hh:mm' };
const NAVY = '1F3864';
const HEADER: CellStyle = { ...CELL, bold: true, color: 'FFFFFF', fill: NAVY, align: 'center' };

interface LedgerLook {
  readonly width: number;
  readonly style: CellStyle;
  /** True where the program keeps the cells up to date: grey. */
  readonly ours: boolean;
}

const ours = (width: number, style: CellStyle): LedgerLook => ({ width, style, ours: true });
const officers = (width: number, style: CellStyle): LedgerLook => ({ width, style, ours: false });

/** In the order of the sheet. */
const LOOKS: Readonly<Record<LedgerColumn, LedgerLook>> = {
  name: ours(34, TEXT),
  agency: ours(28, TEXT),
  year: ours(7, CENTER),
  version: ours(7, CENTER),
  receivedAt: officers(16, MOMENT),
  basis: ours(15, TEXT),
  verdict: ours(13, { ...TEXT, align: 'center' }),
  reason: ours(36, TEXT),
  excluded: officers(9, { ...TEXT, align: 'center' }),
  excludedWhy: officers(22, TEXT),
  note: officers(22, TEXT),
  // A machine's column: cut off by the one behind it, which is never blank.
  sha256: ours(20, { ...TEXT, wrap: false }),
  recordedAt: ours(16, MOMENT),
};
const COLUMNS = Object.keys(LOOKS) as LedgerColumn[];
/** What only a machine reads is not printed. */
const LAST_PRINTED: LedgerColumn = 'note';

const WAIVER_WIDTHS: Readonly<Record<WaiverColumn, number>> = {
  file: 30,
  agency: 26,
  sheet: 13,
  cells: 16,
  error: 46,
  decidedBy: 24,
  why: 34,
};
const STATE_WIDTH = 46;
const WAIVER_COLUMNS = Object.keys(WAIVER_WIDTHS) as WaiverColumn[];
/** Rows ready to be filled in. */
const FREE_ROWS = 40;
/** Excel checks what is typed down to here. */
const LAST_CHECKED = 3000;

const GUIDE = [
  'Phần mềm tự ghi mỗi tệp nhận được một dòng ở trang Sổ tiếp nhận (merge, status, remind); tệp đã ghi thì không bao giờ bị xóa dòng, kể cả khi tệp không còn trong thư mục.',
  'Ô xám do phần mềm ghi và cập nhật. Ô trắng do cán bộ ghi, phần mềm không sửa. Sửa một ô xám thì phần mềm giữ nguyên chữ đã sửa và báo lại; xóa trắng ô đó thì phần mềm ghi lại như cũ.',
  'Thời điểm nhận: lần đầu lấy theo dấu chốt hoặc thời gian của tệp; sửa lại cho đúng lúc nhận thật, dạng 10/12/2021 09:30. Đúng hạn, quá hạn xét theo cột này.',
  'Không tính một tệp (gửi nhầm, gửi thử): chọn “Có” ở cột Loại trừ và ghi lý do ở cột Lý do loại trừ. Chưa ghi lý do thì tệp vẫn được tính.',
  'Chấp nhận một lỗi đã biết: ở trang Miễn lỗi, dán các ô Tệp, Cơ quan, Trang, Ô và Nội dung từ trang Cảnh báo của tệp tổng hợp (hoặc từ trang Cần sửa), rồi ghi người quyết định và lý do. Cột Tình trạng ở đó cho biết dòng nào đang miễn lỗi, dòng nào không có tác dụng và vì sao.',
  'Được sắp xếp, lọc, thêm cột, thêm trang, đổi màu tùy ý; không đổi tên cột, không sửa cột SHA-256. Lưu và đóng sổ trước khi chạy phần mềm.',
] as const;

/** A ledger in which nothing is recorded yet, as plain data. */
export function emptyLedger(created: Moment): ReportWorkbook {
  return {
    title: 'Sổ tiếp nhận báo cáo thực hiện Kế hoạch số 177/KH-UBND',
    creator: 'bao-cao-177',
    created,
    sheets: [filesSheet(), waiversSheet(), guideSheet()],
  };
}

const PAGE = { conditional: [], paper: 'A4', landscape: true } as const;

function filesSheet(): ReportSheet {
  const looks = COLUMNS.map((column) => LOOKS[column]);
  const last = columnLetters(COLUMNS.length);
  return {
    ...PAGE,
    name: LEDGER.sheet,
    widths: looks.map(({ width }) => width),
    kinds: {
      header: [HEADER],
      row: looks.map(({ style, ours: isOurs }) => (isOurs ? { ...style, fill: GREY } : style)),
    },
    rows: [
      { kind: 'header', cells: COLUMNS.map((column) => LEDGER.headers[column]), height: 34 },
      // The formats of the rows to come.
      { kind: 'row', cells: COLUMNS.map(() => null) },
    ],
    frozen: { rows: 1, columns: 1 },
    repeat: [1, 1],
    filter: `A1:${last}2`,
    printed: `A:${lettersOf(LAST_PRINTED)}`,
    validations: [
      hint(
        'receivedAt',
        'Thời điểm nhận',
        'Ghi ngày/tháng/năm giờ:phút, ví dụ 10/12/2021 09:30. Phần mềm không sửa ô này.',
      ),
      {
        range: rangeOf('excluded'),
        demand: { kind: 'list', choices: [LEDGER.yes] },
        prompt: { title: 'Loại trừ', text: 'Chọn “Có” để không tính tệp này, và ghi lý do ở cột bên cạnh.' },
        error: { title: 'Loại trừ', text: 'Chỉ chọn “Có”, hoặc để trống.' },
      },
      hint(
        'excludedWhy',
        'Lý do loại trừ',
        'Bắt buộc khi đã chọn “Có” ở cột Loại trừ; lý do được ghi ra tệp tổng hợp.',
      ),
    ],
  };
}

function lettersOf(column: LedgerColumn): string {
  return columnLetters(COLUMNS.indexOf(column) + 1);
}

function rangeOf(column: LedgerColumn): string {
  return `${lettersOf(column)}2:${lettersOf(column)}${LAST_CHECKED}`;
}

function hint(column: LedgerColumn, title: string, text: string): Validation {
  return { range: rangeOf(column), demand: { kind: 'hint' }, prompt: { title, text } };
}

function waiversSheet(): ReportSheet {
  const headers = [...WAIVER_COLUMNS.map((column) => WAIVERS.headers[column]), WAIVERS.state];
  const blank = { kind: 'row', cells: headers.map(() => null) };
  return {
    ...PAGE,
    name: WAIVERS.sheet,
    widths: [...WAIVER_COLUMNS.map((column) => WAIVER_WIDTHS[column]), STATE_WIDTH],
    kinds: { header: [HEADER], row: [...WAIVER_COLUMNS.map(() => TEXT), { ...TEXT, fill: GREY }] },
    rows: [{ kind: 'header', cells: headers, height: 24 }, ...Array.from({ length: FREE_ROWS }, () => blank)],
    frozen: { rows: 1, columns: 0 },
    repeat: [1, 1],
    filter: `A1:${columnLetters(headers.length)}${FREE_ROWS + 1}`,
  };
}

function guideSheet(): ReportSheet {
  return {
    ...PAGE,
    name: 'Hướng dẫn',
    widths: [5, 120],
    kinds: {
      title: [{ size: 14, bold: true, color: NAVY }],
      row: [
        { size: 12, align: 'center' },
        { size: 12, wrap: true },
      ],
    },
    rows: [
      { kind: 'title', cells: ['CÁCH DÙNG SỔ TIẾP NHẬN'] },
      ...GUIDE.map((text, i) => ({ kind: 'row', cells: [i + 1, text] })),
    ],
    frozen: { rows: 0, columns: 0 },
  };
}
