import type { CellStyle } from './style.ts';

/**
 * How high a row must be for its text. Excel fits rows itself, but only it does: LibreOffice and previews show
 * a row without a height one line high. The heights written are hints (never `customHeight`), so Excel still
 * fits a row anew when something is typed into it.
 */

/** Advance widths of Times New Roman from U+0020 to U+007E, in thousandths of its size. */
const ADVANCES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const LATIN_END = 0x250;
const VIETNAMESE_START = 0x1e00;
const VIETNAMESE_END = 0x1f00;
/** A letter with a horn (ơ, ư) is this much wider than the same letter without. */
const HORN = 42;
/** For what the table does not know: punctuation such as a dash or an ellipsis, other scripts. */
const OTHER = 1000;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const WIDTHS: Uint16Array = advanceTable();

const PIXELS_PER_POINT = 4 / 3;
const DIGIT_PIXELS = 7;
/** Screens round every letter to whole pixels, mostly up; bold letters are wider. */
const SAFETY = 1.05;
const BOLD = 1.07;
/** Excel's line pitch for this font: 20 pixels at 11 points, 21 at 12, 25 at 14. */
const PITCH = 1.3;
const MAX_HEIGHT = 409;
/** Excel's height of one line at 11 points, that of a row which says nothing of its height. */
export const USUAL_LINE = 15;

/** Points that a text takes in a cell of `width` characters (merged columns added up). */
export function textHeight(text: string, width: number, style: CellStyle): number {
  const pitch = Math.ceil(style.size * PITCH * PIXELS_PER_POINT) / PIXELS_PER_POINT;
  return (style.wrap ? linesOf(text, width, style) : 1) * pitch;
}

/** The height of a row whose tallest text takes `tallest` points, with `space` around it, within Excel's limit. */
export function rowHeight(tallest: number, space: number): number {
  return Math.min(tallest + space, MAX_HEIGHT);
}

/** How many lines a text takes when it is broken at spaces; a word longer than a line is broken where it ends. */
export function linesOf(text: string, width: number, style: CellStyle): number {
  const scale = (style.size * PIXELS_PER_POINT * SAFETY * (style.bold ? BOLD : 1)) / 1000;
  const room = (Math.max(width, 1) * DIGIT_PIXELS) / scale;
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const advance = WIDTHS[code] ?? OTHER;
    line += advance;
    word = code === SPACE ? 0 : word + advance;
    if (code === LINE_FEED) {
      lines += 1;
      line = word = 0;
    } else if (line > room && code !== SPACE) {
      lines += 1;
      line = word = word > room ? advance : word;
    }
  }
  return lines;
}

function advanceTable(): Uint16Array {
  const table = new Uint16Array(VIETNAMESE_END).fill(OTHER);
  for (let code = 32; code < VIETNAMESE_END; code++) {
    // Between these no letter is a Latin one with marks.
    if (code === LATIN_END) code = VIETNAMESE_START;
    const [base = ' ', ...marks] = String.fromCharCode(code)
      .normalize('NFD')
      .replace('đ', 'd')
      .replace('Đ', 'D');
    const advance = ADVANCES[base.charCodeAt(0) - 32];
    if (advance !== undefined) table[code] = advance + (marks.includes('\u031B') ? HORN : 0);
  }
  // Combining marks stand over the letter before them.
  return table.fill(0, 0x300, 0x370);
}
