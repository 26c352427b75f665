import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it } from 'vitest';
import { address } from '../../pipeline/contract/grid.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import type { TemplateModel } from '../../pipeline/contract/template-model.ts';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';
import { validationsElement } from '../../pipeline/workbook/template-validations.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { plan, roster } from '../support/plan-177.ts';
import { elementsNamed, sheetPart } from './parts.ts';

const period = periodOf(plan, roster, 2021);

function modelOf(code: string): TemplateModel {
  const agency = period.reporters.find((reporter) => reporter.code === code);
  if (!agency) throw new Error(`no agency ${code}`);
  return templateOf(period, agency);
}

const snv = await writeTemplate(modelOf('SNV'));
const parts = unpack(snv);
const SHEETS = ['Hướng dẫn', 'Thông tin', 'Nhiệm vụ', 'Số liệu', 'Chỉ tiêu', 'Văn bản', 'Vướng mắc', '_meta'];

/** Every cell of a range or an address, as addresses. */
function cellsOf(range: string): string[] {
  const [first = '', last = first] = range.split(':');
  const column = (cell: string) => cell.charCodeAt(0) - 64;
  const row = (cell: string) => Number(cell.slice(1));
  const cells: string[] = [];
  for (let r = row(first); r <= row(last); r++)
    for (let c = column(first); c <= column(last); c++) cells.push(address(r, c));
  return cells;
}

/** The addresses that are unlocked, by sheet, in the order of rows. */
async function unlockedCells(bytes: Uint8Array): Promise<Map<string, string[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never, { ignoreNodes: ['dataValidations'] });
  return new Map(
    workbook.worksheets.map((sheet) => {
      const found: string[] = [];
      sheet.eachRow({ includeEmpty: true }, (row) => {
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.style.protection?.locked === false) found.push(cell.address);
        });
      });
      return [sheet.name, found];
    }),
  );
}

describe('the sheets of a template', () => {
  it('stand in their order, the last very hidden', () => {
    expect(
      elementsNamed(readPart(parts, 'xl/workbook.xml'), 'sheet').map(({ name, state }) => [name, state]),
    ).toEqual(SHEETS.map((name) => [name, name === '_meta' ? 'veryHidden' : 'visible']));
  });

  it.each(SHEETS)('%s is protected without a password; filters and sizes stay free', (name) => {
    expect(elementsNamed(sheetPart(parts, name), 'sheetProtection')).toEqual([
      { sheet: '1', objects: '1', scenarios: '1', formatColumns: '0', formatRows: '0', autoFilter: '0' },
    ]);
  });

  it.each(SHEETS)('%s prints on A4 across, one page wide, pages numbered', (name) => {
    const xml = sheetPart(parts, name);
    const [setup = {}] = elementsNamed(xml, 'pageSetup');
    const { paperSize, orientation, fitToWidth, fitToHeight } = setup;
    expect([paperSize, orientation, fitToWidth, fitToHeight]).toEqual(['9', 'landscape', '1', '0']);
    expect(elementsNamed(xml, 'pageSetUpPr')).toEqual([{ fitToPage: '1' }]);
    expect(xml).toMatch(/&amp;R&amp;9&amp;&quot;Times New Roman,Italic&quot;Trang &amp;P\/&amp;N</);
  });

  it('tell their name and the report at the foot of the page', () => {
    expect(sheetPart(parts, 'Số liệu')).toContain(
      '<oddFooter>&amp;L&amp;9&amp;&quot;Times New Roman,Italic&quot;Số liệu - Báo cáo năm 2021 thực hiện Kế hoạch số 177/KH-UBND - Sở Nội vụ&amp;R',
    );
  });

  it('keep headers in sight and on every page, filters over the table', () => {
    expect(
      SHEETS.map((name) =>
        elementsNamed(sheetPart(parts, name), 'pane').map((pane) => [pane.xSplit, pane.ySplit, pane.state]),
      ),
    ).toEqual([
      [],
      [[undefined, '3', 'frozen']],
      [['2', '3', 'frozen']],
      ...Array<unknown>(4).fill([['1', '3', 'frozen']]),
      [],
    ]);
    expect(
      elementsNamed(readPart(parts, 'xl/workbook.xml'), 'definedName').map((n) => [
        n.name,
        n.localSheetId,
        n.hidden,
      ]),
    ).toEqual([
      ['_xlnm.Print_Titles', '1', undefined],
      ...['2', '3', '4', '5', '6'].flatMap((sheet) => [
        ['_xlnm._FilterDatabase', sheet, '1'],
        ['_xlnm.Print_Titles', sheet, undefined],
      ]),
    ]);
    expect(readPart(parts, 'xl/workbook.xml')).toContain(
      `hidden="1" localSheetId="2">'Nhiệm vụ'!$A$3:$M$48</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">'Nhiệm vụ'!$1:$3<`,
    );
    expect(SHEETS.map((name) => elementsNamed(sheetPart(parts, name), 'autoFilter')[0]?.ref)).toEqual([
      undefined,
      undefined,
      'A3:M48',
      'A3:F52',
      'A3:J8',
      'A3:F63',
      'A3:E33',
      undefined,
    ]);
  });

  it('are set in Times New Roman, the font widths are measured in', () => {
    const styles = readPart(parts, 'xl/styles.xml');
    const fonts = elementsNamed(styles.slice(0, styles.indexOf('</fonts>')), 'name');
    expect(new Set(fonts.map(({ val }) => val))).toEqual(new Set(['Times New Roman']));
  });

  it('give rows heights that are hints, so that Excel still fits them', () => {
    const rows = elementsNamed(sheetPart(parts, 'Nhiệm vụ'), 'row');
    expect(rows.filter((row) => row.customHeight !== undefined)).toEqual([]);
    expect(rows.slice(0, 4).map(({ ht }) => ht)).toEqual(['27.75', '19', '39', '34']);
  });
});

