import { fileURLToPath } from 'node:url';

/** The built command; compiled, this file stands in dist/tests/bench. */
export const CLI = fileURLToPath(new URL('../../pipeline/cli/baocao.js', import.meta.url));
/** The project's folder, seen from the compiled file. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** One subject of the benchmark: its figures, and what they have to be. */
export interface Section {
  readonly lines: readonly string[];
  readonly bars: readonly string[];
}

/** Medians in milliseconds of several works, done in turn so that what else the machine does meets all of them. */
export async function medians(works: readonly (() => unknown)[], count = 5): Promise<readonly number[]> {
  const times: number[][] = works.map(() => []);
  // The first round is not counted.
  for (let round = 0; round <= count; round += 1)
    for (const [i, work] of works.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      if (round > 0) times[i]?.push(performance.now() - start);
    }
  return times.map(middle);
}

export async function median(work: () => unknown, count = 5): Promise<number> {
  return (await medians([work], count))[0] ?? NaN;
}

/** The middle one of values in any order. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** One line of the report: what, how much. */
export function line(what: string, value: number, unit: string): string {
  return `  ${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit}`;
}

/** What a figure has to be. */
interface Limit {
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly below?: number;
}

/** A bar of the benchmark: a figure of this run, or a ratio of two, against what it has to be. */
export function bar(what: string, value: number, limit: Limit): string {
  const { atMost = Infinity, atLeast = -Infinity, below = Infinity } = limit;
  const met = value <= atMost && value >= atLeast && value < below;
  return `  ${met ? 'met   ' : 'MISSED'} ${what.padEnd(51)} ${value.toFixed(2).padStart(9)} (${limitText(limit)})`;
}

function limitText({ atMost, atLeast, below }: Limit): string {
  if (below !== undefined) return `< ${below}`;
  if (atMost === undefined) return `>= ${atLeast ?? ''}`;
  return atMost === atLeast ? `= ${atMost}` : `<= ${atMost}`;
}
