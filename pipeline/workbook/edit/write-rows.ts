import { rowHeight, textHeight, USUAL_LINE } from '../../contract/row-height.ts';
import { readStyles } from '../read/styles.ts';
import { damaged } from '../read/fault.ts';
import type { Book } from './book.ts';
import { type CellRange, parseRange } from './cell-range.ts';
import { type CellValue, type CellValues, type ValueSetting, valueEdits } from './cell-values.ts';
import { partText, putPart } from './edited-package.ts';
import { edited, type PartText, scanElements, type TextEdit } from './elements.ts';
import { growTo } from './grow-range.ts';
import { layOutSheet, type SheetLayout } from './sheet-layout.ts';
import { formatAt, formatLike, type StyleLists, styleLists, stylesText } from './style-lists.ts';

/** What is done to one table of a sheet; rows and columns by their numbers. */
export interface RowWork {
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last column that has a header. */
  readonly columns: readonly [number, number];
  /** Rows that new ones are to look like. */
  readonly like: readonly number[];
  /** Values for cells of rows that are there. */
  readonly changed: CellValues;
  /** Values of rows to be added behind the last one, by column. */
  readonly added: readonly ReadonlyMap<number, CellValue>[];
  /** A column that the sheet has not yet: its cells look like those of another in their row. */
  readonly newColumn?: { readonly column: number; readonly like: number; readonly width: number };
  /** Columns whose numbers are moments. */
  readonly moments: ReadonlySet<number>;
}

/** Excel's own format of a day with its time, written as the user's country writes it. */
const MOMENT_FORMAT = '22';
const DEFAULT_WIDTH = 9;
const FONT_SIZE = 11;
const ROW_SPACE = 3;

/**
 * Writes values into cells of a table and adds rows behind its last one, in place: order, formats, filters and what
 * else stands on the sheet stay. Throws a ReadFault where a part is not well-formed or the sheet is not there.
 */
export function writeRows(book: Book, work: RowWork): void {
  const sheet = book.sheets.find(({ name }) => name === work.sheet);
  if (!sheet) throw damaged('missing', work.sheet);
  const text = partText(book.edits, sheet.part);
  const layout = layOutSheet(text, () => true);
  const last = lastUsedRow(text, layout, work);
  const added = work.added.map((values, i) => [last + 1 + i, values] as const);
  const formats = formatsOf(book, layout, work);
  const values = new Map([
    ...work.changed,
    ...added.map(([row, own]) => [row, inColumns(own, work)] as const),
  ]);
  // A blank row that a filter hides is shown once something new stands in it.
  const shown = new Set(added.map(([row]) => row));
  const setting = { formatOf: formats.formatOf, heightOf: heightsOf(layout, formats.wraps), shown };
  const edits = [...widthEdits(layout, work), ...valueEdits(layout, values, setting)];
  putPart(book.edits, sheet.part, edited(text.xml, edits));
  putPart(book.edits, book.stylesPart, stylesText(formats.lists));
  if (added.length > 0) growTo(book, sheet, rangeOf(work, last + added.length));
  else if (work.newColumn) growTo(book, sheet, rangeOf(work, Math.max(...work.changed.keys())));
}

function rangeOf({ headerRow, columns: [left, right] }: RowWork, bottom: number): CellRange {
  return { top: headerRow, bottom, left, right };
}

/** A new row has a cell in every column, so that it looks like the others. */
function inColumns(
  values: ReadonlyMap<number, CellValue>,
  { columns: [first, last] }: RowWork,
): ReadonlyMap<number, CellValue> {
  const columns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return new Map(columns.map((column) => [column, values.get(column) ?? '']));
}

/** The last row in which the table's columns hold something, merged cells included. */
function lastUsedRow(
  text: PartText,
  { rows }: SheetLayout,
  { headerRow, columns: [left, right] }: RowWork,
): number {
  let last = headerRow;
  for (const { number, cells } of rows)
    if (
      number > last &&
      cells.some((cell) => left <= cell.column && cell.column <= right && isFilled(text, cell))
    )
      last = number;
  scanElements(text, {
    open: ({ name, attributes }) => {
      const range = name === 'mergeCell' ? parseRange(attributes.ref ?? '') : undefined;
      if (range && range.left <= right && left <= range.right) last = Math.max(last, range.bottom);
    },
  });
  return last;
}

function isFilled({ xml }: PartText, { element, to }: SheetLayout['rows'][number]['cells'][number]): boolean {
  return !element.empty && /<(\w+:)?(v|is|f)[\s/>]/.test(xml.slice(element.inner, to));
}

/** Formats of new cells: what most cells of the column have; one that shows a moment where it is to show one. */
function formatsOf(
  { edits, stylesPart }: Book,
  layout: SheetLayout,
  { like, moments, newColumn }: RowWork,
): { formatOf: ValueSetting['formatOf']; wraps: (column: number) => boolean; lists: StyleLists } {
  const part = partText(edits, stylesPart);
  const lists = styleLists(part);
  const styles = readStyles(new TextEncoder().encode(part.xml), stylesPart, edits.source.meter);
  const usual = usualFormats(layout, new Set(like));
  const alike = newColumn && formatsIn(layout, newColumn.like);
  const formatOf: ValueSetting['formatOf'] = ({ row, column }, value, present) => {
    const own = column === newColumn?.column ? alike?.get(row) : usual.get(column);
    const format = present ?? own ?? 0;
    if (!moments.has(column) || typeof value !== 'number' || styles[format]?.isDate) return format;
    return formatLike(lists, format, { numFmtId: MOMENT_FORMAT, applyNumberFormat: '1' });
  };
  const wraps = (column: number) =>
    /\bwrapText="(1|true)"/.test(formatAt(lists, usual.get(column) ?? 0).content);
  return { formatOf, wraps, lists };
}

/** Of the cells of one column, by row. */
function formatsIn({ rows }: SheetLayout, column: number): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ number, cells }) => {
      const cell = cells.find((own) => own.column === column);
      return cell ? [[number, Number(cell.element.attributes.s ?? 0)] as const] : [];
    }),
  );
}

/** A new column gets its width where the sheet defines those before it, and none of its own. */
function widthEdits({ columns }: SheetLayout, { newColumn }: RowWork): TextEdit[] {
  const last = columns.at(-1);
  if (!newColumn || !last?.empty || Number(last.attributes.max) >= newColumn.column) return [];
  const { column, width } = newColumn;
  const text = `<${last.prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  return [{ from: last.inner, to: last.inner, text }];
}

function usualFormats({ rows }: SheetLayout, like: ReadonlySet<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { number, cells } of rows)
    for (const { column, element } of like.has(number) ? cells : []) {
      const format = Number(element.attributes.s ?? 0);
      const own = counts.get(column) ?? new Map<number, number>();
      counts.set(column, own.set(format, (own.get(format) ?? 0) + 1));
    }
  return new Map(
    [...counts].map(([column, own]) => [column, [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

function heightsOf({ columns }: SheetLayout, wraps: (column: number) => boolean): ValueSetting['heightOf'] {
  const widthOf = (column: number) => {
    const own = columns.find(
      ({ attributes }) => Number(attributes.min) <= column && column <= Number(attributes.max),
    );
    return Number(own?.attributes.width ?? DEFAULT_WIDTH);
  };
  return (values) => {
    const heights = [...values].map(([column, value]) =>
      typeof value === 'string'
        ? textHeight(value, widthOf(column), { size: FONT_SIZE, wrap: wraps(column) })
        : USUAL_LINE,
    );
    return rowHeight(Math.max(USUAL_LINE, ...heights), ROW_SPACE);
  };
}
