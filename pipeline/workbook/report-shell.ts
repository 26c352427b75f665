import type { ConditionalFormattingRule, Workbook, Worksheet } from 'exceljs';
import { insertDataBars } from './data-bars.ts';
import { excelStyle, ruleStyle } from './excel-style.ts';
import { type Parts, readPart } from './package.ts';
import { layOut } from './page.ts';
import { DRAWING_ELEMENT, hasCharts } from './charts/chart-parts.ts';
import type { ConditionalStyle, ReportSheet, ReportWorkbook } from './report-model.ts';
import { newWorkbook, shellParts } from './shell.ts';
import { validationsElement } from './template-validations.ts';
import { insertInSheet } from './worksheet-part.ts';

/** A sheet's part without its rows, cut where rows, merges and links are put in. */
export interface SheetShell {
  readonly beforeRows: string;
  readonly afterRows: string;
  readonly afterMerges: string;
  readonly afterLinks: string;
  readonly styleIds: ReadonlyMap<string, readonly number[]>;
}

export interface ReportShell {
  readonly parts: Parts;
  /** In the order of the model's sheets. */
  readonly sheets: readonly SheetShell[];
}

/** Where something is cut in; XML that any parser reads, and no text ExcelJS would write. */
const CUT = '<!--cut-->';

/** Everything of a report but its rows: columns, styles, panes, filters, conditional formats, print setup. */
export async function reportShell(model: ReportWorkbook): Promise<ReportShell> {
  const workbook = await newWorkbook();
  for (const sheet of model.sheets) addSheet(workbook, sheet, model.title);
  const parts = await shellParts(workbook, model, model.sheets);
  const sheets = model.sheets.map((sheet, i) =>
    cutSheet(readPart(parts, `xl/worksheets/sheet${i + 1}.xml`), sheet),
  );
  return { parts, sheets };
}

function addSheet(workbook: Workbook, sheet: ReportSheet, title: string): void {
  const target = workbook.addWorksheet(sheet.name);
  layOut(target, { ...sheet, header: title, footer: sheet.name });
  if (sheet.tab) target.properties.tabColor = { argb: `FF${sheet.tab}` };
  if (sheet.filter) target.autoFilter = sheet.filter;
  sampleRows(target, sheet);
  for (const [i, { range, ...rest }] of sheet.conditional.entries())
    target.addConditionalFormatting({ ref: range, rules: [rule(rest, i + 1)] });
}

/** One row of each kind, so that every style has its number in the styles part. */
function sampleRows(target: Worksheet, { kinds }: ReportSheet): void {
  Object.values(kinds).forEach((styles, i) => {
    const row = target.getRow(i + 1);
    styles.forEach((style, j) => {
      row.getCell(j + 1).style = excelStyle(style);
    });
  });
}

function rule(
  { when, ...paint }: Omit<ConditionalStyle, 'range'>,
  priority: number,
): ConditionalFormattingRule {
  const style = ruleStyle(paint);
  return 'text' in when
    ? {
        type: 'cellIs',
        operator: 'equal',
        formulae: [`"${when.text.replaceAll('"', '""')}"`],
        priority,
        style,
      }
    : { type: 'expression', formulae: [when.formula], priority, style };
}

function cutSheet(xml: string, sheet: ReportSheet): SheetShell {
  const samples = [...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)];
  const ids = new Map(samples.map(([, row, cells = '']) => [Number(row), numbersOf(cells)]));
  const bare = xml
    .replace(/<dimension[^>]*>/, '')
    .replace(/<sheetData>.*<\/sheetData>|<sheetData\/>/s, `<sheetData>${CUT}</sheetData>`);
  const drawn = hasCharts(sheet) ? insertInSheet(bare, 'drawing', DRAWING_ELEMENT) : bare;
  const validations = validationsElement(sheet.validations ?? []);
  const asked = validations === '' ? drawn : insertInSheet(drawn, 'dataValidations', validations);
  const full = insertDataBars(asked, sheet);
  const cut = insertInSheet(insertInSheet(full, 'mergeCells', CUT), 'hyperlinks', CUT);
  const [beforeRows = '', afterRows = '', afterMerges = '', afterLinks = ''] = cut.split(CUT);
  const styleIds = new Map(Object.keys(sheet.kinds).map((kind, i) => [kind, ids.get(i + 1) ?? []]));
  return { beforeRows, afterRows, afterMerges, afterLinks, styleIds };
}

function numbersOf(cells: string): number[] {
  return [...cells.matchAll(/ s="(\d+)"/g)].map(([, id]) => Number(id));
}
