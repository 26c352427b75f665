/** A row of a table that has no key of its own: what stands in its cells, blank ones absent. */
export interface FreeRow {
  readonly values: Readonly<Record<string, string | number>>;
}

/** Two rows that are one row of the table before and after; one side absent where it was added or removed. */
export type RowPair<R> = readonly [before: R | undefined, after: R | undefined];

/** Comparing every row with every other is given up past this: no clerk writes so many rows anew. */
const MOST_COMPARISONS = 250_000;

/**
 * Pairs the rows of a free table by what they say, never by their numbers: equal rows first, then those that agree
 * in more than half of their cells, most alike first. In the order of `after`, removed rows last.
 */
export function pairRows<R extends FreeRow>(before: readonly R[], after: readonly R[]): RowPair<R>[] {
  const partners = new Map<R, R>();
  const open = equalPairs(before, after, partners);
  if (open.before.length * open.after.length <= MOST_COMPARISONS) addAlike(open, partners);
  const taken = new Set(partners.values());
  return [
    ...after.map((row) => [partners.get(row), row] as const),
    ...before.filter((row) => !taken.has(row)).map((row) => [row, undefined] as const),
  ];
}

interface OpenRows<R> {
  readonly before: readonly R[];
  readonly after: readonly R[];
}

/** Marks rows of equal cells as partners, each used once; gives back the others. */
function equalPairs<R extends FreeRow>(
  before: readonly R[],
  after: readonly R[],
  partners: Map<R, R>,
): OpenRows<R> {
  const byContent = new Map<string, R[]>();
  for (const row of before) {
    const key = contentOf(row);
    byContent.set(key, [...(byContent.get(key) ?? []), row]);
  }
  for (const row of after) {
    const partner = byContent.get(contentOf(row))?.shift();
    if (partner) partners.set(row, partner);
  }
  return { before: [...byContent.values()].flat(), after: after.filter((row) => !partners.has(row)) };
}

function contentOf({ values }: FreeRow): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addAlike<R extends FreeRow>({ before, after }: OpenRows<R>, partners: Map<R, R>): void {
  const candidates = after
    .flatMap((row) => before.map((other) => ({ row, other, likeness: likeness(row, other) })))
    .filter((candidate) => candidate.likeness > 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<R>();
  for (const { row, other } of candidates) {
    if (partners.has(row) || taken.has(other)) continue;
    partners.set(row, other);
    taken.add(other);
  }
}

/** The share of cells filled in either row that are equal in both. */
function likeness(a: FreeRow, b: FreeRow): number {
  const keys = new Set([...Object.keys(a.values), ...Object.keys(b.values)]);
  const equal = [...keys].filter((key) => a.values[key] === b.values[key]);
  return keys.size === 0 ? 0 : equal.length / keys.size;
}
