import { textOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import { STATUS, type Status } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import { showDay } from '../time.ts';
import type { Content } from './context.ts';

/** A planned date typed here would be read as done. */
export const completionDateUnexpected: Rule<Content, { readonly day: string; readonly status: Status }> = {
  code: 'completion-date-unexpected',
  severity: 'error',
  demands: 'Only a duty that is done has a completion date.',
  *check({ draft }) {
    for (const { entries } of draft.duties) {
      const status = statusOf(entries.status);
      const day = textOf(entries.completed);
      if (status !== undefined && status !== STATUS.done && day !== undefined)
        yield { place: entries.completed.place, facts: { day: showDay(day), status } };
    }
  },
  message: ({ day, status }) => ({
    what: `Có Ngày hoàn thành ${day} trong khi tình trạng là “${status}”.`,
    fix: 'Hãy xóa ngày này, hoặc chọn Tình trạng “Đã hoàn thành”.',
  }),
};
