import { type Area, WHOLE_SHEET, addressOf, parseArea } from './area.ts';
import { ADDED, type Book, DELETED, type Sheet, findSheet, newSheet, note } from './book.ts';
import { mayChange } from './change.ts';
import { ExcelError, accessDenied, invalidArgument, invalidOperation, itemNotFound } from './excel-error.ts';
import {
  type HostObject,
  type Member,
  NULL_OBJECT,
  booleanArgument,
  isHostObject,
  numberArgument,
  textArgument,
} from './member.ts';
import { pageLayoutObject } from './page-layout-object.ts';
import { rangeObject, usedArea } from './range-object.ts';

const TOP_LEFT = parseArea('A1');
const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
type Visibility = keyof typeof STATES;

export function worksheetObject(book: Book, sheet: Sheet): HostObject {
  const { cells } = sheet;
  const range = (area: Area) => rangeObject(book, sheet, area);
  return {
    type: 'Worksheet',
    members: {
      Id: { read: () => sheet.id },
      Name: {
        read: () => cells.name,
        write: (value) => {
          cells.name = newName(book, textArgument(value, 'name'));
          book.dirty = true;
        },
      },
      Position: { read: () => book.sheets.indexOf(sheet) },
      Visibility: {
        read: () => visibilityOf(sheet),
        write: (value) => {
          setVisibility(book, sheet, value);
        },
      },
      Gridlines: {
        read: () => cells.views[0]?.showGridLines ?? true,
        write: (value) => {
          cells.views = [
            { ...cells.views[0], state: 'normal', showGridLines: booleanArgument(value, 'showGridlines') },
          ];
        },
      },
      Protection: { object: () => protectionObject(sheet) },
      FreezePanes: { object: () => freezeObject(book, sheet) },
      AutoFilter: { object: () => filterObject(sheet) },
      PageLayout: { object: () => pageLayoutObject(sheet) },
      Charts: { object: () => countOnly('ChartCollection', () => sheet.charts.count) },
      Shapes: { object: () => countOnly('ShapeCollection', () => cells.getImages().length) },
      Tables: { object: () => countOnly('TableCollection', () => cells.getTables().length) },
      GetRange: {
        call: ([address]) =>
          range(
            address === undefined || address === null
              ? WHOLE_SHEET
              : parseArea(textArgument(address, 'address')),
          ),
      },
      GetCell: {
        call: ([row, column]) => range(cellAt(numberArgument(row, 'row'), numberArgument(column, 'column'))),
      },
      GetUsedRange: {
        call: ([valuesOnly]) => range(usedArea(cells, WHOLE_SHEET, valuesOnly === true) ?? TOP_LEFT),
      },
      GetUsedRangeOrNullObject: {
        call: ([valuesOnly]) => {
          const used = usedArea(cells, WHOLE_SHEET, valuesOnly === true);
          return used ? range(used) : NULL_OBJECT;
        },
      },
      Activate: {
        call: () => {
          if (cells.state !== 'visible') throw invalidOperation(`${cells.name} is hidden`);
          book.selected = { sheet, area: book.selected.sheet === sheet ? book.selected.area : TOP_LEFT };
        },
      },
      Delete: {
        call: () => {
          deleteSheet(book, sheet);
        },
      },
    },
  };
}

/** The sheets of the workbook, in the order of their tabs. */
export function worksheetsObject(book: Book): HostObject {
  const item = (key: unknown): HostObject => {
    const sheet = findSheet(book, textArgument(key, 'key'));
    if (!sheet) throw itemNotFound(`sheet ${String(key)}`);
    return worksheetObject(book, sheet);
  };
  const listen = (type: number): Record<string, Member> => {
    const names = { 10: 'DataChanged', 13: 'Added', 14: 'SelectionChanged', 15: 'Deleted' } as const;
    const name = names[type as keyof typeof names];
    return {
      [`_Register${name}Event`]: {
        call: () => {
          book.listened.add(type);
        },
      },
      [`_Unregister${name}Event`]: {
        call: () => {
          book.listened.delete(type);
        },
      },
    };
  };
  return {
    type: 'WorksheetCollection',
    item,
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    members: {
      GetItem: { call: ([key]) => item(key) },
      GetItemOrNullObject: {
        call: ([key]) => (findSheet(book, textArgument(key, 'key')) ? item(key) : NULL_OBJECT),
      },
      GetActiveWorksheet: { call: () => worksheetObject(book, book.selected.sheet) },
      GetFirst: { call: () => worksheetObject(book, book.sheets[0] ?? book.selected.sheet) },
      GetCount: { call: () => book.sheets.length },
      Add: { call: ([name]) => worksheetObject(book, addSheet(book, name)) },
      ...[10, 13, 14, 15].map(listen).reduce((all, some) => ({ ...all, ...some }), {}),
    },
  };
}

