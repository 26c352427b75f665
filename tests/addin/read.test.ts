import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../pipeline/contract/cell.ts';
import { CONTENT_RULES, SENDER_RULES } from '../../pipeline/contract/rules/list.ts';
import { sealOf } from '../../pipeline/contract/seal.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from '../../samples/make/filled.ts';
import { type Case, readCase, shownFindings } from '../support/cases.ts';
import { describeWith } from '../support/describe-with.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import { gridOf, settingOf } from '../support/judge.ts';
import { validContent } from '../support/valid-content.ts';
import { type Addin, addins } from './addin.ts';
import { EXCEL_2019, EXCEL_2024 } from './host/open-excel.ts';

const CODES = [...SENDER_RULES, ...CONTENT_RULES].map(({ code }) => code);

/** The filled template of a case, written once for each agency and year. */
const WRITTEN = new Map<string, Promise<Uint8Array>>();

function writtenFor({ agency, year }: Case): Promise<Uint8Array> {
  const key = `${agency} ${year}`;
  const setting = settingOf(agency, year);
  const written =
    WRITTEN.get(key) ??
    writeTemplate(
      filled(templateOf(setting.period, setting.agency), validContent(setting.period, setting.agency)),
    );
  WRITTEN.set(key, written);
  return written;
}

async function workbookWith(make: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  make(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describeWith('browser', 'what the add-in reads', (program) => {
  const open = addins(program);
  let addin: Addin;
  beforeAll(async () => {
    addin = await open();
  });

  describe.each(CODES)('of the case %s', (code) => {
    it.each(['triggers', 'clean'] as const)(
      '%s gives the findings and texts that the file gives',
      async (trial) => {
        const example = readCase(code);
        const { judging } = settingOf(example.agency, example.year, example.at);
        const bytes = await editWorkbook(
          await writtenFor(example),
          example[trial].edits,
          (before) => sealOf(gridOf(before), judging).fingerprint,
        );
        await addin.replace(bytes);
        const { findings } = validate(await addin.read(), judging);
        expect(shownFindings(findings)).toEqual(example[trial].findings ?? []);
      },
    );
  });

  it.each([EXCEL_2019, EXCEL_2024])(
    'is the grid of the saved file, cell by cell (ExcelApi %s)',
    async (sets) => {
      const bytes = await writtenFor(readCase('row-missing'));
      const other = await open({ sets, workbook: bytes });
      expect(await other.read()).toEqual(gridOf(bytes));
      await other.close();
    },
  );

  it('knows every kind of cell as the reader does', async () => {
    const bytes = await workbookWith((workbook) => {
      const sheet = workbook.addWorksheet('A');
      const values: ExcelJS.CellValue[] = [
        'chữ',
        '=1+1',
        ' ',
        12,
        0,
        0.5,
        -3,
        true,
        false,
        { error: '#REF!' },
        { formula: '1+1', result: 2 },
        { formula: 'A1&""', result: 'chữ' },
        { formula: '""', result: '' },
        { formula: '1/0', result: { error: '#DIV/0!' } },
        { formula: 'TODAY()', result: 44_561 },
        44_561,
        44_561.5,
        60,
        2_958_466,
        'Së Néi vô',
        { richText: [{ text: 'Sở ' }, { text: 'Nội vụ', font: { bold: true } }] },
      ];
      values.forEach((value, i) => {
        sheet.getCell(1 + 2 * i, 1 + (i % 3)).value = value;
      });
      for (const row of [29, 31, 33, 35, 37])
        sheet.getRow(row).eachCell((cell) => {
          cell.numFmt = 'dd/mm/yyyy hh:mm';
        });
      sheet.getCell('B39').font = { name: '.VnTime' };
      sheet.getCell('A1').numFmt = '@';
      sheet.getCell('B3').numFmt = '@';
    });
    await addin.replace(bytes);
    const grid = await addin.read();
    expect(grid).toEqual(gridOf(bytes));
    const kinds = grid.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [...cells.values()].map(kindOf)),
    );
    expect(new Set(kinds)).toEqual(
      new Set([
        'text',
        'legacy text',
        'number',
        'date',
        'boolean',
        'error',
        'formula of number',
        'formula of text',
        'formula of blank',
        'formula of error',
        'formula of date',
      ]),
    );
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await workbookWith((workbook) => {
      workbook.properties.date1904 = true;
      const cell = workbook.addWorksheet('A').getCell('B2');
      cell.value = 43_099;
      cell.numFmt = 'dd/mm/yyyy';
    });
    await addin.replace(bytes);
    const grid = await addin.read();
    expect(grid).toEqual(gridOf(bytes));
    expect(grid.sheets[0]?.rows[0]?.cells.get(2)).toEqual({ kind: 'date', at: '2021-12-31T00:00:00' });
  });

  it('takes one sync once the sheets are known, one more for a sheet that is new', async () => {
    await addin.replace(await writtenFor(readCase('row-missing')));
    await addin.read();
    // A first look at the list, then at the sheets.
    expect(addin.syncs).toHaveLength(2);
    await addin.read();
    expect(addin.syncs).toHaveLength(3);
    await addin.user.addSheet('Nháp');
    await addin.read();
    expect(addin.syncs).toHaveLength(5);
    await addin.read();
    expect(addin.syncs).toHaveLength(6);
    await addin.user.renameSheet('Nháp', 'Nha\u0301p 2');
    expect((await addin.read()).sheets.map(({ name }) => name)).toContain('Nháp 2');
    expect(addin.syncs).toHaveLength(7);
    await addin.user.deleteSheet('Nha\u0301p 2');
    expect((await addin.read()).sheets.map(({ name }) => name)).not.toContain('Nháp 2');
    // The sheet asked for is gone: the list and all sheets anew.
    expect(addin.syncs).toHaveLength(10);
  });

  it.each([EXCEL_2019, EXCEL_2024])(
    'is not frozen by ghosts far away, and loses nothing that stands there (%s)',
    async (sets) => {
      const bytes = await workbookWith((workbook) => {
        const sheet = workbook.addWorksheet('A');
        sheet.getCell('A1').value = 'gần';
        sheet.getCell('B700').value = 'xa';
        sheet.getCell('AJ3').value = 12;
        for (let row = 1; row < 20_000; row += 1000) sheet.getCell(row, 200).style = { font: { bold: true } };
      });
      const other = await open({ sets, workbook: bytes });
      expect(await other.read()).toEqual(gridOf(bytes));
      const before = other.syncs.length;
      expect(await other.read()).toEqual(gridOf(bytes));
      // What stands far away costs one more, where Excel can point at it two.
      expect(other.syncs.length - before).toBe(sets === EXCEL_2019 ? 2 : 3);
      await other.close();
    },
  );

  it('fetches the one value in the last cell of the sheet by itself', async () => {
    const bytes = await workbookWith((workbook) => {
      const sheet = workbook.addWorksheet('A');
      sheet.getCell('A1').value = 'gần';
      sheet.getCell('XFD1048576').value = 'xa';
    });
    await addin.replace(bytes);
    expect(await addin.read()).toEqual(gridOf(bytes));
    const old = await open({ sets: EXCEL_2019, workbook: bytes });
    expect(await old.call('read')).toEqual({ fault: 'too-much-at-once' });
    await old.close();
  });
});

function kindOf(cell: Cell): string {
  if (cell.kind === 'formula') return `formula of ${cell.result.kind}`;
  return cell.kind === 'text' && cell.legacyFont !== undefined ? 'legacy text' : cell.kind;
}
