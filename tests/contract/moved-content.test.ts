import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grid } from '../../pipeline/contract/grid.ts';
import {
  DOCUMENTS,
  DUTIES,
  INFO,
  METRICS,
  OBSTACLES,
  TABLES,
  TARGETS,
} from '../../pipeline/contract/sheets.ts';
import { HEADER_ROW, templateOf } from '../../pipeline/contract/template.ts';
import type { TemplateSheet } from '../../pipeline/contract/template-model.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from '../../samples/make/filled.ts';
import { shownFindings } from '../support/cases.ts';
import { editGrid } from '../support/edit-grid.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import { type Edit, columnOf, rowOf } from '../support/edits.ts';
import { gridOf, settingOf } from '../support/judge.ts';
import { modelGrid } from '../support/model-grid.ts';
import { validContent } from '../support/valid-content.ts';

const { agency, period, judging } = settingOf('STTTT', 2021);
const model = filled(templateOf(period, agency), validContent(period, agency));
const asFilled = valuesOf(modelGrid(model));

const tables = TABLES.map(({ name }) => name);
const all = [INFO.name, ...tables];

describe('a workbook whose content was moved is read as it was filled', () => {
  let written = new Uint8Array();
  beforeAll(async () => {
    written = Uint8Array.from(await writeTemplate(model));
  });

  it.each<[string, Edit[]]>([
    ['rows inserted above the header', all.map((name) => ({ insertRow: `${name}!2` }))],
    ['rows inserted among the rows', tables.map((name) => ({ insertRow: `${name}!6` }))],
    ['a column inserted before the first', all.map((name) => ({ insertColumn: `${name}!A` }))],
    ['a column inserted between', all.map((name) => ({ insertColumn: `${name}!B` }))],
    ['sheets renamed', all.map((name, i) => ({ renameSheet: name, to: `Trang ${i + 1}` }))],
    ['sheets renamed without marks', [{ renameSheet: DUTIES.name, to: 'NHIEM  VU' }]],
    ['ghost rows with spaces', tables.map((name) => ({ set: `${name}!B90`, value: ' \u00A0\u200B' }))],
    [
      'notes beside and below the tables',
      [
        { set: `${DUTIES.name}!Z5`, value: 'đã kiểm tra' },
        { set: `${DUTIES.name}!Z95`, value: 'người kiểm tra' },
        { set: `${INFO.name}!D7`, value: 'chờ số' },
      ],
    ],
    [
      'headers broken into lines',
      [
        { set: `${DUTIES.name}!I3`, value: 'NGÀY\nHOÀN THÀNH' },
        { set: `${METRICS.name}!D3`, value: ' Số liệu  trong năm ' },
      ],
    ],
    [
      'numbers and dates typed as text',
      [
        { set: `${DUTIES.name}!H5`, value: '100%' },
        { set: `${DUTIES.name}!I5`, value: '5/11/2021' },
        { set: `${METRICS.name}!D6`, value: ' 51' },
        { set: `${METRICS.name}!D7`, value: '52,0' },
        { set: `${TARGETS.name}!E4`, value: '52' },
        { set: `${INFO.name}!B6`, value: '2021' },
        { set: `${INFO.name}!B8`, value: '10/12/2021' },
      ],
    ],
    [
      'choices in other letters',
      [
        { set: `${DUTIES.name}!G5`, value: 'ĐÃ HOÀN THÀNH' },
        { set: `${DOCUMENTS.name}!A4`, value: 'iii.1.1-A' },
        { set: `${OBSTACLES.name}!D4`, value: 'Bộ nội vụ ' },
      ],
    ],
  ])('%s', async (_, edits) => {
    expect(judged(editGrid(modelGrid(model), edits, noSeal))).toEqual(clean(asFilled));
    expect(judged(gridOf(await editWorkbook(written, edits, noSeal)))).toEqual(clean(asFilled));
  });

  it.each<[string, (sheet: TemplateSheet) => TemplateSheet]>([
    ['rows in reverse', (sheet) => (tables.some((name) => name === sheet.name) ? reversed(sheet) : sheet)],
    ['only the formats of dates lost', (sheet) => ({ ...sheet, rows: sheet.rows.map(withoutFormats) })],
  ])('%s', async (_, change) => {
    const changed = { ...model, sheets: model.sheets.map(change) };
    expect(judged(modelGrid(changed))).toEqual(clean(asFilled));
    expect(judged(gridOf(await writeTemplate(changed)))).toEqual(clean(asFilled));
  });

  it('sheets in reverse', async () => {
    const changed = { ...model, sheets: [...model.sheets].reverse() };
    expect(judged(modelGrid(changed))).toEqual(clean(asFilled));
    expect(judged(gridOf(await writeTemplate(changed)))).toEqual(clean(asFilled));
  });

  it('days counted from 1904', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(written.buffer);
    workbook.properties.date1904 = true;
    const grid = gridOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid.date1904).toBe(true);
    expect(judged(grid)).toEqual(clean(asFilled));
  });
});

