import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';
import { type DayFacts, reportDays, outside } from './reported-days.ts';

/** Last year's date left in the form is the usual cause. */
export const reportDateInPeriod: Rule<Content, DayFacts> = {
  code: 'report-date-in-period',
  severity: 'error',
  demands: "The agency's report is dated in the reporting year, or in the three months after it.",
  check: (content) => outside(reportDays(content)),
  message: ({ day, first, last }) => ({
    what: `Ngày báo cáo ${day} không thuộc kỳ báo cáo (từ ${first} đến ${last}).`,
    fix: 'Hãy kiểm tra lại ngày, tháng, năm.',
  }),
};
