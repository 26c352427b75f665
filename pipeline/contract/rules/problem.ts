import { cellText } from '../cell.ts';
import type { Entry, Problem } from '../entry.ts';
import type { Facts, Message, Rule } from '../finding.ts';
import type { StructureProblem } from '../locate.ts';
import { clean, shorten } from '../text.ts';
import type { Kind } from '../sheets.ts';
import type { Content } from './context.ts';

/** What a message about an unusable cell can say: its header and what was found, cut short. */
export type CellFacts = Facts & {
  readonly header: string;
  readonly kind: Kind;
  readonly found: string;
  /** Characters the column takes; 0 where it sets no limit. */
  readonly limit: number;
  /** The reporting year, for examples. */
  readonly year: number;
};

interface Demand<F extends Facts> {
  readonly code: string;
  readonly demands: string;
  message(facts: F): Message;
}

/** A rule on one kind of content that parsing could not take. All are errors: the value is lost. */
export function cellRule(problem: Problem, demand: Demand<CellFacts>): Rule<Content, CellFacts> {
  return {
    ...demand,
    severity: 'error',
    *check({ unusable, period }) {
      for (const entry of unusable)
        if (entry.problem === problem) yield { place: entry.place, facts: cellFacts(entry, period.year) };
    },
  };
}

/** A rule on one kind of thing that is not where the template has it. All are errors: rows could be lost. */
export function structureRule(
  kind: StructureProblem['kind'],
  demand: Demand<{ readonly name: string }>,
): Rule<Content, { readonly name: string }> {
  return {
    ...demand,
    severity: 'error',
    *check({ draft }) {
      for (const problem of draft.structure)
        if (problem.kind === kind) yield { place: problem.place, facts: { name: shorten(problem.name, 80) } };
    },
  };
}

function cellFacts(entry: Entry, year: number): CellFacts {
  return {
    header: entry.field.header,
    kind: entry.field.kind,
    found: shorten(clean(cellText(entry.cell)), 40),
    limit: entry.field.maxLength ?? 0,
    year,
  };
}
