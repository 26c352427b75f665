import { addChartParts, drawingRelations } from './charts/chart-parts.ts';
import { type Parts, editPart, pack } from './package.ts';
import { declarePart, relationElement, relationsPart } from './relations.ts';
import { sheetLinks } from './report-links.ts';
import type { ReportSheet, ReportWorkbook } from './report-model.ts';
import { rowPieces } from './report-rows.ts';
import { type SheetShell, reportShell } from './report-shell.ts';
import { type SharedStrings, sharedStrings } from './shared-strings.ts';

const STRINGS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/**
 * A workbook of many rows as the bytes of an .xlsx: the same model gives the same bytes, wherever it is written.
 * ExcelJS writes the shell, the rows are made straight into the parts (see report-rows for what they throw).
 */
export async function writeReport(model: ReportWorkbook): Promise<Uint8Array> {
  return pack(await reportParts(model), 2);
}

/**
 * The same as parts, for what is to be added before packing. Rows are made while a sheet's part is read, and
 * everything they share stands in parts after it: read or pack the parts in their order.
 */
export async function reportParts(model: ReportWorkbook): Promise<Parts> {
  const { parts, sheets } = await reportShell(model);
  const strings = sharedStrings();
  for (const [i, sheet] of model.sheets.entries()) {
    const shell = sheets[i];
    if (shell) addSheet(parts, i, { sheet, shell, strings });
  }
  addChartParts(parts, model.sheets);
  addSharedStrings(parts, strings);
  return parts;
}

function addSheet(
  parts: Parts,
  index: number,
  { sheet, shell, strings }: { sheet: ReportSheet; shell: SheetShell; strings: SharedStrings },
): void {
  const links = sheetLinks();
  const context = { styleIds: shell.styleIds, strings, links, merges: [] };
  function* part(): Generator<string, void> {
    yield shell.beforeRows;
    yield* rowPieces(sheet, context);
    yield shell.afterRows;
    yield mergesElement(context.merges);
    yield shell.afterMerges;
    yield links.element();
    yield shell.afterLinks;
  }
  function* relations(): Generator<string, void> {
    yield relationsPart([...drawingRelations(sheet, index), ...links.relations()]);
  }
  parts.set(`xl/worksheets/sheet${index + 1}.xml`, part());
  parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations());
}

function mergesElement(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  const items = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<mergeCells count="${merges.length}">${items}</mergeCells>`;
}

function addSharedStrings(parts: Parts, strings: SharedStrings): void {
  parts.set('xl/sharedStrings.xml', strings.part);
  declarePart(parts, 'xl/sharedStrings.xml', CONTENT_TYPE);
  const relation = { id: 'strings', type: STRINGS_RELATION, target: 'sharedStrings.xml' };
  editPart(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${relationElement(relation)}</Relationships>`),
  );
}
