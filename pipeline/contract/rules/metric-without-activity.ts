import { numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import { idleDuties } from './active.ts';
import type { Content } from './context.ts';

/** Counts on a duty "not started" mean that one of the two is wrong; stock figures may be right, so it is a warning. */
export const metricWithoutActivity: Rule<Content, { readonly label: string; readonly value: number }> = {
  code: 'metric-without-activity',
  severity: 'warning',
  demands: 'A duty not started, or that did not arise, reports no count above zero.',
  *check({ draft }) {
    const idle = idleDuties(draft);
    for (const { entries, subject } of draft.metrics) {
      const value = numberOf(entries.year) ?? 0;
      if (value > 0 && idle.has(subject.duty.code))
        yield { place: entries.year.place, facts: { label: subject.metric.label, value } };
    }
  },
  message: ({ label, value }) => ({
    what: `“${label}” có số liệu ${value} trong khi nhiệm vụ chưa thực hiện hoặc không phát sinh.`,
    fix: 'Nên kiểm tra lại số liệu, hoặc chọn lại Tình trạng của nhiệm vụ.',
  }),
};
