/** A source of numbers in [0, 1). The same seed gives the same numbers on every machine. */
export type Random = () => number;

/** A small generator (mulberry32) started from a text. */
export function seeded(seed: string): Random {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** One of the items. Throws a RangeError where there are none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const [item] = items.slice(Math.floor(random() * items.length));
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** The key of one of the weights, as often as its weight among their sum. */
export function weighted<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  const entries = Object.entries<number>(weights) as [K, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new RangeError('the weights add up to nothing');
}

/** Hands out the item that was handed out least often so far, so that no sentence is read sixty times. */
export type Deal = <T extends string>(items: readonly T[]) => T;

export function dealer(random: Random): Deal {
  const times = new Map<string, number>();
  return (items) => {
    const least = Math.min(...items.map((item) => times.get(item) ?? 0));
    const item = pick(
      random,
      items.filter((candidate) => (times.get(candidate) ?? 0) === least),
    );
    times.set(item, least + 1);
    return item;
  };
}
