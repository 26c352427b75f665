import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';
import { type DayFacts, completionDays, outside } from './reported-days.ts';

/** A duty that recurs is done anew each year; nothing of the plan was done before it began. */
export const completionDateInPeriod: Rule<Content, DayFacts> = {
  code: 'completion-date-in-period',
  severity: 'error',
  demands: "A completion date is from the duty's start (or the year's) to the end of the year.",
  check: (content) => outside(completionDays(content)),
  message: ({ day, first, last }) => ({
    what: `Ngày hoàn thành ${day} nằm ngoài thời gian báo cáo của nhiệm vụ (từ ${first} đến ${last}).`,
    fix: 'Hãy kiểm tra lại ngày, tháng, năm.',
  }),
};
