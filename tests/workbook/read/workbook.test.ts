import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compoundFile } from './compound-file.ts';
import { named, REFERENCES, SPREADSHEET } from './namespaces.ts';
import {
  cellsOf,
  faultOf,
  number,
  pack,
  partsOf,
  type PartTexts,
  read,
  relations,
  SHEET_PART,
  utf8,
} from './package.ts';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const TWO = '<worksheet><sheetData><row r="2"><c r="B2"><v>2</v></c></row></sheetData></worksheet>';
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));

function workbook(sheets: string): string {
  return `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`;
}

describe('the sheets of a workbook', () => {
  it('come in the order of the tabs, by their relations, whatever their numbers, parts and states', () => {
    const parts = {
      ...partsOf(ONE),
      'xl/workbook.xml': workbook(
        '<sheet name="_meta" sheetId="9" state="veryHidden" r:id="rId7"/><sheet r:id="rId1" sheetId="4" name="Nhiệm &amp; vụ"/>',
      ),
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
        ['rId7', 'worksheet', './../xl/worksheets/other.xml'],
      ),
      'xl/worksheets/other.xml': TWO,
    };
    const grid = read(pack(parts));
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(['_meta', 'Nhiệm & vụ']);
    expect([cellsOf(grid, 0), cellsOf(grid, 1)]).toEqual([{ B2: number(2) }, { A1: number(1) }]);
  });

  it('have names in composed letters', () => {
    const decomposed = workbook(`<sheet name="${'Nhiệm vụ'.normalize('NFD')}" sheetId="1" r:id="rId1"/>`);
    expect(read(pack({ ...partsOf(ONE), 'xl/workbook.xml': decomposed })).sheets[0]?.name).toBe('Nhiệm vụ');
  });

  it('may be charts alone, which hold no cells', () => {
    const parts = {
      ...partsOf(''),
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'chartsheet', 'chartsheets/sheet1.xml']),
      'xl/chartsheets/sheet1.xml': '<chartsheet><sheetViews/><drawing/></chartsheet>',
    };
    expect(read(pack(parts)).sheets).toEqual([{ name: 'Trang 1', rows: [] }]);
  });
});

describe('the workbook part is found', () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const moved = {
    '_rels/.rels': relations(['r', 'officeDocument', '/sổ/wb.xml']),
    'sổ/_rels/wb.xml.rels': relations(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
    'sổ/wb.xml': workbook('<sheet name="Trang 1" sheetId="1" r:id="rId1"/>'),
  };
  const all = partsOf(ONE);
  const without = (name: string): PartTexts =>
    Object.fromEntries(Object.entries(all).filter(([part]) => part !== name));
  const mapped = (change: (text: string) => string): PartTexts =>
    Object.fromEntries(Object.entries(all).map(([name, part]) => [name, change(String(part))]));

  it.each<[string, PartTexts]>([
    ['at its usual place', all],
    ['where the package says', { ...without('xl/workbook.xml'), ...moved }],
    ['at its usual place when the package says nothing', without('_rels/.rels')],
    [
      'under names in another case',
      Object.fromEntries(Object.entries(all).map(([n, p]) => [n.replace('sheet1', 'Sheet1'), p])),
    ],
    [
      'in the strict standard',
      mapped((part) => part.replaceAll(REFERENCES, strict).replaceAll(SPREADSHEET, STRICT)),
    ],
    [
      'with every name behind a prefix',
      mapped((part) => part.replaceAll(/<(\/?)(?=\w)/g, '<$1ns:').replace(' xmlns=', ' xmlns:ns=')),
    ],
    [
      'with links out of the package',
      {
        ...all,
        'xl/_rels/workbook.xml.rels': String(all['xl/_rels/workbook.xml.rels']).replace(
          '</Relationships>',
          '<Relationship Id="rId4" Type="x/worksheet" TargetMode="External" Target="http://x/"/></Relationships>',
        ),
      },
    ],
  ])('%s', (_, parts) => {
    expect(cellsOf(read(pack(parts)))).toEqual({ A1: number(1) });
  });
});

