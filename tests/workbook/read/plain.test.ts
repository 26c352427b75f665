import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type PlainCell, readPlainCell } from '../../../pipeline/workbook/read/plain-cells.ts';
import { type PlainString, readPlainString } from '../../../pipeline/workbook/read/plain-strings.ts';
import { read, utf8 } from './package.ts';

/** The workbook with every cell and shared string written so that the short way does not know it. */
function withoutPlain(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const changed = strFromU8(content).replaceAll('<c r=', '<c  r=').replaceAll('<si>', '<si >');
    return [name, strToU8(changed)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

describe('the short way and the scanner read the same', () => {
  it.each(['libreoffice.xlsx', 'openpyxl.xlsx'])('%s', (name) => {
    const bytes = readFileSync(join(import.meta.dirname, 'fixtures', name));
    expect(read(withoutPlain(bytes))).toEqual(read(bytes));
  });
});

describe('the short way takes plain cells', () => {
  const BLANK = { format: 0, isShared: false, value: NaN };

  it.each<[string, PlainCell]>([
    ['<c r="A1"/>', { ...BLANK, row: 1, column: 1 }],
    ['<c r="BC23" s="17"/>', { ...BLANK, row: 23, column: 55, format: 17 }],
    ['<c r="A1" s="3" t="n"/>', { ...BLANK, row: 1, column: 1, format: 3 }],
    ['<c r="A1"><v>45</v></c>', { ...BLANK, row: 1, column: 1, value: 45 }],
    ['<c r="A1" t="n"><v>999999999999999</v></c>', { ...BLANK, row: 1, column: 1, value: 999999999999999 }],
    ['<c r="B2" s="3" t="s"><v>12</v></c>', { row: 2, column: 2, format: 3, isShared: true, value: 12 }],
  ])('%s', (xml, expected) => {
    const cell: PlainCell = { row: -1, column: -1, format: -1, isShared: false, value: -1 };
    const end = readPlainCell(utf8(`<row>${xml}<c`), 5, cell);
    expect([end, cell]).toEqual([5 + xml.length, expected]);
  });

  it.each([
    '<c/>',
    '<c s="1" r="A1"/>',
    '<c r="A1" />',
    '<c r="A1"></c>',
    '<c r="A1" t="b"><v>1</v></c>',
    '<c r="A1"><v>1.5</v></c>',
    '<c r="A1"><v>-1</v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v>1234567890123456</v></c>',
    '<c r="A1"><v>1</v><f>A2</f></c>',
    '<c r="A1"><f>A2</f><v>1</v></c>',
    '<c r="A1" s="1" cm="1"><v>1</v></c>',
    '<c r="A1',
    '<c r="A1"><v>1</v></',
    '</row>',
  ])('and leaves %s', (xml) => {
    const cell: PlainCell = { row: 0, column: 0, format: 0, isShared: false, value: 0 };
    expect(readPlainCell(utf8(xml), 0, cell)).toBe(-1);
  });
});

describe('the short way takes plain strings', () => {
  it.each([
    ['<si><t>Sở Nội vụ</t></si>', 'Sở Nội vụ'],
    ['<si><t xml:space="preserve"> a </t></si>', ' a '],
    ['<si><t></t></si>', ''],
  ])('%s', (xml, expected) => {
    const bytes = utf8(`<sst>${xml}<si>`);
    const string: PlainString = { from: 0, to: 0 };
    expect(readPlainString(bytes, 5, string)).toBe(5 + utf8(xml).length);
    expect(new TextDecoder().decode(bytes.subarray(string.from, string.to))).toBe(expected);
  });

  it.each([
    '<si><t>a &amp; b</t></si>',
    '<si><t>a_x000D_</t></si>',
    '<si><t>a\r\n</t></si>',
    '<si><t>a<!-- b --></t></si>',
    '<si><r><t>a</t></r></si>',
    '<si><t>a</t><rPh/></si>',
    '<si><t>a',
    '</sst>',
  ])('and leaves %s', (xml) => {
    expect(readPlainString(utf8(xml), 0, { from: 0, to: 0 })).toBe(-1);
  });
});
