import { columnLetters } from '../contract/grid.ts';
import type { CellStyle } from '../contract/style.ts';
import type { LinkedValue, ReportCell, ReportRow, ReportSheet } from './report-model.ts';
import type { SheetLinks } from './report-links.ts';
import { USUAL_LINE, rowHeight, textHeight } from '../contract/row-height.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Where rows put what stands outside the row's own markup. */
export interface RowContext {
  /** For each kind of row the number of each column's style in the styles part; the last serves what follows. */
  readonly styleIds: ReadonlyMap<string, readonly number[]>;
  readonly strings: SharedStrings;
  readonly links: SheetLinks;
  /** Ranges merged, such as `A5:H5`; filled by the rows. */
  readonly merges: string[];
}

/** Characters of markup handed on at a time: large enough to encode fast, small enough to hold. */
const PIECE = 65_536;
const ROW_LIMIT = 1_048_576;
/** Points of air in a row beyond what its text needs. */
const ROW_SPACE = 3;

/**
 * The rows of a sheet as markup, in pieces, so that 150,000 rows are never held. Throws a RangeError for a kind
 * of row the sheet does not know, a number that is none, and more rows than Excel takes.
 */
export function* rowPieces(sheet: ReportSheet, context: RowContext): Generator<string, void> {
  const kinds = new Map(Object.keys(sheet.kinds).map((kind) => [kind, rowKind(sheet, kind, context)]));
  let piece = '';
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    const kind = kinds.get(row.kind);
    if (!kind || number > ROW_LIMIT)
      throw new RangeError(
        `sheet ${sheet.name}, row ${number}: ${kind ? 'too many rows' : `no kind ${row.kind}`}`,
      );
    piece += rowMarkup(row, number, { kind, widths: sheet.widths, context });
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** The markup around the cells of one column in one kind of row; the row's number and the value go between. */
interface CellFrame {
  readonly letters: string;
  readonly open: string;
  readonly blank: string;
  readonly number: string;
  readonly text: string;
  readonly style: CellStyle;
}

type RowKind = (column: number) => CellFrame;

const PLAIN: CellStyle = { size: 11 };

function rowKind(sheet: ReportSheet, kind: string, { styleIds }: RowContext): RowKind {
  const styles = sheet.kinds[kind] ?? [];
  const ids = styleIds.get(kind) ?? [];
  const frames: CellFrame[] = [];
  const frame = (index: number): CellFrame => {
    const id = ids[index] ?? ids.at(-1) ?? 0;
    const letters = columnLetters(index + 1);
    return {
      letters,
      open: `<c r="${letters}`,
      blank: `" s="${id}"/>`,
      number: `" s="${id}"><v>`,
      text: `" s="${id}" t="s"><v>`,
      style: styles[index] ?? styles.at(-1) ?? PLAIN,
    };
  };
  return (index) => (frames[index] ??= frame(index));
}

interface RowSetting {
  readonly kind: RowKind;
  readonly widths: readonly number[];
  readonly context: RowContext;
}

function rowMarkup(row: ReportRow, number: number, { kind, widths, context }: RowSetting): string {
  const merges = row.merges ?? [];
  const count = merges.reduce((most, [, last]) => Math.max(most, last), row.cells.length);
  let cells = '';
  for (let i = 0; i < count; i++)
    cells += cellMarkup(row.cells[i] ?? null, number, { frame: kind(i), context });
  for (const [first, last] of merges)
    context.merges.push(`${columnLetters(first)}${number}:${columnLetters(last)}${number}`);
  return `<row r="${number}"${heightAttributes(row, kind, widths)}>${cells}</row>`;
}

function cellMarkup(
  cell: ReportCell,
  row: number,
  { frame, context }: { frame: CellFrame; context: RowContext },
): string {
  const value = isLinked(cell) ? cell.value : cell;
  if (isLinked(cell)) context.links.add(`${frame.letters}${row}`, cell.link);
  if (value === null) return `${frame.open}${row}${frame.blank}`;
  if (typeof value === 'string')
    return `${frame.open}${row}${frame.text}${context.strings.indexOf(value)}</v></c>`;
  if (!Number.isFinite(value)) throw new RangeError(`row ${row}: ${value} is no number for a cell`);
  return `${frame.open}${row}${frame.number}${value}</v></c>`;
}

function isLinked(cell: ReportCell): cell is LinkedValue {
  return typeof cell === 'object' && cell !== null;
}

/** A height asked for is kept by Excel; a fitted one is a hint. */
function heightAttributes(row: ReportRow, kind: RowKind, widths: readonly number[]): string {
  if (row.height !== undefined) return ` ht="${row.height}" customHeight="1"`;
  let tallest = 0;
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i] ?? null;
    const value = isLinked(cell) ? cell.value : cell;
    if (value === null) continue;
    // A number is one line, but perhaps a tall one.
    const text = typeof value === 'string' ? value : '';
    tallest = Math.max(tallest, textHeight(text, widthAt(row, i, widths), kind(i).style));
  }
  return tallest > USUAL_LINE ? ` ht="${rowHeight(tallest, ROW_SPACE)}"` : '';
}

/** The width of a cell, with the columns merged into it. */
function widthAt(row: ReportRow, index: number, widths: readonly number[]): number {
  const last = row.merges?.find(([first]) => first === index + 1)?.[1] ?? index + 1;
  let width = 0;
  for (let i = index; i < last; i++) width += widths[i] ?? 0;
  return width;
}
