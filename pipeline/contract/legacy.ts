import { isLegacyFont } from './cell.ts';
import { isSyllable } from './syllable.ts';

/** TCVN3 (ABC) codes as the Latin-1 letters they arrive as, and what they stand for. */
const TCVN3 = pairs(
  '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư ¨ă ©â ªê «ô ¬ơ \u00ADư ®đ µà ¸á ¶ả ·ã ¹ạ »ằ ¾ắ ¼ẳ ½ẵ Æặ Çầ Êấ Èẩ Éẫ Ëậ Ìè Ðé Îẻ Ïẽ Ñẹ ' +
    'Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ åồ èố æổ çỗ éộ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ',
);

/** VNI letters that stand alone, and those that lend the vowel before them a mark or two. */
const VNI_LETTERS = pairs('ñđ ÑĐ ôơ ÔƠ öư ÖƯ æỉ ÆỈ óĩ ÓĨ òị ÒỊ îỵ ÎỴ');
const VNI_MARKS = pairs(
  'ø\u0300 ù\u0301 û\u0309 õ\u0303 ï\u0323 â\u0302 à\u0302\u0300 á\u0302\u0301 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323 ' +
    'ê\u0306 è\u0306\u0300 é\u0306\u0301 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323',
);
const VNI_PAIR = /([aeouyôö])([øùûõïâàáåãäêèéúüë])/gi;

/** Letters and signs of the two codes that no Vietnamese text has within a word: without one, no text is legacy. */
const FOREIGN = /[\u00AD¡¢£¤¥¦§µ¸¶·¹¨»¾¼½Æ©ÇË®ÐÎÏÑªÖ×ØÜÞßäåæç¬ëîïñøö÷ûüþÅÄ]/;
/** Any letter or sign of the two codes. */
const CODE = /[\u00A1-\u00AE\u00B5-\u00BE\u00C0-\u00FF]/;
const BEYOND_LATIN1 = /[\u0100-\u024F\u1E00-\u1EFF]/;

/** One or two codes make a trade mark or a French word; of this many words no two languages are alike. */
const FEWEST_WORDS = 2;

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const));
}

/**
 * True where text is TCVN3 or VNI codes: set in such a font, or, its font lost, with two words at least that are
 * no Vietnamese syllables as they stand and become such when the codes are read.
 */
export function looksLegacy(text: string, font: string | undefined): boolean {
  if (font !== undefined && isLegacyFont(font))
    // What was typed in Unicode into a cell that kept its old font is shown in another font, and is no code.
    return BEYOND_LATIN1.test(text) ? bestReading(text).words > 0 : text.split(/\s+/).some(isCoded);
  return FOREIGN.test(text) && bestReading(text).words >= FEWEST_WORDS;
}

function isCoded(word: string): boolean {
  return CODE.test(word) && /\p{L}/u.test(word);
}

/** The Unicode reading to offer, or undefined where it cannot be told. */
export function legacyReading(text: string, font: string | undefined): string | undefined {
  const reading = readingBy(font)?.(text) ?? bestReading(text).reading;
  if (FOREIGN.test(reading)) return undefined;
  // TCVN3 fonts of capitals end in H: their codes are those of small letters.
  return font !== undefined && /^\.vn.*h$/i.test(font) ? reading.toUpperCase() : reading;
}

function readingBy(font: string | undefined): ((text: string) => string) | undefined {
  if (font === undefined || !isLegacyFont(font)) return undefined;
  return /^vni-/i.test(font) ? fromVni : fromTcvn3;
}

/** Reads TCVN3 text as Unicode. Capitals with tone marks are lower-case codes: they follow the letters around them. */
export function fromTcvn3(text: string): string {
  const read = text.replace(/[\u00A1-\u00FF]/g, (letter) => TCVN3.get(letter) ?? letter);
  return read.replace(/\S+/g, (word) => (isInCapitals(word) ? word.toUpperCase() : word));
}

/** Two capitals at least and no small letter, as far as the codes leave letters as they are. */
function isInCapitals(word: string): boolean {
  return !/[a-z]/.test(word) && (word.match(/[A-Z]/g) ?? []).length > 1;
}

/** Reads VNI text as Unicode. */
export function fromVni(text: string): string {
  return text
    .replace(
      VNI_PAIR,
      (_, base: string, mark: string) => `${vniLetter(base)}${VNI_MARKS.get(mark.toLowerCase()) ?? ''}`,
    )
    .replace(/[\u00A1-\u00FF]/g, vniLetter)
    .normalize('NFC');
}

function vniLetter(letter: string): string {
  return VNI_LETTERS.get(letter) ?? letter;
}

/** The code of the two that makes more words Vietnamese, and how many different ones it does. */
function bestReading(text: string): { readonly reading: string; readonly words: number } {
  const [tcvn3, vni] = [fromTcvn3, fromVni].map((read) => ({
    reading: read(text),
    words: mended(text, read),
  }));
  return tcvn3 && vni && vni.words <= tcvn3.words ? tcvn3 : (vni ?? { reading: text, words: 0 });
}

/** How many different words are Vietnamese syllables only when read by the code. */
function mended(text: string, read: (word: string) => string): number {
  const words = new Set(text.normalize('NFC').split(/[^\p{L}\u00A1-\u00FF]+/u));
  return [...words].filter(
    (word) => CODE.test(word) && !BEYOND_LATIN1.test(word) && !isSyllable(word) && isSyllable(read(word)),
  ).length;
}
