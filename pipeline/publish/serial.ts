import { dayToSerial } from '../contract/cell.ts';
import { type Day, type Moment, dayOf } from '../contract/time.ts';

const DAY_SECONDS = 86_400;

/** A day as Excel counts it, or null where there is none. */
export function daySerial(day: Day | null | undefined): number | null {
  return day === null || day === undefined ? null : dayToSerial(day);
}

/** A wall clock as Excel counts it: days and the part of the day; null where there is none. */
export function momentSerial(moment: Moment | undefined): number | null {
  if (moment === undefined) return null;
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(':').map(Number);
  return dayToSerial(dayOf(moment)) + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
}
