import * as SheetJS from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../../pipeline/workbook/inflate.ts';
import { markWorkbook } from '../../../pipeline/workbook/mark/mark-workbook.ts';
import type { CellMark, Marking } from '../../../pipeline/workbook/mark/marking.ts';
import { readPart, unpack } from '../../../pipeline/workbook/package.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { faultOf, pack, type PartTexts, relations, utf8 } from '../read/package.ts';
import { named } from '../read/namespaces.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES_TYPE =
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>';
const SHEET_RELS = 'xl/worksheets/_rels/sheet1.xml.rels';

const sheet = (data: string, { before = '', after = '' } = {}) =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;

/** A sound workbook of one sheet, `Trang 1`, without styles. */
function parts(others: PartTexts = {}): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    [SHEET]: sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...others,
  };
}

const mark = (at: string, kind: CellMark['kind'] = 'error', on = 'Trang 1'): CellMark => {
  const { r, c } = SheetJS.utils.decode_cell(at);
  return { sheet: on, row: r + 1, column: c + 1, kind, note: `Sai ở ${at}.` };
};

function marking(marks: readonly CellMark[], more: Partial<Marking> = {}): Marking {
  const cells = [{ text: 'NỘI DUNG CẦN SỬA', style: { size: 14 } }];
  const list = { name: 'Cần sửa', widths: [20], rows: [{ cells }], headerRow: 1, footer: 'A' };
  return { marks, cleared: [], replaced: [], list, author: 'Sở Nội vụ', ...more };
}

function marked(others: PartTexts, marks: readonly CellMark[], more: Partial<Marking> = {}): Uint8Array {
  return markWorkbook(pack(parts(others)), marking(marks, more), { inflate: nodeInflate });
}

const part = (bytes: Uint8Array, name: string) => readPart(unpack(bytes), name);
/** Rows and cells of the first sheet's part, without what does not matter here. */
const cells = (bytes: Uint8Array) =>
  /<(?:x:)?sheetData>.*<\/(?:x:)?sheetData>/s.exec(part(bytes, SHEET))?.[0];

