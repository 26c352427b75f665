import { type DayBounds, completionBounds, documentBounds, reportBounds } from '../bounds.ts';
import { type Entry, textOf } from '../entry.ts';
import type { Hit } from '../finding.ts';
import { STATUS } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import { type Day, showDay } from '../time.ts';
import type { Content } from './context.ts';

/** A day that was reported, and the first and last that its cell can hold. */
export interface ReportedDay {
  readonly entry: Entry;
  readonly day: Day;
  readonly bounds: DayBounds;
}

/** Completion days of duties that are done: with another status the day is to be deleted, not corrected. */
export function completionDays({ draft, period }: Content): ReportedDay[] {
  return draft.duties.flatMap(({ entries, subject }) =>
    (statusOf(entries.status) ?? STATUS.done) === STATUS.done
      ? reported(entries.completed, () => completionBounds(period, subject))
      : [],
  );
}

/** Days on which the documents listed were issued. */
export function documentDays({ draft, period }: Content): ReportedDay[] {
  return draft.documents.flatMap(({ entries }) => reported(entries.date, () => documentBounds(period)));
}

/** The day of the agency's own report. */
export function reportDays({ draft, period }: Content): ReportedDay[] {
  return draft.info ? reported(draft.info.reportDate, () => reportBounds(period)) : [];
}

/** A day as users read it, and the first and last that its cell can hold. */
export type DayFacts = Readonly<Record<'day' | 'first' | 'last', string>>;

/** The days before their first or after their last. */
export function* outside(days: readonly ReportedDay[]): Iterable<Hit<DayFacts>> {
  for (const reported of days) {
    const { entry, day, bounds } = reported;
    if (!within(reported))
      yield {
        place: entry.place,
        facts: { day: showDay(day), first: showDay(bounds.first), last: showDay(bounds.last) },
      };
  }
}

/** True where a day is neither before the first nor after the last. */
export function within({ day, bounds }: ReportedDay): boolean {
  return day >= bounds.first && day <= bounds.last;
}

function reported(entry: Entry, bounds: () => DayBounds): ReportedDay[] {
  const day = textOf(entry);
  return day === undefined ? [] : [{ entry, day, bounds: bounds() }];
}
