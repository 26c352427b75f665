import { damaged } from '../read/fault.ts';
import { type Reference, parseReference } from '../read/reference.ts';
import { type Element, type PartText, scanElements } from './elements.ts';

/** A cell that the sheet has. */
export interface CellElement {
  readonly element: Element;
  readonly column: number;
  /** Behind its closing tag. */
  readonly to: number;
}

/** A row that the sheet has. */
export interface RowElement {
  readonly element: Element;
  number: number;
  /** Where its closing tag starts. */
  end: number;
  /** Those that were asked for. */
  readonly cells: CellElement[];
}

/** Where things stand in a worksheet part. */
export interface SheetLayout {
  root: Element | undefined;
  data: { readonly element: Element; readonly end: number } | undefined;
  format: Element | undefined;
  legacyDrawing: Element | undefined;
  readonly rows: RowElement[];
  /** Definitions of columns. */
  readonly columns: Element[];
  readonly views: Element[];
}

/** Definitions of columns that are kept: they are searched for each cell, and a report has a dozen. */
const MOST_COLUMNS = 500;

/** Says of which cells places are kept. */
export type CellFilter = (row: number, cell: Element) => boolean;

interface Scan extends SheetLayout {
  /** The child of the root that is open. */
  table: string;
  row: RowElement | undefined;
  last: Reference;
}

/**
 * Lays out a worksheet part as the reader does: a row without number follows the last one or takes that of its
 * first cell, a cell without address follows the last one. Throws a ReadFault where the part is not well-formed.
 */
export function layOutSheet(part: PartText, wants: CellFilter): SheetLayout & { root: Element } {
  const scan: Scan = {
    ...{ root: undefined, data: undefined, format: undefined, legacyDrawing: undefined },
    ...{ rows: [], columns: [], views: [], table: '', row: undefined, last: { row: 0, column: 0 } },
  };
  scanElements(part, {
    open: (element) => {
      opened(scan, element);
    },
    close: (element, from, to) => {
      if (element.depth === 2 && element.name === 'sheetData') scan.data = { element, end: from };
      if (element.depth === 3) endRow(scan, from);
      if (element.depth === 4) endCell(scan, { element, column: scan.last.column, to }, wants);
    },
  });
  const { root } = scan;
  if (!root) throw damaged('xml', part.name);
  return { ...scan, root };
}

function opened(scan: Scan, element: Element): void {
  const { depth, name } = element;
  if (depth === 1) scan.root = element;
  if (depth === 2) openedTable(scan, element);
  if (depth === 3 && scan.table === 'cols' && name === 'col' && scan.columns.length < MOST_COLUMNS)
    scan.columns.push(element);
  if (depth === 3 && scan.table === 'sheetViews' && name === 'sheetView') scan.views.push(element);
  if (depth === 3 && scan.table === 'sheetData' && name === 'row') startRow(scan, element);
  if (depth === 4 && scan.row && name === 'c') startCell(scan, scan.row, element);
}

function openedTable(scan: Scan, element: Element): void {
  scan.table = element.name;
  if (element.name === 'sheetFormatPr') scan.format = element;
  if (element.name === 'legacyDrawing') scan.legacyDrawing = element;
}

function startRow(scan: Scan, element: Element): void {
  const number = Number(element.attributes.r ?? scan.last.row + 1);
  scan.row = { element, number, end: 0, cells: [] };
  scan.last = { row: number, column: 0 };
}

function startCell(scan: Scan, row: RowElement, { attributes }: Element): void {
  const isFirst = scan.last.column === 0;
  const { r } = attributes;
  if (r === undefined) scan.last = { row: row.number, column: scan.last.column + 1 };
  else scan.last = parseReference(new TextEncoder().encode(r), 0, r.length);
  if (isFirst && row.element.attributes.r === undefined) row.number = scan.last.row;
}

function endCell({ row }: Scan, cell: CellElement, wants: CellFilter): void {
  if (row && cell.element.name === 'c' && wants(row.number, cell.element)) row.cells.push(cell);
}

function endRow(scan: Scan, from: number): void {
  if (!scan.row) return;
  scan.row.end = from;
  scan.rows.push(scan.row);
  scan.row = undefined;
}
