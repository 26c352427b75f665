import type { Style, Workbook, Worksheet } from 'exceljs';
import { FREE_WHEN_PROTECTED, templateFooter, templateRowHeight } from '../contract/page.ts';
import { TEMPLATE_STYLES, type TemplateStyle } from '../contract/style.ts';
import type { TemplateCell, TemplateModel, TemplateSheet } from '../contract/template-model.ts';
import { excelStyle } from './excel-style.ts';
import { editPart, pack } from './package.ts';
import { layOut } from './page.ts';
import { APPLICATION, type SheetNames, newWorkbook, shellParts } from './shell.ts';
import { validationsElement } from './template-validations.ts';
import { insertInSheet } from './worksheet-part.ts';

type Styles = ReadonlyMap<TemplateStyle, Partial<Style>>;

/**
 * The template as the bytes of an .xlsx: the same model gives the same bytes, whenever and wherever.
 * Every sheet is protected without a password; what the model calls input is unlocked.
 */
export async function writeTemplate(model: TemplateModel): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const styles = templateStyles();
  for (const sheet of model.sheets)
    await addSheet(workbook, sheet, { footer: templateFooter(sheet, model), styles });
  const properties = { title: model.title, creator: APPLICATION };
  const parts = await shellParts(workbook, properties, model.sheets.map(namesOf));
  for (const [i, sheet] of model.sheets.entries())
    editPart(parts, `xl/worksheets/sheet${i + 1}.xml`, (xml) => finished(xml, sheet));
  return pack(parts);
}

function templateStyles(): Styles {
  const names = Object.keys(TEMPLATE_STYLES) as TemplateStyle[];
  return new Map(names.map((name) => [name, excelStyle(TEMPLATE_STYLES[name])]));
}

async function addSheet(
  workbook: Workbook,
  sheet: TemplateSheet,
  { footer, styles }: { footer: string; styles: Styles },
): Promise<void> {
  const target = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
  layOut(target, { ...sheet, paper: 'A4', footer });
  sheet.rows.forEach((cells, i) => {
    fillRow(target, i + 1, { cells, styles });
  });
  if (sheet.filter) target.autoFilter = sheet.filter;
  await protect(target);
}

function fillRow(
  target: Worksheet,
  number: number,
  { cells, styles }: { cells: readonly (TemplateCell | null)[]; styles: Styles },
): void {
  const row = target.getRow(number);
  cells.forEach((cell, i) => {
    if (!cell) return;
    const { value, formula, style } = cell;
    const written = row.getCell(i + 1);
    // The result Excel would show of blank inputs: a preview that does not calculate shows the same.
    written.value = formula === undefined ? value : { formula, result: '' };
    written.style = styles.get(style) ?? {};
  });
}

/** No password: what is locked keeps a clerk from slips, not from anything they mean to do. */
async function protect(target: Worksheet): Promise<void> {
  await target.protect('', {
    objects: false,
    scenarios: false,
    ...FREE_WHEN_PROTECTED,
  });
}

/** What ExcelJS cannot write: heights that are hints, and validations. */
function finished(xml: string, sheet: TemplateSheet): string {
  const heights = sheet.rows.map((cells) => templateRowHeight(cells, sheet.widths));
  const fitted = xml.replace(/<row r="(\d+)"/g, (row, number: string) => {
    const height = heights[Number(number) - 1];
    return height === undefined ? row : `${row} ht="${height}"`;
  });
  const element = validationsElement(sheet.validations);
  return element ? insertInSheet(fitted, 'dataValidations', element) : fitted;
}

function namesOf({ name, frozen, filter }: TemplateSheet): SheetNames {
  return {
    name,
    ...(frozen.rows > 0 ? { repeat: [1, frozen.rows] as const } : {}),
    ...(filter === undefined ? {} : { filter }),
  };
}
