import type { Moment } from '../contract/time.ts';

/** A piece of text. `toFill` marks what only a person can write: it stands out until it is written. */
export interface Run {
  readonly text: string;
  readonly toFill?: boolean;
}

/** How a paragraph looks: the parts of a document by Phụ lục I of Nghị định 30/2020, and the cells of tables. */
export type Look =
  | 'body'
  | 'lead'
  | 'basis'
  | 'note'
  | 'part'
  | 'item'
  | 'point'
  | 'addressee'
  | 'addressees'
  | 'typeName'
  | 'subject'
  | 'attached'
  | 'superior'
  | 'issuer'
  | 'nation'
  | 'motto'
  | 'number'
  | 'about'
  | 'dateline'
  | 'signer'
  | 'signature'
  | 'copiesTitle'
  | 'copies'
  | 'cell'
  | 'cellCenter'
  | 'cellHeader'
  | 'cellHeading';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly look: Look;
  readonly runs: readonly Run[];
  /** Stays on the page of what follows it. */
  readonly withNext?: boolean;
}

/** A solid line in the middle of its column, `length` in millimetres. */
export interface Rule {
  readonly kind: 'rule';
  readonly length: number;
}

/** `span` columns wide. */
export interface TableCell {
  readonly blocks: readonly (Paragraph | Rule)[];
  readonly span?: number;
}

export type TableRow = readonly TableCell[];

/** A table as wide as the page's text. Its header rows stand on every page; no row is torn apart. */
export interface Table {
  readonly kind: 'table';
  /** Column widths in millimetres; they share out the width of the text. */
  readonly widths: readonly number[];
  readonly borders: boolean;
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Rule | Table;

/** Pages of one paper, numbered from 1 and from the second page on (Phụ lục I, mục II.1). */
export interface Section {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** A document as plain data; `created` stands in its properties. */
export interface WordDocument {
  readonly title: string;
  readonly creator: string;
  readonly created: Moment;
  readonly sections: readonly Section[];
}
