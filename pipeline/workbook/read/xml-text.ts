const AMPERSAND = 0x26;
const RETURN = 0x0d;
const NUMBER_SIGN = 0x23;
const ZERO = 0x30;
const SMALL_A = 0x61;
const SMALL_X = 0x78;
/** The bit that makes a letter of ASCII small. */
const SMALL = 0x20;
const FIRST_BEYOND_ASCII = 0x80;
/** Up to here joining characters is faster than a call of the decoder. */
const SHORT = 16;

/** Without `stream` a decoder keeps no state between calls. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The part in UTF-8 without byte order mark; UTF-16 is known by its mark. Throws a TypeError at broken UTF-16. */
export function inUtf8(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark !== 0xfffe && mark !== 0xfeff) return bytes;
  const decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be', { fatal: true });
  return new TextEncoder().encode(decoder.decode(bytes));
}

/**
 * The text at [from, to) as its writer meant it: line ends and references resolved. Throws a TypeError where it
 * is not UTF-8, a RangeError at a reference XML does not know.
 */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  const short = to - from <= SHORT ? shortText(bytes, from, to) : undefined;
  if (short !== undefined) return short;
  const text = literalTextAt(bytes, from, to);
  return text.includes('&') ? resolveReferences(text) : text;
}

/** The text at [from, to) where references are none (CDATA). */
export function literalTextAt(bytes: Uint8Array, from: number, to: number): string {
  const text = UTF8.decode(bytes.subarray(from, to));
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text at [from, to) where nothing is to be resolved. */
export function plainTextAt(bytes: Uint8Array, from: number, to: number): string {
  const short = to - from <= SHORT ? shortText(bytes, from, to) : undefined;
  return short ?? UTF8.decode(bytes.subarray(from, to));
}

/** Short plain ASCII, which most texts of a workbook are (types, numbers); undefined for any other. */
function shortText(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === AMPERSAND || byte === RETURN || byte >= FIRST_BEYOND_ASCII) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Between `&` and `;`, in letters: what is longer is no reference. */
const LONGEST_REFERENCE = 10;

/** By hand: a regular expression takes ten times as long, and a part may hold millions of references. */
function resolveReferences(text: string): string {
  let resolved = '';
  let at = 0;
  for (let mark = text.indexOf('&'); mark !== -1; mark = text.indexOf('&', at)) {
    const end = text.indexOf(';', mark);
    if (end === -1 || end > mark + 1 + LONGEST_REFERENCE) throw new RangeError('a reference without end');
    resolved += text.slice(at, mark) + characterOf(text, mark + 1, end);
    at = end + 1;
  }
  return resolved + text.slice(at);
}

/** The character of the reference at [from, to), without its marks. */
function characterOf(text: string, from: number, to: number): string {
  const code = text.charCodeAt(from) === NUMBER_SIGN ? codeAt(text, from + 1, to) : 0;
  const character = code > 0 ? String.fromCodePoint(code) : NAMED.get(text.slice(from, to));
  if (character === undefined) throw new RangeError(`unknown reference &${text.slice(from, to)};`);
  return character;
}

/** The number at [from, to), hexadecimal behind an x; 0 where it is none. */
function codeAt(text: string, from: number, to: number): number {
  const isHex = (text.charCodeAt(from) | SMALL) === SMALL_X;
  let code = 0;
  for (let at = isHex ? from + 1 : from; at < to; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= (isHex ? 16 : 10)) return 0;
    code = code * (isHex ? 16 : 10) + digit;
  }
  return code;
}

/** What a digit or a letter from a to f counts; 16 for any other. */
function digitOf(code: number): number {
  if (code >= ZERO && code < ZERO + 10) return code - ZERO;
  const letter = (code | SMALL) - SMALL_A;
  return letter >= 0 && letter < 6 ? 10 + letter : 16;
}

/** Characters XML cannot hold are written by spreadsheets as `_x000D_`, and a `_x` that means itself as `_x005F_x`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
