import { numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Some counts have a natural end: a year has twelve months of assessment (III.3.1.1). */
export const metricOverLimit: Rule<
  Content,
  { readonly label: string; readonly value: number; readonly max: number }
> = {
  code: 'metric-over-limit',
  severity: 'error',
  demands: "A year's count is at most the metric's `max` in the plan.",
  *check({ draft }) {
    for (const { entries, subject } of draft.metrics) {
      const { max, label } = subject.metric;
      const value = numberOf(entries.year);
      if (max !== undefined && value !== undefined && value > max)
        yield { place: entries.year.place, facts: { label, value, max } };
    }
  },
  message: ({ label, value, max }) => ({
    what: `“${label}” là ${value}, lớn hơn mức tối đa ${max}.`,
    fix: `Hãy ghi số từ 0 đến ${max}.`,
  }),
};
