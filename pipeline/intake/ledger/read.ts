import { BLANK, type Cell, cellText, isBlank } from '../../contract/cell.ts';
import { type Grid, type GridRow, type GridSheet, cellAt } from '../../contract/grid.ts';
import { clean, fold } from '../../contract/text.ts';
import type { Moment } from '../../contract/time.ts';
import { LEDGER, type Ledger, type LedgerCell, type LedgerColumn, type LedgerRow } from './ledger.ts';
import { readMemory } from './memory.ts';
import { withRecalledContents } from './recall-content.ts';
import { typedTime } from './typed-time.ts';
import { readWaiverSheet } from './waiver-sheet.ts';
import { readWaivers } from './waivers.ts';

const COLUMNS = Object.keys(LEDGER.headers) as LedgerColumn[];
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Reads a ledger; rows are known by hash, columns by header, in any order. Undefined where neither the sheet of its
 * name nor the first one has the headers of hash and time: that is no ledger.
 */
export function readLedger(grid: Grid): Ledger | undefined {
  const sheet = grid.sheets.find((s) => fold(s.name) === fold(LEDGER.sheet)) ?? grid.sheets[0];
  const header = sheet?.rows.find((row) => columnOf(row, 'sha256') !== undefined);
  if (!sheet || !header || columnOf(header, 'receivedAt') === undefined) return undefined;
  const columns = new Map(
    COLUMNS.flatMap((column) => {
      const number = columnOf(header, column);
      return number === undefined ? [] : [[column, number] as const];
    }),
  );
  const memory = readMemory(grid);
  const rows = rowsOf(sheet, header, columns);
  return {
    sheet: sheet.name,
    headerRow: header.number,
    columns,
    span: spanOf(header, [...columns.values()]),
    rows: withRecalledContents(rows.filter(isOfFile), memory),
    nameless: rows.filter((row) => !isOfFile(row)).map(({ number }) => number),
    memory,
    waivers: readWaivers(grid),
    waiverSheet: readWaiverSheet(grid),
  };
}

function columnOf(row: GridRow, column: LedgerColumn): number | undefined {
  const wanted = fold(LEDGER.headers[column]);
  for (const [number, cell] of row.cells)
    if (!isBlank(cell) && fold(cellText(cell)) === wanted) return number;
  return undefined;
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
  const names = (cells.get('name')?.text ?? '').split('\n').filter((name) => name !== '');
  return {
    number: row.number,
    sha256: SHA256.test(sha256) ? sha256 : undefined,
    names,
    cells,
    receivedAt: momentIn(at('receivedAt')),
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
