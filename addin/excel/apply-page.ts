import { footerCodes, MARGINS, templateFooter } from '../../pipeline/contract/page.ts';
import type { TemplateModel, TemplateSheet } from '../../pipeline/contract/template-model.ts';

/** How a sheet is printed: A4, one page wide, headers on every page, its name and the page number at the foot. */
export function applyPage({ pageLayout }: Excel.Worksheet, sheet: TemplateSheet, model: TemplateModel): void {
  const { left, right } = footerCodes(templateFooter(sheet, model));
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = sheet.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.inches, MARGINS);
  pageLayout.headersFooters.useSheetScale = false;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = right;
  if (sheet.frozen.rows > 0) pageLayout.setPrintTitleRows(`$1:$${sheet.frozen.rows}`);
}
