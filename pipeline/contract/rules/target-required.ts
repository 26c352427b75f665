import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Rates are summed from numerators and denominators of all agencies (II.2.d): a blank would bend the city's rate. */
export const targetRequired: Rule<Content, { readonly header: string }> = {
  code: 'target-required',
  severity: 'error',
  demands: 'Every target has numerator and denominator, or is declared out of scope.',
  *check({ draft }) {
    for (const { entries } of draft.targets) {
      if (!entries.scope.blank) continue;
      for (const entry of [entries.numerator, entries.denominator])
        if (entry.blank) yield { place: entry.place, facts: { header: entry.field.header } };
    }
  },
  message: ({ header }) => ({
    what: `Chưa ghi ${header} của chỉ tiêu.`,
    fix: 'Hãy ghi số người, hoặc chọn “Không thuộc phạm vi” ở cột Phạm vi.',
  }),
};
