import { numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Those who meet a target are among those it is about. */
export const numeratorExceedsDenominator: Rule<
  Content,
  { readonly numerator: number; readonly denominator: number }
> = {
  code: 'numerator-exceeds-denominator',
  severity: 'error',
  demands: 'A numerator is at most its denominator.',
  *check({ draft }) {
    for (const { entries } of draft.targets) {
      const numerator = numberOf(entries.numerator);
      const denominator = numberOf(entries.denominator);
      if (numerator !== undefined && denominator !== undefined && numerator > denominator)
        yield { place: entries.numerator.place, facts: { numerator, denominator } };
    }
  },
  message: ({ numerator, denominator }) => ({
    what: `Tử số (${numerator}) lớn hơn Mẫu số (${denominator}).`,
    fix: 'Hãy kiểm tra và sửa một trong hai số.',
  }),
};
