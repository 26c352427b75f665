import { isBlank } from './cell.ts';
import type { Place } from './finding.ts';
import { HEADER_SEARCH_ROWS, findSheet } from './form.ts';
import { type Grid, type GridRow, type GridSheet, cellAt } from './grid.ts';
import { type Lookup, lookupOf } from './names.ts';
import { GUIDE_NAME, INFO, META_NAME, TABLES, type Table, type TableKey } from './sheets.ts';

/** Something of the template that is not where it should be. `name` is the sheet, header or row in question. */
export interface StructureProblem {
  readonly kind:
    | 'sheet-missing'
    | 'sheet-repeated'
    | 'header-missing'
    | 'column-missing'
    | 'column-repeated'
    | 'row-missing'
    | 'row-repeated'
    | 'row-unknown';
  readonly place: Place;
  readonly name: string;
}

/** A table as it was found: columns by header and rows below it, wherever the user's edits moved them. */
export interface LocatedTable {
  readonly sheet: GridSheet | undefined;
  /** Absent where the headers were not found. */
  readonly headerRow: number | undefined;
  /** Column numbers by column key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the header in which a known column holds something. */
  readonly body: readonly GridRow[];
  readonly problems: readonly StructureProblem[];
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly repeated: readonly { readonly key: string; readonly column: number }[];
}

const HEADERS: ReadonlyMap<TableKey, Lookup<string>> = new Map(
  TABLES.map((table) => [table.key, lookupOf(table.columns.map((c) => [c.header, c.key] as const))]),
);

/** The sheets of a template. Searching them for the headers of another table would take longer than all the rules. */
const OWN_SHEETS: ReadonlySet<string> = new Set([
  GUIDE_NAME,
  INFO.name,
  META_NAME,
  ...TABLES.map((table) => table.name),
]);

/** Finds a table by the sheet's name, else by its headers (a renamed sheet); its columns by their headers. */
export function locateTable(grid: Grid, table: Table): LocatedTable {
  const byName = findSheet(grid, table.name);
  const sheet = byName ?? grid.sheets.find((s) => headerOf(s, table)?.columns.size === table.columns.length);
  const lost = { sheet, headerRow: undefined, columns: new Map<string, number>(), body: [] };
  if (!sheet) return { ...lost, problems: [{ kind: 'sheet-missing', place: {}, name: table.name }] };
  const header = headerOf(sheet, table);
  if (!header)
    return {
      ...lost,
      problems: [{ kind: 'header-missing', place: { sheet: sheet.name }, name: sheet.name }],
    };
  const known = [...header.columns.values()];
  return {
    sheet,
    headerRow: header.row,
    columns: header.columns,
    body: sheet.rows.filter((r) => r.number > header.row && known.some((c) => !isBlank(cellAt(r, c)))),
    problems: [...copies(grid, table, sheet), ...headerProblems(sheet, table, header)],
  };
}

/** Foreign sheets with all of the table's headers: nobody can tell which of them the agency worked in. */
function copies(grid: Grid, table: Table, read: GridSheet): StructureProblem[] {
  return grid.sheets
    .filter((sheet) => sheet !== read && !OWN_SHEETS.has(sheet.name))
    .filter((sheet) => headerOf(sheet, table)?.columns.size === table.columns.length)
    .map((sheet) => ({ kind: 'sheet-repeated', place: { sheet: sheet.name }, name: read.name }) as const);
}

/** The first row that holds most of the table's headers. */
function headerOf(sheet: GridSheet, table: Table): Header | undefined {
  const keyOf = HEADERS.get(table.key);
  const isWide = ({ cells }: GridRow) => cells.size * 2 > table.columns.length;
  for (const row of sheet.rows.slice(0, HEADER_SEARCH_ROWS).filter(isWide)) {
    const columns = new Map<string, number>();
    const repeated: { key: string; column: number }[] = [];
    for (const [column, cell] of row.cells) {
      const key = cell.kind === 'text' ? keyOf?.(cell.text) : undefined;
      if (key === undefined) continue;
      if (columns.has(key)) repeated.push({ key, column });
      else columns.set(key, column);
    }
    if (columns.size * 2 > table.columns.length) return { row: row.number, columns, repeated };
  }
  return undefined;
}

function headerProblems(sheet: GridSheet, table: Table, header: Header): StructureProblem[] {
  const at = { sheet: sheet.name, row: header.row };
  const missing = table.columns
    .filter((column) => !header.columns.has(column.key))
    .map((column) => ({ kind: 'column-missing', place: at, name: column.header }) as const);
  const repeated = header.repeated.map(({ key, column }) => {
    const name = table.columns.find((c) => c.key === key)?.header ?? key;
    return { kind: 'column-repeated', place: { ...at, column, header: name }, name } as const;
  });
  return [...missing, ...repeated];
}
