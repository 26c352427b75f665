import type { Message } from './finding.ts';

/** Something about the sheet Miễn lỗi that the officer must know. Rows are Excel's numbers. */
export type WaiverNote =
  /** Rows that are no decision yet, have nothing to waive, or name an error that cannot be waived. */
  | { readonly kind: 'waiver-incomplete'; readonly row: number; readonly missing: string }
  | { readonly kind: 'waiver-unmatched'; readonly row: number; readonly why: keyof typeof UNMATCHED }
  /** No file is called so; `near`: one that is called much the same. */
  | { readonly kind: 'waiver-misnamed'; readonly row: number; readonly near: string }
  | { readonly kind: 'waiver-repeated'; readonly row: number; readonly first: number }
  | { readonly kind: 'waiver-refused'; readonly row: number; readonly what: string }
  /**
   * The file has another content than that on which was decided; `more`: errors besides the one that is told; `isLater`:
   * a later version of the file that the row names; `isOtherwise`: another error than the row quotes.
   */
  | {
      readonly kind: 'waiver-changed';
      readonly row: number;
      readonly file: string;
      readonly place: string;
      readonly what: string;
      readonly more: number;
      readonly isLater: boolean;
      readonly isOtherwise: boolean;
    }
  /** A waiver that worked in the last run stands there no more, and its error does. */
  | {
      readonly kind: 'waiver-gone';
      readonly file: string;
      readonly place: string;
      readonly by: string;
      readonly why: string;
    }
  /** Headers without which rows cannot be read, none where all are; `recalled`: how many of the last run stand instead. */
  | {
      readonly kind: 'waiver-columns-missing';
      readonly columns: readonly string[];
      readonly recalled: number;
    };

const KINDS: Readonly<Record<WaiverNote['kind'], true>> = {
  'waiver-incomplete': true,
  'waiver-unmatched': true,
  'waiver-misnamed': true,
  'waiver-repeated': true,
  'waiver-refused': true,
  'waiver-changed': true,
  'waiver-gone': true,
  'waiver-columns-missing': true,
};

export function isOfWaivers(note: { readonly kind: string }): note is WaiverNote {
  return Object.hasOwn(KINDS, note.kind);
}

