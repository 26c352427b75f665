import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../pipeline/contract/cell.ts';
import { named } from './namespaces.ts';
import { cellsIn, faultOf, formula, number, pack, partsOf, read, SHEET_PART, text } from './package.ts';

describe('rows and cells stand where the user sees them', () => {
  it.each<[string, string, Record<string, Cell>]>([
    [
      'with gaps between rows and cells',
      '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
      { B2: number(1), AA2: number(2), XFD1048576: number(3) },
    ],
    [
      'without any number',
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>',
      { A1: number(1), C1: number(2), A3: number(3) },
    ],
    [
      'with numbers here and there',
      '<row r="5"><c r="C5"/><c><v>1</v></c></row><row><c><v>2</v></c><c r="E6"><v>3</v></c><c><v>4</v></c></row>',
      { D5: number(1), A6: number(2), E6: number(3), F6: number(4) },
    ],
    [
      'with addresses in rows without number',
      '<row><c r="A4" s="1"/><c r="B4"><v>1</v></c></row><row><c><v>2</v></c></row>',
      { B4: number(1), A5: number(2) },
    ],
    [
      'written in another order',
      '<row r="9"><c r="B9"><v>1</v></c><c r="A9"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
      { A2: number(3), B9: number(1), A9: number(2) },
    ],
    [
      'with blank rows that have formats',
      '<row r="1" s="3" customFormat="1" ht="15"/><row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3"><v>1</v></c></row>',
      { A3: number(1) },
    ],
  ])('%s', (_, rows, expected) => {
    expect(Object.entries(cellsIn(rows))).toEqual(Object.entries(expected));
  });

  it('numbers of rows that hold something are kept, blank rows are absent', () => {
    const rows = '<row r="2"/><row r="4"><c r="A4"><v>1</v></c></row><row r="7"><c r="A7" s="1"/></row>';
    expect(read(pack(partsOf(rows))).sheets[0]?.rows.map((row) => row.number)).toEqual([4]);
  });

  it.each<[string, string]>([
    ['the same row twice', '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'],
    ['row 0', '<row r="0"><c><v>1</v></c></row>'],
    ['a cell of row 0 in a row without number', '<row><c r="A0"><v>1</v></c></row>'],
    ['a row behind the last', '<row r="1048577"/>'],
    ['a row without a right number', '<row r="1.5"/>'],
  ])('refuses %s', (_, rows) => {
    expect(faultOf(() => cellsIn(rows))).toEqual(['damaged', { damage: 'cells', part: SHEET_PART }]);
  });
});

describe('ways of writing the same sheet', () => {
  const CELLS = { B2: text('Mã'), C2: number(45), D2: formula('C2*2', number(90)) };
  const plain = named(
    '<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="3"><v>45</v></c><c r="D2"><f>C2*2</f><v>90</v></c></row></sheetData></worksheet>',
  );
  const utf16 = Buffer.from(`\uFEFF${plain}`, 'utf16le');

  it.each<[string, string | Uint8Array]>([
    ['as most programs do', plain],
    ['with a declaration and a byte order mark', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n${plain}`],
    ['in UTF-16, little end first', utf16],
    ['in UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['with namespace prefixes', plain.replaceAll(/<(\/?)/g, '<$1x:').replace(' xmlns=', ' xmlns:x=')],
    ['with apostrophes', plain.replaceAll('"', "'")],
    [
      'with spaces and lines',
      plain
        .replaceAll('<', '\n  <')
        .replaceAll('\n  </v', '</v')
        .replaceAll('\n  </f', '</f')
        .replaceAll('"/', '" /')
        .replaceAll('="', ' = "'),
    ],
    ['with attributes in another order', plain.replace('r="C2" s="3"', 's="3" cm="1" r="C2"')],
    ['with comments and instructions', plain.replaceAll('<c ', '<!-- <c r="Z9"><v>1</v></c> --><?x <c?><c ')],
    ['with CDATA', plain.replace('<v>45<', '<v><![CDATA[4]]>5<').replace('C2*2', '<![CDATA[C2*2]]>')],
    ['with references', plain.replace('<v>45<', '<v>&#52;&#x35;<')],
    [
      'with extensions inside',
      plain.replace('</row>', '<extLst><ext><x/><c r="Z2"><v>1</v></c></ext></extLst></row>'),
    ],
    [
      'with other rows elsewhere',
      plain.replace('<sheetData>', '<x><row r="8"><c r="A8"><v>1</v></c></row></x><sheetData>'),
    ],
    ['with anything behind the rows', plain.replace('</worksheet>', '<dataValidations><<&broken')],
  ])('%s', (_, sheet) => {
    const strings = { 'xl/sharedStrings.xml': '<sst><si><t>Mã</t></si></sst>', [SHEET_PART]: sheet };
    expect(cellsIn('', strings)).toEqual(CELLS);
  });
});

describe('a sheet whose rows are not where a worksheet has them', () => {
  const rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  it.each<[string, string]>([
    ['within another element', `<worksheet><cols>${rows}</cols></worksheet>`],
    ['nowhere', '<worksheet><cols/></worksheet>'],
  ])('%s is damaged', (_, sheet) => {
    expect(faultOf(() => cellsIn('', { [SHEET_PART]: sheet }))).toEqual([
      'damaged',
      { damage: 'cells', part: SHEET_PART },
    ]);
  });

  it('is refused where another part stands in its place', () => {
    const parts = { ...partsOf(''), [SHEET_PART]: '<chartsheet><sheetViews/></chartsheet>' };
    expect(faultOf(() => read(pack(parts)))).toEqual(['damaged', { damage: 'cells', part: SHEET_PART }]);
  });
});
