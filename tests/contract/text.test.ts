import { describe, expect, it } from 'vitest';
import { clean, fold, isComposable, isSeen, sameText, shorten } from '../../pipeline/contract/text.ts';

describe('text as the product keeps it', () => {
  it.each([
    ['composed', 'Sở Nội vụ'.normalize('NFD'), 'Sở Nội vụ'],
    ['its case and look-alikes left', 'ĐÐƉ đ', 'ĐÐƉ đ'],
    ['trimmed, single spaces', '  Sở   Nội\tvụ ', 'Sở Nội vụ'],
    ['spaces of other programs', 'Sở\u00A0Nội\u2003\u3000vụ\u202F', 'Sở Nội vụ'],
    ['no zero-width characters', '\uFEFFSở\u200B Nội\u200D v\u2060ụ', 'Sở Nội vụ'],
    ['no soft hyphens', 'quy\u00AD hoạch', 'quy hoạch'],
    ['no marks of direction', '\u200ESở\u200F \u202ANội\u202C vụ\u2066\u2069', 'Sở Nội vụ'],
    ['no control characters', 'Sở\u0000 Nội\u0007 vụ\u009F\uFFFF', 'Sở Nội vụ'],
    ['composed across what is not seen', 'a\u200B\u0301', 'á'],
    ['one kind of line end', 'một\r\nhai\rba\nbốn', 'một\nhai\nba\nbốn'],
    [
      "Word's soft break and other line ends",
      'một\u000Bhai\u000Cba\u0085bốn\u2028năm\u2029sáu',
      'một\nhai\nba\nbốn\nnăm\nsáu',
    ],
    ['no spaces around line ends', 'một \n  hai', 'một\nhai'],
    ['empty lines between kept, around not', '\n\n một\n \nhai \n', 'một\n\nhai'],
    ['only unseen characters', ' \u200B\u00A0\r\n\u00AD\u0000', ''],
    ['an emoji', ' 👍🏽 ', '👍🏽'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('cleans once and for all, and leaves nothing exactly where nothing is seen', () => {
    // Every character of the basic plane, between two letters and alone.
    const characters = Array.from({ length: 0xffff }, (_, i) => String.fromCharCode(i));
    const twice = characters.filter((c) => clean(clean(`a${c}\u0301 b`)) !== clean(`a${c}\u0301 b`));
    const unlike = characters.filter((c) => isSeen(c) !== (clean(c) !== ''));
    expect({ twice, unlike }).toEqual({ twice: [], unlike: [] });
  });
});

describe('a key for comparing', () => {
  it.each([
    ['Đơn vị', 'don vi'],
    ['ĐƠN VỊ', 'don vi'],
    ['Đơn vị'.normalize('NFD'), 'don vi'],
    ['  Đơn \n vị ', 'don vi'],
    ['Đ Ð Ɖ đ ð ɖ', 'd d d d d d'],
    ['Thủy Thuỷ Hòa Hoà', 'thuy thuy hoa hoa'],
    ['Ưu Ơn Ăn Âm Êm Ôm', 'uu on an am em om'],
    ['2020–2025 2020—2025 2020−2025 2020-2025', '2020-2025 2020-2025 2020-2025 2020-2025'],
    ['“Đề án” «Đề án»', '"de an" "de an"'],
    ['d’Hà ‘Nội’', "d'ha 'noi'"],
    ['Tiến độ %', 'tien do %'],
    ['', ''],
  ])('%j is %j', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it.each([
    ['Sở Nội vụ', 'SỞ NỘI VỤ ', true],
    ['Sở Nội vụ', 'Sở Nội vụ'.normalize('NFD'), true],
    ['Sở Nội vụ', 'Sở Ngoại vụ', false],
    ['Sở Nội vụ', 'Sở Nội-vụ', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameText(a, b)).toBe(same);
  });
});

describe('shortened text', () => {
  it.each([
    ['short enough', 'Sở Nội vụ', 9, 'Sở Nội vụ'],
    ['cut at a word', 'Sở Nội vụ Hà Nội', 12, 'Sở Nội vụ…'],
    ['cut at a word that just ends', 'Sở Nội vụ Hà Nội', 10, 'Sở Nội vụ…'],
    ['cut within a word where it is long', 'Nghiêncứuquántriệt', 8, 'Nghiênc…'],
    ['a space far ahead is no place to cut', 'a Nghiêncứuquántriệt', 10, 'a Nghiênc…'],
    ['never half an emoji', 'abc👍👍', 5, 'abc…'],
  ])('%s', (...[, text, limit, expected]) => {
    expect(shorten(text, limit)).toBe(expected);
  });

  it('never exceeds its limit', () => {
    const text = 'Tổ chức nghiên cứu, quán triệt chủ trương, nghị quyết của Trung ương';
    const limits = Array.from({ length: text.length }, (_, i) => i + 1);
    expect(limits.filter((limit) => shorten(text, limit).length > limit)).toEqual([]);
  });
});

it.each<[string, boolean]>([
  ['a'.repeat(5000), true],
  [`a${'\u0345'.repeat(99)}`, true],
  [`a${'\u0345'.repeat(100)}`, false],
  [`${'chữ '.repeat(37)}a${'\u0345\u200B'.repeat(150)}`, false],
  [`a${'\u{1D165}'.repeat(120)}`, false],
  ['\u200B'.repeat(400), true],
  ['😀'.repeat(400), true],
])('whether a text can be composed soon: %#', (text, expected) => {
  expect(isComposable(text)).toBe(expected);
});
