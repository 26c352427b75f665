import type { Cell, Worksheet } from 'exceljs';
import {
  type Area,
  addressOf,
  bounding,
  cellsOf,
  columnsOf,
  intersection,
  isOnSheet,
  parseArea,
  rectanglesOf,
  rowsOf,
} from './area.ts';
import { type Book, type Sheet, note, SELECTED } from './book.ts';
import { calculate } from './calculate.ts';
import { isBlankCell, shownFormula, shownValue, typedValue, valueType } from './cell-value.ts';
import { mayChange, wroteCells } from './change.ts';
import { ExcelError, invalidArgument, itemNotFound } from './excel-error.ts';
import { cellProperties, formatObject } from './format-object.ts';
import { type HostObject, type Member, NULL_OBJECT, isHostObject, numberArgument } from './member.ts';
import { validationObject } from './validation-object.ts';

/** Beyond this many cells no answer would be small enough. */
const MOST_CELLS = 1_000_000;

/** A range of one sheet. */
export function rangeObject(book: Book, sheet: Sheet, area: Area): HostObject {
  const range = (other: Area | null): HostObject => (other ? rangeObject(book, sheet, other) : NULL_OBJECT);
  const areaOf = (value: unknown): Area => {
    if (isHostObject(value) && value.cells) return value.cells.area;
    if (typeof value === 'string') return parseArea(value);
    throw invalidArgument('range');
  };
  return {
    type: 'Range',
    cells: { sheet, area },
    members: {
      ...placeMembers(sheet, area),
      Values: gridMember(book, sheet, { area, read: shownValue, write: writeValue }),
      Formulas: gridMember(book, sheet, { area, read: shownFormula, write: writeValue }),
      NumberFormat: gridMember(book, sheet, { area, read: formatOf, write: writeFormat, kind: 'format' }),
      ValueTypes: gridMember(book, sheet, { area, read: valueType }),
      Format: { object: () => formatObject(book, sheet, area) },
      DataValidation: { object: () => validationObject(book, sheet, area) },
      GetCellProperties: {
        call: ([wanted]) => grid(sheet.cells, area, (cell) => cellProperties(cell, wanted)),
      },
      GetCell: { call: ([row, column]) => range(cellIn(area, row, column)) },
      GetBoundingRect: { call: ([other]) => range(bounding(area, areaOf(other))) },
      GetIntersection: {
        call: ([other]) => {
          const common = intersection(area, areaOf(other));
          if (!common) throw itemNotFound('intersection');
          return range(common);
        },
      },
      GetIntersectionOrNullObject: { call: ([other]) => range(intersection(area, areaOf(other))) },
      GetUsedRangeOrNullObject: {
        call: ([valuesOnly]) => range(usedArea(sheet.cells, area, valuesOnly === true)),
      },
      GetSpecialCellsOrNullObject: { call: ([kind]) => specialCells(sheet, area, { kind, range }) },
      Select: {
        call: () => {
          book.selected = { sheet, area };
          note(book, SELECTED, { address: addressOf(area), worksheetId: sheet.id });
        },
      },
      _KeepReference: { call: () => null },
    },
  };
}

function placeMembers({ cells }: Sheet, area: Area): Record<string, Member> {
  const name = /^[\p{L}_][\p{L}\d_]*$/u.test(cells.name)
    ? cells.name
    : `'${cells.name.replaceAll("'", "''")}'`;
  return {
    Address: { read: () => `${name}!${addressOf(area)}` },
    RowIndex: { read: () => area.top - 1 },
    ColumnIndex: { read: () => area.left - 1 },
    RowCount: { read: () => rowsOf(area) },
    ColumnCount: { read: () => columnsOf(area) },
    CellCount: { read: () => rowsOf(area) * columnsOf(area) },
  };
}

