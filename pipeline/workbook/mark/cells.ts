import { address } from '../../contract/grid.ts';
import { edited, type Element, type PartText, retagged, tagText, type TextEdit } from '../edit/elements.ts';
import { cellsIntoRow, type NewCell, type NewCells, rowsIntoSheet } from '../edit/place-cells.ts';
import type { CellMark, CellPlace } from './marking.ts';
import { type Shading, shadedFormat, unmarkedFormat } from './shades.ts';
import { type CellElement, layOutSheet, type RowElement, type SheetLayout } from '../edit/sheet-layout.ts';

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
    ...rowsIntoSheet(layout, missingRows(layout, wanted)),
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
  const missing = [...marks.values()].filter(({ column }) => !there.has(column));
  // Without its number a row, without its address a cell would take another place than it had.
  const numbered = wanted.marks.size > 0 && row.element.attributes.r === undefined;
  return [
    ...row.cells.flatMap((cell) => cellEdits(cell, row.number, { mark: marks.get(cell.column), wanted })),
    ...cellsIntoRow(
      row,
      missing.map((mark) => newCell(mark, { layout, wanted })),
      numbered ? { r: `${row.number}` } : {},
    ),
  ];
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
  { layout, wanted: { shading } }: { layout: SheetLayout; wanted: Wanted },
): NewCell {
  const markup = (row: Element) => {
    const base = unmarkedFormat(shading, baseFormat(mark, row, layout));
    const format = shadedFormat(shading, base, mark.kind);
    return `<${row.prefix}c r="${address(mark.row, mark.column)}" s="${format}"/>`;
  };
  return { column: mark.column, markup };
}

/** A cell that is not there looks as its row says, else as its column says. */
function baseFormat({ column }: CellMark, row: Element, { columns }: SheetLayout): number {
  if (/^(1|true)$/.test(row.attributes.customFormat ?? '')) return Number(row.attributes.s ?? 0);
  const own = columns.find(
    ({ attributes }) => Number(attributes.min) <= column && column <= Number(attributes.max),
  );
  return Number(own?.attributes.style ?? 0);
}

/** Marked cells of rows that the sheet lacks. */
function missingRows(layout: SheetLayout, wanted: Wanted): NewCells {
  const there = new Set(layout.rows.map(({ number }) => number));
  const missing = [...wanted.marks].filter(([number]) => !there.has(number));
  return new Map(
    missing.map(([number, marks]) => [
      number,
      [...marks.values()].map((mark) => newCell(mark, { layout, wanted })),
    ]),
  );
}
