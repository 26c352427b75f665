import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../pipeline/contract/cell.ts';
import {
  cellsIn,
  date,
  error,
  faultOf,
  formula,
  NOTHING,
  number,
  pack,
  partsOf,
  read,
  SHEET_PART,
  text,
  truth,
} from './package.ts';

const STRINGS = {
  'xl/sharedStrings.xml':
    '<sst count="2"><si><t>Đã hoàn thành</t></si><si><t xml:space="preserve"> hai </t></si><si><t></t></si></sst>',
};
const DATES = {
  'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
};
const row = (cells: string): string => `<row r="3">${cells}</row>`;

describe('the kinds of cells', () => {
  it.each<[string, string, Cell]>([
    ['a shared string', '<c r="B3" s="1" t="s"><v>0</v></c>', text('Đã hoàn thành')],
    ['a shared string with its spaces', '<c r="B3" t="s"><v>1</v></c>', text(' hai ')],
    ['an inline string', '<c r="B3" t="inlineStr"><is><t>Sở Nội vụ</t></is></c>', text('Sở Nội vụ')],
    [
      'a formula that shows text',
      '<c r="B3" t="str"><f>A1&amp;"x"</f><v>ax</v></c>',
      formula('A1&"x"', text('ax')),
    ],
    ['a formula with an escape', '<c r="B3"><f>"_x000D_"</f></c>', formula('"\r"', NOTHING)],
    ['text without a formula', '<c r="B3" t="str"><v>x</v></c>', text('x')],
    ['a whole number', '<c r="B3"><v>45</v></c>', number(45)],
    ['zero', '<c r="B3" t="n"><v>0</v></c>', number(0)],
    ['a negative number', '<c r="B3"><v>-3</v></c>', number(-3)],
    ['a fraction', '<c r="B3"><v>12.5</v></c>', number(12.5)],
    ['a number with an exponent', '<c r="B3"><v>1.5E-3</v></c>', number(0.0015)],
    ['a long number', '<c r="B3"><v>0.10000000000000001</v></c>', number(0.1)],
    ['a number of 16 digits', '<c r="B3"><v>1234567890123456</v></c>', number(1234567890123456)],
    ['a number with spaces around', '<c r="B3"><v> 7\n</v></c>', number(7)],
    ['a day', '<c r="B3" s="1"><v>44530</v></c>', date('2021-11-30T00:00:00')],
    ['a time of a day', '<c r="B3" s="1"><v>44530.75</v></c>', date('2021-11-30T18:00:00')],
    ['a number no date can show', '<c r="B3" s="1"><v>2958466</v></c>', number(2958466)],
    ['a negative number as a date', '<c r="B3" s="1"><v>-1</v></c>', number(-1)],
    ['an ISO day', '<c r="B3" t="d"><v>2021-11-30</v></c>', date('2021-11-30T00:00:00')],
    ['an ISO moment', '<c r="B3" t="d"><v>2021-11-30T08:05:00.000Z</v></c>', date('2021-11-30T08:05:00')],
    ['an ISO time of no day', '<c r="B3" t="d"><v>08:05:00</v></c>', text('08:05:00')],
    ['true', '<c r="B3" t="b"><v>1</v></c>', truth(true)],
    ['false', '<c r="B3" t="b"><v>0</v></c>', truth(false)],
    ['an error value', '<c r="B3" t="e"><v>#DIV/0!</v></c>', error('#DIV/0!')],
    ['a formula', '<c r="B3" s="0"><f>C3*2</f><v>90</v></c>', formula('C3*2', number(90))],
    [
      'a formula of a date',
      '<c r="B3" s="1"><f>A1</f><v>44530</v></c>',
      formula('A1', date('2021-11-30T00:00:00')),
    ],
    ['a formula that fails', '<c r="B3" t="e"><f>NA()</f><v>#N/A</v></c>', formula('NA()', error('#N/A'))],
    ['a formula without result', '<c r="B3"><f>C3*2</f></c>', formula('C3*2', NOTHING)],
    ['a formula with an empty result', '<c r="B3"><f>C3*2</f><v/></c>', formula('C3*2', NOTHING)],
    ['a formula that shows no text', '<c r="B3" t="str"><f>""</f><v></v></c>', formula('""', NOTHING)],
    [
      'the first cell of a shared formula',
      '<c r="B3"><f t="shared" ref="B3:B9" si="0">C3*2</f><v>2</v></c>',
      formula('C3*2', number(2)),
    ],
    [
      'another cell of a shared formula',
      '<c r="B3"><f t="shared" si="0"/><v>2</v></c>',
      formula('', number(2)),
    ],
  ])('%s', (_, cell, expected) => {
    expect(cellsIn(row(cell), { ...STRINGS, ...DATES })).toEqual({ B3: expected });
  });
});

describe('cells that hold nothing are absent', () => {
  it.each<[string, string]>([
    ['a format alone', '<c r="B3" s="1"/>'],
    ['a format alone, with an end tag', '<c r="B3" s="1"></c>'],
    ['a format and a type', '<c r="B3" s="1" t="n" />'],
    ['an empty value', '<c r="B3" t="s"><v></v></c>'],
    ['a value of spaces', '<c r="B3"><v> </v></c>'],
    ['an empty shared string', '<c r="B3" t="s"><v>2</v></c>'],
    ['an empty inline string', '<c r="B3" t="inlineStr"><is><t/></is></c>'],
  ])('%s', (_, cell) => {
    expect(read(pack({ ...partsOf(row(cell)), ...STRINGS })).sheets).toEqual([{ name: 'Trang 1', rows: [] }]);
  });
});

