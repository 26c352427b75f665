import type { Message } from './finding.ts';
import { type GoneFile, goneMessage } from './gone-note.ts';
import { type ColumnNote, columnMessage, isOfColumns } from './ledger-column-note.ts';
import { type EntryNote, entryMessage, isOfEntry } from './ledger-entry-note.ts';
import { isOfWaivers, type WaiverNote, waiverMessage } from './ledger-waiver-note.ts';
import { isOfPlace, type PlaceNote, placeMessage } from './ledger-place-note.ts';
import { type ShiftNote, shiftMessage } from './ledger-shift-note.ts';
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
  /** Rows of another year. */
  | { readonly kind: 'other-year'; readonly count: number; readonly years: string }
  | ColumnNote
  | EntryNote
  | WaiverNote
  | PlaceNote
  | ShiftNote
  | WritingNote;

/** What a note says, and what to do. */
export function ledgerMessage(note: LedgerNote): Message {
  if (isOfEntry(note)) return entryMessage(note);
  if (isOfColumns(note)) return columnMessage(note);
  if (isOfWaivers(note)) return waiverMessage(note);
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
    case 'rows-shifted':
      return shiftMessage(note);
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
