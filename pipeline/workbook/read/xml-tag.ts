import { textAt } from './xml-text.ts';

const TAB = 0x09;
const LINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
/** Quotes, apostrophes and `&` stand before it, and none of what is before it can be in a name. */
const COMMA = 0x2c;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
/** No tag that is read comes near these; more would only be there to cost time or memory. */
const MOST_ATTRIBUTES = 256;
const LONGEST_VALUE = 65_536;
/** Offsets kept of an attribute: start and end of its name, start and end of its value. */
export const MARKS = 4;

/** The open tag a scan is at. One object serves all tags of a part: it says something only while a handler runs. */
export interface Tag {
  readonly bytes: Uint8Array;
  readonly marks: number[];
  count: number;
  /** What prefixes mean in the part, as far as it was scanned. */
  readonly prefixes: Map<string, string>;
}

export function newTag(bytes: Uint8Array): Tag {
  return { bytes, marks: [], count: 0, prefixes: new Map() };
}

/** One attribute, by its name as written. */
export function attribute(tag: Tag, name: string): string | undefined {
  return attributeAs(tag, name, textAt);
}

/**
 * One attribute, by its name as written, read from its bytes: what cells have is not worth making text of. Throws a
 * RangeError where it is given twice: readers would not agree on which one counts.
 */
export function attributeAs<T>(
  tag: Tag,
  name: string,
  read: (bytes: Uint8Array, from: number, to: number) => T,
): T | undefined {
  const { bytes, marks } = tag;
  let found = -1;
  for (let mark = 0; mark < tag.count * MARKS; mark += MARKS) {
    const from = marks[mark] ?? 0;
    if (marks[mark + 1] !== from + name.length || !spells(bytes, from, name)) continue;
    if (found !== -1) throw new RangeError(`${name} stands twice in a tag`);
    found = mark;
  }
  return found === -1 ? undefined : read(bytes, marks[found + 2] ?? 0, marks[found + 3] ?? 0);
}

/** True where these ASCII letters stand at `from`. */
export function spells(bytes: Uint8Array, from: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name.charCodeAt(at)) return false;
  return true;
}

/**
 * Reads the attributes of a tag whose name ends at `from`. Returns where its `>` or `/` stands, or -1 where the
 * tag is not well-formed. One function, as every byte of every tag passes here.
 */
export function readAttributes(tag: Tag, from: number): number {
  const { bytes, marks } = tag;
  tag.count = 0;
  for (let at = from; ;) {
    const start = skipSpace(bytes, at);
    if (bytes[start] === GREATER || bytes[start] === SLASH) return start;
    const nameEnd = endOfName(bytes, start);
    const equals = bytes[nameEnd] === EQUALS ? nameEnd : skipSpace(bytes, nameEnd);
    const open = bytes[equals + 1] === QUOTE ? equals + 1 : skipSpace(bytes, equals + 1);
    const close = endOfValue(bytes, open);
    const formed = start > at && nameEnd > start && bytes[equals] === EQUALS && close !== -1;
    if (!formed || tag.count === MOST_ATTRIBUTES || close - open > LONGEST_VALUE) return -1;
    const mark = tag.count * MARKS;
    marks[mark] = start;
    marks[mark + 1] = nameEnd;
    marks[mark + 2] = open + 1;
    marks[mark + 3] = close;
    tag.count++;
    at = close + 1;
  }
}

/** The first place from `from` on that is no white space: other control characters are none. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > SPACE || (byte !== SPACE && byte !== TAB && byte !== LINE && byte !== RETURN)) return at;
  }
  return bytes.length;
}

/** Where a name that starts at `from` ends: at anything that cannot stand in one, the end of the part included. */
export function endOfName(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    // Most letters stand behind `>` in ASCII; in front of it are digits, `-`, `.` and `:`, and what ends a name.
    if (byte <= GREATER && (byte <= COMMA || byte === SLASH || byte >= LESS)) return at;
  }
  return bytes.length;
}

/** The closing quote of the value that opens at `open`, or -1. */
function endOfValue(bytes: Uint8Array, open: number): number {
  const quote = bytes[open];
  if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
  for (let at = open + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) return at;
    if (byte === LESS) return -1;
  }
  return -1;
}