/** Why a waiver waives nothing. */
const UNMATCHED = {
  unmatched: {
    what: 'không có lỗi nào như vậy, có thể cơ quan đã sửa hoặc đã gửi tệp khác.',
    fix: 'Chép lại các ô Tệp, Cơ quan, Trang, Ô, Nội dung từ trang Cảnh báo, hoặc xóa dòng này.',
  },
  'no-file': {
    what: 'thư mục không có tệp nào của cơ quan hoặc tên như vậy.',
    fix: 'Chép lại ô Tệp, Cơ quan từ trang Cảnh báo, hoặc xóa dòng này; nếu ghi trước khi tệp đến thì không phải làm gì.',
  },
  gone: {
    what: 'tệp không còn trong thư mục nên không có lỗi để miễn.',
    fix: 'Tìm lại tệp rồi chạy lại, hoặc xóa dòng này.',
  },
  excluded: {
    what: 'tệp đã bị loại trừ nên không có lỗi để miễn.',
    fix: 'Xóa dòng này; nếu vẫn tính tệp, xóa dấu ở cột Loại trừ rồi chạy lại.',
  },
  'other-agency': {
    what: 'tệp tên như vậy không phải của cơ quan ghi ở ô Cơ quan, nên không miễn lỗi nào.',
    fix: 'Chép lại ô Tệp, Cơ quan của cùng một dòng ở trang Cảnh báo, hoặc xóa dòng này.',
  },
  'other-year': {
    what: 'tệp là của năm khác nên không miễn lỗi nào ở năm này.',
    fix: 'Không phải làm gì; nên để mỗi năm một thư mục tiếp nhận riêng.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** What a note says, and what to do. */
export function waiverMessage(note: WaiverNote): Message {
  switch (note.kind) {
    case 'waiver-gone':
      return goneMessage(note);
    case 'waiver-columns-missing':
      return missingMessage(note);
    case 'waiver-incomplete':
    case 'waiver-unmatched':
    case 'waiver-misnamed':
    case 'waiver-repeated':
    case 'waiver-refused':
    case 'waiver-changed':
      return rowMessage(note, `Sổ tiếp nhận, trang Miễn lỗi, dòng ${note.row}`);
  }
}

type Of<Kind extends WaiverNote['kind']> = Extract<WaiverNote, { readonly kind: Kind }>;

function rowMessage(
  note: Exclude<WaiverNote, Of<'waiver-gone' | 'waiver-columns-missing'>>,
  where: string,
): Message {
  switch (note.kind) {
    case 'waiver-incomplete':
      return {
        what: `${where}: chưa đủ nên chưa miễn lỗi nào; còn thiếu: ${note.missing}.`,
        fix: 'Ghi đủ các ô đó rồi chạy lại.',
      };
    case 'waiver-unmatched':
      return { what: `${where}: ${UNMATCHED[note.why].what}`, fix: UNMATCHED[note.why].fix };
    case 'waiver-misnamed':
      return {
        what: `${where}: ${UNMATCHED['no-file'].what}`,
        fix: `Có phải là tệp “${note.near}”? Nếu đúng, sửa ô Tệp thành đúng tên đó rồi chạy lại; nếu ghi trước khi tệp đến thì không phải làm gì.`,
      };
    case 'waiver-repeated':
      return {
        what: `${where}: lỗi này đã được miễn ở dòng ${note.first}, nên dòng này không có tác dụng.`,
        fix: 'Xóa dòng này, hoặc để nguyên.',
      };
    case 'waiver-refused':
      return {
        what: `${where}: lỗi này không miễn được vì ảnh hưởng đến việc nhận biết cơ quan, đọc số liệu hoặc bảo vệ thông tin: ${note.what}`,
        fix: 'Trả báo cáo lại để cơ quan sửa.',
      };
    case 'waiver-changed':
      return changedMessage(note, where);
  }
}

function changedMessage(note: Of<'waiver-changed'>, where: string): Message {
  const { file, place, what, more, isLater, isOtherwise } = note;
  const others = more > 0 ? ` Còn ${more} lỗi khác cũng vậy, xem trang Cảnh báo.` : '';
  const why = isLater
    ? `tệp “${file}” là bản cơ quan gửi sau tệp ghi ở dòng này, nên ở đó chưa miễn`
    : `nội dung tệp “${file}” đã đổi sau khi quyết định miễn, nên chưa miễn`;
  const rewrite = isOtherwise ? '' : 'ghi lại cột Lý do của dòng này cho đúng nội dung mới, hoặc ';
  return {
    what: `${where}: ${why}; lỗi nay là (${place}): ${what}${others}`,
    fix: isLater
      ? `Nếu miễn cả ở tệp đó, ${rewrite}chép dòng này thành một dòng nữa với nguyên nội dung lỗi đó ở cột Lỗi, rồi chạy lại; nếu không thì không phải làm gì.`
      : `Nếu vẫn miễn, ${rewrite}chép nguyên nội dung lỗi đó vào cột Lỗi của dòng này, rồi chạy lại; nếu không miễn nữa, xóa dòng này.`,
  };
}

function goneMessage({ file, place, by, why }: Of<'waiver-gone'>): Message {
  return {
    what: `Trang Miễn lỗi của sổ tiếp nhận không còn dòng miễn lỗi cho tệp “${file}” (${place}) mà lần chạy trước còn dùng (bị xóa hoặc sửa; người quyết định: ${by}; lý do: ${why}), nên tệp nay được xét không miễn lỗi đó.`,
    fix: 'Nếu không miễn nữa thì không phải làm gì; nếu xóa nhầm, ghi lại dòng đó rồi chạy lại (trang đã bị xóa thì thêm lại trang Miễn lỗi, dòng đầu có đủ các cột Tệp, Cơ quan, Trang, Ô, Lỗi, Người quyết định, Lý do).',
  };
}

function missingMessage({ columns, recalled }: Of<'waiver-columns-missing'>): Message {
  const names = columns.map((name) => `“${name}”`).join(', ');
  const lacks = columns.length === 0 ? 'không còn dòng tên cột' : `thiếu cột ${names} (bị xóa hoặc đổi tên)`;
  const instead =
    recalled > 0
      ? `${recalled} dòng miễn lỗi mà lần chạy trước đã đọc vẫn được dùng, dòng mới ghi hay mới sửa thì chưa.`
      : 'chưa miễn lỗi nào theo trang này.';
  return {
    what: `Sổ tiếp nhận, trang Miễn lỗi ${lacks} nên không đọc được các dòng ở đó; ${instead}`,
    fix:
      columns.length === 0
        ? 'Ghi lại dòng tên cột (Tệp, Cơ quan, Trang, Ô, Lỗi, Người quyết định, Lý do, Tình trạng) ở đầu trang đó rồi chạy lại.'
        : `Ghi lại đúng tên cột ${names} vào ô tiêu đề của cột rồi chạy lại.`,
  };
}
