import type { Rule } from '../finding.ts';
import { STATUS } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import type { Content } from './context.ts';

/** Done is 100 and not started is 0 by their names; only a duty in progress needs its share told. */
export const progressRequired: Rule<Content> = {
  code: 'progress-required',
  severity: 'error',
  demands: 'A duty in progress tells its progress.',
  *check({ draft }) {
    for (const { entries } of draft.duties)
      if (statusOf(entries.status) === STATUS.doing && entries.progress.blank)
        yield { place: entries.progress.place, facts: {} };
  },
  message: () => ({
    what: 'Nhiệm vụ đang thực hiện nhưng chưa ghi Tiến độ.',
    fix: 'Hãy ghi tiến độ từ 1 đến 99.',
  }),
};
