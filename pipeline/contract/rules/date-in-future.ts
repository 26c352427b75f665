import type { Rule } from '../finding.ts';
import { dayOf, showDay } from '../time.ts';
import type { Content } from './context.ts';
import { completionDays, documentDays, reportDays, within } from './reported-days.ts';

/** What has not happened is no result. Day and month swapped by an English Excel show up here too. */
export const dateInFuture: Rule<
  Content,
  { readonly header: string; readonly day: string; readonly at: string }
> = {
  code: 'date-in-future',
  severity: 'error',
  demands: 'No date is later than the reporting moment; one outside its own bounds is told by their rule.',
  *check(content) {
    const today = dayOf(content.at);
    const days = [...reportDays(content), ...completionDays(content), ...documentDays(content)];
    for (const { entry, day } of days.filter(within))
      if (day > today)
        yield {
          place: entry.place,
          facts: { header: entry.field.header, day: showDay(day), at: showDay(today) },
        };
  },
  message: ({ header, day, at }) => ({
    what: `${header} ${day} chưa tới (tính đến ngày ${at}).`,
    fix: 'Hãy kiểm tra lại, nhất là trường hợp ngày và tháng bị đảo cho nhau.',
  }),
};
