import { columnLetters } from '../../contract/grid.ts';
import { footerCode } from '../page.ts';
import { sheetLinks } from '../report-links.ts';
import { rowHeight, textHeight } from '../../contract/row-height.ts';
import { cellText, textElement } from '../xml-text.ts';
import { isIndented, listFormat } from './list-styles.ts';
import type { ListCell, ListRow, ListSheet } from './marking.ts';
import type { StyleLists } from '../edit/style-lists.ts';

const A4 = 9;
/** Points of air in a row beyond what its text needs. */
const ROW_SPACE = 4;
/** Characters that an indent takes. */
const INDENT = 1.5;
/** The first columns of a row that spans the sheet. */
const FIRST = 'A';

/** The worksheet part of the added sheet; the formats its cells need are added to the styles. */
export function listSheetPart(list: ListSheet, lists: StyleLists, namespace: string): string {
  const links = sheetLinks();
  const merges: string[] = [];
  const last = columnLetters(list.widths.length);
  const rows = list.rows.map((row, n) => {
    if (row.wide) merges.push(`${FIRST}${n + 1}:${last}${n + 1}`);
    const cells = row.cells.map((cell, i) => {
      const at = `${columnLetters(i + 1)}${n + 1}`;
      if (cell.link) links.add(at, { kind: 'internal', sheet: cell.link.sheet, cell: cell.link.range });
      return cellMarkup(at, cell, listFormat(lists, cell));
    });
    // A row of merged cells is never fitted by the program that shows it; any other may be.
    const fixed = row.wide ? ' customHeight="1"' : '';
    return `<row r="${n + 1}" ht="${heightOf(row, list.widths)}"${fixed}>${cells.join('')}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return [
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${list.widths.map(columnMarkup).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    links.element(),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter scaleWithDoc="0"><oddFooter>${cellText(footerCode(list.footer))}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

function columnMarkup(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width + 0.7109375}" customWidth="1"/>`;
}

/** Text is written as text, whatever it begins with. */
function cellMarkup(at: string, { text }: ListCell, format: number): string {
  if (typeof text === 'number') return `<c r="${at}" s="${format}"><v>${text}</v></c>`;
  if (text === '') return `<c r="${at}" s="${format}"/>`;
  return `<c r="${at}" s="${format}" t="inlineStr"><is>${textElement(text)}</is></c>`;
}

function heightOf({ cells, wide }: ListRow, widths: readonly number[]): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const heights = cells.map(({ text, style }, i) => {
    const width = wide && i === 0 ? all : (widths[i] ?? 0);
    return textHeight(`${text}`, isIndented(style) ? width - INDENT : width, style);
  });
  return rowHeight(Math.max(0, ...heights), ROW_SPACE);
}
