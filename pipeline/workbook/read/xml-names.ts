import { endOfName, MARKS, spells, type Tag } from './xml-tag.ts';
import { textAt } from './xml-text.ts';

/** Namespaces that mean the same, of the transitional and of the strict standard (ECMA-376, ISO/IEC 29500). */
export type Vocabulary = ReadonlySet<string>;

export const SPREADSHEET: Vocabulary = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Of the parts that say what a part refers to. */
export const RELATIONS: Vocabulary = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Of the attributes by which elements refer to a relation, and the beginning of the types of relations. */
export const REFERENCES: Vocabulary = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** No part that is read comes near it. */
const MOST_PREFIXES = 256;
const X = 0x78;
const SLASH = 0x2f;
const LESS = 0x3c;
const COLON = 0x3a;
const DECLARES = 'xmlns';

/** Names met lately are kept, by a hash of their bytes: a part repeats a handful, and making text costs time. */
const NAMES = 64;

/** What names mean where the scan of a part stands. */
export interface Naming {
  /** The vocabulary that is read. */
  readonly own: Vocabulary;
  /** True where names without prefix are of it. */
  ownIsBare: boolean;
  readonly tag: Tag;
  readonly known: (string | undefined)[];
}

export function newNaming(own: Vocabulary, tag: Tag): Naming {
  return { own, ownIsBare: own.has(''), tag, known: new Array<undefined>(NAMES) };
}

/** What prefixes meant outside an element that says otherwise; undefined of those that meant nothing. */
export type Outer = ReadonlyMap<string, string | undefined>;

/**
 * Takes in what a tag says of prefixes, '' being that of names without one. Returns what they meant before, undefined
 * where it says nothing. Throws a RangeError where it says two things of one, or a part names too many.
 */
export function takePrefixes(naming: Naming): Outer | undefined {
  const { bytes, marks, count, prefixes } = naming.tag;
  let outer: Map<string, string | undefined> | undefined;
  for (let mark = 0; mark < count * MARKS; mark += MARKS) {
    const from = marks[mark] ?? 0;
    if (bytes[from] !== X || !spells(bytes, from, DECLARES)) continue;
    const [to, behind] = [marks[mark + 1] ?? 0, from + DECLARES.length];
    if (to > behind && bytes[behind] !== COLON) continue;
    const prefix = to > behind ? textAt(bytes, behind + 1, to) : '';
    outer ??= new Map();
    if (outer.has(prefix) || prefixes.size === MOST_PREFIXES) throw new RangeError('a prefix too many');
    outer.set(prefix, prefixes.get(prefix));
    prefixes.set(prefix, textAt(bytes, marks[mark + 2] ?? 0, marks[mark + 3] ?? 0));
  }
  if (outer) naming.ownIsBare = isOwn(naming, '');
  return outer;
}

/** What prefixes mean behind the element that said otherwise. */
export function forgetPrefixes(naming: Naming, outer: Outer): void {
  const { prefixes } = naming.tag;
  for (const [prefix, namespace] of outer)
    if (namespace === undefined) prefixes.delete(prefix);
    else prefixes.set(prefix, namespace);
  naming.ownIsBare = isOwn(naming, '');
}

/** The name at [from, to) without its prefix; '' of another vocabulary. */
export function localName(naming: Naming, from: number, to: number): string {
  const { tag, known } = naming;
  const { bytes } = tag;
  let start = from;
  let hash = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === COLON) start = at + 1;
    hash = byte === COLON ? 0 : (hash * 31 + byte) % NAMES;
  }
  if (start === from ? !naming.ownIsBare : !isOwn(naming, textAt(bytes, from, start - 1))) return '';
  const met = known[hash];
  if (met?.length === to - start && spells(bytes, start, met)) return met;
  const name = textAt(bytes, start, to);
  known[hash] = name;
  return name;
}

function isOwn({ own, tag }: Naming, prefix: string): boolean {
  return own.has(tag.prefixes.get(prefix) ?? '');
}

/** One attribute, by its name within a vocabulary (`r:id`). Throws a RangeError where it is given twice. */
export function attributeIn(tag: Tag, vocabulary: Vocabulary, name: string): string | undefined {
  const { bytes, marks, prefixes } = tag;
  let found: string | undefined;
  for (let mark = 0; mark < tag.count * MARKS; mark += MARKS) {
    const [from, start] = [marks[mark] ?? 0, (marks[mark + 1] ?? 0) - name.length];
    if (start <= from || bytes[start - 1] !== COLON || !spells(bytes, start, name)) continue;
    if (!vocabulary.has(prefixes.get(textAt(bytes, from, start - 1)) ?? '')) continue;
    if (found !== undefined) throw new RangeError(`${name} stands twice in a tag`);
    found = textAt(bytes, marks[mark + 2] ?? 0, marks[mark + 3] ?? 0);
  }
  return found;
}

/** True where a tag with one of these names, whatever its prefix, begins at `from` or behind it. */
export function anyTag(bytes: Uint8Array, from: number, names: readonly string[]): boolean {
  for (let at = bytes.indexOf(LESS, from); at !== -1; at = bytes.indexOf(LESS, at + 1)) {
    const start = at + 1;
    if (bytes[start] === SLASH) continue;
    const to = endOfName(bytes, start);
    for (const name of names) {
      const own = to - name.length;
      if ((own === start || (own > start && bytes[own - 1] === COLON)) && spells(bytes, own, name))
        return true;
    }
  }
  return false;
}
