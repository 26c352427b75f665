import { isFilled } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Out of scope and with figures: either the figures or the declaration would be lost. */
export const targetScopeContradicted: Rule<Content> = {
  code: 'target-scope-contradicted',
  severity: 'error',
  demands: 'A target out of scope has no figures.',
  *check({ draft }) {
    for (const { entries } of draft.targets)
      if (entries.scope.value !== undefined && (isFilled(entries.numerator) || isFilled(entries.denominator)))
        yield { place: entries.scope.place, facts: {} };
  },
  message: () => ({
    what: 'Đã chọn “Không thuộc phạm vi” nhưng vẫn ghi Tử số hoặc Mẫu số.',
    fix: 'Hãy xóa số liệu, hoặc xóa lựa chọn ở cột Phạm vi.',
  }),
};
