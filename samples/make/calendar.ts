import type { Day } from '../../pipeline/contract/time.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;
/** National Day and its day in lieu, 2021. */
const HOLIDAYS = ['2021-09-02', '2021-09-03'];

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** A working day from `first` to `last`, both included; `first` where there is none. */
export function workday(random: Random, first: Day, last: Day): Day {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  const days = Array.from({ length: Math.max(count, 0) }, (_, i) => addDays(first, i)).filter(isWorkday);
  return days[Math.floor(random() * days.length)] ?? first;
}

function isWorkday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.includes(day);
}