describe('a workbook in decomposed Unicode', () => {
  const decomposed = {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name.normalize('NFD'),
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          typeof cell?.value === 'string' ? { ...cell, value: cell.value.normalize('NFD') } : cell,
        ),
      ),
    })),
  };

  it('is read as it was filled, with a warning for each text that was typed so', async () => {
    for (const grid of [modelGrid(decomposed), gridOf(await writeTemplate(decomposed))]) {
      const { values, findings } = judged(grid);
      expect(values).toEqual(asFilled);
      expect([...new Set(findings.map(({ code }) => code))]).toEqual(['decomposed-text']);
      expect(findings.map(({ sheet, cell }) => `${sheet.normalize('NFC')}!${cell}`)).toEqual(typedTexts());
    }
  });
});

describe('booleans', () => {
  it('are no answer in any kind of cell', async () => {
    const cells = ['Thông tin!B13', 'Nhiệm vụ!G5', 'Nhiệm vụ!H8', 'Nhiệm vụ!I7', 'Nhiệm vụ!K9', 'Văn bản!A4'];
    const edits = cells.map((set) => ({ set, value: true }));
    const inMemory = judged(editGrid(modelGrid(model), edits, noSeal)).findings;
    expect(inMemory.map(({ code, sheet, cell }) => [`${sheet}!${cell}`, code])).toEqual([
      ['Thông tin!B13', 'unknown-choice'],
      ['Nhiệm vụ!G5', 'unknown-choice'],
      ['Nhiệm vụ!I7', 'not-a-date'],
      ['Nhiệm vụ!H8', 'not-a-number'],
      ['Nhiệm vụ!K9', 'not-text'],
      ['Văn bản!A4', 'unknown-duty'],
    ]);
    const bytes = await editWorkbook(await writeTemplate(model), edits, noSeal);
    expect(judged(gridOf(bytes)).findings).toEqual(inMemory);
  });
});

function noSeal(): string {
  throw new Error('nothing is sealed here');
}

function judged(grid: Grid) {
  return { values: valuesOf(grid), findings: shownFindings(validate(grid, judging).findings) };
}

function clean(values: ReturnType<typeof valuesOf>) {
  return { values, findings: [] };
}

/** What was reported, whatever cells it stands in; documents and difficulties in whatever order. */
function valuesOf(grid: Grid) {
  const { submission } = validate(grid, judging);
  if (!submission) throw new Error('the workbook could not be laid out');
  const plain = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify({ ...row, origin: undefined })).sort();
  const { duties, metrics, targets, documents, obstacles, ...rest } = submission;
  return { ...rest, places: undefined, lists: [duties, metrics, targets, documents, obstacles].map(plain) };
}

function reversed(sheet: TemplateSheet): TemplateSheet {
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, HEADER_ROW), ...sheet.rows.slice(HEADER_ROW).reverse()],
  };
}

/** Another program may keep the number of a day and forget that it is one. */
function withoutFormats(row: TemplateSheet['rows'][number]): TemplateSheet['rows'][number] {
  return row.map((cell) => (cell?.style === 'inputDate' ? { ...cell, style: 'inputText' } : cell));
}

/** Addresses of the cells of text columns that were typed with marks to decompose, in the workbook's order. */
function typedTexts(): string[] {
  const values = validContent(period, agency);
  const isText = (fields: readonly { readonly kind: string }[], index: number) =>
    fields[index]?.kind === 'text';
  return [INFO, ...TABLES].flatMap((sheet) =>
    Object.entries(values[sheet.name] ?? {})
      .filter(([, value]) => typeof value === 'string' && value !== value.normalize('NFD'))
      .map(([at]) => ({ at, row: rowOf(at), column: columnOf(at) }))
      .filter(({ row, column }) =>
        'fields' in sheet ? isText(sheet.fields, row - HEADER_ROW - 1) : isText(sheet.columns, column - 1),
      )
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ at }) => `${sheet.name}!${at}`),
  );
}
