import { dayToSerial, momentToSerial } from '../contract/cell.ts';
import type { Day, Moment } from '../contract/time.ts';

/** A day as Excel counts it, or null where there is none. */
export function daySerial(day: Day | null | undefined): number | null {
  return day === null || day === undefined ? null : dayToSerial(day);
}

/** A wall clock as Excel counts it; null where there is none. */
export function momentSerial(moment: Moment | undefined): number | null {
  return moment === undefined ? null : momentToSerial(moment);
}
