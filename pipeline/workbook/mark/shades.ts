import { GREY } from '../../contract/style.ts';
import { type PartText, scanElements } from '../edit/elements.ts';
import type { MarkKind } from './marking.ts';
import { type CellFormat, entryNumber, formatAt, formatLike, type StyleLists } from '../edit/style-lists.ts';

/** A pattern of cells and its two colours, ARGB. */
export interface Fill {
  readonly pattern: string;
  readonly front: string;
  readonly back: string;
}

/**
 * Errors are one colour, warnings are striped: told apart in black and white too. No palette has these colours, so
 * a cell that has one was marked here.
 */
const SHADES: Readonly<Record<MarkKind, Fill>> = {
  error: { pattern: 'solid', front: 'FFFFC7CA', back: '' },
  warning: { pattern: 'lightUp', front: 'FFFFCF4D', back: 'FFFFF6D6' },
};

/** LibreOffice knows no patterns and keeps a warning's two colours as this mixture. */
const MIXED: readonly string[] = ['FFFFEDB4'];

/** The cell formats of a workbook, by what marking needs to know of them. */
export interface Shading {
  readonly lists: StyleLists;
  /** Numbers of the fills that an earlier marking added. */
  readonly shades: ReadonlySet<string>;
  /** Formats without such a fill, by all that they are but their fill; empty where there are no such fills. */
  readonly unshaded: ReadonlyMap<string, number>;
  /** By number of a format, that of the format without the shade. */
  readonly originals: Map<number, number>;
  /** By kind and number of a format, that of the format with the shade. */
  readonly shaded: Map<string, number>;
}

/** Lays out the formats and finds the fills of an earlier marking. */
export function shadingOf(lists: StyleLists): Shading {
  const shades = new Set(
    lists.lists.fills.entries.flatMap((xml, n) => (isShade(fillIn({ ...lists.part, xml })) ? [`${n}`] : [])),
  );
  const unshaded = shades.size > 0 ? unshadedFormats(lists, shades) : new Map<string, number>();
  return { lists, shades, unshaded, originals: new Map(), shaded: new Map() };
}

function unshadedFormats(lists: StyleLists, shades: ReadonlySet<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const n of lists.lists.cellXfs.entries.keys()) {
    const format = formatAt(lists, n);
    const key = keyOf(format);
    if (!numbers.has(key) && !shades.has(format.element.attributes.fillId ?? '')) numbers.set(key, n);
  }
  return numbers;
}

function isShade({ pattern, front, back }: Fill): boolean {
  if (pattern === 'solid' && MIXED.includes(front)) return true;
  return Object.values(SHADES).some(
    (shade) =>
      shade.pattern === pattern && shade.front === front && (shade.back === '' || shade.back === back),
  );
}

function fillIn(part: PartText): Fill {
  const fill = { pattern: '', front: '', back: '' };
  scanElements(part, {
    open: ({ name, attributes }) => {
      if (name === 'patternFill') fill.pattern = attributes.patternType ?? '';
      if (name === 'fgColor') fill.front = attributes.rgb ?? '';
      if (name === 'bgColor') fill.back = attributes.rgb ?? '';
    },
  });
  return fill;
}

/** The number of the fill of marked cells of a kind. */
export function shadeFill(lists: StyleLists, kind: MarkKind): number {
  return entryNumber(lists, 'fills', fillMarkup(lists.prefix, SHADES[kind]));
}

/** A fill as markup. */
export function fillMarkup(p: string, { pattern, front, back }: Fill): string {
  const behind = back === '' ? '' : `<${p}bgColor rgb="${back}"/>`;
  return `<${p}fill><${p}patternFill patternType="${pattern}"><${p}fgColor rgb="${front}"/>${behind}</${p}patternFill></${p}fill>`;
}

/** The number of the format that is like another one but for its shade: font, borders, locks stay. */
export function shadedFormat({ lists, shaded }: Shading, number: number, kind: MarkKind): number {
  const key = `${kind} ${number}`;
  const format = shaded.get(key) ?? withFill(lists, number, shadeFill(lists, kind));
  shaded.set(key, format);
  return format;
}

function withFill(lists: StyleLists, number: number, fill: number): number {
  return formatLike(lists, number, { fillId: `${fill}`, applyFill: '1' });
}

/** The number of a format as it was before an earlier marking shaded it; of any other format its own. */
export function unmarkedFormat(shading: Shading, number: number): number {
  const { lists, shades, originals } = shading;
  if (shades.size === 0) return number;
  const known = originals.get(number);
  if (known !== undefined) return known;
  const format = formatAt(lists, number);
  const original = shades.has(format.element.attributes.fillId ?? '') ? originalOf(shading, number) : number;
  originals.set(number, original);
  return original;
}

/** The copy's format was made from one that is still there; where a program dropped it, the template's fills serve. */
function originalOf({ lists, unshaded }: Shading, number: number): number {
  const format = formatAt(lists, number);
  const original = unshaded.get(keyOf(format));
  if (original !== undefined) return original;
  const isInput = /protection\b[^>]*\blocked="(?:0|false)"/.test(format.content);
  const grey = fillMarkup(lists.prefix, { pattern: 'solid', front: `FF${GREY}`, back: '' });
  return withFill(lists, number, isInput ? 0 : entryNumber(lists, 'fills', grey));
}

function keyOf({ element, content }: CellFormat): string {
  const attributes = Object.entries(element.attributes).filter(([key]) => !/^(fillId|applyFill)$/.test(key));
  return JSON.stringify([attributes.sort(([a], [b]) => (a < b ? -1 : 1)), content]);
}
