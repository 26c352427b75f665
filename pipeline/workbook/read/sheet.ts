import { type Cell, numberCell, shown } from '../../contract/cell.ts';
import type { GridRow } from '../../contract/grid.ts';
import { isComposable } from '../../contract/text.ts';
import { type Meter, spend, within } from './budget.ts';
import { type CellTag, readCellTag } from './cell-tag.ts';
import { cellValue, type CellContext, sharedCell, styleOf } from './cell-value.ts';
import { damaged } from './fault.ts';
import { type PlainCell, readPlainCell } from './plain-cells.ts';
import { isColumn, isRow, parseWhole, type Reference } from './reference.ts';
import { type RichText, type RichTextReader, richTextReader } from './rich-text.ts';
import { attributeAs, type Tag } from './xml-tag.ts';
import { SPREADSHEET } from './xml-names.ts';
import { parseXml, type XmlHandler } from './xml.ts';

const ROOT_DEPTH = 1;
const DATA_DEPTH = 2;
const ROW_DEPTH = 3;
const CELL_DEPTH = 4;
const VALUE_DEPTH = 5;

/** Where a sheet's rows are written to, what they are read with, and the row and cell being read. */
interface SheetScan extends CellTag {
  readonly part: string;
  readonly meter: Meter;
  readonly context: CellContext;
  readonly rich: RichTextReader;
  readonly rows: GridRow[];
  /** True once its rows begin. */
  hasRows: boolean;
  row: number;
  /** True where the file says the number of the row. */
  numbered: boolean;
  cells: Map<number, Cell>;
  column: number;
  /** Names of the elements that gave the cell its value or formula so far. */
  given: string;
  value: string;
  formula: string | null;
  inline: RichText | null;
  inInline: boolean;
  readonly plain: PlainCell;
}

/**
 * Reads the rows of one worksheet that hold something, in order. Nothing behind the rows is read: validations and
 * formats cost nothing. Throws as `parseXml`, and `damaged` at cells that no spreadsheet program writes.
 */
export function readSheet(
  bytes: Uint8Array,
  { part, meter, context }: { part: string; meter: Meter; context: CellContext },
): GridRow[] {
  const rich = richTextReader(VALUE_DEPTH, meter.budget);
  const row = { rows: [], hasRows: false, row: 0, numbered: false, cells: new Map<number, Cell>() };
  const tag = { place: undefined, type: 'n', format: 0 };
  const cell = { column: 0, given: '', value: '', formula: null, inline: null, inInline: false };
  const plain = { row: 0, column: 0, format: 0, isShared: false, value: NaN };
  const scan: SheetScan = { part, meter, context, rich, plain, ...row, ...tag, ...cell };
  parseXml(bytes, { part, meter, own: SPREADSHEET, handler: sheetHandler(scan) });
  if (!scan.hasRows) throw damaged('cells', part);
  return inOrder(scan);
}

const CONTAINERS: ReadonlySet<string> = new Set(['sheetData', 'row', 'c', 'is', 'r']);

/** Each level counts only inside the one above it: extensions may use the same names elsewhere. */
function sheetHandler(scan: SheetScan): XmlHandler {
  let inData = false;
  let inRow = false;
  let inCell = false;
  let betweenCells = false;
  let inValue = false;
  const open = (name: string, depth: number, tag: Tag): boolean => {
    betweenCells = false;
    // It would tear the value in two.
    if (inValue) throw damaged('xml', scan.part);
    // What other vocabularies mean among the rows no two programs would agree about.
    if (name === '' && inData && depth > DATA_DEPTH) throw damaged('cells', scan.part);
    if (depth === VALUE_DEPTH) return (inValue = inCell && startValue(scan, name));
    if (depth === CELL_DEPTH) inCell = inRow && name === 'c' && startCell(scan, tag);
    else if (depth === ROW_DEPTH) betweenCells = inRow = inData && name === 'row' && startRow(scan, tag);
    else if (depth === DATA_DEPTH) inData = name === 'sheetData' && startData(scan);
    else if (depth !== ROOT_DEPTH) return scan.inInline && scan.rich.open(name, depth, tag);
    else if (name !== 'worksheet') throw damaged('cells', scan.part);
    return false;
  };
  const close = (name: string, depth: number, text: string): void => {
    betweenCells = depth === CELL_DEPTH && inRow;
    inValue = false;
    if (depth === VALUE_DEPTH) endValue(scan, name, text);
    else if (depth === CELL_DEPTH && inCell) endCell(scan);
    else if (depth === ROW_DEPTH && inRow) endRow(scan);
    else if (scan.inInline) scan.rich.close(name, depth, text);
  };
  const ahead = (bytes: Uint8Array, at: number): number => (betweenCells ? readPlain(scan, bytes, at) : at);
  return { open, close, ahead, withoutText: CONTAINERS, until: 'sheetData', once: ['sheetData'] };
}

