import type { Grid, GridRow } from '../../pipeline/contract/grid.ts';

/** True where two grids say the same. Sheets that were not read again are the same rows and cost nothing. */
export function sameGrid(a: Grid, b: Grid): boolean {
  return (
    a.date1904 === b.date1904 &&
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, i) => {
      const other = b.sheets[i];
      return other?.name === sheet.name && sameRows(sheet.rows, other.rows);
    })
  );
}

function sameRows(a: readonly GridRow[], b: readonly GridRow[]): boolean {
  return a === b || (a.length === b.length && a.every((row, i) => rowText(row) === rowText(b[i])));
}

function rowText(row: GridRow | undefined): string {
  return row ? JSON.stringify([row.number, ...row.cells]) : '';
}
