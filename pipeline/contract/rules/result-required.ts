import type { Rule } from '../finding.ts';
import { STATUS, type Status } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import type { Content } from './context.ts';

/** A status without a result cannot be consolidated or verified. */
export const resultRequired: Rule<Content, { readonly status: Status }> = {
  code: 'result-required',
  severity: 'error',
  demands: 'A duty that is done or in progress tells its result.',
  *check({ draft }) {
    for (const { entries } of draft.duties) {
      const status = statusOf(entries.status);
      if ((status === STATUS.done || status === STATUS.doing) && entries.result.blank)
        yield { place: entries.result.place, facts: { status } };
    }
  },
  message: ({ status }) => ({
    what: `Tình trạng “${status}” nhưng chưa ghi Kết quả thực hiện.`,
    fix: 'Hãy ghi việc đã làm và sản phẩm đã có.',
  }),
};