describe('the cells of a template', () => {
  it('hold what the model says', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(snv) as never, { ignoreNodes: ['dataValidations'] });
    for (const sheet of modelOf('SNV').sheets) {
      const target = workbook.getWorksheet(sheet.name);
      const written = sheet.rows.map((cells, i) =>
        cells.map((_, j) => target?.getCell(i + 1, j + 1).value ?? null),
      );
      const expected = sheet.rows.map((cells) =>
        cells.map((cell) =>
          cell?.formula === undefined ? (cell?.value ?? null) : { formula: cell.formula },
        ),
      );
      expect(written).toEqual(expected);
    }
  });

  it('compute a ratio; one that nobody computes yet is shown blank', () => {
    expect(sheetPart(parts, 'Chỉ tiêu')).toMatch(
      /<c r="G8" s="\d+" t="str"><f>IF\(OR\(E8=&quot;&quot;,F8=&quot;&quot;,F8=0\),&quot;&quot;,ROUND\(E8\/F8\*100,2\)\)<\/f><v><\/v><\/c>/,
    );
  });

  it('are unlocked where the agency writes, and nowhere else', async () => {
    const unlocked = await unlockedCells(snv);
    // IV.1-b2 and IV.3-a1 (rows 44 and 47) are filled by the program.
    const duties = cellsOf('G4:M48').filter((cell) => !/\D(44|47)$/.test(cell));
    expect(Object.fromEntries(unlocked)).toEqual({
      'Hướng dẫn': [],
      'Thông tin': cellsOf('B7:B14'),
      'Nhiệm vụ': duties,
      'Số liệu': cellsOf('D4:F52'),
      'Chỉ tiêu': cellsOf('E4:J8').filter((cell) => !/^[GH]/.test(cell)),
      'Văn bản': cellsOf('A4:F63'),
      'Vướng mắc': cellsOf('A4:E33'),
      _meta: [],
    });
  });
});

