/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;
/** A point in time as a wall clock in Hà Nội (UTC+7, no daylight saving), `YYYY-MM-DDTHH:mm:ss`. Moments compare as text. */
export type Moment = string;

const HANOI_OFFSET_MS = 7 * 3600_000;
const DAY_MS = 86_400_000;

/** True where the text is a day that exists in the calendar: `2021-02-29` is not. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** True where the text is a moment, `YYYY-MM-DDTHH:mm:ss`. */
export function isMoment(text: string | undefined): text is Moment {
  return (
    text !== undefined && /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isDay(text.slice(0, 10))
  );
}

/** Milliseconds since 1970 (UTC) to the wall clock of Hà Nội. */
export function momentOf(epochMs: number): Moment {
  return new Date(epochMs + HANOI_OFFSET_MS).toISOString().slice(0, 19);
}

/** Milliseconds since 1970 (UTC) of a wall clock of Hà Nội. */
export function epochOf(moment: Moment): number {
  return Date.parse(`${moment}Z`) - HANOI_OFFSET_MS;
}

export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

/** Whole days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** `2021-12-05` as users read it: `05/12/2021`. */
export function showDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `2021-12-05T09:30:00` as users read it: `09:30 ngày 05/12/2021`. */
export function showMoment(moment: Moment): string {
  return `${moment.slice(11, 16)} ngày ${showDay(dayOf(moment))}`;
}
