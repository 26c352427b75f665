import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../pipeline/contract/cell.ts';
import { browserInflate } from '../../../pipeline/workbook/read/inflate.ts';
import { readWorkbook } from '../../../pipeline/workbook/read/workbook.ts';
import { cellsOf, date, error, formula, inFont, NOTHING, number, read, text, truth } from './package.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));

/** What every program keeps. */
const COMMON: Record<string, Cell> = {
  A1: text('Mã'),
  B1: text('Kết quả thực hiện'),
  A3: text('III.3.1.4-a'),
  B3: text('Dòng một\nDòng hai & <ba>'),
  C3: number(45),
  D3: date('2021-11-30T00:00:00'),
  E3: number(12.5),
};
const FONTS: Record<string, Cell> = { I3: inFont('Sở Néi vô', '.VnTime'), J3: inFont('Së', 'VNI-Times') };

async function byExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Nhiệm vụ', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.getRow(1).values = ['Mã', 'Kết quả thực hiện'];
  sheet.getRow(3).values = [
    'III.3.1.4-a',
    'Dòng một\nDòng hai & <ba>',
    45,
    new Date(Date.UTC(2021, 10, 30)),
    12.5,
    true,
  ];
  sheet.getCell('D3').numFmt = 'dd/mm/yyyy';
  sheet.getCell('G3').value = { formula: 'C3*2', result: 90 };
  sheet.getCell('H3').value = { error: '#N/A' };
  sheet.getCell('I3').value = { richText: [{ text: 'Sở ' }, { font: { name: '.VnTime' }, text: 'Néi vô' }] };
  sheet.getCell('J3').value = 'S\u00eb';
  sheet.getCell('J3').font = { name: 'VNI-Times' };
  for (let row = 4; row < 40; row++)
    sheet.getCell(row, 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } };
  for (let row = 3; row < 40; row++)
    sheet.getCell(row, 7).dataValidation = { type: 'whole', operator: 'between', formulae: [0, 100] };
  book.addWorksheet('_meta', { state: 'veryHidden' }).getCell('B2').value = 2021;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function bySheetJs(): Uint8Array {
  const rows = [
    ['Mã', 'Kết quả thực hiện'],
    [],
    ['III.3.1.4-a', 'Dòng một\nDòng hai & <ba>', 45, { t: 'n', v: 44530, z: 'dd/mm/yyyy' }, 12.5, true],
  ];
  const sheet = SheetJS.utils.aoa_to_sheet(rows);
  sheet.G3 = { t: 'n', f: 'C3*2', v: 90 };
  sheet.H3 = { t: 'e', v: 42 };
  sheet['!ref'] = 'A1:H3';
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(book, sheet, 'Nhiệm vụ');
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet([[], [null, 2021]]), '_meta');
  return new Uint8Array(
    SheetJS.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}

describe('a workbook reads the same whatever program saved it', () => {
  const formulas = { F3: truth(true), G3: formula('C3*2', number(90)), H3: error('#N/A') };
  const files: [string, () => Uint8Array | Promise<Uint8Array>, Record<string, Cell>][] = [
    ['ExcelJS', byExcelJs, { ...formulas, ...FONTS }],
    ['SheetJS', bySheetJs, formulas],
    [
      'LibreOffice',
      () => fixture('libreoffice.xlsx'),
      {
        F3: formula('TRUE()', truth(true)),
        G3: formula('C3*2', number(90)),
        H3: formula('NA()', error('#N/A')),
        ...FONTS,
        K3: formula('IF(C3>0,"Đạt","")', text('Đạt')),
      },
    ],
    ['openpyxl', () => fixture('openpyxl.xlsx'), { ...formulas, G3: formula('C3*2', NOTHING), ...FONTS }],
  ];

  it.each(files)('%s', async (_, make, own) => {
    const grid = read(await make());
    expect(grid.sheets.map(({ name, rows }) => [name, rows.map((row) => row.number)])).toEqual([
      ['Nhiệm vụ', [1, 3]],
      ['_meta', [2]],
    ]);
    expect(cellsOf(grid)).toEqual({ ...COMMON, ...own });
    expect(cellsOf(grid, 1)).toEqual({ B2: number(2021) });
  });

  it.each(files)('%s, unpacked as in a browser', async (_, make) => {
    const bytes = await make();
    expect(readWorkbook(bytes, { inflate: browserInflate })).toEqual(read(bytes));
  });
});
