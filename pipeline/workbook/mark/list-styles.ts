import { FONT } from '../../contract/style.ts';
import type { ListCell, ListStyle } from './marking.ts';
import { fillMarkup, shadeFill } from './shades.ts';
import { entryNumber, type StyleLists } from '../edit/style-lists.ts';

const BORDER_COLOR = 'FFA6A6A6';
const NO_FILL = 0;

/** The number of the cell format of a cell of the added sheet. */
export function listFormat(lists: StyleLists, { style, text }: ListCell): number {
  const { prefix: p } = lists;
  const font = entryNumber(lists, 'fonts', fontMarkup(p, style));
  const fill = fillNumber(lists, style);
  const border = entryNumber(lists, 'borders', borderMarkup(p, style));
  const wrap = (style.wrap ? ' wrapText="1"' : '') + (isIndented(style) ? ' indent="1"' : '');
  const alignment = `<${p}alignment horizontal="${style.align ?? 'left'}" vertical="${style.top ? 'top' : 'center'}"${wrap}/>`;
  // A text that begins with `=` stays a text when it is entered again.
  const quote = typeof text === 'string' ? ' quotePrefix="1"' : '';
  const markup =
    `<${p}xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}"${quote} applyFont="1"` +
    ` applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</${p}xf>`;
  return entryNumber(lists, 'cellXfs', markup);
}

/** Text at the left of a cell with borders keeps off them. */
export function isIndented({ align = 'left', border }: ListStyle): boolean {
  return align === 'left' && border === true;
}

function fillNumber(lists: StyleLists, { shade, fill }: ListStyle): number {
  if (shade) return shadeFill(lists, shade);
  if (fill === undefined) return NO_FILL;
  return entryNumber(
    lists,
    'fills',
    fillMarkup(lists.prefix, { pattern: 'solid', front: `FF${fill}`, back: '' }),
  );
}

function fontMarkup(p: string, { size, bold, italic, color = '000000', underline }: ListStyle): string {
  const marks = [bold && 'b', italic && 'i', underline && 'u'].filter((mark) => typeof mark === 'string');
  const looks = marks.map((mark) => `<${p}${mark}/>`).join('');
  return `<${p}font>${looks}<${p}sz val="${size}"/><${p}color rgb="FF${color}"/><${p}name val="${FONT}"/><${p}family val="1"/></${p}font>`;
}

function borderMarkup(p: string, { border, openTop, openBottom }: ListStyle): string {
  const side = (name: string, open = false) =>
    border && !open
      ? `<${p}${name} style="thin"><${p}color rgb="${BORDER_COLOR}"/></${p}${name}>`
      : `<${p}${name}/>`;
  const sides = [side('left'), side('right'), side('top', openTop), side('bottom', openBottom)].join('');
  return `<${p}border>${sides}<${p}diagonal/></${p}border>`;
}
