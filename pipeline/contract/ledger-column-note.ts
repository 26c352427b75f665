import type { Message } from './finding.ts';

/** What is told of the ledger's columns: `columns` are headers. */
export type ColumnNote =
  /** Without these nothing is written; none are named where there is no row of headers. */
  | {
      readonly kind: 'columns-missing';
      readonly columns: readonly string[];
      /** What was taken from the last run instead of from the ledger. */
      readonly recalled: readonly ('times' | 'exclusions')[];
      /** What could not be taken from anywhere. */
      readonly unused: readonly ('times' | 'exclusions')[];
    }
  /** The program does without these. */
  | { readonly kind: 'columns-skipped'; readonly columns: readonly string[] }
  /** Times that stand there four years too late, and are read as they stood before. */
  | { readonly kind: 'times-moved'; readonly count: number }
  /** Of two columns of one name only the first is read: Excel's letters. */
  | {
      readonly kind: 'column-repeated';
      readonly column: string;
      readonly used: string;
      readonly ignored: string;
    };

const KINDS: Readonly<Record<ColumnNote['kind'], true>> = {
  'columns-missing': true,
  'columns-skipped': true,
  'column-repeated': true,
  'times-moved': true,
};

export function isOfColumns(note: { readonly kind: string }): note is ColumnNote {
  return Object.hasOwn(KINDS, note.kind);
}

const WHAT = { times: 'thời điểm nhận', exclusions: 'loại trừ' } as const;

/** What a note says, and what to do. */
export function columnMessage(note: ColumnNote): Message {
  switch (note.kind) {
    case 'columns-missing':
      return missingMessage(note);
    case 'columns-skipped':
      return {
        what: `Sổ tiếp nhận không còn cột ${quoted(note.columns)} (bị xóa hoặc đổi tên); từ nay phần mềm không ghi cột đó nữa, mọi cột khác vẫn dùng.`,
        fix: 'Nếu vẫn cần, thêm lại cột với đúng tên đó rồi chạy lại.',
      };
    case 'times-moved':
      return {
        what: `Sổ tiếp nhận đã bị chuyển sang hệ ngày 1904 nên ${note.count} thời điểm nhận hiện muộn hơn bốn năm; phần mềm vẫn dùng thời điểm đã ghi trước đó.`,
        fix: 'Trong Excel chọn Tệp, Tùy chọn, Nâng cao, bỏ chọn “Dùng hệ ngày 1904” (Use 1904 date system), lưu, đóng sổ rồi chạy lại.',
      };
    case 'column-repeated':
      return {
        what: `Sổ tiếp nhận có hai cột cùng tên “${note.column}” (cột ${note.used} và ${note.ignored}); phần mềm chỉ đọc cột ${note.used}, nên chữ ghi ở cột ${note.ignored} không được dùng.`,
        fix: `Chép những gì cần giữ sang cột ${note.used}, rồi xóa hoặc đổi tên cột ${note.ignored}.`,
      };
  }
}

function missingMessage({ columns, recalled, unused }: ColumnNote & { kind: 'columns-missing' }): Message {
  const isHeaderless = columns.length === 0;
  const lacks = isHeaderless
    ? 'không còn dòng tên cột'
    : `thiếu cột ${quoted(columns)} (bị xóa hoặc đổi tên)`;
  const texts = [
    `Sổ tiếp nhận ${lacks}, nên lần này không ghi gì vào sổ; sổ vẫn nguyên vẹn.`,
    ...recalled.map((what) => `Phần ${WHAT[what]} lấy theo lần chạy trước, không theo sổ.`),
    ...unused.map((what) => `Phần ${WHAT[what]} ghi trong sổ không được dùng.`),
  ];
  const fix = isHeaderless
    ? 'Ghi lại dòng tên cột (Tên tệp, Cơ quan, …, SHA-256) ở đầu trang Sổ tiếp nhận, hoặc lấy lại bản sổ trước, rồi chạy lại.'
    : `Ghi lại đúng tên cột ${quoted(columns)} vào ô tiêu đề của cột rồi chạy lại.`;
  return { what: texts.join(' '), fix };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
