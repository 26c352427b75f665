import type { LabelPlace } from './series.ts';

/** Percents that a label takes of the height of a small chart, and its distance from its point. */
const HEIGHT = 16;
const DISTANCE = 4;
/** With more points the first label would stand on the axis. */
const FIRST_LABELLED = 5;

/** From where to where, in percents. */
type Span = readonly [low: number, high: number];

/**
 * Where the labels of lines of percents stand: only the last point of each line has one and, where there are
 * few points, the first, so that they can be read however many there are. Of lines that lie close together some have their label below or beside
 * the point, or none. For each line (its values in order, null where there is none) the places by point, from 0.
 */
export function endLabels(lines: readonly (readonly (number | null)[])[]): Map<number, LabelPlace>[] {
  const places = lines.map(() => new Map<number, LabelPlace>());
  const ends = lines.map((values) => {
    const known = values.flatMap((value, i) => (value === null ? [] : [i]));
    return new Set([...(values.length > FIRST_LABELLED ? [] : [known[0]]), known.at(-1)]);
  });
  const points = Math.max(0, ...lines.map((values) => values.length));
  for (let point = 0; point < points; point++) {
    const values = lines.map((line) => line[point] ?? null);
    const labelled = values.map((value, i) => (ends[i]?.has(point) ? value : null));
    for (const [i, place] of placesAt(values, labelled)) places[i]?.set(point, place);
  }
  return places;
}

/** The places of one point's labels by line: from the top down, each where it touches no other label and no point. */
function placesAt(
  values: readonly (number | null)[],
  labelled: readonly (number | null)[],
): [line: number, place: LabelPlace][] {
  const points = values.filter((value) => value !== null);
  const taken: { place: LabelPlace; span: Span }[] = [];
  const inOrder = labelled
    .flatMap((value, i) => (value === null ? [] : [{ value, i }]))
    .sort((a, b) => b.value - a.value);
  return inOrder.flatMap(({ value, i }): [number, LabelPlace][] => {
    const free = (['t', 'b', 'r'] as const).find((place) => {
      const span = spanOf(place, value);
      // Beside its point a label is out of the way of points, but not of other labels there.
      const inWay = place === 'r' ? taken.filter((own) => own.place === 'r') : taken;
      const onPoint = place !== 'r' && points.some((other) => other > span[0] && other < span[1]);
      return !onPoint && !inWay.some((own) => own.span[0] < span[1] && span[0] < own.span[1]);
    });
    if (free === undefined) return [];
    taken.push({ place: free, span: spanOf(free, value) });
    return [[i, free]];
  });
}

function spanOf(place: 't' | 'b' | 'r', value: number): Span {
  if (place === 't') return [value + DISTANCE, value + DISTANCE + HEIGHT];
  if (place === 'b') return [value - DISTANCE - HEIGHT, value - DISTANCE];
  return [value - HEIGHT / 2, value + HEIGHT / 2];
}
