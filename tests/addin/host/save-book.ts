import { editPart, pack, unpack } from '../../../pipeline/workbook/package.ts';
import { insertInSheet } from '../../../pipeline/workbook/worksheet-part.ts';
import { addressOf } from './area.ts';
import type { Book, Sheet } from './book.ts';
import { rulesElement } from './validations-part.ts';

/** The workbook as the bytes that Excel would save. */
export async function saveBook(book: Book): Promise<Uint8Array> {
  const { workbook } = book;
  workbook.title = book.title;
  const first = Math.max(0, book.sheets.indexOf(book.selected.sheet));
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: first, visibility: 'visible' },
  ];
  for (const sheet of book.sheets) await settle(sheet);
  const parts = unpack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
  for (const sheet of book.sheets) {
    editPart(parts, `xl/worksheets/sheet${sheet.cells.id}.xml`, (xml) => finished(xml, sheet));
  }
  return pack(parts);
}

/** What ExcelJS does not write. */
function finished(xml: string, { rules, fitted, footerScales }: Sheet): string {
  const element = rulesElement(rules);
  const sized = xml.replace(/<row r="(\d+)"/g, (row, number: string) => {
    const height = fitted.get(Number(number));
    return height === undefined ? row : `${row} ht="${height}"`;
  });
  const ruled = element ? insertInSheet(sized, 'dataValidations', element) : sized;
  return footerScales ? ruled : ruled.replace('<headerFooter>', '<headerFooter scaleWithDoc="0">');
}

/** Gives ExcelJS what it writes of a sheet beside its cells. */
async function settle({ cells, frozen, filter, protection }: Sheet): Promise<void> {
  const screen = { showGridLines: cells.views[0]?.showGridLines ?? true } as const;
  const split = { xSplit: frozen.columns, ySplit: frozen.rows } as const;
  cells.views =
    frozen.rows + frozen.columns > 0
      ? [{ ...screen, state: 'frozen', ...split }]
      : [{ ...screen, state: 'normal' }];
  if (filter) cells.autoFilter = addressOf(filter);
  if (!protection) {
    cells.unprotect();
    return;
  }
  const { options } = protection;
  await cells.protect('', {
    objects: options.allowEditObjects ?? false,
    scenarios: options.allowEditScenarios ?? false,
    formatCells: options.allowFormatCells ?? false,
    formatColumns: options.allowFormatColumns ?? false,
    formatRows: options.allowFormatRows ?? false,
    insertColumns: options.allowInsertColumns ?? false,
    insertRows: options.allowInsertRows ?? false,
    insertHyperlinks: options.allowInsertHyperlinks ?? false,
    deleteColumns: options.allowDeleteColumns ?? false,
    deleteRows: options.allowDeleteRows ?? false,
    sort: options.allowSort ?? false,
    autoFilter: options.allowAutoFilter ?? false,
    pivotTables: options.allowPivotTables ?? false,
  });
}
