import { clean, fold } from '../../contract/text.ts';
import { isMoment, type Moment } from '../../contract/time.ts';

const FIGURES = String.raw`(?<d>\d{1,2}) ?(?<sep>[/.-]) ?(?<m>\d{1,2}) ?\k<sep> ?(?<y>\d{4}|\d{2})`;
const WORDS = String.raw`(?<dw>\d{1,2}) thang (?<mw>\d{1,2}),? nam (?<yw>\d{4})`;
const DAY = String.raw`(?:${FIGURES}|${WORDS}|(?<iso>\d{4}-\d{1,2}-\d{1,2}))(?!\d)`;
const HALF = String.raw`(?: ?(?<half>am|pm|sa|ch|sang|chieu))?`;
const CLOCK = String.raw`(?<h>\d{1,2}) ?(?::|\.(?=\d)|h|g|gio) ?(?:(?<min>\d{2})(?::(?<s>\d{2})| ?(?:m|p|ph|phut|'))?)?${HALF}`;
const WEEKDAY = '(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn),? )?';
/** The whole text, so that whatever else somebody wrote there is never passed over. */
const FORMS = [
  new RegExp(`^${WEEKDAY}(?:ngay )?${DAY}(?:(?:t| ?[,-] ?| (?:vao )?(?:luc )?)${CLOCK})?$`),
  new RegExp(`^(?:luc )?${CLOCK}(?: ?[,-] ?| )${WEEKDAY}(?:ngay )?${DAY}$`),
];

/**
 * A time as people type it: `10/12/2021 09:30`, `9h30 ngày 10/12/2021`, `14/12/2021 5:00 CH`, `2021-12-09`.
 * `16/12/21`, `ngày 16 tháng 12 năm 2021`. A day alone is its first minute. Undefined where there is more in the text, or no such time.
 */
export function typedTime(text: string): Moment | undefined {
  const folded = fold(clean(text.normalize('NFKC'))).replace(/\s+/g, ' ');
  const parts = FORMS.map((form) => form.exec(folded)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const [year = '', month, day] = parts.iso?.split('-') ?? [
    parts.y ?? parts.yw,
    parts.m ?? parts.mw,
    parts.d ?? parts.dw,
  ];
  const moment = `${year.length === 2 ? '20' : ''}${year}-${two(month)}-${two(day)}T${clockOf(parts)}`;
  return isMoment(moment) ? moment : undefined;
}

/** `24:00` is the end of the day that stands beside it. */
function clockOf({ h = '0', min, s, half }: Readonly<Partial<Record<string, string>>>): string {
  const clock = `${two(`${hourOf(Number(h), half)}`)}:${two(min)}:${two(s)}`;
  return clock === '24:00:00' ? '23:59:59' : clock;
}

const MORNING = ['am', 'sa', 'sang'];

/** `12:30 SA` is half past midnight; `14:05 CH` says the same thing twice; `14:05 SA` is no hour. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (MORNING.includes(half)) return hour > 12 ? Number.NaN : hour % 12;
  return hour < 12 ? hour + 12 : hour;
}

function two(part: string | undefined): string {
  return (part ?? '0').padStart(2, '0');
}