describe('what Excel itself demands', () => {
  /** Range, type, first and second formula of every validation that demands something. */
  function demands(name: string): (string | undefined)[][] {
    const xml = sheetPart(parts, name);
    return elementsNamed(xml, 'dataValidation')
      .filter(({ type }) => type !== 'none')
      .map(({ sqref = '', type }) => {
        const inner = new RegExp(` sqref="${sqref}">(.*?)</dataValidation>`).exec(xml)?.[1] ?? '';
        return [
          sqref,
          type,
          ...[...inner.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, text]) =>
            text?.replaceAll('&quot;', '"'),
          ),
        ];
      });
  }

  it.each<[string, (string | undefined)[][]]>([
    ['Hướng dẫn', []],
    [
      'Thông tin',
      [
        ['B7', 'textLength', '60'],
        ['B8', 'date', '44197', '44651'],
        ['B9', 'textLength', '120'],
        ['B10', 'textLength', '120'],
        ['B11', 'textLength', '30'],
        ['B12', 'textLength', '120'],
        ['B13', 'list', '"Không,Có"'],
        ['B14', 'list', '"Xác nhận"'],
      ],
    ],
    [
      'Nhiệm vụ',
      [
        ['G4:G48', 'list', '"Đã hoàn thành,Đang thực hiện,Chưa thực hiện,Không phát sinh"'],
        ['H4:H48', 'whole', '0', '100'],
        ['I4:I48', 'date', '44197', '44561'],
        ['J4:J48', 'textLength', '200'],
        ['K4:K48', 'textLength', '2000'],
        ['L4:L48', 'textLength', '2000'],
        ['M4:M48', 'textLength', '2000'],
      ],
    ],
    [
      'Số liệu',
      [
        ['D4:D52', 'whole', '0', '99999999'],
        ['E4:E52', 'whole', '0', '99999999'],
        ['F4:F52', 'textLength', '500'],
      ],
    ],
    [
      'Chỉ tiêu',
      [
        ['E4:E8', 'whole', '0', '99999999'],
        ['F4:F8', 'whole', '0', '99999999'],
        ['I4:I8', 'list', '"Không thuộc phạm vi"'],
        ['J4:J8', 'textLength', '500'],
      ],
    ],
    [
      'Văn bản',
      [
        ['A4:A63', 'list', "'Nhiệm vụ'!$A$4:$A$48"],
        [
          'B4:B63',
          'list',
          '"Nghị quyết,Quyết định,Chỉ thị,Quy chế,Quy định,Kế hoạch,Chương trình,Đề án,Hướng dẫn,Báo cáo,Tờ trình,Thông báo,Kết luận,Công văn,Công điện,Văn bản khác"',
        ],
        ['C4:C63', 'textLength', '60'],
        ['D4:D63', 'date', '44197', '44561'],
        ['E4:E63', 'textLength', '200'],
        ['F4:F63', 'textLength', '500'],
      ],
    ],
    [
      'Vướng mắc',
      [
        ['A4:A33', 'list', "'Nhiệm vụ'!$A$4:$A$48"],
        ['B4:B33', 'textLength', '2000'],
        ['C4:C33', 'textLength', '2000'],
        [
          'D4:D33',
          'list',
          '"Sở Nội vụ,Sở ngành khác của Thành phố,UBND Thành phố,HĐND Thành phố,Thành ủy,Bộ Nội vụ,Bộ ngành Trung ương khác,Chính phủ,Quốc hội"',
        ],
        ['E4:E33', 'textLength', '2000'],
      ],
    ],
    ['_meta', []],
  ])('%s', (name, expected) => {
    expect(demands(name)).toEqual(expected);
  });

  it.each(['SNV', 'H001', 'VPUB'])('stops nonsense in every cell that %s can write in', async (code) => {
    const bytes = await writeTemplate(modelOf(code));
    const written = unpack(bytes);
    for (const [name, cells] of await unlockedCells(bytes)) {
      const stopping = elementsNamed(sheetPart(written, name), 'dataValidation').filter(
        ({ type, errorStyle, showErrorMessage, error = '' }) =>
          type !== 'none' &&
          errorStyle === 'stop' &&
          showErrorMessage === '1' &&
          /^(Chỉ nhập|Giá trị|Nội dung) /.test(error),
      );
      const covered = new Set(stopping.flatMap(({ sqref = '' }) => cellsOf(sqref)));
      expect([name, cells.filter((cell) => !covered.has(cell))]).toEqual([name, []]);
    }
  });

  it('is told in Vietnamese before and after a mistake, and a blank is let through', () => {
    expect(
      elementsNamed(sheetPart(parts, 'Nhiệm vụ'), 'dataValidation').find(({ sqref }) => sqref === 'H4:H48'),
    ).toEqual({
      type: 'whole',
      allowBlank: '1',
      showInputMessage: '1',
      showErrorMessage: '1',
      errorStyle: 'stop',
      errorTitle: 'Tiến độ %',
      error: 'Chỉ nhập số nguyên từ 0 đến 100, không nhập dấu %.',
      promptTitle: 'Tiến độ %',
      prompt:
        'Số nguyên từ 0 đến 100. Đã hoàn thành: 100; Đang thực hiện: 1 đến 99; Chưa thực hiện: 0; Không phát sinh: để trống.',
      sqref: 'H4:H48',
    });
  });

  it('limits a text from above only', () => {
    expect(
      elementsNamed(sheetPart(parts, 'Nhiệm vụ'), 'dataValidation').find(({ sqref }) => sqref === 'J4:J48')
        ?.operator,
    ).toBe('lessThanOrEqual');
  });

  it('shows the wording of a duty at its title and demands nothing there', () => {
    const quotes = elementsNamed(sheetPart(parts, 'Nhiệm vụ'), 'dataValidation').filter(
      ({ type }) => type === 'none',
    );
    expect(quotes.map(({ sqref }) => sqref)).toEqual(cellsOf('B4:B48'));
    expect(quotes.filter(({ showErrorMessage }) => showErrorMessage !== undefined)).toEqual([]);
    expect(quotes.map(({ promptTitle }) => promptTitle).slice(0, 2)).toEqual([
      'Mục III.1.1-a',
      'Mục III.1.1-b',
    ]);
    expect(Math.max(...quotes.map(({ prompt = '' }) => prompt.length))).toBeLessThanOrEqual(255);
  });

  it('refuses choices that Excel would take for others', () => {
    const list = (choices: string[]) => () =>
      validationsElement([{ range: 'A1', demand: { kind: 'list', choices } }]);
    expect(list(['a, b'])).toThrow(RangeError);
    expect(list(['a "b"'])).toThrow(RangeError);
    expect(list(['a'.repeat(128), 'b'.repeat(127)])).toThrow(RangeError);
    expect(list(['a'.repeat(127), 'b'.repeat(127)])()).toContain(
      `<formula1>&quot;${'a'.repeat(127)},${'b'.repeat(127)}&quot;</formula1>`,
    );
  });
});

describe('the bytes of a template', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('are the same whenever and wherever they are written', async () => {
    process.env.TZ = 'America/New_York';
    expect(new Date(0).getTimezoneOffset()).toBe(300);
    const west = await writeTemplate(modelOf('SNV'));
    process.env.TZ = 'Pacific/Kiritimati';
    expect(new Date(0).getTimezoneOffset()).toBe(640);
    expect(await writeTemplate(modelOf('SNV'))).toEqual(west);
    expect(snv).toEqual(west);
  });

  it('tell title and maker, and no time', () => {
    const core = readPart(parts, 'docProps/core.xml');
    expect(core).toContain(
      '<dc:title>Báo cáo năm 2021 thực hiện Kế hoạch số 177/KH-UBND - Sở Nội vụ</dc:title>',
    );
    expect(core).not.toContain('dcterms:created');
    expect(readPart(parts, 'docProps/app.xml')).toContain('<Application>bao-cao-177</Application>');
  });

  it('hold no more than 60 kB for any agency', () => {
    expect(snv.length).toBeLessThan(60_000);
  });
});
