import type { Message } from './finding.ts';

/** What a person entered in the ledger that has not the effect it was meant to have. Rows are Excel's numbers. */
export type EntryNote =
  | { readonly kind: 'time-unreadable'; readonly row: number; readonly found: string }
  /** Marked as excluded without a reason: it counts still. */
  | { readonly kind: 'excluded-without-reason'; readonly row: number; readonly name: string }
  /** A reason without a mark. */
  | { readonly kind: 'excluded-unmarked'; readonly row: number; readonly name: string }
  | { readonly kind: 'excluded-unclear'; readonly row: number; readonly found: string }
  /** A file of the name has not come; `near`: one that is there and is called much the same. */
  | {
      readonly kind: 'row-unmatched';
      readonly row: number;
      readonly name: string;
      readonly near: string | undefined;
      /** The columns in which something waits for the file. */
      readonly waiting: string;
    }
  /** The file of the name has another row already. */
  | {
      readonly kind: 'row-of-known-file';
      readonly row: number;
      readonly name: string;
      readonly first: number;
    }
  /** Something stands in the row, and no name. */
  | { readonly kind: 'row-nameless'; readonly row: number };

const KINDS: Readonly<Record<EntryNote['kind'], true>> = {
  'time-unreadable': true,
  'excluded-without-reason': true,
  'excluded-unmarked': true,
  'excluded-unclear': true,
  'row-unmatched': true,
  'row-of-known-file': true,
  'row-nameless': true,
};

export function isOfEntry(note: { readonly kind: string }): note is EntryNote {
  return Object.hasOwn(KINDS, note.kind);
}

/** What a note says, and what to do. */
export function entryMessage(note: EntryNote): Message {
  const where = `Sổ tiếp nhận, dòng ${note.row}`;
  switch (note.kind) {
    case 'time-unreadable':
      return {
        what: `${where}: không hiểu thời điểm nhận “${note.found}”, nên lấy theo thời điểm đã ghi lần đầu (dấu chốt hoặc thời gian của tệp).`,
        fix: 'Ghi lại ô đó chỉ một thời điểm, dạng ngày/tháng/năm giờ:phút, ví dụ 10/12/2021 09:30, không dùng công thức, rồi chạy lại.',
      };
    case 'excluded-without-reason':
      return {
        what: `${where}: tệp “${note.name}” được đánh dấu loại trừ nhưng chưa ghi lý do, nên vẫn được tính.`,
        fix: 'Ghi lý do vào cột Lý do loại trừ rồi chạy lại, hoặc xóa dấu loại trừ.',
      };
    case 'excluded-unmarked':
      return {
        what: `${where}: tệp “${note.name}” có ghi lý do ở cột Lý do loại trừ nhưng cột Loại trừ để trống, nên tệp không bị loại trừ.`,
        fix: 'Chọn “Có” ở cột Loại trừ rồi chạy lại nếu không tính tệp này; nếu vẫn tính, xóa lý do hoặc ghi “Không” ở cột Loại trừ.',
      };
    case 'excluded-unclear':
      return {
        what: `${where}: không hiểu “${note.found}” ở cột Loại trừ, nên tệp không bị loại trừ.`,
        fix: 'Chọn “Có” để loại trừ, hoặc để trống, rồi chạy lại.',
      };
    case 'row-unmatched':
    case 'row-of-known-file':
    case 'row-nameless':
      return rowMessage(note, where);
  }
}

type RowNote = Extract<EntryNote, { readonly kind: 'row-unmatched' | 'row-of-known-file' | 'row-nameless' }>;

function rowMessage(note: RowNote, where: string): Message {
  switch (note.kind) {
    case 'row-unmatched':
      return {
        what: `${where} (cán bộ ghi tay): thư mục chưa có tệp nào tên “${note.name}”${note.waiting === '' ? '' : `, nên các ô đã ghi (${note.waiting}) chưa dùng cho tệp nào`}.`,
        fix:
          note.near === undefined
            ? 'Nếu ghi trước khi tệp đến thì không phải làm gì; nếu tệp đã có, sửa ô Tên tệp cho đúng tên tệp trong thư mục rồi chạy lại.'
            : `Có phải là tệp “${note.near}”? Nếu đúng, ghi các ô đó vào dòng của tệp này rồi xóa dòng ${note.row}; nếu ghi trước khi tệp đến thì không phải làm gì.`,
      };
    case 'row-of-known-file':
      return {
        what: `${where} (cán bộ ghi tay): tệp “${note.name}” đã có dòng ${note.first}, nên thời điểm nhận lấy theo dòng ${note.first}.`,
        fix: `Ghi các ô cần sửa vào dòng ${note.first} rồi xóa dòng ${note.row}.`,
      };
    case 'row-nameless':
      return {
        what: `${where}: có ô đã ghi nhưng không có Tên tệp và SHA-256, nên không dùng được cho tệp nào.`,
        fix: 'Ghi tên tệp (như trong thư mục) vào cột Tên tệp, hoặc chép các ô đó sang dòng của tệp, rồi chạy lại.',
      };
  }
}
