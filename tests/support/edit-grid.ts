import { BLANK, type Cell, isLegacyFont } from '../../pipeline/contract/cell.ts';
import type { Grid, GridRow, GridSheet } from '../../pipeline/contract/grid.ts';
import { META_KEYS, META_NAME } from '../../pipeline/contract/sheets.ts';
import { type Edit, type SetEdit, columnOf, cornersOf, reference, rowOf } from './edits.ts';

type Row = ReadonlyMap<number, Cell>;
type Rows = ReadonlyMap<number, Row>;

/** Applies edits to a grid as Excel would to the workbook it was read from. `fingerprint` seals. */
export function editGrid(grid: Grid, edits: readonly Edit[], fingerprint: (grid: Grid) => string): Grid {
  return edits.reduce((before, edit) => {
    if ('deleteSheet' in edit) return onSheet(before, edit.deleteSheet, () => []);
    if ('renameSheet' in edit)
      return onSheet(before, edit.renameSheet, (sheet) => [{ ...sheet, name: edit.to }]);
    if ('copySheet' in edit)
      return onSheet(before, edit.copySheet, (sheet) => [sheet, { ...sheet, name: edit.to }]);
    if ('seal' in edit) return sealed(before, edit.seal, fingerprint(before));
    return onCells(before, edit);
  }, grid);
}

function onSheet(grid: Grid, name: string, change: (sheet: GridSheet) => GridSheet[]): Grid {
  if (!grid.sheets.some((sheet) => sheet.name === name)) throw new RangeError(`no sheet ${name}`);
  return { ...grid, sheets: grid.sheets.flatMap((sheet) => (sheet.name === name ? change(sheet) : [sheet])) };
}

type SheetEdit = { deleteSheet: string } | { renameSheet: string } | { copySheet: string };
type CellEdit = Exclude<Edit, SheetEdit | { seal: string }>;

function onCells(grid: Grid, edit: CellEdit): Grid {
  const { sheet: name, at } = reference(Object.values(edit)[0] as string);
  return onSheet(grid, name, (sheet) => {
    const rows: Rows = new Map(sheet.rows.map(({ number, cells }) => [number, cells]));
    return [{ name, rows: sorted(changed(rows, edit, at)) }];
  });
}

function changed(rows: Rows, edit: CellEdit, at: string): Rows {
  if ('set' in edit) return put(rows, at, cellOf(edit));
  if ('clear' in edit) return cleared(rows, at);
  if ('deleteRow' in edit) return moved(rows, rowOf(at), -1);
  if ('insertRow' in edit) return moved(rows, rowOf(at), 1);
  if ('copyRow' in edit) return new Map([...rows, [edit.to, rows.get(rowOf(at)) ?? new Map()]]);
  if ('deleteColumn' in edit) return eachRow(rows, (row) => moved(row, columnOf(at), -1));
  if ('insertColumn' in edit) return eachRow(rows, (row) => moved(row, columnOf(at), 1));
  return eachRow(rows, (row) => new Map([...row, [columnOf(edit.to), row.get(columnOf(at)) ?? BLANK]]));
}

function put(rows: Rows, at: string, cell: Cell): Rows {
  const row = rows.get(rowOf(at)) ?? new Map<number, Cell>();
  return new Map([...rows, [rowOf(at), new Map([...row, [columnOf(at), cell]])]]);
}

function cleared(rows: Rows, at: string): Rows {
  const { top, left, bottom, right } = cornersOf(at);
  const within = (row: number, column: number) =>
    row >= top && row <= bottom && column >= left && column <= right;
  return new Map(
    [...rows].map(([n, row]) => [n, new Map([...row].filter(([column]) => !within(n, column)))] as const),
  );
}

/** Takes out number `at` (by -1) or makes room for a new one there (by 1). */
function moved<T>(numbered: ReadonlyMap<number, T>, at: number, by: -1 | 1): Map<number, T> {
  const kept = [...numbered].filter(([number]) => by > 0 || number !== at);
  return new Map(kept.map(([number, thing]) => [number >= at ? number + by : number, thing]));
}

function eachRow(rows: Rows, change: (row: Row) => Row): Rows {
  return new Map([...rows].map(([number, row]) => [number, change(row)]));
}

function sorted(rows: Rows): GridRow[] {
  return [...rows]
    .map(([number, cells]) => ({ number, cells: withoutBlanks(cells) }))
    .filter(({ cells }) => cells.size > 0)
    .sort((a, b) => a.number - b.number);
}

function withoutBlanks(cells: Row): Row {
  return new Map([...cells].filter(([, cell]) => cell.kind !== 'blank').sort(([a], [b]) => a - b));
}

function cellOf(edit: SetEdit): Cell {
  if ('day' in edit) return { kind: 'date', at: `${edit.day}T00:00:00` };
  if ('error' in edit) return { kind: 'error', code: edit.error };
  if ('formula' in edit) return { kind: 'formula', formula: edit.formula, result: scalarOf(edit.result) };
  if (!('font' in edit)) return scalarOf(edit.value);
  const { text, font } = edit;
  return isLegacyFont(font) ? { kind: 'text', text, legacyFont: font } : { kind: 'text', text };
}

function scalarOf(value: string | number | boolean) {
  if (typeof value === 'string') return { kind: 'text', text: value } as const;
  return typeof value === 'number'
    ? ({ kind: 'number', value } as const)
    : ({ kind: 'boolean', value } as const);
}

function sealed(grid: Grid, at: string, fingerprint: string): Grid {
  const keys = Object.keys(META_KEYS);
  const row = (key: keyof typeof META_KEYS) => `B${keys.indexOf(key) + 1}`;
  return editGrid(
    grid,
    [
      { set: `${META_NAME}!${row('finalisedAt')}`, value: at },
      { set: `${META_NAME}!${row('fingerprint')}`, value: fingerprint },
    ],
    () => fingerprint,
  );
}
