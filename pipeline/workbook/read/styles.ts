import { isDateFormat, isLegacyFont } from '../../contract/cell.ts';
import { type Budget, type Meter, within } from './budget.ts';
import { attribute, type Tag } from './xml-tag.ts';
import { SPREADSHEET } from './xml-names.ts';
import { parseXml, type XmlHandler } from './xml.ts';

/** What the format of a cell says about its content. */
export interface CellStyle {
  /** True where a number is shown as a date or a time. */
  readonly isDate: boolean;
  /** The cell's font where it is TCVN3 or VNI. */
  readonly legacyFont?: string;
}

export const PLAIN_STYLE: CellStyle = { isDate: false };
const DATE_STYLE: CellStyle = { isDate: true };

/** Formats with fixed numbers that show dates or times; the second and last span only in East Asian Excel. */
const BUILTIN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

interface StyleTables {
  readonly formats: Map<string, string>;
  readonly fonts: (string | undefined)[];
  readonly cells: { readonly format: string; readonly font: number }[];
}

/** The cell formats in the order that the `s` of cells counts them. Throws as `parseXml`. */
export function readStyles(bytes: Uint8Array, part: string, meter: Meter): CellStyle[] {
  const tables: StyleTables = { formats: new Map(), fonts: [], cells: [] };
  parseXml(bytes, { part, meter, own: SPREADSHEET, handler: styleHandler(tables, meter.budget) });
  const isDate = dateJudge(tables.formats);
  return tables.cells.map((cell) => {
    const dated = isDate(cell.format);
    const legacyFont = tables.fonts[cell.font];
    if (legacyFont === undefined) return dated ? DATE_STYLE : PLAIN_STYLE;
    return { isDate: dated, legacyFont };
  });
}

/** Tables stand side by side below the root, each with entries of its own: `xf` alone says nothing. */
function styleHandler({ formats, fonts, cells }: StyleTables, budget: Budget): XmlHandler {
  let table = '';
  const open = (name: string, depth: number, tag: Tag): boolean => {
    if (depth === 2) table = name;
    else if (depth === 3 && table === 'cellXfs' && name === 'xf')
      cells.push({ format: attribute(tag, 'numFmtId') ?? '0', font: Number(attribute(tag, 'fontId') ?? 0) });
    else if (depth === 3 && table === 'fonts') fonts.push(undefined);
    else if (depth === 4 && table === 'fonts' && name === 'name')
      fonts[fonts.length - 1] = legacy(attribute(tag, 'val'));
    else if (depth === 3 && table === 'numFmts')
      formats.set(attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '');
    within(budget, 'styles', Math.max(formats.size, fonts.length, cells.length));
    return false;
  };
  return { open, close: () => undefined, once: ['numFmts', 'fonts', 'cellXfs'] };
}

function legacy(font: string | undefined): string | undefined {
  return font !== undefined && isLegacyFont(font) ? font : undefined;
}

/** Judges each format once, however many cell formats use it. */
function dateJudge(formats: ReadonlyMap<string, string>): (id: string) => boolean {
  const judged = new Map<string, boolean>();
  return (id) => {
    const known = judged.get(id);
    if (known !== undefined) return known;
    const format = formats.get(id);
    const verdict = format === undefined ? isBuiltinDate(Number(id)) : isDateFormat(format);
    judged.set(id, verdict);
    return verdict;
  };
}

function isBuiltinDate(id: number): boolean {
  return BUILTIN_DATES.some(([first, last]) => id >= first && id <= last);
}
