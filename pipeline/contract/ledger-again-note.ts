import type { Message } from './finding.ts';

/** A file that came after the one that counts and has the content of a version before it: that is received already. */
export interface AgainNote {
  readonly kind: 'content-again';
  /** Excel's number of the content's row; absent as long as it has none. */
  readonly row?: number;
  readonly name: string;
  /** The file that had the content first. */
  readonly earlier: string;
  readonly counted: string;
  /** Absent as long as it has none. */
  readonly countedRow: number | undefined;
}

/** What the note says, and what to do. */
export function againMessage({ row, name, earlier, counted, countedRow }: AgainNote): Message {
  const [where, own] = [row, countedRow].map((number) => (number === undefined ? '' : ` dòng ${number}`));
  return {
    what: `Sổ tiếp nhận${where === '' ? '' : `,${where}`}: tệp “${name}” đến sau bản đang được tính (“${counted}”) nhưng có đúng nội dung của bản đã nhận trước đó (“${earlier}”) nên không phải là bản mới; vẫn tính “${counted}”.`,
    fix: `Hỏi lại cơ quan. Nếu cơ quan lấy lại bản trước: ở${own === '' ? ' dòng' : own} của “${counted}” chọn “Có” ở cột Loại trừ, ghi lý do rồi chạy lại (đừng ghi thời điểm muộn hơn vào${where === '' ? ' dòng' : where} của bản trước, vì lần nhận đầu không còn được dùng để xét đúng hạn). Nếu không, chuyển “${name}” ra khỏi thư mục.`,
  };
}
