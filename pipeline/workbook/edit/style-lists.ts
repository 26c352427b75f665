import { insertInOrder } from '../worksheet-part.ts';
import {
  appended,
  edited,
  type Element,
  type PartText,
  scanElements,
  tagText,
  type TextEdit,
} from './elements.ts';

/** The children of `styleSheet` in the order of the schema (ISO 29500-1, CT_Stylesheet). */
const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
export type ListName = (typeof LISTS)[number];

/** One list of the styles part: what is in it, and what is to be added. Its entries are known by their number. */
interface StyleList {
  /** Where the list and its closing tag stand; absent where the part has no such list. */
  place: { readonly element: Element; readonly from: number } | undefined;
  /** The markup of each entry, the added ones behind. */
  readonly entries: string[];
  readonly numbers: Map<string, number>;
  known: number;
}

/** The styles part of a workbook while entries are added to it. */
export interface StyleLists {
  readonly part: PartText;
  /** The prefix of its elements. */
  readonly prefix: string;
  readonly lists: Readonly<Record<ListName, StyleList>>;
}

/** What Excel takes for granted at the start of each list; a part may lack it. */
const FIRST: Readonly<Record<ListName, (prefix: string) => readonly string[]>> = {
  fonts: (p) => [
    `<${p}font><${p}sz val="11"/><${p}name val="Times New Roman"/><${p}family val="1"/></${p}font>`,
  ],
  fills: (p) =>
    ['none', 'gray125'].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`),
  borders: (p) => [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`],
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
};

/** Lays out the lists of a styles part. Throws a ReadFault where it is not well-formed. */
export function styleLists(part: PartText): StyleLists {
  const empty = (): StyleList => ({ place: undefined, entries: [], numbers: new Map(), known: 0 });
  const lists = { fonts: empty(), fills: empty(), borders: empty(), cellXfs: empty() };
  let prefix = '';
  let list: StyleList | undefined;
  scanElements(part, {
    open: (element) => {
      if (element.depth === 1) prefix = element.prefix;
      if (element.depth === 2) list = isList(element.name) ? lists[element.name] : undefined;
    },
    close: (element, from, to) => {
      if (element.depth === 2 && list) list.place = { element, from };
      if (element.depth === 3 && list) enter(list, part.xml.slice(element.start, to));
    },
  });
  for (const name of LISTS) complete(lists[name], FIRST[name](prefix));
  return { part, prefix, lists };
}

function isList(name: string): name is ListName {
  return (LISTS as readonly string[]).includes(name);
}

/** Excel takes the first entries for what they always are, whatever stands there. */
function complete(list: StyleList, first: readonly string[]): void {
  list.known = list.entries.length;
  for (const markup of first.slice(list.known)) enter(list, markup);
}

function enter(list: StyleList, markup: string): void {
  if (!list.numbers.has(markup)) list.numbers.set(markup, list.entries.length);
  list.entries.push(markup);
}

/** The number of an entry with this markup, added where there is none. */
export function entryNumber(lists: StyleLists, name: ListName, markup: string): number {
  const list = lists.lists[name];
  const known = list.numbers.get(markup);
  if (known !== undefined) return known;
  enter(list, markup);
  return list.entries.length - 1;
}

/** One cell format: its element, and the markup inside. */
export interface CellFormat {
  readonly element: Element;
  readonly content: string;
}

/** The cell format of a number. A number beyond the list means the first format, as programs take it. */
export function formatAt({ part, lists }: StyleLists, number: number): CellFormat {
  const { entries } = lists.cellXfs;
  const xml = entries[number] ?? entries[0] ?? '';
  let format: CellFormat | undefined;
  scanElements(
    { ...part, xml },
    {
      close: (element, from) => {
        if (element.depth === 1) format = { element, content: xml.slice(element.inner, from) };
      },
    },
  );
  if (!format) throw new RangeError(`no cell format ${number}`);
  return format;
}

/** The number of the format that is like another one but for some attributes; added where there is none. */
export function formatLike(
  lists: StyleLists,
  number: number,
  changes: Readonly<Record<string, string>>,
): number {
  const { element, content } = formatAt(lists, number);
  const tag = tagText(element, changes, content === '');
  const closing = content === '' ? '' : `${content}</${element.prefix}${element.name}>`;
  return entryNumber(lists, 'cellXfs', tag + closing);
}

/** The styles part with what was added. */
export function stylesText({ part, prefix, lists }: StyleLists): string {
  const edits: TextEdit[] = [];
  for (const name of LISTS) {
    const { place, entries, known } = lists[name];
    if (!place || entries.length === known) continue;
    const markup = entries.slice(known).join('');
    edits.push(...appended(place.element, place.from, { markup, changes: { count: `${entries.length}` } }));
  }
  return LISTS.filter((name) => !lists[name].place).reduce(
    (xml, name) => {
      const { entries } = lists[name];
      const element = `<${prefix}${name} count="${entries.length}">${entries.join('')}</${prefix}${name}>`;
      return insertInOrder(xml, ORDER, { name, element });
    },
    edited(part.xml, edits),
  );
}
