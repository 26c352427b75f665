import { cellText, isBlank } from '../../contract/cell.ts';
import { HEADER_SEARCH_ROWS } from '../../contract/form.ts';
import { type Grid, type GridRow, type GridSheet, cellAt } from '../../contract/grid.ts';
import { clean, fold } from '../../contract/text.ts';
import { type LedgerCell, WAIVERS, type WaiverColumn } from './ledger.ts';

/** Where waivers stand, and where the program says what became of them. */
export interface WaiverSheet {
  readonly name: string;
  /** 0 where there is no row of headers. */
  readonly headerRow: number;
  /** First and last column that has a header. */
  readonly columns: readonly [number, number];
  /** Headers without which the rows that are there mean something else; empty where there are no rows. */
  readonly missing: readonly WaiverColumn[];
  /** Rows in which a person wrote something. */
  readonly filled: readonly number[];
  /** The column of the states; undefined in a ledger that was made without it. */
  readonly state: number | undefined;
  /** What stands there, by Excel's number of the row. */
  readonly states: ReadonlyMap<number, LedgerCell>;
}

/** The sheet, its row of headers and where each stands. */
export interface WaiverTable {
  readonly sheet: GridSheet;
  /** Undefined where no two headers stand in one row. */
  readonly header: GridRow | undefined;
  readonly columns: ReadonlyMap<WaiverColumn, number>;
}

const COLUMNS = Object.keys(WAIVERS.headers) as WaiverColumn[];
/** So many headers of ours on a sheet of another name are no accident, if who decided is among them. */
const MANY = 5;

/** The sheet on which errors are waived, under its name or, where it was renamed, by its headers; undefined where it is not there. */
export function findWaivers({ sheets }: Grid): WaiverTable | undefined {
  const named = sheets.find(({ name }) => fold(name) === fold(WAIVERS.sheet));
  if (named) return tableOn(named);
  return sheets.map(tableOn).find(({ columns }) => columns.size >= MANY && columns.has('decidedBy'));
}

function tableOn(sheet: GridSheet): WaiverTable {
  const tables = sheet.rows
    .slice(0, HEADER_SEARCH_ROWS)
    .map((header) => ({ sheet, header, columns: columnsIn(header) }));
  const table = tables.find(({ columns }) => columns.size > 1);
  return table ?? { sheet, header: undefined, columns: new Map() };
}

function columnsIn(header: GridRow): Map<WaiverColumn, number> {
  return new Map(
    COLUMNS.flatMap((column) => {
      const number = numberOf(header, WAIVERS.headers[column]);
      return number === undefined ? [] : [[column, number] as const];
    }),
  );
}

function numberOf({ cells }: GridRow, header: string): number | undefined {
  return [...cells].find(([, cell]) => fold(cellText(cell)) === fold(header))?.[0];
}

/** The sheet on which errors are waived; undefined where it is not there. */
export function readWaiverSheet(grid: Grid): WaiverSheet | undefined {
  const found = findWaivers(grid);
  if (!found) return undefined;
  const { sheet, header } = found;
  const headers = [...(header?.cells ?? [])].filter(([, cell]) => !isBlank(cell)).map(([column]) => column);
  const state = header && numberOf(header, WAIVERS.state);
  const below = sheet.rows.filter(({ number }) => number > (header?.number ?? 0));
  const filled = below.filter(({ cells }) =>
    [...cells].some(([column, cell]) => column !== state && clean(cellText(cell)) !== ''),
  );
  return {
    name: sheet.name,
    headerRow: header?.number ?? 0,
    columns: header ? [Math.min(...headers), Math.max(...headers)] : [1, 1],
    missing: filled.length > 0 ? COLUMNS.filter((column) => !found.columns.has(column)) : [],
    filled: filled.map(({ number }) => number),
    state,
    states: new Map(
      state === undefined ? [] : below.map((row) => [row.number, stateIn(row, state)] as const),
    ),
  };
}

function stateIn(row: GridRow, column: number): LedgerCell {
  const cell = cellAt(row, column);
  return {
    text: clean(cellText(cell)),
    formula: cell.kind === 'formula' ? cell.formula : undefined,
  };
}
