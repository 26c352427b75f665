import type { Agency } from './agencies.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Finding, findingsOf, sortFindings } from './finding.ts';
import type { Sha256 } from './fingerprint.ts';
import { locateForm } from './form.ts';
import type { Grid } from './grid.ts';
import { type Identity, identify, senderOf } from './identity.ts';
import type { Period } from './period.ts';
import { contentOf } from './rules/context.ts';
import { CONTENT_RULES, SENDER_RULES } from './rules/list.ts';
import { type Submission, submissionOf } from './submission.ts';
import type { Moment } from './time.ts';

/** What a workbook is judged by. `at` is the reporting moment. */
export interface Judging {
  readonly period: Period;
  readonly at: Moment;
  readonly sha256: Sha256;
}

/** What became of a workbook. Accepted where no finding is an error. */
export interface Verdict {
  readonly accepted: boolean;
  readonly identity: Identity;
  /** The agency, where it is known, whatever else is wrong. */
  readonly agency: Agency | undefined;
  /** The values, where sender and sheets could be read; complete only where accepted. */
  readonly submission: Submission | undefined;
  /** Sorted by sheet, row and column. */
  readonly findings: readonly Finding[];
}

/** Judges a workbook by every rule: all its findings at once. Never throws for what stands in the workbook. */
export function validate(grid: Grid, judging: Judging): Verdict {
  const { period } = judging;
  const form = locateForm(grid);
  const identity = identify(grid, form);
  const agency = senderOf(identity, period);
  const sender = SENDER_RULES.flatMap((rule) => [...findingsOf(rule, { identity, agency, period })]);
  if (!agency || sender.some(isError))
    return { accepted: false, identity, agency, submission: undefined, findings: sender };
  const draft = draftOf(grid, { form, identity, agency, period });
  const findings = [...sender, ...judgeContent(draft, judging)];
  return {
    accepted: !findings.some(isError),
    identity,
    agency,
    submission: submissionOf(draft, period.year),
    findings: sortFindings(findings, draft.sheetNames),
  };
}

function judgeContent(draft: Draft, judging: Judging): Finding[] {
  const content = contentOf(draft, judging);
  return CONTENT_RULES.flatMap((rule) => [...findingsOf(rule, content)]);
}

/** True for what returns a submission. */
export function isError(finding: Finding): boolean {
  return finding.severity === 'error' && finding.waived === undefined;
}

export function isWarning(finding: Finding): boolean {
  return finding.severity === 'warning';
}
