import { spells } from './xml-tag.ts';

const RETURN = 0x0d;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const UNDERSCORE = 0x5f;
const STARTS = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const STOP = '</t></si>';

/** Where the text of a shared string stands. */
export interface PlainString {
  from: number;
  to: number;
}

/**
 * Finds the text of the shared string at a place where it has no runs, is written as all programs write it,
 * `<si><t>text</t></si>`, and stands for itself: without references, escapes (`_x000D_`) and line ends to mend.
 * Returns the place behind it, or -1 at anything else, which is left to the scanner.
 */
export function readPlainString(bytes: Uint8Array, at: number, string: PlainString): number {
  const start = STARTS.find((tags) => spells(bytes, at, tags));
  if (start === undefined) return -1;
  const from = at + start.length;
  let to = from;
  for (; to < bytes.length && bytes[to] !== LESS; to++) {
    const byte = bytes[to];
    if (byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) return -1;
  }
  if (!spells(bytes, to, STOP)) return -1;
  string.from = from;
  string.to = to;
  return to + STOP.length;
}
