import type { Rule } from '../finding.ts';
import { fold } from '../text.ts';
import type { Sender } from './context.ts';

/** SNV follows several plans with like templates; a report on another plan must not be counted here. */
export const otherPlan: Rule<Sender, { readonly found: string; readonly expected: string }> = {
  code: 'other-plan',
  severity: 'error',
  demands: 'The workbook reports on this plan.',
  *check({ identity, period }) {
    if (identity.plan !== undefined && fold(identity.plan) !== fold(period.plan.id))
      yield { place: {}, facts: { found: identity.plan, expected: period.plan.id } };
  },
  message: ({ found, expected }) => ({
    what: `Tệp này là báo cáo của Kế hoạch số ${found}, không phải Kế hoạch số ${expected}.`,
    fix: `Hãy gửi báo cáo lập trên biểu mẫu của Kế hoạch số ${expected}.`,
  }),
};
