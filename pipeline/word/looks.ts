import type { Look } from './model.ts';

/** What a look is made of; sizes and spaces in points, indents in millimetres. */
export interface LookSpec {
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
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
  body: TEXT,
  lead: { ...TEXT, after: 4 },
  basis: { ...TEXT, italic: true },
  note: { ...TEXT, size: 12, italic: true },
  part: { ...TEXT, bold: true, before: 9, heading: 1 },
  item: { ...TEXT, bold: true, before: 8, heading: 2 },
  point: { ...TEXT, before: 8, heading: 3 },
  addressee: { ...CENTER, before: 12, after: 9 },
  addressees: { size: 14, align: 'left', left: 45, before: 4 },
  typeName: { ...CENTER, bold: true, before: 14 },
  subject: { ...CENTER, bold: true, before: 2 },
  attached: { ...CENTER, italic: true, before: 2 },
  superior: { ...SMALL, size: 12 },
  issuer: { ...SMALL, size: 12, bold: true },
  nation: { ...SMALL, size: 12, bold: true },
  motto: { ...SMALL, bold: true },
  number: { ...SMALL, before: 8 },
  about: { ...SMALL, size: 12, before: 6 },
  dateline: { ...SMALL, italic: true, before: 8 },
  signer: { ...CENTER, bold: true, before: 12 },
  signature: { ...CENTER, bold: true, before: 60 },
  copiesTitle: { size: 12, align: 'left', bold: true, italic: true, before: 12 },
  copies: { size: 11, align: 'left' },
  cell: CELL,
  cellCenter: { ...CELL, align: 'center' },
  cellNumber: { ...CELL, align: 'right' },
  cellHeader: { ...CELL, align: 'center', bold: true },
  cellHeading: { ...CELL, bold: true },
};
