import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Difficulties are sent up by competent level with what is asked (IV.3); the cause may be left open. */
export const obstacleIncomplete: Rule<Content, { readonly header: string }> = {
  code: 'obstacle-incomplete',
  severity: 'error',
  demands: 'A difficulty has its duty, its wording, a competent level and a proposal.',
  *check({ draft }) {
    for (const { entries } of draft.obstacles)
      for (const entry of [entries.code, entries.difficulty, entries.level, entries.proposal])
        if (entry.blank) yield { place: entry.place, facts: { header: entry.field.header } };
  },
  message: ({ header }) => ({
    what: `Dòng vướng mắc này còn thiếu “${header}”.`,
    fix: 'Hãy điền ô này, hoặc xóa cả dòng nếu không có vướng mắc.',
  }),
};
