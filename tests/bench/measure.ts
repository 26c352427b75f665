/** Milliseconds of five runs after one that is not counted, sorted. */
export async function runs(work: () => unknown, count = 5): Promise<readonly number[]> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    globalThis.gc?.();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

export async function median(work: () => unknown, count = 5): Promise<number> {
  const times = await runs(work, count);
  return times[Math.floor(times.length / 2)] ?? NaN;
}

/** One line of the report: what, how much. */
export function line(what: string, value: number, unit: string): string {
  return `  ${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit}`;
}

/** A bar of the benchmark: a ratio of two figures of this run against what it has to be. */
export function bar(
  what: string,
  ratio: number,
  { atMost, atLeast }: { atMost?: number; atLeast?: number },
): string {
  const met = (atMost === undefined || ratio <= atMost) && (atLeast === undefined || ratio >= atLeast);
  const limit = atMost === undefined ? `>= ${atLeast ?? ''}` : `<= ${atMost}`;
  return `  ${met ? 'met   ' : 'MISSED'} ${what.padEnd(51)} ${ratio.toFixed(2).padStart(9)} (${limit})`;
}
