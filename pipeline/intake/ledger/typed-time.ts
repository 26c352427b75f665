import { clean, fold } from '../../contract/text.ts';
import { isMoment, type Moment } from '../../contract/time.ts';

const DAY = String.raw`(?:(?<d>\d{1,2})(?<sep>[/.-])(?<m>\d{1,2})\k<sep>(?<y>\d{4})|(?<iso>\d{4}-\d{1,2}-\d{1,2}))`;
const HALF = String.raw`(?: ?(?<half>am|pm|sa|ch|sang|chieu))?`;
const CLOCK = String.raw`(?<h>\d{1,2}) ?(?::|h|g|gio) ?(?:(?<min>\d{2})(?::(?<s>\d{2})| ?(?:p|ph|phut))?)?${HALF}`;
/** The whole text, so that whatever else somebody wrote there is never passed over. */
const FORMS = [
  new RegExp(`^(?:ngay )?${DAY}(?:(?:t| ?[,-] ?| (?:vao )?(?:luc )?)${CLOCK})?$`),
  new RegExp(`^(?:luc )?${CLOCK}(?: ?[,-] ?| )(?:ngay )?${DAY}$`),
];

/**
 * A time as people type it: `10/12/2021 09:30`, `9h30 ngày 10/12/2021`, `14/12/2021 5:00 CH`, `2021-12-09`.
 * A day alone is its first minute. Undefined where there is more in the text, or no such time.
 */
export function typedTime(text: string): Moment | undefined {
  const folded = fold(clean(text)).replace(/\s+/g, ' ');
  const parts = FORMS.map((form) => form.exec(folded)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const hour = hourOf(Number(parts.h ?? 0), parts.half);
  const [year, month, day] = parts.iso?.split('-') ?? [parts.y, parts.m, parts.d];
  const moment = `${year ?? ''}-${two(month)}-${two(day)}T${two(`${hour}`)}:${two(parts.min)}:${two(parts.s)}`;
  return isMoment(moment) ? moment : undefined;
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
