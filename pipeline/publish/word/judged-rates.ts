import type { CityReport, TargetLine } from '../../consolidate/city-report.ts';
import { shortNameOf } from '../../contract/plan.ts';
import { dutyGroups } from '../sheets/duty-groups.ts';
import { addStatuses, doneRate } from '../statuses.ts';
import { shownRate } from '../target-rate.ts';
import { decimal, plainGroupName } from './prose.ts';

/** A rate from `high` on is a strength, one below `low` a weakness, in percent; between them the figures do not speak. */
export const RATE = { high: 80, low: 50 } as const;

/** The groups of Part III of the plan that have a rate of duties done, in percent, by their plain names. */
export function groupRates(report: CityReport): { name: string; rate: number }[] {
  return dutyGroups(report).flatMap(({ name, lines }) => {
    const rate = doneRate(addStatuses(lines));
    const own = lines[0]?.row.duty.group ?? null;
    return rate === null || own === null ? [] : [{ name: shortName(report, name), rate }];
  });
}

function shortName({ period }: CityReport, group: string): string {
  return plainGroupName(shortNameOf(period.plan, group) ?? group);
}

/** `13,60%`, or why there is none. */
export function targetRateText({ target, total }: TargetLine): string {
  const rate = shownRate(total, target.value);
  return typeof rate === 'string' ? rate : `${decimal(rate)}%`;
}
