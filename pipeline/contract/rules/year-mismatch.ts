import { cellText } from '../cell.ts';
import type { Rule } from '../finding.ts';
import { clean, shorten } from '../text.ts';
import type { Content } from './context.ts';

/** An old file with the printed year typed over is still the old year's template. */
export const yearMismatch: Rule<Content, { readonly found: string; readonly expected: number }> = {
  code: 'year-mismatch',
  severity: 'error',
  demands: 'The year on the form is the year the template was made for.',
  *check({ draft, period }) {
    const entry = draft.info?.year;
    if (!entry || entry.problem === 'absent' || entry.value === period.year) return;
    const found = entry.blank ? 'để trống' : shorten(clean(cellText(entry.cell)), 20);
    yield { place: entry.place, facts: { found, expected: period.year } };
  },
  message: ({ found, expected }) => ({
    what: `Năm báo cáo (${found}) không khớp với biểu mẫu năm ${expected}.`,
    fix: `Hãy khôi phục ô này thành ${expected}, hoặc dùng biểu mẫu của đúng năm.`,
  }),
};
