import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { type Parts, readPart, unpack } from '../../../pipeline/workbook/package.ts';
import { type Area, parseArea } from './area.ts';
import { type CellRule, readRules } from './validations-part.ts';

/** What a user may do on a protected sheet, by Excel's names. */
export interface Protection {
  readonly options: Readonly<Record<string, boolean>>;
  readonly password: string | null;
}

/** What the stand-in keeps of a sheet beside the cells, which are ExcelJS's. */
export interface Sheet {
  /** Survives a rename, as in Excel. */
  readonly id: string;
  readonly cells: Worksheet;
  protection: Protection | null;
  frozen: { rows: number; columns: number };
  filter: Area | null;
  readonly rules: Map<string, CellRule>;
  /** Heights of rows that Excel fitted. */
  readonly fitted: Map<number, number>;
  /** True where the footer shrinks with the page. */
  footerScales: boolean;
  readonly charts: { count: number };
}

/** The open workbook and what Excel knows of it. */
export interface Book {
  readonly workbook: Workbook;
  sheets: Sheet[];
  selected: { sheet: Sheet; area: Area };
  title: string;
  /** Where it was saved last; an empty text for a new one. */
  url: string;
  dirty: boolean;
  readonly readOnly: boolean;
  /** Times that it was saved, and new workbooks opened beside it. */
  saves: number;
  opened: number;
  /** Numbers of the events that the page asked for. */
  readonly listened: Set<number>;
  /** Events to be fired once the request is answered. */
  readonly pending: { type: number; event: Readonly<Record<string, unknown>> }[];
  nextId: number;
}

export const CHANGED = 10;
export const ADDED = 13;
export const SELECTED = 14;
export const DELETED = 15;

/** A new workbook with one blank sheet, as Excel opens it, or the one that the bytes are. */
export async function openBook(
  bytes: Uint8Array | undefined,
  { url = '', readOnly = false }: { readonly url?: string; readonly readOnly?: boolean },
): Promise<Book> {
  const workbook = new ExcelJS.Workbook();
  if (bytes) await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: ['dataValidations'] });
  else workbook.addWorksheet('Trang tính1');
  const book: Omit<Book, 'selected'> = {
    workbook,
    sheets: [],
    title: workbook.title,
    url,
    dirty: false,
    readOnly,
    saves: 0,
    opened: 0,
    listened: new Set(),
    pending: [],
    nextId: 1,
  };
  const sheets = workbook.worksheets.map((cells) => newSheet(book, cells));
  if (bytes) readRulesOf(bytes, sheets);
  const first = sheets.find(({ cells }) => cells.state === 'visible') ?? sheets[0];
  if (!first) throw new RangeError('a workbook has a sheet');
  return Object.assign(book, { sheets, selected: { sheet: first, area: parseArea('A1') } });
}

/** What is known of a sheet that ExcelJS holds. */
export function newSheet(book: { nextId: number }, cells: Worksheet): Sheet {
  const id = `{00000000-0001-0000-0000-${String(book.nextId).padStart(12, '0')}}`;
  book.nextId += 1;
  // ExcelJS has null for the views of a sheet whose part says nothing of them.
  Object.assign(cells, { views: (cells.views as unknown) ?? [] });
  const view = cells.views[0];
  const filter = cells.autoFilter as string | null | undefined;
  return {
    id,
    cells,
    protection: protectionOf(cells),
    frozen:
      view?.state === 'frozen'
        ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 }
        : { rows: 0, columns: 0 },
    filter: filter ? parseArea(filter) : null,
    rules: new Map(),
    fitted: new Map(),
    footerScales: true,
    charts: { count: 0 },
  };
}

/** ExcelJS reads the element's flags, which say what is forbidden, as they stand. */
function protectionOf(cells: Worksheet): Protection | null {
  const read = (cells as { sheetProtection?: Readonly<Record<string, unknown>> | null }).sheetProtection;
  if (!read?.sheet) return null;
  const allows = (key: string) => read[key] === true;
  return {
    options: {
      allowFormatCells: allows('formatCells'),
      allowFormatColumns: allows('formatColumns'),
      allowFormatRows: allows('formatRows'),
      allowAutoFilter: allows('autoFilter'),
    },
    password: typeof read.hashValue === 'string' ? read.hashValue : null,
  };
}

/** ExcelJS makes one entry a cell of every validation and knows none that only prompts: the part is read instead. */
function readRulesOf(bytes: Uint8Array, sheets: readonly Sheet[]): void {
  const parts = unpack(bytes);
  const names = sheetParts(parts);
  sheets.forEach((sheet, i) => {
    for (const [cell, rule] of readRules(readPart(parts, names[i] ?? ''))) sheet.rules.set(cell, rule);
  });
}

/** The names of the sheets' parts, in the order of their tabs. */
export function sheetParts(parts: Parts): string[] {
  const relations = readPart(parts, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    [...relations.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
      /\bTarget="\/?(?:xl\/)?([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  const ids = readPart(parts, 'xl/workbook.xml').matchAll(/<sheet [^>]*r:id="([^"]*)"/g);
  return [...ids].map(([, id = '']) => `xl/${targets.get(id) ?? ''}`);
}

/** A sheet by its id or, whatever its case, its name. */
export function findSheet(book: Book, key: string): Sheet | undefined {
  const name = key.toLowerCase();
  return book.sheets.find(({ id, cells }) => id === key || cells.name.toLowerCase() === name);
}

/** Notes an event for the page, where it listens; they are fired in their order once the request is answered. */
export function note(book: Book, type: number, event: Readonly<Record<string, unknown>>): void {
  if (book.listened.has(type)) book.pending.push({ type, event });
}

export function noteChange(book: Book, sheet: Sheet, address: string): void {
  book.dirty = true;
  note(book, CHANGED, {
    address,
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    shiftDirection: 'None',
  });
}
