/** Zero-width characters, soft hyphens and marks of direction: what a person cannot see. */
const INVISIBLE = String.raw`\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF`;
/** What a paste from other programs leaves behind; tabs and line ends are not among them. */
const CONTROL = String.raw`\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF`;

const UNSEEN = new RegExp(`[${INVISIBLE}${CONTROL}]`, 'g');
const SEEN = new RegExp(`[^\\s\\u0085${INVISIBLE}${CONTROL}]`);
/** A line's end in any program; Word's soft break is a vertical tab. */
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
const SPACES = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
/** Letters, digits, signs and line ends of composed Vietnamese: of these `clean` changes nothing but spaces. */
const COMPOSED = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u1EA0-\u1EF9\u2010-\u2027]*$/;
const SPACE_AT_LINE_END = / \n|\n /;

/** More marks on one letter than any language has; a person sees nothing of them, a computer sorts them for seconds. */
const TOO_MANY_MARKS = 100;
const OVERBURDENED = new RegExp(`\\p{M}{${TOO_MANY_MARKS}}`, 'u');
/** What such a row is made of, halves of pairs among them. */
const BURDEN = new RegExp(`[\\p{M}\\uD800-\\uDFFF${INVISIBLE}${CONTROL}]`, 'u');

/** False where composing the letters would take long: `clean` and `fold` may not be asked of such a text. */
export function isComposable(text: string): boolean {
  // So long a row has a part at one of these places: looking at all of every text would cost a tenth of reading.
  for (let at = TOO_MANY_MARKS - 1; at < text.length; at += TOO_MANY_MARKS)
    if (BURDEN.test(text.charAt(at))) return !OVERBURDENED.test(text.replace(UNSEEN, ''));
  return true;
}

/** Text as the product keeps it: composed (NFC), no invisible or control characters, single spaces, trimmed. */
export function clean(text: string): string {
  // Nearly every text is clean already, and each is asked for several times.
  if (isClean(text)) return text;
  return (
    text
      .replace(UNSEEN, '')
      // After that: a letter and its mark may have stood on either side of something unseen.
      .normalize('NFC')
      .replace(LINE_ENDS, '\n')
      .replace(SPACES, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  );
}

function isClean(text: string): boolean {
  return (
    COMPOSED.test(text) &&
    text === text.trim() &&
    !text.includes('  ') &&
    !(text.includes('\n') && SPACE_AT_LINE_END.test(text))
  );
}

/** True where marks of direction may show digits in another order than that in which they stand. */
export function isTurned(text: string): boolean {
  return /[\u202A-\u202E\u2066-\u2069]/.test(text);
}

/** True where a person sees something: exactly where `clean` leaves something. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/** A key for comparing names and headers: no accents, case, punctuation style or doubled spaces ("Đơn vị" -> "don vi"). */
export function fold(text: string): string {
  return clean(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** True where two texts mean the same in the register, whatever their accents, case and spacing. */
export function sameText(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** Cuts at a word so that the result, with its ellipsis, has at most `limit` UTF-16 units (as Excel counts). */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Half of a surrogate pair is not a character, and no XML may hold it.
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = text.lastIndexOf(' ', limit - 1);
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
