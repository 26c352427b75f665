import type { CellStyle } from '../contract/style.ts';

/** The look of the consolidated workbook: dark blue, thin borders; every meaning survives a black and white print. */
export const NAVY = '1F3864';
export const PALE = 'DCE6F1';
export const LINK_COLOR = '1F4E9E';

/** Written with the separators of Vietnam where the program that opens the file knows them. */
const VIETNAMESE = '[$-42A]';
export const COUNT = `${VIETNAMESE}#,##0`;
const RATE = `${VIETNAMESE}0.00`;

const cell = { size: 11, border: true, wrap: true } as const;

export const LOOK = {
  title: { size: 14, bold: true, color: NAVY },
  subtitle: { size: 11, italic: true, color: '404040' },
  note: { size: 10, italic: true, color: '404040' },
  header: { ...cell, bold: true, color: 'FFFFFF', fill: NAVY, align: 'center' },
  heading: { ...cell, bold: true, color: NAVY, fill: PALE },
  text: cell,
  center: { ...cell, align: 'center' },
  // `_)` keeps a number off the text of the next column.
  count: { ...cell, align: 'right', format: `${COUNT}_)` },
  /** Among many counts a dash for zero lets the others be seen; the cell still holds 0. */
  tally: { ...cell, align: 'center', format: `${COUNT};-${COUNT};"–"` },
  rate: { ...cell, align: 'right', format: `${RATE}_)` },
  /** What was added or taken away, with its sign. */
  difference: { ...cell, align: 'right', format: `${VIETNAMESE}+#,##0_);-#,##0_);0_)` },
  /** Of how many agencies a sum is, under rates. */
  coverage: { ...cell, align: 'right', format: 'General;General;General;@_)' },
  rateDifference: { ...cell, align: 'right', format: `${VIETNAMESE}+0.00_);-0.00_);0.00_)` },
  day: { ...cell, align: 'center', format: 'dd/mm/yyyy' },
  moment: { ...cell, align: 'center', format: 'dd/mm/yyyy hh:mm' },
  linkTally: { ...cell, color: LINK_COLOR, align: 'center', format: `${COUNT};-${COUNT};"–"` },
  linkCenter: { ...cell, color: LINK_COLOR, align: 'center' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The same cell in a row of sums. */
export function strong(style: CellStyle): CellStyle {
  return { ...style, bold: true, fill: PALE };
}

export function sized(style: CellStyle, size: number): CellStyle {
  return { ...style, size };
}
