import type { Agency } from '../contract/agencies.ts';
import type { Period } from '../contract/period.ts';
import type { Target } from '../contract/plan.ts';
import type { TargetReport } from '../contract/submission.ts';
import type { Counted, TargetLine, TargetSum } from './city-report.ts';
import { add } from './tally.ts';

/** Every target of II.2.d: Σ numerators / Σ denominators, never a mean of rates. */
export function targetLines(period: Period, counted: readonly Counted[]): TargetLine[] {
  const reports = new Map(counted.map((c) => [c.agency.code, c.submission.targets] as const));
  return period.plan.targets.map((target) => {
    const reportOf = (agency: Agency) => reports.get(agency.code)?.find((r) => r.target === target.code);
    const groups = Object.keys(period.roster.groups).flatMap((group) => {
      const members = period.reporters.filter((a) => a.group === group);
      return members.length > 0 ? [[group, sum(members.map(reportOf))] as const] : [];
    });
    const total = sum(period.reporters.map(reportOf));
    return { target, groups, total, reached: reached(target, total) };
  });
}

function sum(reports: readonly (TargetReport | undefined)[]): TargetSum {
  const given = reports.flatMap((r) => r ?? []);
  const inScope = given.filter((r) => !r.outOfScope && r.denominator !== undefined);
  const numerator = add(inScope.map((r) => r.numerator ?? 0));
  const denominator = add(inScope.map((r) => r.denominator ?? 0));
  const outOfScope = given.filter((r) => r.outOfScope).length;
  return {
    numerator,
    denominator,
    rate: denominator === 0 ? null : (numerator / denominator) * 100,
    reported: inScope.length,
    outOfScope,
    unreported: reports.length - inScope.length - outOfScope,
  };
}

/** Judged on the whole numbers, so that no rounding makes 99,996 % a hundred. */
function reached(target: Target, { numerator, denominator }: TargetSum): boolean | null {
  if (denominator === 0) return null;
  const [have, need] = [numerator * 100, target.value * denominator];
  return target.operator === '>=' ? have >= need : have === need;
}