describe('a marked cell', () => {
  const cases: [string, string, string[], string][] = [
    [
      'that is there',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      ['A1'],
      '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
    ],
    [
      'before and behind others',
      '<row r="1" spans="2:2"><c r="B1"/></row>',
      ['C1', 'A1'],
      '<row r="1"><c r="A1" s="1"/><c r="B1"/><c r="C1" s="1"/></row>',
    ],
    ['in an empty row', '<row r="2" ht="30"/>', ['B2'], '<row r="2" ht="30"><c r="B2" s="1"/></row>'],
    [
      'in rows that are not there',
      '<row r="3"/>',
      ['A1', 'A5'],
      '<row r="1"><c r="A1" s="1"/></row><row r="3"/><row r="5"><c r="A5" s="1"/></row>',
    ],
    [
      'that is shared formula',
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
      ['A2'],
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>2</v></c></row>',
    ],
    [
      'that says no address',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      ['B1'],
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row><row r="2"><c><v>3</v></c></row>',
    ],
    [
      'in a styled row',
      '<row r="1" s="0" customFormat="1"/>',
      ['B1'],
      '<row r="1" s="0" customFormat="1"><c r="B1" s="1"/></row>',
    ],
    [
      'that holds marks of XML',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;b&gt; &amp;</t></is></c></row>',
      ['A1'],
      '<row r="1"><c r="A1" t="inlineStr" s="1"><is><t>&lt;b&gt; &amp;</t></is></c></row>',
    ],
  ];
  it.each(cases)('%s', (_, data, at, expected) => {
    const bytes = marked(
      { [SHEET]: sheet(data) },
      at.map((place) => mark(place)),
    );
    expect(packageFaults(bytes)).toEqual([]);
    const wanted = expected.replaceAll(/ {2,}/g, ' ');
    expect(cells(bytes)?.replace(/<c r="A1" s="0">/g, '<c r="A1">')).toBe(`<sheetData>${wanted}</sheetData>`);
  });

  it('in an empty sheet', () => {
    const bytes = marked({ [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData/><pageMargins/></worksheet>` }, [
      mark('B2'),
    ]);
    expect(cells(bytes)).toBe('<sheetData><row r="2"><c r="B2" s="1"/></row></sheetData>');
  });

  it('looks like its column where it was not there, but for the fill', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><cellXfs><xf fontId="0"/><xf fontId="0" numFmtId="14"><protection locked="0"/></xf></cellXfs></styleSheet>`;
    const data = sheet('', { before: '<cols><col min="2" max="3" width="9" style="1"/></cols>' });
    const bytes = marked(
      {
        [SHEET]: data,
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels': relations(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'styles', 'styles.xml'],
        ),
      },
      [mark('C1')],
    );
    expect(cells(bytes)).toBe('<sheetData><row r="1"><c r="C1" s="2"/></row></sheetData>');
    const [, fills = ''] = /<fills[^>]*>(.*)<\/fills>/s.exec(part(bytes, 'xl/styles.xml')) ?? [];
    expect(fills.split('</fill>')[2]).toContain('FFFFC7CA');
    expect(part(bytes, 'xl/styles.xml')).toContain(
      '<xf fontId="0" numFmtId="14" fillId="2" applyFill="1"><protection locked="0"/></xf>',
    );
  });
});

describe('a workbook as other programs write it', () => {
  const prefixed = (xml: string) =>
    xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
  const utf16 = (xml: string) => {
    const units = Uint16Array.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`, (c) =>
      c.charCodeAt(0),
    );
    return new Uint8Array(units.buffer);
  };
  const files: [string, PartTexts][] = [
    [
      'with a prefix before every element',
      {
        'xl/workbook.xml': prefixed(String(parts()['xl/workbook.xml'])),
        [SHEET]: prefixed(String(parts()[SHEET])),
      },
    ],
    [
      'with targets from the root',
      { 'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']) },
    ],
    ['in UTF-16', { [SHEET]: utf16(String(parts()[SHEET])) }],
    [
      'with empty lists of styles',
      {
        '[Content_Types].xml': String(parts()['[Content_Types].xml']).replace(
          '</Types>',
          `${STYLES_TYPE}</Types>`,
        ),
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts/><fills count="0"/><cellXfs/><dxfs count="0"/></styleSheet>`,
        'xl/_rels/workbook.xml.rels': relations(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId9', 'styles', '/xl/styles.xml'],
        ),
      },
    ],
    [
      'with a sheet file that is numbered otherwise',
      {
        'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet7.xml']),
        'xl/worksheets/sheet7.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      },
    ],
  ];
  it.each(files)('%s', (_, others) => {
    const bytes = marked(others, [mark('A1'), mark('C4', 'warning')]);
    expect(packageFaults(bytes)).toEqual([]);
    const book = SheetJS.read(Buffer.from(bytes), { cellStyles: true, sheetStubs: true });
    expect(book.SheetNames).toEqual(['Cần sửa', 'Trang 1']);
    const seen = ['A1', 'C4'].map((at) => {
      const cell = book.Sheets['Trang 1']?.[at] as SheetJS.CellObject;
      return [cell.v, (cell.s as { fgColor: { rgb: string } }).fgColor.rgb, cell.c?.[0]?.t];
    });
    expect(seen).toEqual([
      [1, 'FFC7CA', 'CẦN SỬA:\nSai ở A1.'],
      [undefined, 'FFCF4D', 'NÊN XEM LẠI:\nSai ở C4.'],
    ]);
  });

  it('in the strict form of the standard, to which the new parts keep', () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const others = Object.fromEntries(
      Object.entries(parts()).map(([name, xml]) => [name, strict(String(xml))]),
    );
    const bytes = marked(others, [mark('A1')]);
    expect(packageFaults(bytes)).toEqual([]);
    const written = [...unpack(bytes)].map(([name]) => part(bytes, name)).join('');
    expect(written).toContain('<comment ref="A1"');
    expect([written.includes(MAIN), written.includes(RELATIONSHIPS)]).toEqual([false, false]);
  });

  it('keeps parts it need not read as they are, stored or packed, and no entry for folders', () => {
    const odd = new Uint8Array(3000).map((_, n) => n % 7);
    const bytes = zipSync({
      ...Object.fromEntries(Object.entries(parts()).map(([name, xml]) => [name, utf8(String(xml))])),
      'xl/media/': new Uint8Array(0),
      'xl/media/a.bin': [odd, { level: 0 }],
      'xl/media/b.bin': [odd, { level: 9 }],
    });
    const copy = unpack(markWorkbook(bytes, marking([mark('A1')]), { inflate: nodeInflate }));
    expect([copy.get('xl/media/a.bin'), copy.get('xl/media/b.bin')]).toEqual([odd, odd]);
    expect(copy.has('xl/media/')).toBe(false);
  });
});

