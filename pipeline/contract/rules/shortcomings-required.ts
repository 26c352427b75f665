import type { Rule } from '../finding.ts';
import { STATUS } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import type { Content } from './context.ts';

/** Leaders ask of every duty not started: why. */
export const shortcomingsRequired: Rule<Content> = {
  code: 'shortcomings-required',
  severity: 'error',
  demands: 'A duty not started tells the shortcoming and its cause.',
  *check({ draft }) {
    for (const { entries } of draft.duties)
      if (statusOf(entries.status) === STATUS.notStarted && entries.shortcomings.blank)
        yield { place: entries.shortcomings.place, facts: {} };
  },
  message: () => ({
    what: 'Nhiệm vụ chưa thực hiện nhưng chưa nêu Tồn tại, nguyên nhân.',
    fix: 'Hãy nêu tồn tại và nguyên nhân.',
  }),
};
