import type { Rule } from '../finding.ts';
import { declaresNothing } from '../submission.ts';
import type { Content } from './context.ts';

/** A blank row reads as forgotten, not as nothing done: the agency says which (Plan IV.1). */
export const statusRequired: Rule<Content> = {
  code: 'status-required',
  severity: 'error',
  demands: 'Every duty has a status, unless the agency declares that nothing arose.',
  *check({ draft }) {
    if (declaresNothing(draft)) return;
    for (const { entries } of draft.duties)
      if (entries.status.blank) yield { place: entries.status.place, facts: {} };
  },
  message: () => ({ what: 'Chưa chọn Tình trạng của nhiệm vụ.', fix: 'Hãy chọn một trong bốn tình trạng.' }),
};