/** Reads cells as long as they are plain. */
function readPlain(scan: SheetScan, bytes: Uint8Array, from: number): number {
  const { plain, context } = scan;
  let at = from;
  for (;;) {
    const end = readPlainCell(bytes, at, plain);
    if (end === -1) return at;
    at = end;
    spend(scan.meter.elements, 2);
    placeCell(scan, plain);
    if (Number.isNaN(plain.value)) continue;
    const cellOf = plain.isShared ? sharedCell : numberCell;
    keep(scan, cellOf(plain.value, styleOf(plain.format, context), context));
  }
}

function startData(scan: SheetScan): true {
  scan.hasRows = true;
  return true;
}

/** A row without number follows the last one. */
function startRow(scan: SheetScan, tag: Tag): true {
  const number = attributeAs(tag, 'r', parseWhole);
  scan.numbered = number !== undefined;
  scan.row = number ?? scan.row + 1;
  scan.column = 0;
  if (!isRow(scan.row)) throw damaged('cells', scan.part);
  return true;
}

/** A cell without address follows the last one; one with an address also places a row without number. */
function startCell(scan: SheetScan, tag: Tag): true {
  readCellTag(tag, scan);
  if (Number.isNaN(scan.format)) throw damaged('cells', scan.part);
  placeCell(scan, scan.place ?? { row: scan.row, column: scan.column + 1 });
  scan.given = '';
  scan.value = '';
  scan.formula = null;
  scan.inline = null;
  return true;
}

function placeCell(scan: SheetScan, { row, column }: Reference): void {
  if (!scan.numbered && scan.cells.size === 0) scan.row = row;
  scan.column = column;
  if (!isColumn(column) || !isRow(row) || row !== scan.row) throw damaged('cells', scan.part);
}

/** Of a cell within a cell, of two values or two formulas in one, programs would not agree which is meant. */
function startValue(scan: SheetScan, name: string): boolean {
  const given = name === 'is' ? 'v' : name;
  if (name === 'c' || scan.given.includes(given)) throw damaged('cells', scan.part);
  if (given === 'v' || given === 'f') scan.given += given;
  scan.inInline = name === 'is';
  return name === 'v' || name === 'f';
}

function endValue(scan: SheetScan, name: string, text: string): void {
  if (name === 'v') scan.value = text;
  else if (name === 'f') scan.formula = text;
  else if (scan.inInline) scan.inline = scan.rich.take();
  scan.inInline = false;
}

function endCell(scan: SheetScan): void {
  if (scan.value === '' && scan.formula === null && scan.inline === null) return;
  keep(scan, cellValue(scan, scan.context));
}

function keep({ cells, column, meter, part }: SheetScan, cell: Cell | undefined): void {
  if (!cell || cells.has(column)) throw damaged('cells', part);
  if (cell.kind === 'blank') return;
  chargeCell(meter, part, cell);
  cells.set(column, cell);
}

function chargeCell(meter: Meter, part: string, cell: Cell): void {
  const scalar = shown(cell);
  spend(meter.cells, 1);
  if (scalar.kind !== 'text') return;
  within(meter.budget, 'cellText', scalar.text.length);
  spend(meter.totalText, scalar.text.length);
  if (!isComposable(scalar.text)) throw damaged('cells', part);
}

function endRow(scan: SheetScan): void {
  if (scan.cells.size === 0) return;
  scan.rows.push({ number: scan.row, cells: scan.cells });
  within(scan.meter.budget, 'rows', scan.rows.length);
  scan.cells = new Map();
}

/** Rows in the order of their numbers, whatever order they were written in; the same row twice is no sheet. */
function inOrder({ rows, part }: SheetScan): GridRow[] {
  rows.sort((a, b) => a.number - b.number);
  if (rows.some((row, n) => row.number === rows[n - 1]?.number)) throw damaged('cells', part);
  return rows;
}
