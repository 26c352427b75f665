import type { Message } from './finding.ts';
import { type GateCode, GATES } from './gates.ts';

/** Why what may be the ledger is not used, where none is in its place. Paths are relative to the folder. */
export type UnusedLedgers =
  | { readonly kind: 'several'; readonly paths: readonly string[] }
  | { readonly kind: 'unread'; readonly path: string; readonly gate: GateCode }
  /** In a folder of the folder. */
  | { readonly kind: 'below'; readonly path: string }
  /** Alone, and under another name; `known`: how many of the files that are there it knows. */
  | { readonly kind: 'misnamed'; readonly path: string; readonly known: number; readonly of: number };

/** What is told of the file that is the ledger, or should be. */
export type PlaceNote =
  /** No ledger: kept under another name, and made anew. */
  | { readonly kind: 'ledger-damaged'; readonly file: string }
  /** Such copies of earlier runs. */
  | { readonly kind: 'ledger-aside'; readonly files: string }
  | { readonly kind: 'ledger-unreadable'; readonly gate: GateCode }
  | { readonly kind: 'ledger-is-submission' }
  | { readonly kind: 'ledger-unused'; readonly why: UnusedLedgers };

const KINDS: Readonly<Record<PlaceNote['kind'], true>> = {
  'ledger-damaged': true,
  'ledger-aside': true,
  'ledger-unreadable': true,
  'ledger-is-submission': true,
  'ledger-unused': true,
};

export function isOfPlace(note: { readonly kind: string }): note is PlaceNote {
  return Object.hasOwn(KINDS, note.kind);
}

/** Notes that say that the ledger is not used as its owner means it: told before all else. */
const UNUSED = [
  'rows-shifted',
  'ledger-damaged',
  'ledger-unreadable',
  'ledger-is-submission',
  'ledger-unused',
  'columns-missing',
];

/** True for what changes who is on time, what is excluded and what is waived: the figures mislead who does not know it. */
export function isOfUse(note: { readonly kind: string }): boolean {
  return UNUSED.includes(note.kind);
}

/** What follows where no ledger is used. */
const NOT_USED =
  'Vì vậy lần này đúng hạn, quá hạn xét theo dấu chốt hoặc thời gian của tệp; loại trừ và miễn lỗi ghi trong sổ không được áp dụng; không ghi gì vào sổ';

/** What a note says, and what to do. */
export function placeMessage(note: PlaceNote): Message {
  switch (note.kind) {
    case 'ledger-damaged':
      return {
        what: `Sổ tiếp nhận bị hỏng hoặc không phải là sổ, đã được giữ lại là ${note.file} và lập sổ mới. Đúng hạn, quá hạn lần này xét theo dấu chốt hoặc thời gian của tệp; thời điểm nhận đã sửa, dấu loại trừ, ghi chú, miễn lỗi ghi trong sổ cũ không còn được áp dụng.`,
        fix: `Thử mở ${note.file} bằng Excel; nếu mở được, chép lại các ô đã ghi tay sang sổ mới rồi chạy lại.`,
      };
    case 'ledger-aside':
      return {
        what: `Trong thư mục có sổ tiếp nhận hỏng được giữ lại từ trước: ${note.files}; không đọc như báo cáo.`,
        fix: 'Chép lại sang sổ mới những gì còn đọc được, rồi chuyển tệp này ra khỏi thư mục.',
      };
    case 'ledger-unreadable':
      return unreadableMessage(note.gate);
    case 'ledger-is-submission':
      return {
        what: `Tệp so-tiep-nhan.xlsx là một báo cáo, không phải sổ tiếp nhận; vẫn được xét như báo cáo, nhưng không ghi được sổ. ${NOT_USED}.`,
        fix: 'Đổi tên tệp báo cáo đó rồi chạy lại.',
      };
    case 'ledger-unused':
      return unusedMessage(note.why);
  }
}

