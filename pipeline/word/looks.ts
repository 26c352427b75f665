import type { Look } from './model.ts';

/** What a look is made of; sizes and spaces in points, indents in millimetres. */
export interface LookSpec {
  /** What Word calls it for who goes on writing, without commas; headings have Word's own names. */
  readonly name?: string;
  readonly size: number;
  readonly align: 'left' | 'center' | 'both';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly firstLine?: number;
  readonly left?: number;
  readonly before?: number;
  readonly after?: number;
  /** A heading of this level: it never stands alone at the end of a page. */
  readonly heading?: 1 | 2 | 3;
}

const TEXT = { size: 14, align: 'both', firstLine: 12.7, before: 6 } as const;
const CENTER = { size: 14, align: 'center' } as const;
const SMALL = { size: 13, align: 'center' } as const;
const CELL = { size: 11, align: 'left', before: 1, after: 1 } as const;

/** Sizes, letters and spaces by Phụ lục I of Nghị định 30/2020; cells of tables, of which it says nothing, in 11. */
export const LOOKS: Readonly<Record<Look, LookSpec>> = {
  body: { name: 'Nội dung', ...TEXT },
  lead: { name: 'Nội dung trước bảng', ...TEXT, after: 4 },
  basis: { name: 'Căn cứ', ...TEXT, italic: true },
  note: { name: 'Chú thích', ...TEXT, size: 12, italic: true },
  part: { ...TEXT, bold: true, before: 9, heading: 1 },
  item: { ...TEXT, bold: true, before: 8, heading: 2 },
  point: { ...TEXT, before: 8, heading: 3 },
  addressee: { name: 'Kính gửi', ...CENTER, before: 12, after: 9 },
  addressees: { name: 'Kính gửi nhiều nơi', size: 14, align: 'left', left: 45, before: 4 },
  typeName: { name: 'Tên loại văn bản', ...CENTER, bold: true, before: 14 },
  subject: { name: 'Trích yếu', ...CENTER, bold: true, before: 2 },
  attached: { name: 'Kèm theo', ...CENTER, italic: true, before: 2 },
  superior: { name: 'Cơ quan chủ quản', ...SMALL, size: 12 },
  issuer: { name: 'Cơ quan ban hành', ...SMALL, size: 12, bold: true },
  nation: { name: 'Quốc hiệu', ...SMALL, size: 12, bold: true },
  motto: { name: 'Tiêu ngữ', ...SMALL, bold: true },
  number: { name: 'Số và ký hiệu', ...SMALL, before: 8 },
  about: { name: 'Trích yếu công văn', ...SMALL, size: 12, before: 6 },
  dateline: { name: 'Địa danh và thời gian', ...SMALL, italic: true, before: 8 },
  signer: { name: 'Chức vụ người ký', ...CENTER, bold: true, before: 12 },
  signature: { name: 'Họ tên người ký', ...CENTER, bold: true, before: 60 },
  copiesTitle: { name: 'Nơi nhận (tiêu đề)', size: 12, align: 'left', bold: true, italic: true, before: 12 },
  copies: { name: 'Nơi nhận', size: 11, align: 'left' },
  cell: { name: 'Bảng', ...CELL },
  cellCenter: { name: 'Bảng (giữa)', ...CELL, align: 'center' },
  cellHeader: { name: 'Bảng (tiêu đề cột)', ...CELL, align: 'center', bold: true },
  cellHeading: { name: 'Bảng (tiêu đề nhóm)', ...CELL, bold: true },
};
