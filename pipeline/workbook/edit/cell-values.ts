import { address } from '../../contract/grid.ts';
import { cellText } from '../xml-text.ts';
import { type Element, retagged, tagText, type TextEdit } from './elements.ts';
import { cellsIntoRow, type NewCell, type NewCells, rowsIntoSheet } from './place-cells.ts';
import type { CellElement, RowElement, SheetLayout } from './sheet-layout.ts';

/** What a cell is to hold. Text is written as text, whatever it begins with. */
export type CellValue = string | number;

/** Values by row, then by column. */
export type CellValues = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface ValueSetting {
  /** The number of a cell's format, by its place, its value and the format it has; undefined where it is new. */
  readonly formatOf: (place: CellPlace, value: CellValue, present: number | undefined) => number;
  /** Points that a row needs for its new values. */
  readonly heightOf: (values: ReadonlyMap<number, CellValue>) => number;
  /** Rows that are shown from now on, whatever hid them. */
  readonly shown: ReadonlySet<number>;
}

/** The edits that put values into cells; cells and rows that are not there yet are put in. `layout` must hold all cells. */
export function valueEdits(layout: SheetLayout, values: CellValues, setting: ValueSetting): TextEdit[] {
  const there = new Set(layout.rows.map(({ number }) => number));
  const missing: NewCells = new Map(
    [...values].flatMap(([row, cells]) => (there.has(row) ? [] : [[row, newCells(row, cells, setting)]])),
  );
  const inRows = layout.rows.flatMap((row) => rowEdits(row, values.get(row.number) ?? NOTHING, setting));
  const heights = (row: number) => ` ht="${setting.heightOf(values.get(row) ?? NOTHING)}"`;
  return [...inRows, ...rowsIntoSheet(layout, missing, heights)];
}

const NOTHING: ReadonlyMap<number, CellValue> = new Map();

/** Without its number a row, without its address a cell would take another place than it had. */
function rowEdits(
  row: RowElement,
  values: ReadonlyMap<number, CellValue>,
  setting: ValueSetting,
): TextEdit[] {
  const { element, number } = row;
  const there = new Set(row.cells.map(({ column }) => column));
  const missing = new Map([...values].filter(([column]) => !there.has(column)));
  return [
    ...row.cells.flatMap((cell) => {
      const value = values.get(cell.column);
      if (value !== undefined) return [cellEdit(cell, number, { value, setting })];
      const isPlaced = cell.element.attributes.r !== undefined;
      return isPlaced ? [] : [retagged(cell.element, { r: address(number, cell.column) })];
    }),
    ...cellsIntoRow(row, newCells(number, missing, setting), {
      ...(element.attributes.r === undefined ? { r: `${number}` } : {}),
      ...(setting.shown.has(number) && element.attributes.hidden !== undefined ? { hidden: undefined } : {}),
      ...(values.size > 0 ? grown(row, setting.heightOf(values), setting.shown.has(number)) : {}),
    }),
  ];
}

/** A row that a person made as high as it is stays so; one without a height is fitted by the program that shows it. */
function grown(
  { element: { attributes } }: RowElement,
  height: number,
  isNew: boolean,
): Readonly<Record<string, string>> {
  if (/^(1|true)$/.test(attributes.customHeight ?? '')) return {};
  return isNew || Number(attributes.ht) < height ? { ht: `${height}` } : {};
}

function cellEdit(
  { element, column, to }: CellElement,
  row: number,
  { value, setting }: { value: CellValue; setting: ValueSetting },
): TextEdit {
  const { s } = element.attributes;
  const format = setting.formatOf({ row, column }, value, s === undefined ? undefined : Number(s));
  const cell = { r: address(row, column), s: `${format}`, t: undefined, cm: undefined, vm: undefined };
  return { from: element.start, to, text: cellMarkup(element, value, cell) };
}

function newCells(
  row: number,
  values: ReadonlyMap<number, CellValue>,
  { formatOf }: ValueSetting,
): NewCell[] {
  return [...values].map(([column, value]) => ({
    column,
    markup: (inside) => {
      const cell = { r: address(row, column), s: `${formatOf({ row, column }, value, undefined)}` };
      return cellMarkup({ ...inside, name: 'c', attributes: {} }, value, cell);
    },
  }));
}

function cellMarkup(
  cell: Element,
  value: CellValue,
  attributes: Readonly<Record<string, string | undefined>>,
): string {
  const p = cell.prefix;
  if (value === '') return tagText(cell, attributes, true);
  if (typeof value === 'number') return `${tagText(cell, attributes, false)}<${p}v>${value}</${p}v></${p}c>`;
  const text = `<${p}is><${p}t xml:space="preserve">${cellText(value)}</${p}t></${p}is>`;
  return `${tagText(cell, { ...attributes, t: 'inlineStr' }, false)}${text}</${p}c>`;
}
