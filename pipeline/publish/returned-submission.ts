import type { Agency } from '../contract/agencies.ts';
import type { Finding } from '../contract/finding.ts';
import type { Grid } from '../contract/grid.ts';
import type { Period } from '../contract/period.ts';
import type { Moment } from '../contract/time.ts';

/** A returned submission, and what it was judged by. `file` is its name, without folders. */
export interface ReturnedSubmission {
  readonly file: string;
  readonly grid: Grid;
  readonly agency: Agency;
  readonly findings: readonly Finding[];
  readonly period: Period;
  /** True where another submission of the agency was accepted and counts whatever becomes of this one. */
  readonly hasAccepted: boolean;
  /** The reporting moment. */
  readonly at: Moment;
}
