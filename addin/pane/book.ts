import type { Agency } from '../../pipeline/contract/agencies.ts';
import { type Draft, draftIn } from '../../pipeline/contract/draft.ts';
import { locateForm } from '../../pipeline/contract/form.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { identify } from '../../pipeline/contract/identity.ts';
import type { Period } from '../../pipeline/contract/period.ts';
import { type Progress, progressOf } from '../../pipeline/contract/progress.ts';
import { type SealState, sealStateOf } from '../../pipeline/contract/seal.ts';
import type { Submission } from '../../pipeline/contract/submission.ts';
import { type Verdict, isError, validate } from '../../pipeline/contract/validate.ts';
import { type Setup, judgingOf } from './setup.ts';

/** A workbook that is an agency's report, as it stands. */
export interface ReportBook {
  readonly kind: 'report';
  readonly grid: Grid;
  readonly agency: Agency;
  readonly period: Period;
  readonly verdict: Verdict;
  readonly draft: Draft;
  readonly submission: Submission;
  readonly progress: Progress;
  readonly seal: SealState;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * `blank`: nothing stands in it, a template can be made here. `foreign`: someone's other work. `unplaced`: made
 * from our template, but nobody's report (other plan, unknown agency); the findings say why.
 */
export type OtherKind = 'blank' | 'foreign' | 'unplaced';

/** What a workbook is to the pane, and the verdict of the rules on it. */
export type Book = { readonly kind: OtherKind; readonly verdict: Verdict } | ReportBook;

/** Judges a workbook by the rules of the year it is of. Never throws for what stands in it. */
export function bookOf(grid: Grid, setup: Setup): Book {
  const identity = identify(grid, locateForm(grid));
  const judging = judgingOf(setup, identity.year);
  const verdict = validate(grid, judging);
  if (grid.sheets.every(({ rows }) => rows.length === 0)) return { kind: 'blank', verdict };
  if (!identity.ours) return { kind: 'foreign', verdict };
  const { period } = judging;
  const { agency, submission, findings } = verdict;
  const draft = agency && submission && draftIn(grid, period);
  if (!draft) return { kind: 'unplaced', verdict };
  const errors = findings.filter(isError).length;
  return {
    kind: 'report',
    grid,
    agency,
    period,
    verdict,
    draft,
    submission,
    progress: progressOf(draft, findings),
    seal: sealStateOf(verdict),
    errors,
    warnings: findings.length - errors,
  };
}
