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

interface LabelLook {
  readonly format: string;
  /** As the schema names it; a ring takes none, and Excel repairs a file that gives one. */
  readonly position?: 'ctr' | 'inBase' | 't';
  readonly shows: 'value' | 'percent';
  /** Points (from 0) without a label. */
  readonly without?: readonly number[];
}

/** The element `c:dLbls`: labels on white, to be read over any fill. */
export function labelsElement({ format, position, shows, without = [] }: LabelLook): string {
  const bare = without.map((i) => `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`);
  const place = position === undefined ? '' : `<c:dLblPos val="${position}"/>`;
  const show = (what: string, on: boolean) => `<c:show${what} val="${on ? 1 : 0}"/>`;
  return [
    `<c:dLbls>${bare.join('')}<c:numFmt formatCode="${format.replaceAll('"', '&quot;')}" sourceLinked="0"/>`,
    `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${textElement({ size: LABEL_SIZE })}${place}`,
    show('LegendKey', false) +
      show('Val', shows === 'value') +
      show('CatName', false) +
      show('SerName', false),
    `${show('Percent', shows === 'percent') + show('BubbleSize', false)}</c:dLbls>`,
  ].join('');
}

/** The points of `values` that are too small a part of their wholes to be labelled. */
export function smallPoints(values: readonly number[], wholes: readonly number[]): number[] {
  return values.flatMap((value, i) => (value <= (wholes[i] ?? 0) * LABELLED_SHARE ? [i] : []));
}

/** The numbers of a range, zero where there is none. */
export function numbersOf(range: CellRange, read: CellReader): number[] {
  return read(range).map((value) => (typeof value === 'number' ? value : 0));
}
