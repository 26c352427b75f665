import { cellText } from '../../contract/cell.ts';
import type { Finding } from '../../contract/finding.ts';
import { type Grid, type GridRow, cellAt } from '../../contract/grid.ts';
import { messageOf } from '../../contract/messages.ts';
import { clean, fold } from '../../contract/text.ts';
import { type CellRange, parseRange } from '../../workbook/edit/cell-range.ts';
import { WAIVERS, type WaiverColumn } from './ledger.ts';
import { findWaivers } from './waiver-sheet.ts';

/** A row of the sheet on which errors are waived, as it was typed. */
export interface WaiverRow {
  /** Excel's number. */
  readonly number: number;
  readonly texts: Readonly<Record<WaiverColumn, string>>;
  /** The cells that are named; none where no cell is named, undefined where that cannot be read. */
  readonly cells: readonly CellRange[] | undefined;
}

/** The rows in which a person wrote something; none where the sheet is not there. */
export function readWaivers(grid: Grid): WaiverRow[] {
  const { sheet, header, columns } = findWaivers(grid) ?? {};
  if (!sheet || !header) return [];
  return sheet.rows
    .filter(({ number }) => number > header.number)
    .map((row) => waiverRow(row, columns))
    .filter(({ texts }) => Object.values(texts).some((text) => text !== ''));
}

function waiverRow(row: GridRow, columns: ReadonlyMap<WaiverColumn, number> = new Map()): WaiverRow {
  const texts = textsOf((column) => {
    const own = columns.get(column);
    return own === undefined ? '' : clean(cellText(cellAt(row, own)));
  });
  return { number: row.number, texts, cells: rangesIn(texts.cells) };
}

const COLUMNS = Object.keys(WAIVERS.headers) as WaiverColumn[];

/** A text for each column. */
export function textsOf(textOf: (column: WaiverColumn) => string): WaiverRow['texts'] {
  return Object.fromEntries(COLUMNS.map((column) => [column, textOf(column)])) as WaiverRow['texts'];
}

/** `G4, G7–G9` as the sheet Cảnh báo writes it. */
export function rangesIn(text: string): CellRange[] | undefined {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  const ranges = parts.map((part) => parseRange(part.toUpperCase().replace(/[–-]/, ':')));
  const known = ranges.filter((range) => range !== undefined);
  return known.length === ranges.length ? known : undefined;
}

/** What a row lacks to be a decision; empty where nothing. */
export function missingIn({ texts, cells }: WaiverRow): string {
  const { headers } = WAIVERS;
  return [
    ...(texts.file === '' && texts.agency === '' ? [`${headers.file} hoặc ${headers.agency}`] : []),
    ...(cells === undefined ? [`${headers.cells} ghi đúng dạng, ví dụ G4 hoặc G7:G9`] : []),
    ...(texts.cells === '' && texts.error === '' ? [`${headers.cells} hoặc ${headers.error}`] : []),
    ...(texts.decidedBy === '' ? [headers.decidedBy] : []),
    ...(texts.why === '' ? [headers.why] : []),
  ].join('; ');
}

/** Whether a row is of a finding. */
export function isOn(row: WaiverRow, finding: Finding): boolean {
  const { texts, cells = [] } = row;
  const isHere = cells.length === 0 ? isOnSheet(row, finding) : isAt(row, finding);
  return isHere && (texts.error === '' || isNamed(texts.error, finding));
}

/** Whether a row names the cell of a finding, whatever the error there. */
export function isAt(waiver: WaiverRow, finding: Finding): boolean {
  const { row = 0, column = 0 } = finding.place;
  const { cells = [] } = waiver;
  return (
    isOnSheet(waiver, finding) &&
    cells.some(
      ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
    )
  );
}

function isOnSheet({ texts }: WaiverRow, { place: { sheet = '' } }: Finding): boolean {
  return texts.sheet === '' || fold(texts.sheet) === fold(sheet);
}

/** By its code, or by what is said of it; what to do may stand behind that. */
function isNamed(text: string, finding: Finding): boolean {
  return text === finding.code || fold(text).startsWith(fold(messageOf(finding).what));
}
