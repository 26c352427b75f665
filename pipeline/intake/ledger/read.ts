import { BLANK, type Cell, cellText, isBlank } from '../../contract/cell.ts';
import { type Grid, type GridRow, type GridSheet, cellAt } from '../../contract/grid.ts';
import { clean } from '../../contract/text.ts';
import type { Moment } from '../../contract/time.ts';
import {
  LEDGER,
  type Ledger,
  type LedgerCell,
  type LedgerColumn,
  type LedgerRow,
  type Memory,
} from './ledger.ts';
import { readMemory } from './memory.ts';
import { isLedger, missingColumns, repeatedColumns, tableIn } from './columns.ts';
import { withRecalledCells, withRecalledContents } from './recall-content.ts';
import { withUnshiftedRows } from './shifted-rows.ts';
import { unmoved } from './moved-times.ts';
import { typedTime } from './typed-time.ts';
import { recalledWaiver } from './waiver-memory.ts';
import { readWaiverSheet } from './waiver-sheet.ts';
import { readWaivers } from './waivers.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Reads a ledger; rows are known by hash, columns by header, in any order. Undefined where neither headers nor what the
 * program remembers tell that it is one.
 */
export function readLedger(grid: Grid): Ledger | undefined {
  const memory = readMemory(grid);
  const table = tableIn(grid);
  if (!table) return memory.isThere ? headless(memory, grid) : undefined;
  if (!isLedger(table, memory)) return undefined;
  const { sheet, header, columns } = table;
  const asRead = rowsOf(sheet, header, columns);
  const rows = grid.date1904 ? asRead.map((row) => unmoved(row, memory)) : asRead;
  const isTold = columns.has('name') && columns.has('sha256');
  return {
    sheet: sheet.name,
    date1904: grid.date1904,
    moved: rows.filter((row, i) => row.receivedAt !== asRead[i]?.receivedAt).length,
    headerRow: header.number,
    columns,
    missing: missingColumns(columns, memory),
    repeated: repeatedColumns(header),
    span: spanOf(header, [...columns.values()]),
    rows: recalledRows(rows.filter(isOfFile), columns, memory),
    nameless: isTold ? rows.filter((row) => !isOfFile(row)).map(({ number }) => number) : [],
    memory,
    ...waiversIn(grid, memory),
  };
}

/** Rows with what is remembered in the place of what a person has cleared, spoilt or moved. */
function recalledRows(
  rows: readonly LedgerRow[],
  columns: ReadonlyMap<LedgerColumn, number>,
  memory: Memory,
): LedgerRow[] {
  return withRecalledCells(withUnshiftedRows(withRecalledContents(rows, memory), memory), columns, memory);
}

/** Rows that miss a header would say something else than was meant: those of the last run stand. */
function waiversIn(grid: Grid, memory: Memory): Pick<Ledger, 'waivers' | 'waiverSheet'> {
  const waiverSheet = readWaiverSheet(grid);
  const isRead = waiverSheet === undefined || waiverSheet.missing.length === 0;
  return { waiverSheet, waivers: isRead ? readWaivers(grid) : memory.waivers.map(recalledWaiver) };
}

/** A ledger whose headers are gone: what is remembered is all that can be used. */
function headless(memory: Ledger['memory'], grid: Grid): Ledger {
  const none = new Map<LedgerColumn, number>();
  return {
    sheet: LEDGER.sheet,
    date1904: grid.date1904,
    moved: 0,
    headerRow: 0,
    columns: none,
    missing: missingColumns(none, memory),
    repeated: [],
    span: [1, 1],
    rows: [],
    nameless: [],
    memory,
    ...waiversIn(grid, memory),
  };
}

/** Our columns and what a person added beside them, without a gap. */
function spanOf(header: GridRow, own: readonly number[]): readonly [number, number] {
  const isHeader = (column: number) => !isBlank(header.cells.get(column) ?? BLANK);
  let [first, last] = [Math.min(...own), Math.max(...own)];
  while (isHeader(first - 1)) first -= 1;
  while (isHeader(last + 1)) last += 1;
  return [first, last];
}

function isOfFile({ sha256, names }: LedgerRow): boolean {
  return sha256 !== undefined || names.length > 0;
}

function isFilled({ text, formula }: LedgerCell): boolean {
  return text !== '' || formula !== undefined;
}

/** Rows below the header in which something stands. */
function rowsOf(
  { rows }: GridSheet,
  header: GridRow,
  columns: ReadonlyMap<LedgerColumn, number>,
): LedgerRow[] {
  return rows
    .filter(({ number }) => number > header.number)
    .map((row) => rowOf(row, columns))
    .filter((row) => isOfFile(row) || [...row.cells.values()].some(isFilled));
}

function rowOf(row: GridRow, columns: ReadonlyMap<LedgerColumn, number>): LedgerRow {
  const at = (column: LedgerColumn): Cell => {
    const number = columns.get(column);
    return number === undefined ? BLANK : cellAt(row, number);
  };
  const cells = new Map([...columns.keys()].map((column) => [column, ledgerCell(at(column))]));
  const sha256 = clean(cellText(at('sha256'))).toLowerCase();
  const recordedAt = momentIn(at('recordedAt'));
  const names = (cells.get('name')?.text ?? '').split('\n').filter((name) => name !== '');
  return {
    number: row.number,
    sha256: SHA256.test(sha256) ? sha256 : undefined,
    names,
    cells,
    receivedAt: momentIn(at('receivedAt')),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}

function ledgerCell(cell: Cell): LedgerCell {
  return { text: clean(cellText(cell)), formula: cell.kind === 'formula' ? cell.formula : undefined };
}

/** A date-time cell, or text that is one; what a formula says is another thing tomorrow. */
function momentIn(cell: Cell): Moment | undefined {
  if (cell.kind === 'date') return cell.at;
  return cell.kind === 'text' ? typedTime(cell.text) : undefined;
}