describe('what is no workbook that can be read', () => {
  const document = {
    '_rels/.rels': relations(['r', 'officeDocument', 'word/document.xml']),
    'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>',
  };
  const binary = {
    '_rels/.rels': relations(['r', 'officeDocument', 'xl/workbook.bin']),
    'xl/workbook.bin': Uint8Array.of(131, 1, 0),
  };

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'not-a-workbook'],
    ['zeros', new Uint8Array(5000), 'not-a-workbook'],
    ['CSV', utf8('Mã;Nhiệm vụ\n1;2\n'), 'not-a-workbook'],
    ['a page of HTML', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook'],
    ['a Word document', pack(document), 'not-a-workbook'],
    ['an OpenDocument workbook', fixture('libreoffice.ods'), 'not-a-workbook'],
    ['any zip', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['an empty zip', zipSync({}), 'not-a-workbook'],
    ['a binary workbook', pack(binary), 'binary-xlsb'],
    [
      'a binary workbook at its usual place',
      pack({ 'xl/workbook.bin': Uint8Array.of(131, 1, 0) }),
      'binary-xlsb',
    ],
    ['an Excel 97 workbook of LibreOffice', fixture('legacy.xls'), 'legacy-xls'],
    ['an Excel 95 workbook', compoundFile(['Root Entry', 'Book']), 'legacy-xls'],
    [
      'a workbook with a password',
      compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      'encrypted',
    ],
    ['a Word 97 document', compoundFile(['Root Entry', 'WordDocument']), 'not-a-workbook'],
    ['the beginning of a compound file', compoundFile([]).subarray(0, 100), 'not-a-workbook'],
  ])('%s', (_, bytes, code) => {
    expect(faultOf(() => read(bytes))).toEqual([code, {}]);
  });
});

