import type { Rule } from '../finding.ts';
import { STATUS } from '../sheets.ts';
import { statusOf } from '../submission.ts';
import type { Content } from './context.ts';

/** "Rõ người, rõ việc" (Plan III.3.1.1): the unit in charge should be known. */
export const unitMissing: Rule<Content> = {
  code: 'unit-missing',
  severity: 'warning',
  demands: 'A duty on which something is to be done names the unit in charge.',
  *check({ draft }) {
    for (const { entries } of draft.duties) {
      const status = statusOf(entries.status);
      if (status !== undefined && status !== STATUS.none && entries.unit.blank)
        yield { place: entries.unit.place, facts: {} };
    }
  },
  message: () => ({
    what: 'Chưa ghi Bộ phận phụ trách.',
    fix: 'Nên ghi phòng, ban được giao nhiệm vụ.',
  }),
};
