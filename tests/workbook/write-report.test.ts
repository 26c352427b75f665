import { read, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it } from 'vitest';
import { editPart, pack, readPart, unpack } from '../../pipeline/workbook/package.ts';
import type { ReportRow, ReportSheet, ReportWorkbook } from '../../pipeline/workbook/report-model.ts';
import { childElements, insertInSheet } from '../../pipeline/workbook/worksheet-part.ts';
import { reportParts, writeReport } from '../../pipeline/workbook/write-report.ts';
import { type Attributes, elementsNamed, sheetPart } from './parts.ts';

const overview: ReportSheet = {
  name: 'Tổng quan',
  widths: [20, 40],
  kinds: { title: [{ size: 16, bold: true }], row: [{ size: 11, border: true, wrap: true }] },
  rows: [
    { kind: 'title', cells: ['BÁO CÁO & TỔNG HỢP'], merges: [[1, 2]] },
    {
      kind: 'row',
      cells: [{ value: 'Chi tiết', link: { kind: 'internal', sheet: "Sở 'A' 1", cell: 'B3' } }, 12],
    },
  ],
  frozen: { rows: 0, columns: 0 },
  conditional: [],
  paper: 'A4',
  landscape: true,
  pagesTall: 1,
  tab: '1F3864',
};

const file = (path: string, cell: string) => ({ kind: 'file', path, sheet: 'Nhiệm vụ', cell }) as const;

const detail: ReportSheet = {
  name: "Sở 'A' 1",
  widths: [10, 30, 9, 12],
  kinds: {
    head: [{ size: 11, bold: true, fill: '1F3864', color: 'FFFFFF', align: 'center' }],
    row: [{ size: 11 }, { size: 11, wrap: true }, { size: 11, format: '#,##0.00', align: 'right' }],
    total: [{ size: 12, bold: true }],
  },
  rows: [
    { kind: 'head', cells: ['Mã', 'Nội dung', 'Số', 'Tệp'], height: 30 },
    {
      kind: 'row',
      cells: [
        'III.1',
        'một\nhai\nba',
        1234.5,
        { value: 'báo cáo.xlsx', link: file('nộp/báo cáo #1.xlsx', 'K4') },
      ],
    },
    { kind: 'row', cells: [null, '', 0, { value: 7, link: file('nộp/báo cáo #1.xlsx', 'L5') }] },
    { kind: 'row', cells: [null, null, -0.25, { value: null, link: { kind: 'file', path: '../a&b.xlsx' } }] },
    { kind: 'total', cells: ['Tổng', 'một\nhai\nba'], merges: [[2, 4]] },
  ],
  frozen: { rows: 1, columns: 1 },
  repeat: [1, 1],
  filter: 'A1:D4',
  conditional: [
    { range: 'B2:B4', when: { text: 'nói "có"' }, fill: 'C6EFCE', color: '006100', bold: true },
    { range: 'C2:C4', when: { formula: '$C2<0' }, fill: 'FFC7CE' },
    { range: 'A3:D4', when: { formula: '$A3<>$A2' }, line: '1F3864' },
  ],
  paper: 'A3',
  landscape: false,
};

const model: ReportWorkbook = {
  title: 'Báo cáo 2021 & <thử>',
  subject: 'Kế hoạch & <thử>',
  creator: 'Sở Nội vụ',
  created: '2021-12-20T08:30:00',
  sheets: [overview, detail],
};

const bytes = await writeReport(model);
const parts = unpack(bytes);
const detailPart = sheetPart(parts, 'Sở &apos;A&apos; 1');

async function withExcelJs(written: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(written) as never);
  return workbook;
}

function withTextRows(rows: Iterable<ReportRow>): ReportWorkbook {
  const kinds = { row: [{ size: 11 }] };
  return { ...model, sheets: [{ ...overview, name: 'Văn bản', kinds, rows }] };
}

