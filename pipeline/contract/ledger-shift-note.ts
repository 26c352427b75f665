import type { Message } from './finding.ts';

/** A row that bears the hash of file `of`, and the name of another. */
export interface ShiftedRow {
  /** Excel's number. */
  readonly row: number;
  /** What stands in its cell. */
  readonly name: string;
  readonly of: string;
}

/** Such rows of a ledger, of which only some columns were sorted or pasted: one note for all. */
export interface ShiftNote {
  readonly kind: 'rows-shifted';
  readonly rows: readonly ShiftedRow[];
}

/** Rows told one by one. */
const MOST_ROWS = 3;

/** What the note says, and what to do. */
export function shiftMessage({ rows }: ShiftNote): Message {
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(({ row, name, of }) => `dòng ${row} mang SHA-256 của tệp “${of}” nhưng ghi tên tệp “${name}”`);
  const more = rows.length > MOST_ROWS ? `; và ${rows.length - MOST_ROWS} dòng khác` : '';
  return {
    what: `Sổ tiếp nhận có ${rows.length} dòng bị lệch cột, có lẽ do chỉ sắp xếp hoặc dán một phần các cột: ${shown.join('; ')}${more}. Phần mềm nhận biết tệp theo SHA-256: ô nào của dòng đó đã đi theo tên sang dòng khác thì dùng giá trị của lần chạy trước; thời điểm nhận, loại trừ ghi sau khi lệch được dùng cho tệp có SHA-256 ở dòng đó, có thể nhầm cơ quan.`,
    fix: 'Hoàn tác việc sắp xếp, dán (Ctrl+Z) hoặc lấy lại bản sổ trước, rồi chạy lại; khi sắp xếp, chọn cả bảng, không chọn riêng vài cột. Nếu chỉ ghi nhầm tên, xóa trắng ô Tên tệp của dòng đó rồi chạy lại.',
  };
}
