import type { Message } from './finding.ts';
import { type Moment, showMoment } from './time.ts';

/** A file that is in the ledger and no longer in the folder; `counted`: its report was the one that counted. */
export interface GoneFile {
  readonly kind: 'file-gone';
  /** Excel's number; absent where only what the program remembers tells of it. */
  readonly row: number | undefined;
  readonly name: string;
  readonly agency: string;
  readonly counted: boolean;
  /** It counted, then or before. */
  readonly accepted: boolean;
  /** Absent where the ledger has no time that can be read. */
  readonly receivedAt: Moment | undefined;
  /** The file of its name that is there now, and says something else. */
  readonly replacedBy?: Replacement;
}

/** A file that was saved over another. */
export interface Replacement {
  /** Absent as long as it has no row. */
  readonly row: number | undefined;
  /** Its report counts. */
  readonly counted: boolean;
}

const GONE_FIX =
  'Tìm lại tệp (thùng rác, thư điện tử), đặt vào thư mục rồi chạy lại; nếu cố ý bỏ, đánh dấu ở cột Loại trừ kèm lý do.';
const REPLACED_FIX =
  'Nếu cơ quan gửi lại bằng tệp cùng tên thì không phải làm gì; nếu tệp bị sửa nhầm, tìm lại bản cũ (thư điện tử), đặt vào thư mục dưới tên khác rồi chạy lại.';

/** `nội dung mới ở dòng 3`, as the ledger's reason has it too. */
export function replacedText({ row }: Pick<Replacement, 'row'>): string {
  return `Tệp cùng tên, nội dung đã đổi${row === undefined ? '' : `; nội dung mới ở dòng ${row}`}.`;
}

/** Why an agency has nothing to be counted: what came of it was received, and is to be found again. */
export function goneReason({ row, name, receivedAt, replacedBy }: GoneFile): Message {
  const when = receivedAt === undefined ? '' : ` lúc ${showMoment(receivedAt)}`;
  const what = `Tệp “${name}” đã nhận${when} ${inLedger(row)}`;
  return replacedBy
    ? { what: `${what} không còn nội dung cũ. ${replacedText(replacedBy)}`, fix: REPLACED_FIX }
    : { what: `${what} không còn trong thư mục.`, fix: GONE_FIX };
}

/** What the officer is told of a file that is gone, and what to do. */
export function goneMessage({ row, name, agency, counted, replacedBy }: GoneFile): Message {
  const whose = agency === '' ? '' : ` của ${agency}`;
  const what = `Tệp “${name}”${whose} ${inLedger(row)}`;
  if (replacedBy) {
    const isCounted = replacedBy.counted ? 'nay tính nội dung mới' : 'nay không còn được tính';
    const loss = counted ? ` Trước đây nội dung cũ được tính vào số liệu; ${isCounted}.` : '';
    return { what: `${what}: ${lowerFirst(replacedText(replacedBy))}${loss}`, fix: REPLACED_FIX };
  }
  const loss = counted ? ' Trước đây báo cáo này được tính vào số liệu; nay không còn được tính.' : '';
  return { what: `${what} không còn trong thư mục.${loss}`, fix: GONE_FIX };
}

function inLedger(row: number | undefined): string {
  return row === undefined ? '(theo sổ tiếp nhận)' : `(sổ tiếp nhận, dòng ${row})`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
