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

/** What prefixes mean in a part, '' being that of names without one. */
export type Prefixes = Map<string, string>;

/**
 * Takes in what a tag says of prefixes. Each means one thing in all of a part, and the part's own vocabulary is named at
 * the root only: every program that writes workbooks does so, and readers could not disagree about whose a name is.
 * Returns true where it says something new. Throws a RangeError at anything else.
 */
export function takePrefixes(
  { bytes, marks, count, prefixes }: Tag,
  own: Vocabulary,
  isRoot: boolean,
): boolean {
  const before = prefixes.size;
  for (let mark = 0; mark < count * MARKS; mark += MARKS) {
    const from = marks[mark] ?? 0;
    if (bytes[from] !== X || !spells(bytes, from, DECLARES)) continue;
    const [to, behind] = [marks[mark + 1] ?? 0, from + DECLARES.length];
    if (to > behind && bytes[behind] !== COLON) continue;
    const prefix = to > behind ? textAt(bytes, behind + 1, to) : '';
    const namespace = textAt(bytes, marks[mark + 2] ?? 0, marks[mark + 3] ?? 0);
    const known = prefixes.get(prefix);
    if (known === namespace) continue;
    if (known !== undefined || (own.has(namespace) && !isRoot))
      throw new RangeError(`the prefix “${prefix}” means two things`);
    prefixes.set(prefix, namespace);
    if (prefixes.size > MOST_PREFIXES) throw new RangeError('too many prefixes');
  }
  return prefixes.size > before;
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
