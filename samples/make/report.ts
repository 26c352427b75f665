import type { CellValue } from './filled.ts';

/** What a clerk types into one row, by column key of the contract; anything at all, right or wrong. */
export type Answers = Readonly<Record<string, CellValue>>;

/** One report as it is typed: the form, then rows by duty code, `duty/metric key`, target code, or in their order. */
export interface Report {
  readonly agency: string;
  readonly info: Answers;
  readonly duties: ReadonlyMap<string, Answers>;
  readonly metrics: ReadonlyMap<string, Answers>;
  readonly targets: ReadonlyMap<string, Answers>;
  readonly documents: readonly Answers[];
  readonly obstacles: readonly Answers[];
}

/** Answers without those that were left empty. */
export function answers(given: Readonly<Record<string, CellValue | undefined>>): Answers {
  return Object.fromEntries(Object.entries(given).filter((entry) => entry[1] !== undefined)) as Answers;
}