describe('the values of a report', () => {
  const expected = [
    ['Mã', 'Nội dung', 'Số', 'Tệp'],
    ['III.1', 'một\nhai\nba', 1234.5, 'báo cáo.xlsx'],
    [null, '', 0, 7],
    [null, null, -0.25, null],
    ['Tổng', 'một\nhai\nba', null, null],
  ];

  it('are read by SheetJS', () => {
    const sheet = read(bytes.slice()).Sheets["Sở 'A' 1"] ?? {};
    expect(utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null, blankrows: true })).toEqual(
      expected,
    );
  });

  it('are read by ExcelJS', async () => {
    const sheet = (await withExcelJs(bytes)).getWorksheet("Sở 'A' 1");
    const values = expected.map((row, i) => row.map((_, j) => sheet?.getCell(i + 1, j + 1).value));
    const book = 'n%E1%BB%99p/b%C3%A1o%20c%C3%A1o%20%231.xlsx';
    // A merged cell repeats the value of the first.
    expect(values).toEqual([
      ...expected.slice(0, 1),
      ['III.1', 'một\nhai\nba', 1234.5, { text: 'báo cáo.xlsx', hyperlink: book }],
      [null, '', 0, { text: 7, hyperlink: book }],
      [null, null, -0.25, { hyperlink: '../a%26b.xlsx' }],
      ['Tổng', 'một\nhai\nba', 'một\nhai\nba', 'một\nhai\nba'],
    ]);
  });

  it('stay text whatever they begin with', async () => {
    const texts = ['=1+1', '+84 24', '-5', '@SUM(A1)', '00123', '12/11/2021', 'TRUE', '1e5', "'a", '#N/A'];
    const written = await writeReport(withTextRows(texts.map((text) => ({ kind: 'row', cells: [text] }))));
    const sheet = read(written.slice()).Sheets['Văn bản'] ?? {};
    const cells = texts.map((_, i) => sheet[`A${i + 1}`] as { t: string; v: unknown; f?: string });
    expect(cells.map(({ t, v, f }) => [t, v, f])).toEqual(texts.map((text) => ['s', text, undefined]));
  });

  it('come back whole where XML would change them', async () => {
    const texts: [string, string][] = [
      ['<b> & "c" \'d\'', '<b> & "c" \'d\''],
      [' hai  dấu cách ', ' hai  dấu cách '],
      ['dòng\r\nmới', 'dòng\nmới'],
      ['_x000D_ và _x0041_', '_x000D_ và _x0041_'],
      ['a\u0000\u000Bb\uD800c\uFFFF', 'abc'],
      ['😀 \u200D Ð đ', '😀 \u200D Ð đ'],
      ['x'.repeat(40_000), `${'x'.repeat(32_766)}…`],
    ];
    const written = await writeReport(withTextRows(texts.map(([text]) => ({ kind: 'row', cells: [text] }))));
    const sheet = read(written.slice()).Sheets['Văn bản'] ?? {};
    expect(texts.map((_, i) => (sheet[`A${i + 1}`] as { v: unknown }).v)).toEqual(
      texts.map(([, text]) => text),
    );
  });

  it('keep a repeated text once', () => {
    const strings = readPart(parts, 'xl/sharedStrings.xml');
    expect(strings.match(/một/g)).toHaveLength(1);
    expect(elementsNamed(strings, 'sst')[0]?.uniqueCount).toBe(String(strings.match(/<si>/g)?.length));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuse %d, which Excel cannot hold', async (value) => {
    const rows: ReportRow[] = [{ kind: 'row', cells: ['a', value] }];
    await expect(writeReport(withTextRows(rows))).rejects.toThrow(
      new RangeError(`row 1: ${value} is no number for a cell`),
    );
  });

  it('refuse a row of a kind the sheet does not have', async () => {
    const rows: ReportRow[] = [{ kind: 'total', cells: ['a'] }];
    await expect(writeReport(withTextRows(rows))).rejects.toThrow(
      new RangeError('sheet Văn bản, row 1: no kind total'),
    );
  });
});

