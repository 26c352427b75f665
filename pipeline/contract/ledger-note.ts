import type { Message } from './finding.ts';
import { type GoneFile, goneMessage } from './gone-note.ts';
import { type ColumnNote, columnMessage, isOfColumns } from './ledger-column-note.ts';
import { type EntryNote, entryMessage, isOfEntry } from './ledger-entry-note.ts';
import { isOfPlace, type PlaceNote, placeMessage } from './ledger-place-note.ts';
import { type WritingNote, writingMessage } from './ledger-writing-note.ts';

/** Something about the ledger that the officer must know. Rows are Excel's numbers. */
export type LedgerNote =
  | GoneFile
  /** A second row of the same content. */
  | { readonly kind: 'row-repeated'; readonly row: number; readonly first: number }
  /** A person wrote something else than the program would. */
  | {
      readonly kind: 'cell-kept';
      readonly row: number;
      readonly header: string;
      readonly found: string;
      readonly wanted: string;
    }
  /**
   * A row had been taken out, of a file in the folder or of one that is `gone`; `kept`: what the officer had written.
   * It was written again, or is missing still as nothing could be written.
   */
  | {
      readonly kind: 'row-restored' | 'row-missing';
      readonly name: string;
      readonly gone: boolean;
      readonly kept: string;
    }
  /** Rows of the sheet Miễn lỗi: no decision yet, nothing that it waives, an error that cannot be waived. */
  | { readonly kind: 'waiver-incomplete'; readonly row: number; readonly missing: string }
  | { readonly kind: 'waiver-unmatched'; readonly row: number; readonly why: keyof typeof UNMATCHED }
  | { readonly kind: 'waiver-repeated'; readonly row: number; readonly first: number }
  | { readonly kind: 'waiver-refused'; readonly row: number; readonly what: string }
  /** Rows of another year. */
  | { readonly kind: 'other-year'; readonly count: number; readonly years: string }
  | ColumnNote
  | EntryNote
  | PlaceNote
  | WritingNote;

/** What a note says, and what to do. */
export function ledgerMessage(note: LedgerNote): Message {
  if (isOfEntry(note)) return entryMessage(note);
  if (isOfColumns(note)) return columnMessage(note);
  if (isOfPlace(note)) return placeMessage(note);
  switch (note.kind) {
    case 'file-gone':
      return goneMessage(note);
    case 'row-repeated':
      return {
        what: `Sổ tiếp nhận, dòng ${note.row} và dòng ${note.first} là cùng một tệp; thời điểm nhận lấy theo dòng ghi sớm nhất.`,
        fix: 'Xóa bớt một dòng trong sổ nếu là ghi trùng.',
      };
    case 'cell-kept':
      return {
        what: `Sổ tiếp nhận, dòng ${note.row}: ô “${note.header}” đang ghi “${note.found}”, khác với phần mềm (${note.wanted === '' ? 'để trống' : `“${note.wanted}”`}); ô đó được giữ nguyên.`,
        fix: 'Nếu muốn phần mềm ghi, xóa trắng ô đó rồi chạy lại.',
      };
    case 'row-restored':
    case 'row-missing':
      return takenOutMessage(note);
    case 'waiver-incomplete':
    case 'waiver-unmatched':
    case 'waiver-repeated':
    case 'waiver-refused':
      return waiverMessage(note);
    case 'other-year':
      return {
        what: `Sổ tiếp nhận có ${note.count} dòng của năm ${note.years}; các dòng đó được giữ nguyên, không dùng cho năm này.`,
        fix: 'Nên để mỗi năm một thư mục tiếp nhận riêng.',
      };
    case 'ledger-open':
    case 'ledger-not-written':
    case 'ledger-not-editable':
    case 'ledger-changed':
      return writingMessage(note);
  }
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
  'other-year': {
    what: 'tệp là của năm khác nên không miễn lỗi nào ở năm này.',
    fix: 'Không phải làm gì; nên để mỗi năm một thư mục tiếp nhận riêng.',
  },
} as const satisfies Readonly<Record<string, Message>>;

type WaiverNote = Extract<
  LedgerNote,
  { readonly kind: 'waiver-incomplete' | 'waiver-unmatched' | 'waiver-repeated' | 'waiver-refused' }
>;

function waiverMessage(note: WaiverNote): Message {
  const where = `Sổ tiếp nhận, trang Miễn lỗi, dòng ${note.row}`;
  switch (note.kind) {
    case 'waiver-incomplete':
      return {
        what: `${where}: chưa đủ nên chưa miễn lỗi nào; còn thiếu: ${note.missing}.`,
        fix: 'Ghi đủ các ô đó rồi chạy lại.',
      };
    case 'waiver-unmatched':
      return { what: `${where}: ${UNMATCHED[note.why].what}`, fix: UNMATCHED[note.why].fix };
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
  }
}

type TakenOutNote = Extract<LedgerNote, { readonly kind: 'row-restored' | 'row-missing' }>;

function takenOutMessage({ kind, name, gone, kept }: TakenOutNote): Message {
  const where = gone ? '(tệp cũng không còn trong thư mục)' : 'trong khi tệp vẫn còn';
  const officers = kept === '' ? '' : `, cùng các ô cán bộ đã ghi mà lần chạy trước còn thấy (${kept})`;
  const since =
    kind === 'row-restored'
      ? `phần mềm đã ghi lại dòng đó${officers}.`
      : `lần này chưa ghi được vào sổ nên dòng đó vẫn thiếu; khi ghi được sổ, phần mềm sẽ ghi lại${officers}.`;
  return {
    what: `Dòng của tệp “${name}” đã bị xóa khỏi sổ tiếp nhận ${where}; ${since} Chữ người sửa ở ô xám và ở cột tự thêm, nếu có, không khôi phục được.`,
    fix: gone
      ? 'Tìm lại tệp rồi chạy lại; nếu cố ý bỏ, đánh dấu ở cột Loại trừ kèm lý do, không xóa dòng.'
      : 'Nếu không muốn tính tệp này, đánh dấu ở cột Loại trừ kèm lý do, không xóa dòng.',
  };
}
