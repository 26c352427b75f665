import ExcelJS, { type Border, type Cell, type FillPattern, type Worksheet } from 'exceljs';
import { type Parts, readPart, unpack } from '../../pipeline/workbook/package.ts';
import { elementsNamed } from '../workbook/parts.ts';
import { sheetParts } from './host/book.ts';
import { readRules } from './host/validations-part.ts';

/** All that two templates must have in common, read back from their bytes. */
export interface Facts {
  readonly title: string;
  /** Rows repeated on every printed page. */
  readonly printTitles: readonly string[];
  readonly sheets: Readonly<Record<string, SheetFacts>>;
}

export interface SheetFacts {
  readonly state: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly widths: readonly (number | undefined)[];
  readonly protection: unknown;
  readonly panes: unknown;
  readonly gridlines: unknown;
  readonly filter: unknown;
  readonly print: unknown;
}

/** Reads what a template is made of. Its validations are read from the parts: ExcelJS expands and loses them. */
export async function factsOf(bytes: Uint8Array): Promise<Facts> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: ['dataValidations'] });
  const parts = unpack(bytes);
  const files = sheetParts(parts);
  return {
    title: workbook.title,
    printTitles: printTitles(parts),
    sheets: Object.fromEntries(
      workbook.worksheets.map((sheet, i) => [sheet.name, sheetFacts(sheet, readPart(parts, files[i] ?? ''))]),
    ),
  };
}

function sheetFacts(sheet: Worksheet, xml: string): SheetFacts {
  const rules = readRules(xml).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    state: sheet.state,
    cells: cellFacts(sheet),
    rules: Object.fromEntries(rules),
    widths: Array.from({ length: sheet.columnCount }, (_, i) => sheet.getColumn(i + 1).width),
    protection: elementsNamed(xml, 'sheetProtection'),
    panes: elementsNamed(xml, 'pane').map(({ xSplit, ySplit, state }) => [xSplit, ySplit, state]),
    gridlines: elementsNamed(xml, 'sheetView').map(({ showGridLines }) => showGridLines),
    filter: elementsNamed(xml, 'autoFilter').map(({ ref }) => ref),
    print: {
      setup: elementsNamed(xml, 'pageSetup').map(({ paperSize, orientation, fitToWidth, fitToHeight }) => ({
        paperSize,
        orientation,
        fitToWidth,
        fitToHeight,
      })),
      fit: elementsNamed(xml, 'pageSetUpPr'),
      centred: elementsNamed(xml, 'printOptions'),
      margins: elementsNamed(xml, 'pageMargins'),
      scales: elementsNamed(xml, 'headerFooter').map(({ scaleWithDoc }) => scaleWithDoc),
      footer: /<oddFooter>(.*?)<\/oddFooter>/.exec(xml)?.[1],
    },
  };
}

/** Every cell that holds something or looks like something. */
function cellFacts(sheet: Worksheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const isStyled = Object.keys(cell.style).length > 0;
      if (cell.value !== null || isStyled) cells[cell.address] = { value: cell.value, ...look(cell) };
    });
  });
  return cells;
}

function look({ style }: Cell): Record<string, unknown> {
  const { font, alignment, border, protection, numFmt } = style;
  return {
    font: [font?.name, font?.size, font?.bold ?? false, font?.italic ?? false, font?.color?.argb],
    alignment: [alignment?.horizontal, alignment?.vertical, alignment?.wrapText ?? false],
    fill: (style.fill as FillPattern | undefined)?.fgColor?.argb,
    border: [border?.top, border?.right, border?.bottom, border?.left].map(lineFacts),
    format: numFmt ?? 'General',
    locked: protection?.locked ?? true,
  };
}

function lineFacts(line: Partial<Border> | undefined): unknown {
  return line && [line.style, line.color?.argb];
}

function printTitles(parts: Parts): string[] {
  const names = readPart(parts, 'xl/workbook.xml').matchAll(
    /<definedName name="_xlnm\.Print_Titles"[^>]*>(.*?)<\/definedName>/g,
  );
  return [...names].map(([, text = '']) => text.replaceAll('&apos;', "'"));
}