describe('the links of a report', () => {
  it('lead to cells of the workbook and of files, one relationship a file', () => {
    const links = elementsNamed(detailPart, 'hyperlink');
    expect(links).toEqual([
      { ref: 'D2', 'r:id': 'link1', location: "'Nhiệm vụ'!K4" },
      { ref: 'D3', 'r:id': 'link1', location: "'Nhiệm vụ'!L5" },
      { ref: 'D4', 'r:id': 'link2' },
    ]);
    expect(
      elementsNamed(readPart(parts, 'xl/worksheets/_rels/sheet2.xml.rels'), 'Relationship').map(
        ({ Id, Target, TargetMode }) => [Id, Target, TargetMode],
      ),
    ).toEqual([
      ['link1', 'n%E1%BB%99p/b%C3%A1o%20c%C3%A1o%20%231.xlsx', 'External'],
      ['link2', '../a%26b.xlsx', 'External'],
    ]);
    expect(elementsNamed(sheetPart(parts, 'Tổng quan'), 'hyperlink')).toEqual([
      { ref: 'A2', location: "'Sở ''A'' 1'!B3" },
    ]);
  });

  it('are read by SheetJS', () => {
    const sheet = read(bytes.slice()).Sheets["Sở 'A' 1"] ?? {};
    expect((sheet.D2 as { l: { Target: string } }).l.Target).toBe(
      "n%E1%BB%99p/b%C3%A1o%20c%C3%A1o%20%231.xlsx#'Nhiệm vụ'!K4",
    );
  });

  it('end where Excel takes no more; the values go on', async () => {
    function* rows(): Generator<ReportRow, void> {
      for (let i = 1; i <= 70_000; i++)
        yield {
          kind: 'row',
          cells: [{ value: i, link: { kind: 'internal', sheet: 'Văn bản', cell: `A${i}` } }],
        };
    }
    const xml = sheetPart(unpack(await writeReport(withTextRows(rows()))), 'Văn bản');
    expect(xml.match(/<hyperlink /g)).toHaveLength(65_000);
    expect(xml).toContain('<hyperlink ref="A65000" ');
    expect(xml.match(/<v>/g)).toHaveLength(70_000);
    expect(xml).toMatch(/<c r="A70000" s="\d+"><v>70000<\/v><\/c><\/row><\/sheetData>/);
  });
});

