import type { Sha256 } from '../../pipeline/contract/fingerprint.ts';
import type { GateCode } from '../../pipeline/contract/gates.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { type Period, periodOf } from '../../pipeline/contract/period.ts';
import type { Plan } from '../../pipeline/contract/plan.ts';
import type { Roster } from '../../pipeline/contract/agencies.ts';
import type { Moment } from '../../pipeline/contract/time.ts';
import type { Judging } from '../../pipeline/contract/validate.ts';

/** What the pages bring to the pane from their surroundings. */
export interface Setup {
  readonly plan: Plan;
  /** The plan and the roster laid out for a year; each year once. */
  readonly periodOf: (year: number) => Period;
  readonly now: () => Moment;
  readonly sha256: Sha256;
  /** Reads the bytes of a file the user chose. */
  readonly readFile: (bytes: Uint8Array) => { readonly grid: Grid } | { readonly gate: GateCode };
  /** Bytes; no report is as large. */
  readonly largestFile: number;
  readonly version: string;
}

/** Lays each year out once: it is asked for at every keystroke. */
export function periodsOf(plan: Plan, roster: Roster): Setup['periodOf'] {
  const known = new Map<number, Period>();
  return (year) => {
    const period = known.get(year) ?? periodOf(plan, roster, year);
    known.set(year, period);
    return period;
  };
}

/** The year of the plan's first report. */
export function firstYear({ plan }: Setup): number {
  return Number(plan.issued.slice(0, 4));
}

/** The years a template can be made for: from the plan's first to this one, latest first. */
export function reportYears(setup: Setup): number[] {
  const first = firstYear(setup);
  const last = Math.max(first, Number(setup.now().slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
}

/** The year most likely meant: until a late report of last year can no longer be dated, last year. */
export function usualYear(setup: Setup): number {
  const [year = '', month = ''] = setup.now().split('-');
  return Math.max(firstYear(setup), month <= '03' ? Number(year) - 1 : Number(year));
}

/** How a workbook of a year is judged, now. A year before the plan is judged as the plan's first. */
export function judgingOf(setup: Setup, year: number | undefined): Judging {
  const period = setup.periodOf(Math.max(firstYear(setup), year ?? usualYear(setup)));
  return { period, at: setup.now(), sha256: setup.sha256 };
}
