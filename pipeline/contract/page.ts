import { rowHeight, textHeight } from './row-height.ts';
import { FONT, TEMPLATE_STYLES } from './style.ts';
import type { TemplateCell, TemplateModel, TemplateSheet } from './template-model.ts';
import { shorten } from './text.ts';

/** Inches of a printed page, in both hosts' names. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** What stays free on a protected sheet of the template. */
export const FREE_WHEN_PROTECTED = { formatColumns: true, formatRows: true, autoFilter: true } as const;

/** Excel takes 255 characters in a footer, 71 of which are the codes and the page number. */
const FOOTER_LIMIT = 180;
/** Excel's own arithmetic for Times New Roman 11: 7 pixels a digit and 5 between columns. */
export const DIGIT_PIXELS = 7;
const GAP_PIXELS = 5;

/** Points of air in a row beyond what its text needs. */
const ROW_SPACE = 4;
const HEADING_SPACE = 9;

/** Pixels of a column that `characters` digits fit into. */
export function columnPixels(characters: number): number {
  return characters * DIGIT_PIXELS + GAP_PIXELS;
}

/** Both sides of every page's foot (or head) in Excel's codes: what the sheet is, and the page of how many. */
export function footerCodes(text: string): { readonly left: string; readonly right: string } {
  // The size stands before the font: a text that begins with a digit would otherwise be read as part of it.
  const font = `&9&"${FONT},Italic"`;
  return {
    left: `${font}${shorten(text.replaceAll('&', '&&'), FOOTER_LIMIT)}`,
    right: `${font}Trang &P/&N`,
  };
}

/** What the foot of a template's page says. */
export function templateFooter({ name }: TemplateSheet, { title }: TemplateModel): string {
  return `${name} - ${title}`;
}

/** True where a row is a title or a header: it has more air, and nobody types into it. */
export function isHeading(cells: readonly (TemplateCell | null)[]): boolean {
  return cells.some((cell) => cell !== null && 'bold' in TEMPLATE_STYLES[cell.style]);
}

/** Points that a row of the template needs for its texts, with air around them. */
export function templateRowHeight(
  cells: readonly (TemplateCell | null)[],
  widths: readonly number[],
): number {
  const heights = cells.map((cell, i) =>
    cell ? textHeight(`${cell.value ?? ''}`, widths[i] ?? 0, TEMPLATE_STYLES[cell.style]) : 0,
  );
  return rowHeight(Math.max(0, ...heights), isHeading(cells) ? HEADING_SPACE : ROW_SPACE);
}
