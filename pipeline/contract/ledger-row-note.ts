import type { Message } from './finding.ts';

/** A row that a person typed and that is of no file. Rows are Excel's numbers. */
export type RowNote =
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
  /** Several files may be meant: it is used for none. `row`: that of the file, where it has one. */
  | {
      readonly kind: 'row-of-several-files';
      readonly row: number;
      readonly name: string;
      readonly files: readonly { readonly name: string; readonly row: number | undefined }[];
      /** The columns in which something was entered. */
      readonly waiting: string;
    }
  /** A file of the name is there, and the row says another year. */
  | {
      readonly kind: 'row-of-other-year';
      readonly row: number;
      readonly name: string;
      readonly found: string;
      readonly year: number;
    }
  /** Something stands in the row, and no name. */
  | { readonly kind: 'row-nameless'; readonly row: number };

const KINDS: Readonly<Record<RowNote['kind'], true>> = {
  'row-unmatched': true,
  'row-of-known-file': true,
  'row-of-several-files': true,
  'row-of-other-year': true,
  'row-nameless': true,
};

export function isOfRow(note: { readonly kind: string }): note is RowNote {
  return Object.hasOwn(KINDS, note.kind);
}

/** What a note says, and what to do; `where` names the row. */
export function rowMessage(note: RowNote, where: string): Message {
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
    case 'row-of-several-files':
      return severalMessage(note, where);
    case 'row-of-other-year':
      return {
        what: `${where} (cán bộ ghi tay): cột Năm ghi “${note.found}” nên các ô của dòng này không dùng cho tệp “${note.name}” khi xét năm ${note.year}.`,
        fix: `Sửa ô Năm thành ${note.year} hoặc xóa trắng ô đó rồi chạy lại.`,
      };
    case 'row-nameless':
      return {
        what: `${where}: có ô đã ghi nhưng không có Tên tệp và SHA-256, nên không dùng được cho tệp nào.`,
        fix: 'Ghi tên tệp (như trong thư mục) vào cột Tên tệp, hoặc chép các ô đó sang dòng của tệp, rồi chạy lại.',
      };
  }
}

/** Files told one by one: beyond, all agencies called theirs the same. */
const MOST_FILES = 10;

function severalMessage(
  { row, name, files, waiting }: Extract<RowNote, { readonly kind: 'row-of-several-files' }>,
  where: string,
): Message {
  const unused = waiting === '' ? '' : `, nên các ô đã ghi (${waiting}) chưa dùng cho tệp nào`;
  const shown = files.slice(0, MOST_FILES).map((file) => {
    const own = file.row === undefined ? '' : ` (dòng ${file.row})`;
    return `“${file.name}”${own}`;
  });
  const more = files.length > MOST_FILES ? ` và ${files.length - MOST_FILES} tệp khác` : '';
  const all = files.every((file) => file.row !== undefined);
  return {
    what: `${where} (cán bộ ghi tay): tên “${name}” có thể là ${files.length} tệp: ${shown.join('; ')}${more}${unused}.`,
    fix: all
      ? `Ghi các ô đó vào dòng của đúng tệp rồi xóa dòng ${row}.`
      : `Ghi cả thư mục vào ô Tên tệp như tên ở trên rồi chạy lại; nếu tệp đã có dòng, ghi vào dòng đó rồi xóa dòng ${row}.`,
  };
}
