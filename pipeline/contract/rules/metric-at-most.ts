import { type Entry, numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

interface AtMostFacts {
  readonly [key: string]: string | number;
  readonly label: string;
  readonly value: number;
  readonly limitLabel: string;
  readonly limit: number;
}

/** A part is never more than its whole: people trained among people planned, faults mended among faults found. */
export const metricAtMost: Rule<Content, AtMostFacts> = {
  code: 'metric-at-most',
  severity: 'error',
  demands: 'A metric with `atMost` is at most that metric of the same duty, in the year and cumulatively.',
  *check({ draft }) {
    for (const { entries, subject } of draft.metrics) {
      const { metric, duty } = subject;
      if (metric.atMost === undefined) continue;
      const whole = draft.metrics.find(
        (row) => row.subject.duty === duty && row.subject.metric.key === metric.atMost,
      );
      if (!whole) continue;
      for (const key of ['year', 'cumulative'] as const) {
        const over = exceeds(entries[key], whole.entries[key]);
        if (over)
          yield {
            place: entries[key].place,
            facts: { ...over, label: metric.label, limitLabel: whole.subject.metric.label },
          };
      }
    }
  },
  message: ({ label, value, limitLabel, limit }) => ({
    what: `“${label}” (${value}) lớn hơn “${limitLabel}” (${limit}).`,
    fix: 'Hãy kiểm tra và sửa một trong hai số.',
  }),
};

function exceeds(part: Entry, whole: Entry): { value: number; limit: number } | undefined {
  const value = numberOf(part);
  const limit = numberOf(whole);
  return value !== undefined && limit !== undefined && value > limit ? { value, limit } : undefined;
}
