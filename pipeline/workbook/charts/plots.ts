import { AXIS_IDS, axesElements } from './axes.ts';
import type { CellReader } from './cached-cells.ts';
import type { ChartFill, ReportChart } from './model.ts';
import { NO_LINE, lineElement, shapeElement, solid } from './paint.ts';
import { COUNT_FORMAT, EXACT_PERCENT_FORMAT, GOAL_FORMAT, PERCENT_FORMAT } from './reference.ts';
import {
  labelsElement,
  numbersOf,
  pointLabelsElement,
  pointsIn,
  seriesElement,
  smallPoints,
} from './series.ts';
import { endLabels } from './trend-labels.ts';

type Plot<K extends ReportChart['kind']> = Extract<ReportChart, { readonly kind: K }>;

/** Percents up to 100 and, above the last mark, room for what is told of them. */
const PERCENTS = { format: '0"%"', max: 110, step: 20 } as const;
/** Below it a goal is told above its mark, away from the label in the foot of the bar; a high one beside it. */
const LOW_GOAL = 50;
/** More categories than this stand slanted. */
const SIDE_BY_SIDE = 7;

/** What the plot area of a chart holds: its bars, ring or lines, and their axes. */
export function plotElements(chart: ReportChart, read: CellReader): string {
  switch (chart.kind) {
    case 'doughnut':
      return doughnut(chart, read);
    case 'shares':
      return shares(chart, read);
    case 'goals':
      return goals(chart, read);
    case 'trend':
      return trend(chart, read);
  }
}

function doughnut({ series, fills }: Plot<'doughnut'>, read: CellReader): string {
  const values = numbersOf(series.values, read);
  const whole = values.reduce((a, b) => a + b, 0);
  const points = fills.map(
    (fill, i) => `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/>${shapeElement(fill)}</c:dPt>`,
  );
  const without = smallPoints(
    values,
    values.map(() => whole),
  );
  const labels = labelsElement({ format: '0%', shows: 'percent', without });
  const ring = seriesElement(series, { look: points.join('') + labels, index: 0 }, read);
  return `<c:doughnutChart><c:varyColors val="1"/>${ring}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`;
}

function shares({ series }: Plot<'shares'>, read: CellReader): string {
  const values = series.map((own) => numbersOf(own.values, read));
  const wholes = (values[0] ?? []).map((_, i) => values.reduce((sum, own) => sum + (own[i] ?? 0), 0));
  const parts = series.map((own, index) => {
    const without = smallPoints(values[index] ?? [], wholes);
    const labels = labelsElement({ format: COUNT_FORMAT, position: 'ctr', shows: 'value', without });
    return seriesElement(own, { look: barLook(own.fill) + labels, index }, read);
  });
  return [
    '<c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="0"/>',
    ...parts,
    `<c:gapWidth val="45"/><c:overlap val="100"/>${AXIS_IDS}</c:barChart>`,
    axesElements({ lying: true, format: '0%', step: 0.25 }),
  ].join('');
}

function goals({ series, goals: goal }: Plot<'goals'>, read: CellReader): string {
  // Two decimals, as in the tables: 14,96 % must not read as 15,0 % beside a goal of 15 %.
  const labels = labelsElement({ format: EXACT_PERCENT_FORMAT, position: 'inBase', shows: 'value' });
  const bars = seriesElement(series, { look: barLook(series.fill) + labels, index: 0 }, read);
  // A mark and no line: goals of different targets are no course of anything.
  const places = numbersOf(goal.values, read).map((value, i) => [i, value < LOW_GOAL ? 't' : 'r'] as const);
  const told = pointLabelsElement(new Map(places), { format: GOAL_FORMAT, color: goal.fill.color });
  const marks = seriesElement(
    goal,
    {
      look: `<c:spPr>${NO_LINE}</c:spPr>${markerElement('dash', 24, goal.fill.color)}${told}`,
      index: 1,
      end: '<c:smooth val="0"/>',
    },
    read,
  );
  return [
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars}`,
    `<c:gapWidth val="90"/>${AXIS_IDS}</c:barChart>`,
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${marks}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`,
    axesElements({ lying: false, ...PERCENTS }),
  ].join('');
}

/** Lines are told apart by dashes and marks, not by colour alone. */
const LINES = [
  ['circle', 'solid'],
  ['square', 'dash'],
  ['triangle', 'sysDash'],
  ['diamond', 'lgDashDot'],
  ['x', 'lgDash'],
] as const;

function trend({ series }: Plot<'trend'>, read: CellReader): string {
  const values = series.map((own) => pointsIn(own.values, read));
  const places = endLabels(values);
  const lines = series.map((own, index) => {
    const [symbol, dash] = LINES[index % LINES.length] ?? LINES[0];
    const { color } = own.fill;
    const line = `<c:spPr>${lineElement(color, 2, dash)}</c:spPr>`;
    const labels = pointLabelsElement(places[index] ?? new Map(), { format: PERCENT_FORMAT });
    const look = line + markerElement(symbol, 7, color) + labels;
    return seriesElement(own, { look, index, end: '<c:smooth val="0"/>' }, read);
  });
  return [
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`,
    axesElements({ lying: false, ...PERCENTS, slanted: (values[0]?.length ?? 0) > SIDE_BY_SIDE }),
  ].join('');
}

function barLook(fill: ChartFill): string {
  return `${shapeElement(fill)}<c:invertIfNegative val="0"/>`;
}

function markerElement(symbol: string, size: number, color: string): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${solid(color)}${lineElement(color, 0.75)}</c:spPr></c:marker>`;
}
