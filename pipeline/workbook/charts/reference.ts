import { address } from '../../contract/grid.ts';
import type { ReportValue } from '../report-model.ts';
import { absoluteReference } from '../shell.ts';
import { xmlAttribute } from '../xml-text.ts';
import type { CellReader } from './cached-cells.ts';
import type { CellRange } from './model.ts';

/** Vietnamese separators where the program that opens the file knows them; no zeros, which would crowd a chart. */
export const COUNT_FORMAT = '[$-42A]#,##0;;';
/** Of a percent held as 12.5, not as 0.125. */
export const PERCENT_FORMAT = '[$-42A]0.0"%"';
/** Goals are whole as a rule: no decimals where there are none. */
export const GOAL_FORMAT = '[$-42A]General"%"';
export const EXACT_PERCENT_FORMAT = '[$-42A]0.00"%"';

/** The element `c:tx` of a series: the cell that names it. */
export function nameElement(range: CellRange, read: CellReader): string {
  return `<c:tx>${textReference(range, read)}</c:tx>`;
}

/** The element `c:cat`: what stands under or beside the bars. */
export function categoriesElement(range: CellRange, read: CellReader): string {
  return `<c:cat>${textReference(range, read)}</c:cat>`;
}

/** The element `c:val`: the figures. A cell that holds no number is a gap. */
export function valuesElement(range: CellRange, read: CellReader): string {
  const values = read(range);
  const points = pointsOf(values.map((value) => (typeof value === 'number' ? value : null)));
  return `<c:val><c:numRef>${formula(range)}<c:numCache><c:formatCode>General</c:formatCode>${points}</c:numCache></c:numRef></c:val>`;
}

function textReference(range: CellRange, read: CellReader): string {
  return `<c:strRef>${formula(range)}<c:strCache>${pointsOf(read(range))}</c:strCache></c:strRef>`;
}

function pointsOf(values: readonly ReportValue[]): string {
  const points = values.flatMap((value, i) =>
    value === null ? [] : [`<c:pt idx="${i}"><c:v>${xmlAttribute(String(value))}</c:v></c:pt>`],
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function formula({ sheet, column, first, last }: CellRange): string {
  const start = address(first, column);
  const range = first === last ? start : `${start}:${address(last, column)}`;
  return `<c:f>${xmlAttribute(absoluteReference(sheet, range))}</c:f>`;
}
