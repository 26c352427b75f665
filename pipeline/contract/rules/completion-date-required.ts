import type { Rule } from '../finding.ts';
import { STATUS } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import type { Content } from './context.ts';

/** On time or late is told by this date. */
export const completionDateRequired: Rule<Content> = {
  code: 'completion-date-required',
  severity: 'error',
  demands: 'A duty that is done tells when.',
  *check({ draft }) {
    for (const { entries } of draft.duties)
      if (statusOf(entries.status) === STATUS.done && entries.completed.blank)
        yield { place: entries.completed.place, facts: {} };
  },
  message: () => ({
    what: 'Nhiệm vụ đã hoàn thành nhưng chưa ghi Ngày hoàn thành.',
    fix: 'Hãy ghi ngày hoàn thành, hoặc chọn lại Tình trạng.',
  }),
};
