import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';
import { impersonalTexts } from './impersonal.ts';

/** Twelve digits in a row; in groups of three only from 0 on, as every identity number begins and few counts do. */
const IDENTITY = /(?<!\d)(?:\d{12}|0\d{2}([ .-])\d{3}\1\d{3}\1\d{3})(?!\d)/;

/** Counts only: an identity number in a consolidated report is a leak (Nghị định 13/2023/NĐ-CP). Numbers of 12 digits are căn cước. */
export const personalId: Rule<Content> = {
  code: 'personal-id',
  severity: 'error',
  demands: 'Free text holds no 12-digit identity number.',
  *check(content) {
    for (const { entry, text } of impersonalTexts(content))
      if (IDENTITY.test(text)) yield { place: entry.place, facts: {} };
  },
  message: () => ({
    what: 'Nội dung có dãy 12 chữ số giống số căn cước (số định danh cá nhân).',
    fix: 'Hãy xóa dãy số này; báo cáo chỉ ghi số lượng, không ghi thông tin cá nhân.',
  }),
};
