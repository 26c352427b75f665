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

/** A row of a table whose headers repeat under several names, and of each name the row of its columns. */
export interface BandedRow {
  readonly row: TableRow;
  readonly bands: readonly { readonly band: string; readonly row: TableRow }[];
}

/**
 * The rows below the first row of a sheet that has all these headers, wherever they stand, in the order of the sheet.
 * Undefined where there is no such sheet or row. Of headers that repeat the first counts.
 */
export function readTable(grid: Grid, sheet: string, headers: readonly string[]): TableRow[] | undefined {
  const found = findTable(grid, sheet, headers);
  return found?.rows.map((row) => tableRow(row, found.columns));
}

/** The same of a table with names over its headers: each is of the columns from where it stands to the next. */
export function readBands(grid: Grid, sheet: string, headers: readonly string[]): BandedRow[] | undefined {
  const found = findTable(grid, sheet, headers);
  if (!found?.above) return undefined;
  const names = [...textsOf(found.above)].sort(([a], [b]) => a - b);
  const bands = names.map(([from, band], i) => {
    const to = names[i + 1]?.[0] ?? Infinity;
    return { band, columns: columnsOf(found.header, { from, to }) };
  });
  return found.rows.map((row) => ({
    row: tableRow(row, found.columns),
    bands: bands.map(({ band, columns }) => ({ band, row: tableRow(row, columns) })),
  }));
}

function findTable(grid: Grid, sheet: string, headers: readonly string[]) {
  const rows = grid.sheets.find(({ name }) => name.normalize('NFC') === sheet)?.rows ?? [];
  for (const [i, header] of rows.entries()) {
    const columns = columnsOf(header);
    if (headers.every((own) => columns.has(own)))
      return { header, columns, above: rows[i - 1], rows: rows.slice(i + 1) };
  }
  return undefined;
}

function tableRow(row: GridRow, columns: ReadonlyMap<string, number>): TableRow {
  const cellUnder = (header: string) => row.cells.get(columns.get(header) ?? 0) ?? BLANK;
  const text = (header: string) => cellText(cellUnder(header)).normalize('NFC').trim();
  return {
    text,
    value: (header) => {
      const scalar = shown(cellUnder(header));
      return scalar.kind === 'number' ? scalar.value : text(header) || null;
    },
    cell: (header) => address(row.number, columns.get(header) ?? 1),
  };
}

/** Headers by the first column that they stand in, of the columns `from` one and before another. */
function columnsOf(row: GridRow, { from, to } = { from: 1, to: Infinity }): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [column, header] of textsOf(row)) {
    const first = Math.min(columns.get(header) ?? Infinity, column);
    if (column >= from && column < to) columns.set(header, first);
  }
  return columns;
}

function textsOf({ cells }: GridRow): ReadonlyMap<number, string> {
  const texts = [...cells].map(([column, cell]) => [column, cellText(cell).normalize('NFC').trim()] as const);
  return new Map(texts.filter(([, text]) => text !== ''));
}
