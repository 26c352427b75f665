import type { TargetLine, TargetSum } from '../consolidate/city-report.ts';
import { NO_DATA, NO_ONE } from './names.ts';

export const REACHED = 'Đạt';

/**
 * A rate as it is shown, two decimals. One just short of its goal is never rounded up to it: 99,998 % beside
 * "Chưa đạt" would read as a mistake.
 */
export function shownRate(sum: TargetSum, goal: number): number | string {
  const { rate } = sum;
  if (rate === null) return whyNoRate(sum);
  const rounded = Math.round(rate * 100) / 100;
  return rate < goal && rounded >= goal ? Math.floor(rate * 100) / 100 : rounded;
}

export function reachedText({ reached, total }: TargetLine): string {
  if (reached === null) return whyNoRate(total);
  return reached ? REACHED : 'Chưa đạt';
}

/** Why there is no rate: nobody to count, or nothing reported by those who have to. */
export function whyNoRate({ reported, unreported }: TargetSum): string {
  return reported === 0 && unreported > 0 ? NO_DATA : NO_ONE;
}
