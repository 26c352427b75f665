import type { TargetLine, TargetSum } from '../consolidate/city-report.ts';
import { NO_ONE } from './names.ts';

export const REACHED = 'Đạt';

/**
 * A rate as it is shown, two decimals. One just short of its goal is never rounded up to it: 99,998 % beside
 * "Chưa đạt" would read as a mistake.
 */
export function shownRate({ rate }: TargetSum, goal: number): number | string {
  if (rate === null) return NO_ONE;
  const rounded = Math.round(rate * 100) / 100;
  return rate < goal && rounded >= goal ? Math.floor(rate * 100) / 100 : rounded;
}

export function reachedText({ reached }: TargetLine): string {
  if (reached === null) return NO_ONE;
  return reached ? REACHED : 'Chưa đạt';
}
