import { cellText } from './cell.ts';
import { type Grid, type GridRow, type GridSheet, cellAt } from './grid.ts';
import { lookupOf } from './names.ts';
import { INFO, type InfoKey } from './sheets.ts';
import { fold } from './text.ts';

/** Headers stand in the first rows, whatever was inserted above them; a sheet without them is not searched to its end. */
export const HEADER_SEARCH_ROWS = 100;

/** The form as it was found: rows by their labels, wherever the user's edits moved them. */
export interface Form {
  readonly sheet: GridSheet;
  readonly valueColumn: number;
  readonly rows: ReadonlyMap<InfoKey, GridRow>;
}

const labelled = lookupOf(INFO.fields.map(({ header, key }) => [header, key] as const));
const headed = lookupOf([
  [INFO.labelHeader, 'label'],
  [INFO.valueHeader, 'value'],
] as const);

/** A sheet by its name, whatever its accents, case and spacing. */
export function findSheet(grid: Grid, name: string): GridSheet | undefined {
  const exact = grid.sheets.find((sheet) => sheet.name === name);
  if (exact) return exact;
  const wanted = fold(name);
  return grid.sheets.find((sheet) => fold(sheet.name) === wanted);
}

/** Finds the form by the sheet's name, else by its labels (a renamed sheet). */
export function locateForm(grid: Grid): Form | undefined {
  const byName = findSheet(grid, INFO.name);
  return byName ? formIn(byName) : grid.sheets.map(formIn).find(holdsMostLabels);
}

/** True where a sheet is recognisably the template's form. */
export function holdsMostLabels(form: Form): boolean {
  return form.rows.size * 2 > INFO.fields.length;
}

function formIn(sheet: GridSheet): Form {
  const top = sheet.rows.slice(0, HEADER_SEARCH_ROWS);
  const { row: headerRow, label, value } = headerOf(top);
  const rows = new Map<InfoKey, GridRow>();
  for (const row of top.filter(({ number }) => number > headerRow)) {
    const key = labelled(cellText(cellAt(row, label)));
    if (key !== undefined && !rows.has(key)) rows.set(key, row);
  }
  return { sheet, valueColumn: value, rows };
}

/** Where the headers of labels and values stand; without them the columns are A and B. */
function headerOf(rows: readonly GridRow[]): { row: number; label: number; value: number } {
  for (const row of rows.filter(({ cells }) => cells.size > 1)) {
    const columns = new Map(
      [...row.cells].map(([column, cell]) => [headed(cellText(cell)), column] as const),
    );
    const label = columns.get('label');
    if (label !== undefined) return { row: row.number, label, value: columns.get('value') ?? label + 1 };
  }
  return { row: 0, label: 1, value: 2 };
}