describe('the workbook part', () => {
  const two = (views: string, names: string) => ({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${views}<sheets><sheet name="Trang 1" sheetId="3" r:id="rId1"/><sheet name="Cũ" sheetId="1" r:id="rId2"/><sheet name="Trang 3" sheetId="7" r:id="rId3"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ),
    'xl/worksheets/sheet2.xml': sheet(''),
    'xl/worksheets/sheet3.xml': sheet('', {
      before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0" zoomScale="85"/></sheetViews>',
    }),
  });
  const names = `<definedNames><definedName name="a" localSheetId="0">'Trang 1'!$A$1</definedName><definedName name="b" localSheetId="1">'Cũ'!$A$1</definedName><definedName name="c" localSheetId="2">'Trang 3'!$A$1</definedName><definedName name="d">1</definedName></definedNames>`;

  it('has the new sheet first and in sight, the replaced one gone, and names that follow their sheets', () => {
    const views = '<bookViews><workbookView activeTab="2" firstSheet="1" xWindow="5"/></bookViews>';
    const bytes = marked(two(views, names), [mark('A1')], { replaced: ['Cũ'] });
    expect(packageFaults(bytes)).toEqual([]);
    const xml = part(bytes, 'xl/workbook.xml');
    expect(xml).toContain('<workbookView activeTab="0" firstSheet="0" xWindow="5"/>');
    expect(
      [...xml.matchAll(/<sheet [^>]*?name="([^"]*)" sheetId="(\d+)"/g)].map(([, name, id]) => [name, id]),
    ).toEqual([
      ['Cần sửa', '2'],
      ['Trang 1', '3'],
      ['Trang 3', '7'],
    ]);
    expect([...xml.matchAll(/name="([^"]*)" localSheetId="(\d)"/g)].map(([, name, n]) => [name, n])).toEqual([
      ['_xlnm.Print_Titles', '0'],
      ['a', '1'],
      ['c', '2'],
    ]);
    expect(part(bytes, 'xl/worksheets/sheet3.xml')).toContain(
      '<sheetView workbookViewId="0" zoomScale="85"/>',
    );
  });

  it('is given windows and names where it has none', () => {
    const xml = part(marked(two('', ''), []), 'xl/workbook.xml');
    expect(xml).toContain('<bookViews><workbookView activeTab="0"/></bookViews><sheets>');
    expect(xml).toContain(
      `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Cần sửa'!$1:$1`,
    );
  });

  it('drops the chain of calculation with a replaced sheet, whose formulas it may name', () => {
    const chain = {
      ...two('', ''),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
    };
    const rels = chain['xl/_rels/workbook.xml.rels'].replace(
      '</Relationships>',
      `<Relationship Id="rId4" Type="${RELATIONSHIPS}/calcChain" Target="calcChain.xml"/></Relationships>`,
    );
    const withChain = { ...chain, 'xl/_rels/workbook.xml.rels': rels };
    expect(unpack(marked(withChain, [])).has('xl/calcChain.xml')).toBe(true);
    expect(unpack(marked(withChain, [], { replaced: ['Cũ'] })).has('xl/calcChain.xml')).toBe(false);
  });
});

describe('a signed workbook', () => {
  it('has no signature in its copy, which nobody signed', () => {
    const kind = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
    const types = String(parts()['[Content_Types].xml']).replace(
      '</Types>',
      '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
    );
    const signed = {
      '[Content_Types].xml': types,
      '_rels/.rels': named(
        `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${kind}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
      ),
      '_xmlsignatures/origin.sigs': new Uint8Array(0),
      '_xmlsignatures/_rels/origin.sigs.rels': named(
        `<Relationships><Relationship Id="rId1" Type="${kind}/signature" Target="sig1.xml"/></Relationships>`,
      ),
      '_xmlsignatures/sig1.xml': '<Signature/>',
    };
    const bytes = marked(signed, [mark('A1')]);
    expect(packageFaults(bytes)).toEqual([]);
    expect([...unpack(bytes).keys()].filter((name) => name.includes('sig'))).toEqual([]);
    expect(part(bytes, '_rels/.rels')).not.toContain('origin');
  });
});

describe('what a submission could try', () => {
  it('a sheet name is a place of a link and no markup', () => {
    const name = `A'B"&<x>`;
    const rows = [{ cells: [{ text: '=1+1', style: { size: 11 }, link: { sheet: name, range: 'A1:A3' } }] }];
    const list = { name: 'Cần sửa', widths: [20], rows, headerRow: 1, footer: '&F' };
    const bytes = marked({}, [], { list });
    expect(packageFaults(bytes)).toEqual([]);
    const xml = part(bytes, 'xl/worksheets/sheet2.xml');
    expect(xml).toContain(`<hyperlink ref="A1" location="'A''B&quot;&amp;&lt;x&gt;'!A1:A3"/>`);
    expect(xml).toContain('t="inlineStr"><is><t>=1+1</t></is>');
  });

  const comments = (xml: string) => ({
    [SHEET_RELS]: relations(['rId1', 'comments', '../comments1.xml']),
    'xl/comments1.xml': xml,
  });
  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><comments/>', 'doctype'],
    ['an element left open', '<comments><authors>', 'xml'],
    ['another part in its place', `<workbook xmlns="${MAIN}"/>`, 'xml'],
  ])('%s in a part that must be edited is a fault', (_, xml, damage) => {
    expect(faultOf(() => marked(comments(xml), [mark('A1')]))).toEqual([
      'damaged',
      { damage, part: 'xl/comments1.xml' },
    ]);
  });

  it('more elements than the reader takes are a fault', () => {
    const many = `<worksheet xmlns="${MAIN}"><sheetData/><a>${'<b/>'.repeat(1_600_000)}</a></worksheet>`;
    expect(faultOf(() => marked({ [SHEET]: many }, [mark('A1')]))[0]).toBe('too-large');
  });
});