function gridMember(
  book: Book,
  sheet: Sheet,
  {
    area,
    read,
    write,
    kind = 'value',
  }: {
    area: Area;
    read: (cell: Cell) => unknown;
    write?: (cell: Cell, value: unknown) => void;
    kind?: 'value' | 'format';
  },
): Member {
  const member = { read: () => grid(sheet.cells, area, read) };
  if (!write) return member;
  return {
    ...member,
    write: (value) => {
      const at = shaped(value, area);
      mayChange(sheet, area, kind);
      for (const [row, column] of cellsOf(area)) {
        const given = at(row - area.top, column - area.left);
        // Excel leaves the cell alone at a null.
        if (given !== null) write(sheet.cells.getCell(row, column), given);
      }
      if (kind === 'value') {
        calculate(sheet.cells);
        wroteCells(book, sheet, area);
      }
    },
  };
}

function grid<T>(cells: Worksheet, area: Area, read: (cell: Cell) => T): T[][] {
  if (rowsOf(area) * columnsOf(area) > MOST_CELLS) throw new ExcelError('RangeExceedsLimit', addressOf(area));
  return Array.from({ length: rowsOf(area) }, (_, i) => {
    // By its row: the sheet itself would work an address out for each cell.
    const row = cells.getRow(area.top + i);
    return Array.from({ length: columnsOf(area) }, (_unused, j) => read(row.getCell(area.left + j)));
  });
}

/** One value for all cells, or rows and columns exactly as many as the range has. */
function shaped(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const fits =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits) throw invalidArgument('the number of rows or columns of the array does not match the range');
  return (row, column) => (rows[row] as unknown[])[column];
}

function writeValue(cell: Cell, given: unknown): void {
  const { value, format } = typedValue(given, formatOf(cell));
  if (typeof value === 'string' && value.length > 32_767)
    throw invalidArgument('text of more than 32767 characters');
  cell.value = value;
  if (format !== undefined && formatOf(cell) === 'General') writeFormat(cell, format);
}

function formatOf(cell: Cell): string {
  return cell.numFmt || 'General';
}

function writeFormat(cell: Cell, format: unknown): void {
  if (typeof format !== 'string') throw invalidArgument('numberFormat');
  cell.style = { ...cell.style, numFmt: format };
}

function cellIn(area: Area, row: unknown, column: unknown): Area {
  const top = area.top + numberArgument(row, 'row');
  const left = area.left + numberArgument(column, 'column');
  const cell = { top, left, bottom: top, right: left };
  if (!isOnSheet(cell)) throw invalidArgument('cell outside the sheet');
  return cell;
}

/** What is used of an area; formats count too where not only values are asked for. */
export function usedArea(cells: Worksheet, within: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  cells.eachRow({ includeEmpty: false }, (row, number) => {
    if (number < within.top || number > within.bottom) return;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (column < within.left || column > within.right) return;
      const counts = !isBlankCell(cell) || (!valuesOnly && Object.keys(cell.style).length > 0);
      if (!counts) return;
      const here = { top: number, left: column, bottom: number, right: column };
      used = used ? bounding(used, here) : here;
    });
  });
  return used;
}

function specialCells(
  { cells }: Sheet,
  area: Area,
  { kind, range }: { kind: unknown; range: (area: Area) => HostObject },
): HostObject {
  if (kind !== 'Constants' && kind !== 'Formulas') throw invalidArgument(`kind of cells ${String(kind)}`);
  const found: [number, number][] = [];
  cells.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const inside =
        intersection(area, { top: number, left: column, bottom: number, right: column }) !== null;
      if (inside && !isBlankCell(cell) && (kind === 'Formulas') === Boolean(cell.formula))
        found.push([number, column]);
    });
  });
  if (found.length === 0) return NULL_OBJECT;
  const areas = rectanglesOf(found);
  return {
    type: 'RangeAreas',
    members: {
      _KeepReference: { call: () => null },
      Address: { read: () => areas.map(addressOf).join() },
      AreaCount: { read: () => areas.length },
      CellCount: { read: () => found.length },
      Areas: { object: () => ({ type: 'RangeCollection', members: {}, items: () => areas.map(range) }) },
    },
  };
}
