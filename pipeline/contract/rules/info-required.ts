import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** SNV answers the agency by these; the secrecy confirmation has a rule of its own. */
export const infoRequired: Rule<Content, { readonly header: string }> = {
  code: 'info-required',
  severity: 'error',
  demands: 'Every input cell of the form is filled.',
  *check({ draft }) {
    for (const [key, entry] of Object.entries(draft.info ?? {})) {
      if (key === 'noStateSecret' || !entry.field.input) continue;
      if (entry.blank || entry.problem === 'absent')
        yield { place: entry.place, facts: { header: entry.field.header } };
    }
  },
  message: ({ header }) => ({
    what: `Chưa kê khai “${header}”.`,
    fix: 'Hãy điền ô này ở trang Thông tin.',
  }),
};
