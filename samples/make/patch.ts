import { type Parts, editPart, pack, readPart, unpack } from '../../pipeline/workbook/package.ts';
import { cellText } from '../../pipeline/workbook/xml-text.ts';

const STYLES = 'xl/styles.xml';

/** What is put into cells by hand: markup inside `<c>`, and the cell's type. */
export interface Markup {
  readonly type?: 'str' | 'e' | 'b';
  readonly inner: string;
}

/** A formula and what it last gave. */
export function formula(text: string, value: number): Markup {
  return { inner: `<f>${cellText(text)}</f><v>${value}</v>` };
}

/** An error value, pasted as a value. */
export function errorValue(code: string): Markup {
  return { type: 'e', inner: `<v>${code}</v>` };
}

/** The workbook with markup put into cells of one sheet (by its number from 1); the cells keep their styles. */
export function withMarkup(
  bytes: Uint8Array,
  sheet: number,
  cells: Readonly<Record<string, Markup>>,
): Uint8Array {
  const parts = unpack(bytes);
  editPart(parts, sheetPart(sheet), (xml) =>
    Object.entries(cells).reduce((text, [at, markup]) => replaceCell(text, at, markup), xml),
  );
  return pack(parts);
}

function sheetPart(sheet: number): string {
  return `xl/worksheets/sheet${sheet}.xml`;
}

function cellPattern(at: string): RegExp {
  return new RegExp(`<c r="${at}"(?: s="(\\d+)")?[^>]*?(?:/>|>.*?</c>)`);
}

function replaceCell(xml: string, at: string, { type, inner }: Markup): string {
  if (!cellPattern(at).test(xml)) throw new RangeError(`the sheet has no cell ${at}`);
  return xml.replace(cellPattern(at), (_, style: string | undefined) => {
    const kept = style === undefined ? '' : ` s="${style}"`;
    return `<c r="${at}"${kept}${type ? ` t="${type}"` : ''}>${inner}</c>`;
  });
}

/** The workbook with cells of one sheet set in another font, as text pasted from an old document keeps it. */
export function withFont(
  bytes: Uint8Array,
  { sheet, cells, font }: { sheet: number; cells: readonly string[]; font: string },
): Uint8Array {
  const parts = unpack(bytes);
  const fontId = addFont(parts, font);
  for (const at of cells) {
    const style = cellPattern(at).exec(readPart(parts, sheetPart(sheet)))?.[1];
    if (style === undefined) throw new RangeError(`the sheet has no styled cell ${at}`);
    const changed = styleWithFont(parts, Number(style), fontId);
    editPart(parts, sheetPart(sheet), (xml) =>
      xml.replace(`<c r="${at}" s="${style}"`, `<c r="${at}" s="${changed}"`),
    );
  }
  return pack(parts);
}

function addFont(parts: Parts, font: string): number {
  const count = countOf(readPart(parts, STYLES), 'fonts');
  const element = `<font><sz val="12"/><color rgb="FF000000"/><name val="${font}"/><family val="2"/></font>`;
  editPart(parts, STYLES, (xml) => appended(xml, 'fonts', element));
  return count;
}

/** The number of a style like that one but for its font, added where there is none yet. */
function styleWithFont(parts: Parts, style: number, fontId: number): number {
  const xml = readPart(parts, STYLES);
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
  const all: readonly string[] = formats.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  const element = all[style]?.replace(/fontId="\d+"/, `fontId="${fontId}"`);
  if (element === undefined) throw new RangeError(`the workbook has no style ${style}`);
  const known = all.indexOf(element);
  if (known >= 0) return known;
  editPart(parts, STYLES, (text) => appended(text, 'cellXfs', element));
  return all.length;
}

function countOf(xml: string, list: string): number {
  return Number(new RegExp(`<${list}[^>]* count="(\\d+)"`).exec(xml)?.[1] ?? 0);
}

function appended(xml: string, list: string, element: string): string {
  const count = countOf(xml, list);
  return xml
    .replace(new RegExp(`(<${list}[^>]* count=")${count}"`), `$1${count + 1}"`)
    .replace(`</${list}>`, `${element}</${list}>`);
}
