import { BLANK, cellText, shown } from '../contract/cell.ts';
import { address, type Grid, type GridRow } from '../contract/grid.ts';

/** A row of a table of a workbook that this program wrote, its cells known by the headers over them. */
export interface TableRow {
  /** Composed and trimmed; empty where blank. */
  readonly text: (header: string) => string;
  /** A number, else what a person reads; null where blank. */
  readonly value: (header: string) => number | string | null;
  /** `F12` */
  readonly cell: (header: string) => string;
}

/**
 * The rows below the first row of a sheet that has all these headers, wherever they stand, in the order of the sheet.
 * Undefined where there is no such sheet or row. Of headers that repeat the first counts.
 */
export function readTable(grid: Grid, sheet: string, headers: readonly string[]): TableRow[] | undefined {
  const rows = grid.sheets.find(({ name }) => name.normalize('NFC') === sheet)?.rows ?? [];
  const head = rows.findIndex((row) => headers.every((header) => columnOf(row, header) !== undefined));
  const header = rows[head];
  return header && rows.slice(head + 1).map((row) => tableRow(row, header));
}

function tableRow(row: GridRow, head: GridRow): TableRow {
  const cellUnder = (header: string) => row.cells.get(columnOf(head, header) ?? 0) ?? BLANK;
  const text = (header: string) => cellText(cellUnder(header)).normalize('NFC').trim();
  return {
    text,
    value: (header) => {
      const scalar = shown(cellUnder(header));
      return scalar.kind === 'number' ? scalar.value : text(header) || null;
    },
    cell: (header) => address(row.number, columnOf(head, header) ?? 1),
  };
}

function columnOf(row: GridRow, header: string): number | undefined {
  for (const [column, cell] of row.cells)
    if (cellText(cell).normalize('NFC').trim() === header) return column;
  return undefined;
}
