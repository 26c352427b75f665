import { address } from '../../contract/grid.ts';
import {
  appended,
  edited,
  type Element,
  type PartText,
  retagged,
  tagText,
  type TextEdit,
} from './elements.ts';
import type { CellMark, CellPlace } from './marking.ts';
import { type Shading, shadedFormat, unmarkedFormat } from './shades.ts';
import { type CellElement, layOutSheet, type RowElement, type SheetLayout } from './sheet-layout.ts';

/** What is done to the cells of one sheet. */
export interface CellWork {
  readonly marks: readonly CellMark[];
  readonly cleared: readonly CellPlace[];
  readonly shading: Shading;
}

interface Wanted {
  /** By row, then by column. */
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, CellMark>>;
  readonly cleared: ReadonlySet<string>;
  readonly shading: Shading;
}

/**
 * A worksheet part with marked cells shaded, earlier shades gone, cells cleared and the tab not chosen; cells and
 * rows that are not there yet are put in. Nothing else changes. Throws a ReadFault where the part is not well-formed.
 */
export function withCells(part: PartText, work: CellWork): string {
  const wanted: Wanted = {
    marks: byPlace(work.marks),
    cleared: new Set(work.cleared.map(({ row, column }) => address(row, column))),
    shading: work.shading,
  };
  const rows = new Set([...work.marks, ...work.cleared].map(({ row }) => row));
  const layout = layOutSheet(part, (row, cell) => rows.has(row) || isShaded(cell, work.shading));
  return edited(part.xml, [
    ...layout.views.flatMap((view) =>
      view.attributes.tabSelected === undefined ? [] : [retagged(view, { tabSelected: undefined })],
    ),
    ...layout.rows.flatMap((row) => rowEdits(row, layout, wanted)),
    ...missingRows(layout, wanted),
  ]);
}

function byPlace(marks: readonly CellMark[]): Wanted['marks'] {
  const rows = new Map<number, Map<number, CellMark>>();
  for (const mark of marks) {
    const row = rows.get(mark.row) ?? new Map<number, CellMark>();
    rows.set(mark.row, row.set(mark.column, mark));
  }
  return rows;
}

function isShaded({ name, attributes }: Element, shading: Shading): boolean {
  const format = Number(attributes.s ?? 0);
  return name === 'c' && unmarkedFormat(shading, format) !== format;
}

function rowEdits(row: RowElement, layout: SheetLayout, wanted: Wanted): TextEdit[] {
  const marks = wanted.marks.get(row.number) ?? new Map<number, CellMark>();
  const there = new Set(row.cells.map(({ column }) => column));
  const missing = [...marks.values()].filter(({ column }) => !there.has(column)).sort(byColumn);
  const cells = missing.map((mark) => ({ mark, markup: newCell(mark, row.element, { layout, wanted }) }));
  // Without its number a row, without its address a cell would take another place than it had.
  const numbered = wanted.marks.size > 0 && row.element.attributes.r === undefined;
  const changes = {
    ...(numbered ? { r: `${row.number}` } : {}),
    // Spans tell which columns a row uses; without them programs look.
    ...(missing.length > 0 ? { spans: undefined } : {}),
  };
  const markup = cells.map((cell) => cell.markup).join('');
  if (row.element.empty && markup !== '') return appended(row.element, row.end, { markup, changes });
  return [
    ...(Object.keys(changes).length > 0 ? [retagged(row.element, changes)] : []),
    ...row.cells.flatMap((cell) => cellEdits(cell, row.number, { mark: marks.get(cell.column), wanted })),
    ...cells.map((cell) => insertion(cell.markup, cellAfter(row, cell.mark) ?? row.end)),
  ];
}

function byColumn(a: CellMark, b: CellMark): number {
  return a.column - b.column;
}

function insertion(text: string, at: number): TextEdit {
  return { from: at, to: at, text };
}

function cellAfter({ cells }: RowElement, mark: CellMark): number | undefined {
  return cells.find(({ column }) => column > mark.column)?.element.start;
}

function cellEdits(
  { element, column, to }: CellElement,
  row: number,
  { mark, wanted }: { mark: CellMark | undefined; wanted: Wanted },
): TextEdit[] {
  const { shading, cleared } = wanted;
  const before = Number(element.attributes.s ?? 0);
  const plain = unmarkedFormat(shading, before);
  const format = mark ? shadedFormat(shading, plain, mark.kind) : plain;
  const r = address(row, column);
  if (cleared.has(r))
    return [{ from: element.start, to, text: tagText(element, { r, s: `${format}`, t: undefined }, true) }];
  if (format === before && element.attributes.r !== undefined) return [];
  return [retagged(element, { r, s: `${format}` })];
}

function newCell(
  mark: CellMark,
  row: Element,
  { layout, wanted: { shading } }: { layout: SheetLayout; wanted: Wanted },
): string {
  const base = unmarkedFormat(shading, baseFormat(mark, row, layout));
  const format = shadedFormat(shading, base, mark.kind);
  return `<${row.prefix}c r="${address(mark.row, mark.column)}" s="${format}"/>`;
}

/** A cell that is not there looks as its row says, else as its column says. */
function baseFormat({ column }: CellMark, row: Element, { columns }: SheetLayout): number {
  if (/^(1|true)$/.test(row.attributes.customFormat ?? '')) return Number(row.attributes.s ?? 0);
  const own = columns.find(
    ({ attributes }) => Number(attributes.min) <= column && column <= Number(attributes.max),
  );
  return Number(own?.attributes.style ?? 0);
}

/** Rows the sheet lacks, each before the first one below it. */
function missingRows(layout: SheetLayout, wanted: Wanted): TextEdit[] {
  const { data, rows } = layout;
  const there = new Set(rows.map(({ number }) => number));
  const missing = [...wanted.marks].filter(([number]) => !there.has(number)).sort(([a], [b]) => a - b);
  if (!data || missing.length === 0) return [];
  const { prefix } = data.element;
  const newRow = ([number, marks]: (typeof missing)[number]) => {
    const row: Element = { ...data.element, name: 'row', attributes: {} };
    const cells = [...marks.values()].sort(byColumn).map((mark) => newCell(mark, row, { layout, wanted }));
    return `<${prefix}row r="${number}">${cells.join('')}</${prefix}row>`;
  };
  if (data.element.empty) return appended(data.element, data.end, { markup: missing.map(newRow).join('') });
  return missing.map((row) =>
    insertion(newRow(row), rows.find(({ number }) => number > row[0])?.element.start ?? data.end),
  );
}
