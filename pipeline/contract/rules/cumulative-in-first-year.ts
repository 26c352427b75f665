import { numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** In the plan's first year the sum since its start can only be the year's own count. */
export const cumulativeInFirstYear: Rule<
  Content,
  { readonly label: string; readonly value: number; readonly year: number }
> = {
  code: 'cumulative-in-first-year',
  severity: 'warning',
  demands: "In the plan's first year a cumulative count equals the year's.",
  *check({ draft, period }) {
    if (String(period.year) !== period.plan.issued.slice(0, 4)) return;
    for (const { entries, subject } of draft.metrics) {
      const value = numberOf(entries.cumulative);
      const year = numberOf(entries.year);
      if (value !== undefined && year !== undefined && value > year)
        yield { place: entries.cumulative.place, facts: { label: subject.metric.label, value, year } };
    }
  },
  message: ({ label, value, year }) => ({
    what: `Lũy kế của “${label}” (${value}) lớn hơn số liệu trong năm (${year}) dù đây là năm đầu của Kế hoạch.`,
    fix: 'Nên ghi lũy kế bằng số liệu trong năm.',
  }),
};