describe('the look of a report', () => {
  it('gives each cell the style of its kind and column, the last serving the columns after it', async () => {
    const sheet = (await withExcelJs(bytes)).getWorksheet("Sở 'A' 1");
    const look = (cell: string) => {
      const { font, numFmt, fill } = sheet?.getCell(cell).style ?? {};
      return [
        font?.name,
        font?.size,
        font?.bold ?? false,
        font?.color?.argb,
        numFmt,
        fill && 'fgColor' in fill ? fill.fgColor.argb : undefined,
      ];
    };
    expect([look('A1'), look('D1'), look('B2'), look('C2'), look('D2'), look('A5')]).toEqual([
      ['Times New Roman', 11, true, 'FFFFFFFF', undefined, 'FF1F3864'],
      ['Times New Roman', 11, true, 'FFFFFFFF', undefined, 'FF1F3864'],
      ['Times New Roman', 11, false, 'FF000000', undefined, undefined],
      ['Times New Roman', 11, false, 'FF000000', '#,##0.00', undefined],
      ['Times New Roman', 11, false, 'FF000000', '#,##0.00', undefined],
      ['Times New Roman', 12, true, 'FF000000', undefined, undefined],
    ]);
  });

  it('merges what the rows say and styles every cell of it', () => {
    expect(elementsNamed(detailPart, 'mergeCell')).toEqual([{ ref: 'B5:D5' }]);
    expect(
      elementsNamed(detailPart, 'c')
        .filter(({ r }) => (r ?? '').endsWith('5'))
        .map(({ r }) => r),
    ).toEqual(['A5', 'B5', 'C5', 'D5']);
  });

  it('keeps a height that is asked for and hints at one that is fitted', () => {
    expect(elementsNamed(detailPart, 'row').map(({ ht, customHeight }) => [ht, customHeight])).toEqual([
      ['30', '1'],
      ['48', undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['18.75', undefined],
    ]);
  });

  it('makes room for a large number', async () => {
    const kinds = { figure: [{ size: 24 }] };
    const sheet: ReportSheet = { ...overview, kinds, rows: [{ kind: 'figure', cells: [null, 49] }] };
    const written = unpack(await writeReport({ ...model, sheets: [sheet] }));
    expect(elementsNamed(sheetPart(written, 'Tổng quan'), 'row').map(({ ht }) => ht)).toEqual(['34.5']);
  });

  it('has panes, filter, print titles, paper and footer as told', () => {
    const one = (name: string, ...keys: string[]) =>
      elementsNamed(detailPart, name).map((found: Attributes) => keys.map((key) => found[key]));
    expect(one('pane', 'xSplit', 'ySplit', 'topLeftCell', 'state')).toEqual([['1', '1', 'B2', 'frozen']]);
    expect(one('autoFilter', 'ref')).toEqual([['A1:D4']]);
    expect(one('pageSetup', 'paperSize', 'orientation', 'fitToWidth', 'fitToHeight')).toEqual([
      ['8', 'portrait', '1', '0'],
    ]);
    expect(one('sheetProtection', 'sheet')).toEqual([]);
    const font = '&amp;9&amp;&quot;Times New Roman,Italic&quot;';
    const foot = `&amp;L${font}Sở &apos;A&apos; 1&amp;R${font}Trang &amp;P/&amp;N`;
    expect(/<headerFooter.*<\/headerFooter>/.exec(detailPart)?.[0]).toBe(
      [
        '<headerFooter scaleWithDoc="0" differentFirst="1">',
        `<oddHeader>&amp;L${font}Báo cáo 2021 &amp;&amp; &lt;thử&gt;</oddHeader><oddFooter>${foot}</oddFooter>`,
        `<firstFooter>${foot}</firstFooter></headerFooter>`,
      ].join(''),
    );
    const first = sheetPart(parts, 'Tổng quan');
    expect(elementsNamed(first, 'pageSetup')[0]).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToHeight: '1',
    });
    expect(elementsNamed(first, 'tabColor')).toEqual([{ rgb: 'FF1F3864' }]);
    expect(readPart(parts, 'xl/workbook.xml')).toContain(
      `<definedNames><definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="1">'Sở ''A'' 1'!$A$1:$D$4</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Sở ''A'' 1'!$1:$1</definedName></definedNames>`,
    );
  });

  it('paints by text and by formula', () => {
    expect(
      elementsNamed(detailPart, 'cfRule').map(({ type, operator, priority }) => [type, operator, priority]),
    ).toEqual([
      ['cellIs', 'equal', '1'],
      ['expression', undefined, '2'],
      ['expression', undefined, '3'],
    ]);
    expect([...detailPart.matchAll(/<formula>(.*?)<\/formula>/g)].map(([, text]) => text)).toEqual([
      '&quot;nói &quot;&quot;có&quot;&quot;&quot;',
      '$C2&lt;0',
      '$A3&lt;&gt;$A2',
    ]);
    const styles = readPart(parts, 'xl/styles.xml');
    expect(styles.slice(styles.indexOf('<dxfs'), styles.indexOf('</dxfs>'))).toMatch(
      /<b\/>.*rgb="FF006100".*<bgColor rgb="FFC6EFCE"\/>.*<bgColor rgb="FFFFC7CE"\/>.*<top style="thin"><color rgb="FF1F3864"\/>/,
    );
  });

  it('stands in the order the schema demands', () => {
    expect(childElements(detailPart).map(({ name }) => name)).toEqual([
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'conditionalFormatting',
      'conditionalFormatting',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });
});

describe('the bytes of a report', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('are the same in every time zone', async () => {
    process.env.TZ = 'America/New_York';
    expect(new Date(0).getTimezoneOffset()).toBe(300);
    expect(await writeReport(model)).toEqual(bytes);
    process.env.TZ = 'Pacific/Kiritimati';
    expect(new Date(0).getTimezoneOffset()).toBe(640);
    expect(await writeReport(model)).toEqual(bytes);
  });

  it('tell the moment the report was made, not the one it was written', () => {
    const core = readPart(parts, 'docProps/core.xml');
    expect(core).toContain(
      '<dc:title>Báo cáo 2021 &amp; &lt;thử&gt;</dc:title><dc:creator>Sở Nội vụ</dc:creator><dc:subject>Kế hoạch &amp; &lt;thử&gt;</dc:subject>',
    );
    expect([...core.matchAll(/W3CDTF">([^<]*)</g)].map(([, time]) => time)).toEqual([
      '2021-12-20T01:30:00Z',
      '2021-12-20T01:30:00Z',
    ]);
  });
});

describe('the parts of a report', () => {
  it('can be added to before they are packed', async () => {
    const added = await reportParts(model);
    editPart(added, 'xl/worksheets/sheet1.xml', (xml) =>
      insertInSheet(xml, 'drawing', '<drawing r:id="d1"/>'),
    );
    const back = unpack(pack(added));
    expect(readPart(back, 'xl/worksheets/sheet1.xml')).toMatch(
      /<\/headerFooter><drawing r:id="d1"\/><\/worksheet>$/,
    );
    expect(sheetPart(back, 'Sở &apos;A&apos; 1')).toBe(detailPart);
    expect(readPart(back, 'xl/sharedStrings.xml')).toBe(readPart(parts, 'xl/sharedStrings.xml'));
  });
});