const SAVE_AS = 'Mở sổ bằng Excel, lưu thành so-tiep-nhan.xlsx (kiểu .xlsx), đóng lại rồi chạy lại.';
const TOO_LARGE: Message = {
  what: 'Sổ quá lớn: phần mềm đọc được sổ đến 20 MB, 25.000 dòng có chữ và khoảng 4 triệu ô, kể cả ô trống có tô màu, kẻ khung.',
  fix: 'Mở sổ bằng Excel, chọn mọi dòng trống dưới bảng rồi xóa các dòng đó (Delete) để bỏ định dạng, bỏ ảnh và trang tự thêm nếu có, lưu, đóng lại rồi chạy lại.',
};

/** What is said of a ledger where that differs from what is said of a report. */
const UNREADABLE: Readonly<Partial<Record<GateCode, Message>>> = {
  'too-large': TOO_LARGE,
  'reading-stopped': TOO_LARGE,
  'not-a-file': { what: GATES['not-a-file'].what, fix: 'Đổi tên mục so-tiep-nhan.xlsx đó rồi chạy lại.' },
  encrypted: {
    what: GATES.encrypted.what,
    fix: 'Mở sổ bằng Excel, bỏ mật khẩu mở tệp, lưu, đóng lại rồi chạy lại.',
  },
  'legacy-xls': { what: GATES['legacy-xls'].what, fix: SAVE_AS },
  'binary-xlsb': { what: GATES['binary-xlsb'].what, fix: SAVE_AS },
};

function unreadableMessage(gate: GateCode): Message {
  const { what, fix } = UNREADABLE[gate] ?? GATES[gate];
  return { what: `Chưa đọc được sổ tiếp nhận. ${NOT_USED}; sổ vẫn nguyên vẹn. ${what}`, fix };
}

function unusedMessage(why: UnusedLedgers): Message {
  const [none, consequence] = ['Thư mục không có so-tiep-nhan.xlsx', `${NOT_USED} và không lập sổ mới.`];
  const place = 'thành so-tiep-nhan.xlsx, để thẳng trong thư mục tiếp nhận';
  switch (why.kind) {
    case 'several':
      return {
        what: `${none}, mà có ${why.paths.length} tệp có thể là sổ tiếp nhận: ${why.paths.map((path) => `“${path}”`).join(', ')}; phần mềm không tự chọn sổ. ${consequence}`,
        fix: `Đổi tên đúng bản do cán bộ tiếp nhận ghi sau cùng ${place}, chuyển các tệp khác ra khỏi thư mục rồi chạy lại; không đổi tên tệp do cơ quan gửi đến.`,
      };
    case 'unread':
      return {
        what: `${none}; tệp “${why.path}” có tên của sổ tiếp nhận nhưng không đọc được. ${GATES[why.gate].what} ${consequence}`,
        fix: `Mở tệp đó, bỏ mật khẩu (nếu có), lưu ${place} (kiểu .xlsx), đóng lại rồi chạy lại; nếu không phải là sổ, chuyển tệp ra khỏi thư mục rồi chạy lại.`,
      };
    case 'below':
      return {
        what: `${none} ở ngoài cùng, nhưng có sổ tiếp nhận “${why.path}” trong thư mục con. ${consequence}`,
        fix: `Nếu đó là sổ cán bộ tiếp nhận đang dùng, chuyển nó ra ngoài, đổi tên ${place} rồi chạy lại; nếu không, chuyển tệp ra khỏi thư mục tiếp nhận rồi chạy lại.`,
      };
    case 'misnamed':
      return {
        what: `${none}; “${why.path}” có nội dung của sổ tiếp nhận (ghi ${why.known}/${why.of} tệp ở đây) nhưng không mang tên của sổ nên không được dùng: tệp do cơ quan gửi đến cũng có thể như vậy. ${consequence}`,
        fix: `Nếu đúng là sổ do cán bộ tiếp nhận lập, đổi tên ${place} rồi chạy lại; nếu là tệp gửi đến hoặc không rõ từ đâu, chuyển tệp ra khỏi thư mục rồi chạy lại.`,
      };
  }
}