function addSheet(book: Book, given: unknown): Sheet {
  const name = newName(
    book,
    given === undefined || given === null ? `Trang tính${book.nextId}` : textArgument(given, 'name'),
  );
  const sheet = newSheet(book, book.workbook.addWorksheet(name));
  book.sheets.push(sheet);
  book.dirty = true;
  note(book, ADDED, { source: 'Local', worksheetId: sheet.id });
  return sheet;
}

function newName(book: Book, name: string): string {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    throw invalidArgument(`name of a sheet ${name}`);
  if (findSheet(book, name)) throw new ExcelError('ItemAlreadyExists', name);
  return name;
}

function visibilityOf({ cells }: Sheet): Visibility {
  return (Object.keys(STATES) as Visibility[]).find((key) => STATES[key] === cells.state) ?? 'Visible';
}

function setVisibility(book: Book, sheet: Sheet, value: unknown): void {
  if (typeof value !== 'string' || !Object.hasOwn(STATES, value)) throw invalidArgument('visibility');
  if (value !== 'Visible') mustStayVisible(book, sheet);
  sheet.cells.state = STATES[value as Visibility];
  book.dirty = true;
}

/** Excel never shows a workbook without a sheet. Where the sheet was the active one, another becomes it. */
function mustStayVisible(book: Book, sheet: Sheet): void {
  const other = book.sheets.find((one) => one !== sheet && one.cells.state === 'visible');
  if (!other) throw invalidOperation('a workbook must have a visible sheet');
  if (book.selected.sheet === sheet) book.selected = { sheet: other, area: TOP_LEFT };
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  if (sheet.cells.state === 'veryHidden') throw invalidOperation('a very hidden sheet cannot be deleted');
  mustStayVisible(book, sheet);
  book.workbook.removeWorksheet(sheet.cells.id);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.dirty = true;
  note(book, DELETED, { source: 'Local', worksheetId: sheet.id });
}

function protectionObject(sheet: Sheet): HostObject {
  return {
    type: 'WorksheetProtection',
    members: {
      Protected: { read: () => sheet.protection !== null },
      Options: { read: () => sheet.protection?.options ?? null },
      Protect: {
        call: ([options, password]) => {
          if (sheet.protection) throw invalidOperation(`${sheet.cells.name} is protected already`);
          sheet.protection = {
            options: { ...(options as Readonly<Record<string, boolean>> | null) },
            password: typeof password === 'string' && password !== '' ? password : null,
          };
        },
      },
      Unprotect: {
        call: ([password]) => {
          const wanted = sheet.protection?.password ?? null;
          if (wanted !== null && wanted !== password) throw accessDenied(sheet.cells.name);
          sheet.protection = null;
        },
      },
    },
  };
}

function freezeObject(book: Book, sheet: Sheet): HostObject {
  const freeze = (rows: number, columns: number) => {
    sheet.frozen = { rows, columns };
  };
  return {
    type: 'WorksheetFreezePanes',
    members: {
      FreezeAt: {
        call: ([range]) => {
          const area = isHostObject(range) ? range.cells?.area : parseArea(textArgument(range, 'range'));
          if (area?.top !== 1 || area.left !== 1) throw invalidArgument('range to freeze');
          freeze(area.bottom, area.right);
        },
      },
      FreezeRows: {
        call: ([count]) => {
          freeze(numberArgument(count, 'count'), 0);
        },
      },
      FreezeColumns: {
        call: ([count]) => {
          freeze(0, numberArgument(count, 'count'));
        },
      },
      Unfreeze: {
        call: () => {
          freeze(0, 0);
        },
      },
      GetLocationOrNullObject: {
        call: () => {
          const { rows, columns } = sheet.frozen;
          if (rows + columns === 0) return NULL_OBJECT;
          const whole = { bottom: rows || WHOLE_SHEET.bottom, right: columns || WHOLE_SHEET.right };
          return rangeObject(book, sheet, { top: 1, left: 1, ...whole });
        },
      },
    },
  };
}

function filterObject(sheet: Sheet): HostObject {
  return {
    type: 'AutoFilter',
    members: {
      Enabled: { read: () => sheet.filter !== null },
      Apply: {
        call: ([range]) => {
          mayChange(sheet, null, 'sheet');
          sheet.filter =
            (isHostObject(range) ? range.cells?.area : parseArea(textArgument(range, 'range'))) ?? null;
        },
      },
      GetRangeOrNullObject: {
        call: () =>
          sheet.filter
            ? { type: 'Range', members: { Address: { read: () => addressOf(sheet.filter ?? TOP_LEFT) } } }
            : NULL_OBJECT,
      },
    },
  };
}

function countOnly(type: string, count: () => number): HostObject {
  return { type, members: { GetCount: { call: count } } };
}

function cellAt(row: number, column: number): Area {
  return { top: row + 1, left: column + 1, bottom: row + 1, right: column + 1 };
}
