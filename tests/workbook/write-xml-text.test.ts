import { describe, expect, it } from 'vitest';
import { cellText, textElement, xmlAttribute } from '../../pipeline/workbook/xml-text.ts';

describe('text in a cell', () => {
  const cases: [string, string, string][] = [
    ['Vietnamese stays as it is', 'Sở Nội vụ: “Đề án”', 'Sở Nội vụ: “Đề án”'],
    ['markup is escaped', '<b> & "c" >', '&lt;b&gt; &amp; "c" &gt;'],
    ['control characters are dropped', 'a\u0000b\u0008c\u000Bd\u001Fe', 'abcde'],
    ['tab and line feed stay', 'a\tb\nc', 'a\tb\nc'],
    ['every line end is a line feed', 'a\r\nb\rc', 'a\nb\nc'],
    ['halves of a pair are dropped', 'a\uD83Db\uDE00c', 'abc'],
    ['a whole pair stays', 'a😀b', 'a😀b'],
    ['non-characters are dropped', 'a\uFFFEb\uFFFFc', 'abc'],
    ['what Excel reads as a code is escaped', 'x_x000D_y _x005F_', 'x_x005F_x000D_y _x005F_x005F_'],
    ['what is no code is not', '_x00_ _xyzt_ x000D_', '_x00_ _xyzt_ x000D_'],
    ['a formula is text', '=1+1', '=1+1'],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(cellText(text)).toBe(expected);
  });

  it('is cut with an ellipsis at what a cell can hold', () => {
    expect(cellText('a'.repeat(32_767))).toBe('a'.repeat(32_767));
    expect(cellText('a'.repeat(32_768))).toBe(`${'a'.repeat(32_766)}…`);
  });

  it('is not cut in the middle of a pair', () => {
    expect(cellText(`${'a'.repeat(32_765)}😀bc`)).toBe(`${'a'.repeat(32_765)}…`);
  });

  it.each([
    ['a b', '<t>a b</t>'],
    [' a', '<t xml:space="preserve"> a</t>'],
    ['a ', '<t xml:space="preserve">a </t>'],
    ['a  b', '<t xml:space="preserve">a  b</t>'],
    ['a\nb', '<t xml:space="preserve">a\nb</t>'],
    ['', '<t></t>'],
  ])('%j keeps its spaces', (text, expected) => {
    expect(textElement(text)).toBe(expected);
  });
});

describe('text in an attribute', () => {
  it.each([
    ['Trang "1" & <2>', 'Trang &quot;1&quot; &amp; &lt;2&gt;'],
    ['a\nb\tc', 'a&#10;b&#9;c'],
    ['a\u0001b', 'ab'],
    ["'Nhiệm vụ'!F12", "'Nhiệm vụ'!F12"],
  ])('%j is escaped', (text, expected) => {
    expect(xmlAttribute(text)).toBe(expected);
  });
});
