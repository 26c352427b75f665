import { address, columnLetters } from '../../pipeline/contract/grid.ts';
import { columnPixels, isHeading, templateRowHeight } from '../../pipeline/contract/page.ts';
import { TEMPLATE_STYLES, type TemplateCellStyle } from '../../pipeline/contract/style.ts';
import type { TemplateCell, TemplateModel, TemplateSheet } from '../../pipeline/contract/template-model.ts';
import { applyPage } from './apply-page.ts';
import { applyStyle } from './apply-style.ts';
import { applyValidation } from './apply-validation.ts';
import { blocksOf } from './blocks.ts';
import { PROTECTION } from './protection.ts';
import { EVENTS, supports } from './sets.ts';

const POINTS_PER_PIXEL = 0.75;
const GENERAL = 'General';
const TEXT = '@';

/** Queues one sheet of the template behind the sheets that are there. Nothing happens before the next sync. */
export function renderSheet(
  { workbook }: Excel.RequestContext,
  sheet: TemplateSheet,
  model: TemplateModel,
): void {
  const target = workbook.worksheets.add(sheet.name);
  writeCells(target.getRange(sheetRange(sheet)), sheet);
  for (const block of blocksOf(sheet))
    applyStyle(target.getRange(block.at), TEMPLATE_STYLES[block.style], block);
  setSizes(target, sheet);
  for (const validation of sheet.validations) applyValidation(target.getRange(validation.range), validation);
  target.showGridlines = false;
  freeze(target, sheet);
  if (supports(EVENTS)) {
    applyPage(target, sheet, model);
    if (sheet.filter !== undefined) target.autoFilter.apply(target.getRange(sheet.filter));
  }
  target.protection.protect(PROTECTION);
  if (sheet.visibility === 'veryHidden') target.visibility = Excel.SheetVisibility.veryHidden;
}

/** The rectangle around all cells of a sheet. */
export function sheetRange({ rows, widths }: TemplateSheet): string {
  return `A1:${address(rows.length, widths.length)}`;
}

/** A value for every cell of the rectangle; blank cells included. */
export function matrixOf<T>(
  { rows, widths }: TemplateSheet,
  valueOf: (cell: TemplateCell | null) => T,
): T[][] {
  return rows.map((cells) => widths.map((_, i) => valueOf(cells[i] ?? null)));
}

/** What a cell holds, as Excel tells it of `formulas`: an empty text where it is blank. */
export function contentOf(cell: TemplateCell | null): string | number {
  return cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;
}

export function formatOf(cell: TemplateCell | null): string {
  const style: TemplateCellStyle | undefined = cell ? TEMPLATE_STYLES[cell.style] : undefined;
  return style?.format ?? GENERAL;
}

/** Texts are written into cells of texts: Excel would make a date of "31/12/2021". Formats come after them. */
function writeCells(range: Excel.Range, sheet: TemplateSheet): void {
  range.numberFormat = matrixOf(sheet, (cell) => (typeof cell?.value === 'string' ? TEXT : GENERAL));
  range.formulas = matrixOf(sheet, contentOf);
  range.numberFormat = matrixOf(sheet, formatOf);
}

/** Excel fits rows itself and again when something is typed; titles and headers have the air of the written file. */
function setSizes(target: Excel.Worksheet, sheet: TemplateSheet): void {
  sheet.widths.forEach((width, i) => {
    const letters = columnLetters(i + 1);
    target.getRange(`${letters}:${letters}`).format.columnWidth = columnPixels(width) * POINTS_PER_PIXEL;
  });
  target.getRange(sheetRange(sheet)).format.autofitRows();
  sheet.rows.forEach((cells, i) => {
    if (isHeading(cells))
      target.getRange(`${i + 1}:${i + 1}`).format.rowHeight = templateRowHeight(cells, sheet.widths);
  });
}

function freeze(target: Excel.Worksheet, { frozen }: TemplateSheet): void {
  if (frozen.rows > 0 && frozen.columns > 0)
    target.freezePanes.freezeAt(target.getRange(`A1:${address(frozen.rows, frozen.columns)}`));
  else if (frozen.rows > 0) target.freezePanes.freezeRows(frozen.rows);
}
