import { appended, type Element, retagged, type TextEdit } from './elements.ts';
import type { RowElement, SheetLayout } from './sheet-layout.ts';

/** A cell that the sheet lacks. */
export interface NewCell {
  readonly column: number;
  /** Its markup, for the row that it stands in. */
  readonly markup: (row: Element) => string;
}

/** Cells by the number of their row. */
export type NewCells = ReadonlyMap<number, readonly NewCell[]>;

/**
 * Puts cells into a row that is there, each before the first one behind it, and gives the row's tag other attributes.
 * `row` must have been laid out with all its cells.
 */
export function cellsIntoRow(
  row: RowElement,
  cells: readonly NewCell[],
  attributes: Readonly<Record<string, string | undefined>> = {},
): TextEdit[] {
  const inOrder = [...cells].sort(byColumn);
  // Spans tell which columns a row uses; without them programs look.
  const changes = { ...attributes, ...(inOrder.length > 0 ? { spans: undefined } : {}) };
  const markups = inOrder.map(({ markup }) => markup(row.element));
  if (row.element.empty && inOrder.length > 0)
    return appended(row.element, row.end, { markup: markups.join(''), changes });
  return [
    ...(Object.keys(changes).length > 0 ? [retagged(row.element, changes)] : []),
    ...inOrder.map((cell, i) => insertion(markups[i] ?? '', cellAfter(row, cell) ?? row.end)),
  ];
}

/** Puts rows into the sheet, each before the first one below it; `attributesOf` gives what their tags say beside the number. */
export function rowsIntoSheet(
  { data, rows }: SheetLayout,
  added: NewCells,
  attributesOf: (row: number) => string = () => '',
): TextEdit[] {
  if (!data || added.size === 0) return [];
  const { prefix } = data.element;
  const inOrder = [...added].sort(([a], [b]) => a - b);
  const markupOf = ([number, cells]: (typeof inOrder)[number]) => {
    const row: Element = { ...data.element, name: 'row', attributes: {} };
    const inside = [...cells].sort(byColumn).map(({ markup }) => markup(row));
    return `<${prefix}row r="${number}"${attributesOf(number)}>${inside.join('')}</${prefix}row>`;
  };
  if (data.element.empty) return appended(data.element, data.end, { markup: inOrder.map(markupOf).join('') });
  return inOrder.map((row) =>
    insertion(markupOf(row), rows.find(({ number }) => number > row[0])?.element.start ?? data.end),
  );
}

function byColumn(a: NewCell, b: NewCell): number {
  return a.column - b.column;
}

function insertion(text: string, at: number): TextEdit {
  return { from: at, to: at, text };
}

function cellAfter({ cells }: RowElement, cell: NewCell): number | undefined {
  return cells.find(({ column }) => column > cell.column)?.element.start;
}
