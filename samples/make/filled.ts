import { dayToSerial } from '../../pipeline/contract/cell.ts';
import { address } from '../../pipeline/contract/grid.ts';
import type { TemplateModel, TemplateSheet } from '../../pipeline/contract/template-model.ts';

/** Values by sheet name and cell address; `{day}` is a date typed as a date. */
export type CellValue = string | number | { readonly day: string };
export type Values = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** The template with values typed into its cells, as a clerk would leave it. Throws where an address is not in the template. */
export function filled(model: TemplateModel, values: Values): TemplateModel {
  const unknown = Object.keys(values).filter((name) => !model.sheets.some((s) => s.name === name));
  if (unknown.length > 0) throw new RangeError(`no sheet ${unknown.join(', ')}`);
  return { ...model, sheets: model.sheets.map((sheet) => filledSheet(sheet, values[sheet.name] ?? {})) };
}

function filledSheet(sheet: TemplateSheet, values: Readonly<Record<string, CellValue>>): TemplateSheet {
  const left = new Set(Object.keys(values));
  const rows = sheet.rows.map((row, i) =>
    row.map((cell, j) => {
      const at = address(i + 1, j + 1);
      const value = values[at];
      if (value === undefined || cell === null) return cell;
      left.delete(at);
      return { value: typeof value === 'object' ? dayToSerial(value.day) : value, style: cell.style };
    }),
  );
  if (left.size > 0) throw new RangeError(`no cell ${[...left].join(', ')} on ${sheet.name}`);
  return { ...sheet, rows };
}
