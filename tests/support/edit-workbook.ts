import ExcelJS, { type Cell, type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { META_KEYS, META_NAME } from '../../pipeline/contract/sheets.ts';
import { type Edit, type SetEdit, columnOf, cornersOf, reference, rowOf } from './edits.ts';

/** Applies edits to a workbook's bytes with ExcelJS, as another program would. `fingerprint` seals the bytes given. */
export async function editWorkbook(
  bytes: Uint8Array,
  edits: readonly Edit[],
  fingerprint: (bytes: Uint8Array) => string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  for (const edit of edits)
    if ('seal' in edit) seal(workbook, edit.seal, fingerprint(await bytesOf(workbook)));
    else apply(workbook, edit);
  return bytesOf(workbook);
}

async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function apply(workbook: Workbook, edit: Exclude<Edit, { seal: string }>): void {
  if ('deleteSheet' in edit) workbook.removeWorksheet(sheetOf(workbook, edit.deleteSheet).id);
  else if ('renameSheet' in edit) sheetOf(workbook, edit.renameSheet).name = edit.to;
  else if ('copySheet' in edit) copySheet(workbook, edit.copySheet, edit.to);
  else {
    const { sheet, at } = reference(Object.values(edit)[0] as string);
    applyToCells(sheetOf(workbook, sheet), edit, at);
  }
}

function copySheet(workbook: Workbook, from: string, to: string): void {
  const target = workbook.addWorksheet(to);
  sheetOf(workbook, from).eachRow((row) => {
    row.eachCell((cell) => {
      target.getCell(cell.address).value = cell.value;
    });
  });
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

type SheetEdit = { deleteSheet: string } | { renameSheet: string } | { copySheet: string };
type CellEdit = Exclude<Edit, SheetEdit | { seal: string }>;

function applyToCells(sheet: Worksheet, edit: CellEdit, at: string): void {
  if ('set' in edit) put(sheet.getCell(at), edit);
  else if ('clear' in edit) clear(sheet, at);
  else if ('deleteRow' in edit) deleteRow(sheet, rowOf(at));
  else if ('insertRow' in edit) sheet.spliceRows(rowOf(at), 0, []);
  else if ('copyRow' in edit)
    sheet.getRow(rowOf(at)).eachCell((cell, column) => {
      copy(cell, sheet.getCell(edit.to, column));
    });
  else if ('deleteColumn' in edit) sheet.spliceColumns(columnOf(at), 1);
  else if ('insertColumn' in edit) sheet.spliceColumns(columnOf(at), 0, []);
  else
    sheet.getColumn(columnOf(at)).eachCell((cell, row) => {
      copy(cell, sheet.getCell(row, columnOf(edit.to)));
    });
}

function put(cell: Cell, edit: SetEdit): void {
  cell.value = valueOf(edit);
  // A style read from a file is one object for all its cells: it is replaced, never changed.
  if ('day' in edit) cell.style = { ...cell.style, numFmt: 'dd/mm/yyyy' };
  if ('font' in edit) cell.style = { ...cell.style, font: { name: edit.font } };
}

function valueOf(edit: SetEdit): CellValue {
  if ('day' in edit) return new Date(`${edit.day}T00:00:00Z`);
  if ('error' in edit) return { error: edit.error as '#REF!' };
  if ('formula' in edit) return { formula: edit.formula, result: edit.result };
  return 'font' in edit ? edit.text : edit.value;
}

function clear(sheet: Worksheet, at: string): void {
  const { top, left, bottom, right } = cornersOf(at);
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) sheet.getCell(row, column).value = null;
}

function deleteRow(sheet: Worksheet, row: number): void {
  // The last row is left where it is by spliceRows.
  if (row === sheet.rowCount) sheet.getRow(row).values = [];
  else sheet.spliceRows(row, 1);
}

function copy(from: Cell, to: Cell): void {
  to.value = from.value;
  to.style = from.style;
}

function seal(workbook: Workbook, at: string, fingerprint: string): void {
  const keys = Object.keys(META_KEYS);
  const meta = sheetOf(workbook, META_NAME);
  meta.getCell(keys.indexOf('finalisedAt') + 1, 2).value = at;
  meta.getCell(keys.indexOf('fingerprint') + 1, 2).value = fingerprint;
}
