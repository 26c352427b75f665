import { completionBounds } from '../bounds.ts';
import { textOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import { STATUS } from '../sheets.ts';
import { derivedStatus, isLate } from '../status.ts';
import { statusOf } from '../submission.ts';
import { dayOf, showDay } from '../time.ts';
import type { Content } from './context.ts';

/** Lateness is derived, so the agency may not know that it is late; not-started duties have a rule of their own. */
export const lateWithoutCause: Rule<Content, { readonly due: string }> = {
  code: 'late-without-cause',
  severity: 'warning',
  demands: 'A duty done late or still in progress past its due day tells why.',
  *check({ draft, period, at }) {
    const today = dayOf(at);
    for (const { entries, subject } of draft.duties) {
      const status = statusOf(entries.status);
      if (status === undefined || status === STATUS.notStarted || !entries.shortcomings.blank) continue;
      const completed = textOf(entries.completed);
      // A day that is missing, to come or of another year is told by its own rule; nothing follows from it.
      const last = completionBounds(period, subject).last;
      if (status === STATUS.done && (completed === undefined || completed > today || completed > last))
        continue;
      if (isLate(derivedStatus(subject, { status, completed }, today)))
        yield { place: entries.shortcomings.place, facts: { due: showDay(subject.enforcedDue ?? '') } };
    }
  },
  message: ({ due }) => ({
    what: `Nhiệm vụ đã quá hạn (${due}) nhưng chưa nêu nguyên nhân.`,
    fix: 'Nên nêu nguyên nhân ở ô “Tồn tại, nguyên nhân”.',
  }),
};
