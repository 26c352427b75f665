import { numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** The sum since 2021 holds the year's own count. */
export const cumulativeBelowYear: Rule<
  Content,
  { readonly label: string; readonly value: number; readonly year: number }
> = {
  code: 'cumulative-below-year',
  severity: 'error',
  demands: "A cumulative count is at least the year's.",
  *check({ draft }) {
    for (const { entries, subject } of draft.metrics) {
      const value = numberOf(entries.cumulative);
      const year = numberOf(entries.year);
      if (value !== undefined && year !== undefined && value < year)
        yield { place: entries.cumulative.place, facts: { label: subject.metric.label, value, year } };
    }
  },
  message: ({ label, value, year }) => ({
    what: `“${label}”: lũy kế từ 2021 là ${value}, ít hơn số trong năm là ${year}; lũy kế phải gồm cả số của năm này.`,
    fix: 'Hãy ghi ở cột lũy kế tổng các năm từ 2021 đến hết năm báo cáo; không theo dõi lũy kế thì để trống.',
  }),
};
