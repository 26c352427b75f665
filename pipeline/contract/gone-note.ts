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
  /** Its report counts in the place of the old one. */
  readonly counted: boolean;
  /** It is a report of the same agency that was accepted, whether or not a later one counts. */
  readonly accepted: boolean;
  /** Another agency whose content it is. */
  readonly of?: string;
}

const GONE_FIX =
  'Tìm lại tệp (thùng rác, thư điện tử), đặt vào thư mục rồi chạy lại; nếu cố ý bỏ, đánh dấu ở cột Loại trừ kèm lý do.';
const REPLACED_FIX =
  'Nếu cơ quan gửi lại bằng tệp cùng tên thì không phải làm gì; nếu tệp bị sửa nhầm, tìm lại bản cũ (thư điện tử), đặt vào thư mục dưới tên khác rồi chạy lại.';
const LOST_FIX =
  'Tìm lại bản cũ (thư điện tử, bản sao lưu), đặt vào thư mục dưới tên khác rồi chạy lại; nếu cố ý bỏ, đánh dấu dòng của bản cũ ở cột Loại trừ kèm lý do.';

/** `nội dung mới ở dòng 3`, as the ledger's reason has it too. */
export function replacedText({ row, of }: Pick<Replacement, 'row' | 'of'>): string {
  const where = row === undefined ? '' : ` ở dòng ${row}`;
  const news = of === undefined ? where : `${where} là của ${of}`;
  return `Tệp cùng tên, nội dung đã đổi${news === '' ? '' : `; nội dung mới${news}`}.`;
}

/** Nobody need do anything where an agency has sent a report anew; a report that was accepted is lost else. */
function replacedFix({ accepted }: GoneFile, by: Replacement): string {
  const isLost = by.of !== undefined || (accepted && !by.accepted);
  return isLost ? LOST_FIX : REPLACED_FIX;
}

/** Why an agency has nothing to be counted: what came of it was received, and is to be found again. */
export function goneReason(file: GoneFile): Message {
  const { row, name, receivedAt, replacedBy } = file;
  const when = receivedAt === undefined ? '' : ` lúc ${showMoment(receivedAt)}`;
  const what = `Tệp “${name}” đã nhận${when} ${inLedger(row)}`;
  return replacedBy
    ? {
        what: `${what} không còn nội dung cũ. ${replacedText(replacedBy)}`,
        fix: replacedFix(file, replacedBy),
      }
    : { what: `${what} không còn trong thư mục.`, fix: GONE_FIX };
}

/** What the officer is told of a file that is gone, and what to do. */
export function goneMessage(file: GoneFile): Message {
  const { row, name, agency, counted, replacedBy } = file;
  const whose = agency === '' ? '' : ` của ${agency}`;
  const what = `Tệp “${name}”${whose} ${inLedger(row)}`;
  if (replacedBy) {
    const instead = replacedBy.counted ? 'nay tính nội dung mới' : 'nay báo cáo đó không còn được tính';
    const loss = counted ? ` Trước đây nội dung cũ được tính vào số liệu; ${instead}.` : '';
    const fix = replacedFix(file, replacedBy);
    return { what: `${what}: ${lowerFirst(replacedText(replacedBy))}${loss}`, fix };
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
