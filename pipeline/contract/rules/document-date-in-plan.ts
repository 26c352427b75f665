import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';
import { type DayFacts, documentDays, outside } from './reported-days.ts';

/** Documents from before the plan are no product of it; a wrong year is the usual cause. */
export const documentDateInPlan: Rule<Content, DayFacts> = {
  code: 'document-date-in-plan',
  severity: 'error',
  demands: 'A document is issued from the year of the plan to the end of the reporting year.',
  check: (content) => outside(documentDays(content)),
  message: ({ day, first, last }) => ({
    what: `Ngày ban hành ${day} nằm ngoài thời gian thực hiện Kế hoạch (từ ${first} đến ${last}).`,
    fix: 'Hãy kiểm tra lại ngày, hoặc bỏ văn bản không thuộc kỳ báo cáo.',
  }),
};
