import type { CellReader } from './cached-cells.ts';
import type { CellRange, ChartSeries } from './model.ts';
import { solid, textElement } from './paint.ts';
import { categoriesElement, nameElement, valuesElement } from './reference.ts';

/** Narrower parts of a bar or ring than this share hold no label. */
const LABELLED_SHARE = 0.03;
const LABEL_SIZE = 9;

/** What a series consists of besides its cells, as elements in the order of the schema. */
interface SeriesLook {
  /** Between name and categories. */
  readonly look: string;
  readonly index: number;
  /** After the values. */
  readonly end?: string;
}

/** The element `c:ser`. */
export function seriesElement(
  { name, categories, values }: Omit<ChartSeries, 'fill'>,
  { look, index, end = '' }: SeriesLook,
  read: CellReader,
): string {
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    nameElement(name, read),
    look,
    categoriesElement(categories, read),
    valuesElement(values, read),
    `${end}</c:ser>`,
  ].join('');
}

/** Where a label stands at its point, as the schema names it. */
export type LabelPlace = 'ctr' | 'inBase' | 't' | 'b' | 'r';

interface LabelLook {
  readonly format: string;
  /** A ring takes none, and Excel repairs a file that gives one. */
  readonly position?: LabelPlace;
  readonly shows: 'value' | 'percent';
  /** Points (from 0) without a label. */
  readonly without?: readonly number[];
  /** RRGGBB of the letters. */
  readonly color?: string;
}

/** The element `c:dLbls`: labels on white, to be read over any fill. */
export function labelsElement({ without = [], shows, ...look }: LabelLook): string {
  const bare = without.map((i) => `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`);
  return `<c:dLbls>${bare.join('')}${labelLook(look)}${shownParts(shows)}</c:dLbls>`;
}

/** The element `c:dLbls` of a series of which only some points (from 0) are labelled, each at its own place. */
export function pointLabelsElement(
  places: ReadonlyMap<number, LabelPlace>,
  look: Pick<LabelLook, 'format' | 'color'>,
): string {
  const points = [...places].map(
    ([i, position]) =>
      `<c:dLbl><c:idx val="${i}"/>${labelLook({ ...look, position })}${shownParts('value')}</c:dLbl>`,
  );
  return `<c:dLbls>${points.join('')}${shownParts('nothing')}</c:dLbls>`;
}

function labelLook({ format, position, color }: Pick<LabelLook, 'format' | 'position' | 'color'>): string {
  const text = textElement({ size: LABEL_SIZE, ...(color === undefined ? {} : { color, bold: true }) });
  const place = position === undefined ? '' : `<c:dLblPos val="${position}"/>`;
  return [
    `<c:numFmt formatCode="${format.replaceAll('"', '&quot;')}" sourceLinked="0"/>`,
    `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${text}${place}`,
  ].join('');
}

function shownParts(shows: LabelLook['shows'] | 'nothing'): string {
  const parts = { LegendKey: false, Val: shows === 'value', CatName: false, SerName: false };
  return Object.entries({ ...parts, Percent: shows === 'percent', BubbleSize: false })
    .map(([part, on]) => `<c:show${part} val="${on ? 1 : 0}"/>`)
    .join('');
}

/** The points of `values` that are too small a part of their wholes to be labelled. */
export function smallPoints(values: readonly number[], wholes: readonly number[]): number[] {
  return values.flatMap((value, i) => (value <= (wholes[i] ?? 0) * LABELLED_SHARE ? [i] : []));
}

/** The numbers of a range, null where there is none. */
export function pointsIn(range: CellRange, read: CellReader): (number | null)[] {
  return read(range).map((value) => (typeof value === 'number' ? value : null));
}

/** The numbers of a range, zero where there is none. */
export function numbersOf(range: CellRange, read: CellReader): number[] {
  return pointsIn(range, read).map((value) => value ?? 0);
}
