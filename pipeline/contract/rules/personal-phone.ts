import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';
import { impersonalTexts } from './impersonal.ts';

/** Ten digits from 03, 05, 07, 08 or 09, however grouped; a day such as 03/08/2021 has its separator too early. */
const MOBILE = /(?<!\d)(?:\(?\+84\)?[ .-]?|0)[35789]\d(?:[ .-]?\d){7}(?!\d)/;

/** A mobile number belongs to a person; the contact has its own cell on the form. */
export const personalPhone: Rule<Content> = {
  code: 'personal-phone',
  severity: 'warning',
  demands: 'Free text holds no mobile number.',
  *check(content) {
    for (const { entry, text } of impersonalTexts(content))
      if (MOBILE.test(text)) yield { place: entry.place, facts: {} };
  },
  message: () => ({
    what: 'Nội dung có số điện thoại di động.',
    fix: 'Nên xóa số này; số điện thoại liên hệ chỉ ghi ở trang Thông tin.',
  }),
};
