import { carriedMark, carriedYear } from '../carry-over-mark.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** What was taken over from last year is a starting point: until someone has looked at it, it is no report of this year. */
export const carriedOver: Rule<Content, { readonly year: number }> = {
  code: 'carried-over',
  severity: 'warning',
  demands: 'No text still bears the mark of having been carried over from an earlier report.',
  *check({ texts }) {
    for (const { entry, text } of texts) {
      const year = carriedYear(text);
      if (year !== undefined) yield { place: entry.place, facts: { year } };
    }
  },
  message: ({ year }) => ({
    what: `Nội dung chuyển từ báo cáo năm ${year} chưa được cập nhật.`,
    fix: `Nên cập nhật cả dòng theo thực tế năm nay, rồi xóa cụm “${carriedMark(year)}”.`,
  }),
};