describe('a workbook with something missing or wrong is damaged', () => {
  const all = partsOf(ONE);
  const without = (name: string): PartTexts =>
    Object.fromEntries(Object.entries(all).filter(([part]) => part !== name));

  it.each<[string, PartTexts, string, string]>([
    ['no workbook part', without('xl/workbook.xml'), 'missing', 'xl/workbook.xml'],
    ['no sheet part', without('xl/worksheets/sheet1.xml'), 'missing', 'xl/worksheets/sheet1.xml'],
    ['no shared strings', without('xl/sharedStrings.xml'), 'missing', 'xl/sharedStrings.xml'],
    ['no styles', without('xl/styles.xml'), 'missing', 'xl/styles.xml'],
    ['no relations of the workbook', without('xl/_rels/workbook.xml.rels'), 'missing', 'rId1'],
    [
      'a document type',
      { ...all, 'xl/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><styleSheet/>' },
      'doctype',
      'xl/styles.xml',
    ],
    [
      'an unknown reference',
      { ...all, 'xl/sharedStrings.xml': '<sst><si><t>&a;</t></si></sst>' },
      'xml',
      'xl/sharedStrings.xml',
    ],
    [
      'letters that are no UTF-8',
      {
        ...all,
        'xl/sharedStrings.xml': Buffer.from(
          named('<sst><si><t>S\u00ebS\u00ebS\u00ebS\u00ebS\u00ebS\u00eb</t></si></sst>'),
          'latin1',
        ),
      },
      'xml',
      'xl/sharedStrings.xml',
    ],
    [
      'a sheet that ends early',
      { ...all, 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${ONE}` },
      'xml',
      'xl/worksheets/sheet1.xml',
    ],
    ['an empty part', { ...all, 'xl/workbook.xml': '' }, 'xml', 'xl/workbook.xml'],
  ])('%s', (_, parts, damage, part) => {
    expect(faultOf(() => read(pack(parts)))).toEqual(['damaged', { damage, part }]);
  });
});

describe('a package of which readers would not agree', () => {
  const all = partsOf(ONE);
  const RELS = 'xl/_rels/workbook.xml.rels';
  const also = (part: string, ...changes: readonly (readonly [string, string])[]): PartTexts => ({
    ...all,
    [part]: changes.reduce((text, [before, after]) => text.replace(before, after), String(all[part])),
    'xl/worksheets/other.xml': TWO,
  });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const OTHER = relation('rId9', `${REFERENCES}/worksheet`, 'worksheets/other.xml');

  it.each<[string, PartTexts, string]>([
    ['two relations of one id', also(RELS, ['</R', `${OTHER.replace('rId9', 'rId1')}</R`]), RELS],
    [
      'two parts of shared strings',
      also(RELS, ['</R', `${relation('rId9', `${REFERENCES}/sharedStrings`, 'a.xml')}</R`]),
      'xl/a.xml',
    ],
    [
      'two sheets of one name',
      also('xl/workbook.xml', ['</sheets>', '<sheet name="Trang 1" r:id="rId1"/></sheets>']),
      'xl/workbook.xml',
    ],
    [
      'a sheet by the name of another workbook',
      also('xl/workbook.xml', ['"Trang 1"', '"[http://a/x.xlsx]Trang 1"']),
      'xl/workbook.xml',
    ],
    [
      'days of nobody knows which system',
      also('xl/workbook.xml', ['<sheets>', '<workbookPr date1904="on"/><sheets>']),
      'xl/workbook.xml',
    ],
    ['two lists of sheets', also('xl/workbook.xml', ['<sheets>', '<sheets/><sheets>']), 'xl/workbook.xml'],
    [
      'two statements of its days',
      also(
        'xl/workbook.xml',
        ['<sheets>', '<workbookPr/><sheets>'],
        ['</sheets>', '</sheets><workbookPr date1904="1"/>'],
      ),
      'xl/workbook.xml',
    ],
    [
      'a prefix that means two things at once',
      also('xl/workbook.xml', ['<sheet ', '<sheet xmlns:z="urn:x" xmlns:z="urn:y" ']),
      'xl/workbook.xml',
    ],
    ['rows twice', also(SHEET_PART, ['</sheetData>', '</sheetData><sheetData/>']), SHEET_PART],
    [
      'rows twice, with a prefix',
      also(SHEET_PART, ['</sheetData>', `</sheetData><x:sheetData xmlns:x="${SPREADSHEET}"/>`]),
      SHEET_PART,
    ],
  ])('%s is refused', (_, parts, part) => {
    expect(faultOf(() => read(pack(parts)))).toEqual(['damaged', { damage: 'xml', part }]);
  });

  it.each<[string, string]>([
    ['a value', '<row r="1"><c r="A1"><v>1</v><e:v>2</e:v></c></row>'],
    ['a cell', '<row r="1"><e:c r="A1"><v>1</v></e:c></row>'],
    ['a row', '<e:row r="1"/>'],
    ['cells within one', '<row r="1"><e:choice><c r="A1"><v>1</v></c></e:choice></row>'],
    ['a row by its namespace', '<row xmlns="urn:e" r="1"/>'],
    ['a cell by its namespace', '<row r="1"><c xmlns="urn:e" r="A1"><v>1</v></c></row>'],
  ])('%s of another vocabulary among the rows is refused', (_, rows) => {
    const parts = {
      ...all,
      [SHEET_PART]: `<worksheet xmlns:e="urn:e"><sheetData>${rows}</sheetData></worksheet>`,
    };
    expect(faultOf(() => read(pack(parts)))).toEqual(['damaged', { damage: 'cells', part: SHEET_PART }]);
  });

  it.each<[string, PartTexts]>([
    [
      'a relation of another vocabulary',
      also('xl/workbook.xml', ['r:id', 'xmlns:z="urn:z" z:id="rId9" r:id']),
    ],
    [
      'a relation of another type',
      also(RELS, [
        '<Relationship ',
        `${relation('rId9', 'urn:evil/styles', 'worksheets/other.xml')}<Relationship `,
      ]),
    ],
    [
      'a sheet of another vocabulary',
      also('xl/workbook.xml', ['<sheet ', '<e:sheet xmlns:e="urn:e" name="Trang 1" r:id="rId9"/><sheet ']),
    ],
  ])('%s means nothing', (_, parts) => {
    expect(cellsOf(read(pack(parts)))).toEqual({ A1: number(1) });
  });

  it.each([
    ['sheets', also('xl/workbook.xml', ['<sheet ', '<sheet xmlns:r="urn:x" ']), 'missing', ''],
    ['rows', also(SHEET_PART, ['<sheetData>', '<sheetData xmlns="urn:x">']), 'cells', SHEET_PART],
  ] as const)('%s whose prefix means another vocabulary are none', (_, parts, damage, part) => {
    expect(faultOf(() => read(pack(parts)))).toEqual(['damaged', { damage, part }]);
  });

  it('its prefixes mean what they did, behind an element that says otherwise', () => {
    const rows = `<x:row r="1"><x:c r="A1" xmlns:x="${SPREADSHEET}"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>`;
    const sheet = `<x:worksheet xmlns:x="${SPREADSHEET}"><x:sheetPr xmlns:x="urn:x"><x:sheetData/></x:sheetPr><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const cells = cellsOf(read(pack({ ...all, [SHEET_PART]: sheet })));
    expect(cells).toEqual({ A1: number(1), B1: number(2) });
  });

  it('a sheet, a workbook of another vocabulary is none', () => {
    const sheet = { ...all, [SHEET_PART]: String(all[SHEET_PART]).replace(SPREADSHEET, 'urn:x') };
    expect(faultOf(() => read(pack(sheet)))).toEqual(['damaged', { damage: 'cells', part: SHEET_PART }]);
    const workbook = {
      ...all,
      'xl/workbook.xml': String(all['xl/workbook.xml']).replace(SPREADSHEET, 'urn:x'),
    };
    expect(faultOf(() => read(pack(workbook)))).toEqual(['not-a-workbook', {}]);
  });
});
