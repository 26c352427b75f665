import type { Rule } from '../finding.ts';
import { activeDuties } from './active.ts';
import type { Content } from './context.ts';

/** Blank is not zero: without this the city's sum would be of an unknown number of agencies. */
export const metricRequired: Rule<Content, { readonly label: string }> = {
  code: 'metric-required',
  severity: 'error',
  demands: 'A duty that is done or in progress reports each of its metrics for the year.',
  *check({ draft }) {
    const active = activeDuties(draft);
    for (const { entries, subject } of draft.metrics)
      if (entries.year.blank && active.has(subject.duty.code))
        yield { place: entries.year.place, facts: { label: subject.metric.label } };
  },
  message: ({ label }) => ({
    what: `Chưa ghi số liệu trong năm của “${label}”.`,
    fix: 'Hãy ghi số nguyên; không có trường hợp nào thì ghi 0.',
  }),
};
