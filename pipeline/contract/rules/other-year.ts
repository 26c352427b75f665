import type { Rule } from '../finding.ts';
import type { Sender } from './context.ts';

/** Last year's file sent again is a common slip; its figures must not enter this year's report. */
export const otherYear: Rule<Sender, { readonly found: string; readonly expected: number }> = {
  code: 'other-year',
  severity: 'error',
  demands: 'The workbook is of the year being consolidated.',
  *check({ identity, period }) {
    if (identity.ours && identity.year !== period.year)
      yield {
        place: {},
        facts: {
          found: identity.year === undefined ? 'không rõ năm' : `năm ${identity.year}`,
          expected: period.year,
        },
      };
  },
  message: ({ found, expected }) => ({
    what: `Tệp này là báo cáo ${found}, trong khi đang nhận báo cáo năm ${expected}.`,
    fix: `Hãy gửi báo cáo lập trên biểu mẫu năm ${expected}.`,
  }),
};
