import type { CellStyle } from '../../contract/style.ts';

/** An error makes the cell one that must be corrected; a warning one to look at again. */
export type MarkKind = 'error' | 'warning';

/** A cell as Excel numbers it, both from 1, on a sheet by its name. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell to be shaded, and what its note says below the heading. At most one of a cell. */
export interface CellMark extends CellPlace {
  readonly kind: MarkKind;
  readonly note: string;
}

/** A cell of the added sheet. A link leads to a range such as `G4` or `G7:G9` of a sheet of the same workbook. */
export interface ListCell {
  readonly text: string | number;
  readonly style: ListStyle;
  readonly link?: { readonly sheet: string; readonly range: string };
}

/** `shade` gives the cell the fill of marked cells; open sides have no border, so that rows look like one. */
export interface ListStyle extends CellStyle {
  readonly shade?: MarkKind;
  readonly openTop?: boolean;
  readonly openBottom?: boolean;
  readonly underline?: boolean;
  /** The text stands at the top of the cell, not in its middle. */
  readonly top?: boolean;
}

export interface ListRow {
  readonly cells: readonly ListCell[];
  /** True where the first cell spans the whole width. */
  readonly wide?: boolean;
}

/** The sheet that stands first in a marked copy: A4 landscape, one page wide. */
export interface ListSheet {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly ListRow[];
  /** Number of the row repeated on every printed page. */
  readonly headerRow: number;
  readonly footer: string;
}

/** All that a marked copy has and its original has not. */
export interface Marking {
  readonly marks: readonly CellMark[];
  /** Cells that lose their value and keep their look. */
  readonly cleared: readonly CellPlace[];
  /** Names of the sheets that an earlier marking added: taken out. */
  readonly replaced: readonly string[];
  readonly list: ListSheet;
  /** Who the notes are from. */
  readonly author: string;
}
