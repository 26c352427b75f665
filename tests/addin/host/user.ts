import type { CellValue } from 'exceljs';
import { type Area, addressOf, cellsOf, columnsOf, parseArea, rowsOf } from './area.ts';
import { type Book, SELECTED, type Sheet, findSheet, newSheet, note, noteChange, ADDED } from './book.ts';
import { calculate } from './calculate.ts';
import { typedValue } from './cell-value.ts';
import { isLocked } from './change.ts';
import { satisfies } from './demand.ts';
import { cellKey } from './validations-part.ts';
import { deleteSheet } from './worksheet-object.ts';

/** What became of something that the user did: Excel refuses locked cells and what a validation forbids. */
export type Outcome = 'taken' | 'locked' | 'refused';

export interface PasteOptions {
  /** The font that the pasted text brings along. */
  readonly font?: string;
}

/** The person at the keyboard. Events reach the page before the promises resolve. */
export interface User {
  /** Types into one cell: a text as it is typed (`31/12/2021` becomes a date), or a value. */
  readonly type: (sheet: string, address: string, value: string | number | boolean) => Promise<Outcome>;
  /** Pastes from another workbook: no validation is asked, and those of the cells are gone. */
  readonly paste: (
    sheet: string,
    address: string,
    rows: readonly (readonly (string | number)[])[],
    options?: PasteOptions,
  ) => Promise<Outcome>;
  readonly clear: (sheet: string, range: string) => Promise<Outcome>;
  readonly select: (sheet: string, address: string) => Promise<void>;
  /** Picks from a drop-down in an old Excel, which tells nobody. */
  readonly chooseSilently: (sheet: string, address: string, choice: string) => void;
  readonly addSheet: (name: string) => Promise<void>;
  readonly renameSheet: (sheet: string, to: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  /** Begins to edit a cell: until `stopEditing`, Excel answers nothing or, where it cannot wait, refuses. */
  readonly startEditing: () => void;
  readonly stopEditing: () => void;
}

export interface Desk {
  readonly book: () => Book;
  /** Sends the noted events to the page. */
  readonly fire: () => Promise<void>;
  readonly edit: (editing: boolean) => void;
}

export function userOf({ book, fire, edit }: Desk): User {
  const on = async <T>(name: string, act: (sheet: Sheet, book: Book) => T): Promise<T> => {
    const result = act(sheetNamed(book(), name), book());
    await fire();
    return result;
  };
  return {
    type: (name, address, value) =>
      on(name, (sheet, at) => typeInto(at, sheet, { area: parseArea(address), value })),
    paste: (name, address, rows, options = {}) =>
      on(name, (sheet, at) => pasteInto(at, sheet, { from: parseArea(address), rows, options })),
    clear: (name, range) =>
      on(name, (sheet, at) => putCells(at, sheet, { area: parseArea(range), valueAt: () => null })),
    select: (name, address) =>
      on(name, (sheet, at) => {
        const area = parseArea(address);
        at.selected = { sheet, area };
        note(at, SELECTED, { address: addressOf(area), worksheetId: sheet.id });
      }),
    chooseSilently: (name, address, choice) => {
      const sheet = sheetNamed(book(), name);
      const { top, left } = parseArea(address);
      sheet.cells.getCell(top, left).value = choice;
    },
    addSheet: async (name) => {
      const sheet = newSheet(book(), book().workbook.addWorksheet(name));
      book().sheets.push(sheet);
      note(book(), ADDED, { source: 'Local', worksheetId: sheet.id });
      await fire();
    },
    renameSheet: (name, to) =>
      on(name, (sheet) => {
        sheet.cells.name = to;
      }),
    deleteSheet: (name) =>
      on(name, (sheet, at) => {
        deleteSheet(at, sheet);
      }),
    startEditing: () => {
      edit(true);
    },
    stopEditing: () => {
      edit(false);
    },
  };
}

function sheetNamed(book: Book, name: string): Sheet {
  const sheet = findSheet(book, name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

function typeInto(book: Book, sheet: Sheet, { area, value }: { area: Area; value: unknown }): Outcome {
  const cell = sheet.cells.getCell(area.top, area.left);
  const made = typedValue(value, cell.numFmt || 'General');
  const rule = sheet.rules.get(cellKey(area.top, area.left));
  if (isForbidden(sheet, area)) return 'locked';
  if (rule && !satisfies(book, rule, made.value ?? '')) return 'refused';
  return putCells(book, sheet, { area, valueAt: () => made.value });
}

function pasteInto(
  book: Book,
  sheet: Sheet,
  {
    from,
    rows,
    options,
  }: { from: Area; rows: readonly (readonly (string | number)[])[]; options: PasteOptions },
): Outcome {
  const width = Math.max(...rows.map((row) => row.length));
  const area = { ...from, bottom: from.top + rows.length - 1, right: from.left + width - 1 };
  const outcome = putCells(book, sheet, {
    area,
    valueAt: (row, column) => rows[row - area.top]?.[column - area.left] ?? null,
  });
  if (outcome !== 'taken') return outcome;
  for (const [row, column] of cellsOf(area)) {
    sheet.rules.delete(cellKey(row, column));
    const cell = sheet.cells.getCell(row, column);
    if (options.font !== undefined)
      cell.style = { ...cell.style, font: { ...cell.style.font, name: options.font } };
  }
  return outcome;
}

function putCells(
  book: Book,
  sheet: Sheet,
  { area, valueAt }: { area: Area; valueAt: (row: number, column: number) => CellValue },
): Outcome {
  if (isForbidden(sheet, area)) return 'locked';
  if (rowsOf(area) * columnsOf(area) > 100_000)
    throw new RangeError('so many cells are not edited one by one');
  for (const [row, column] of cellsOf(area)) sheet.cells.getCell(row, column).value = valueAt(row, column);
  calculate(sheet.cells);
  noteChange(book, sheet, addressOf(area));
  return 'taken';
}

function isForbidden(sheet: Sheet, area: Area): boolean {
  if (!sheet.protection) return false;
  return Array.from(cellsOf(area)).some(([row, column]) =>
    isLocked(sheet.cells.getCell(row, column).style.protection),
  );
}