it('text of hundreds of unseen characters is read: a paste may bring them', () => {
  const pasted = `a${'\u200B'.repeat(300)}b`;
  expect(cellsIn(row(`<c r="B3" t="str"><v>${pasted}</v></c>`))).toEqual({ B3: text(pasted) });
});

describe('cells that no spreadsheet program writes', () => {
  it.each<[string, string]>([
    ['a shared string that is not there', '<c r="B3" t="s"><v>3</v></c>'],
    ['words for a number', '<c r="B3"><v>abc</v></c>'],
    ['a number with a comma', '<c r="B3"><v>1,5</v></c>'],
    ['a hexadecimal number', '<c r="B3"><v>0x1F</v></c>'],
    ['an endless number', '<c r="B3"><v>1E999</v></c>'],
    ['a digit and a letter far apart', `<c r="B3"><v>1${' '.repeat(32_000)}x</v></c>`],
    ['many digits and a letter', `<c r="B3"><v>${'1'.repeat(32_000)}x</v></c>`],
    ['a truth that is neither', '<c r="B3" t="b"><v>2</v></c>'],
    ['a type nobody knows', '<c r="B3" t="x"><v>1</v></c>'],
    ['the same cell twice', '<c r="B3"><v>1</v></c><c r="B3"><v>2</v></c>'],
    ['a cell in a cell', '<c r="B3" t="s"><c/><v>0</v></c>'],
    ['a number with a space that is none in XML', '<c r="B3"><v>10\u00A0</v></c>'],
    ['a shared string by a hexadecimal number', '<c r="B3" t="s"><v>0x1</v></c>'],
    ['a shared string by a power', '<c r="B3" t="s"><v>0e1</v></c>'],
    ['an ISO day that is none', '<c r="B3" t="d"><v>2021-02-30</v></c>'],
    ['a number for an ISO day', '<c r="B3" t="d"><v>60</v></c>'],
    ['a number for an error', '<c r="B3" t="e"><v>321</v></c>'],
    ['a letter of hundreds of marks', `<c r="B3" t="str"><v>a${'\u0345\u0334'.repeat(400)}</v></c>`],
    [
      'a letter of marks that unseen characters part',
      `<c r="B3" t="str"><v>a${'\u0345\u200B\u0334'.repeat(400)}</v></c>`,
    ],
    ['two values', '<c r="B3"><v>1</v><v>2</v></c>'],
    ['two formulas', '<c r="B3"><f>1+1</f><f>2+2</f><v>2</v></c>'],
    ['a text within the cell before its number', '<c r="B3" t="s"><is><t>a</t></is><v>0</v></c>'],
    ['a text within the cell behind its number', '<c r="B3" t="s"><v>0</v><is><t>a</t></is></c>'],
    ['a text within a cell of another type', '<c r="B3" t="s"><is><t>a</t></is></c>'],
    ['a text within a cell without type', '<c r="B3"><is><t>a</t></is></c>'],
    ['a cell of another row', '<c r="B4"><v>1</v></c>'],
    ['a cell of row 0', '<c r="B0"><v>1</v></c>'],
    ['an address without column', '<c r="3"><v>1</v></c>'],
    ['an address in small letters', '<c r="b3"><v>1</v></c>'],
    ['a format that is no number', '<c r="B3" s="1x"><v>1</v></c>'],
    ['a format that is no number, in another form', '<c r="B3" s="x" ><v>1</v></c>'],
    ['a column behind the last', '<c r="XFE3"><v>1</v></c>'],
  ])('%s', (_, cell) => {
    const bytes = pack({ ...partsOf(row(cell)), ...STRINGS });
    expect(faultOf(() => read(bytes))).toEqual(['damaged', { damage: 'cells', part: SHEET_PART }]);
  });
});

describe('cells of which readers would not agree', () => {
  it.each<[string, string]>([
    ['two types', '<c r="B3" t="s" t="str"><v>1</v></c>'],
    ['two formats', '<c r="B3" s="1" s="2"><v>1</v></c>'],
    ['two addresses', '<c r="B3" r="C3"><v>1</v></c>'],
    ['a type in another case', '<c r="B3" T="s"><v>1</v></c>'],
    ['an element within a value', '<c r="B3"><v>1<f/>2</v></c>'],
    ['an element within a text', '<c r="B3" t="inlineStr"><is><t>a<b>c</b>d</t></is></c>'],
    ['what is left of the next cell', '<c r="B3"><v>1</v>c r="C3"><v>2</v></c>'],
    ['text beside the cells', '<c r="B3"><v>1</v></c>2'],
    ['two numbers of the row', '</row><row r="4" r="5"><c><v>1</v></c>'],
  ])('%s', (_, cell) => {
    const bytes = pack({ ...partsOf(row(cell)), ...STRINGS });
    expect(faultOf(() => read(bytes))).toEqual(['damaged', { damage: 'xml', part: SHEET_PART }]);
  });

  it.each([
    ['between shared strings', '<sst>a<si><t>b</t></si></sst>'],
    ['in a shared string', '<sst><si>a<t>b</t></si></sst>'],
    ['in a run', '<sst><si><r>a<t>b</t></r></si></sst>'],
  ])('a text %s', (_, strings) => {
    const cell = row('<c r="B3" t="s"><v>0</v></c>');
    const bytes = pack({ ...partsOf(cell), 'xl/sharedStrings.xml': strings });
    expect(faultOf(() => read(bytes))).toEqual(['damaged', { damage: 'xml', part: 'xl/sharedStrings.xml' }]);
  });
});
