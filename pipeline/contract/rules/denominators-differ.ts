import { numberOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** Targets on the same people (young and women cadres, II.2.d-1 and -2) share one total. */
export const denominatorsDiffer: Rule<
  Content,
  { readonly value: number; readonly other: number; readonly code: string }
> = {
  code: 'denominators-differ',
  severity: 'warning',
  demands: 'Targets whose denominators are worded alike have equal denominators.',
  *check({ draft }) {
    for (const [i, { entries, subject }] of draft.targets.entries()) {
      const twin = draft.targets.slice(0, i).find((row) => row.subject.denominator === subject.denominator);
      const value = numberOf(entries.denominator);
      const other = twin && numberOf(twin.entries.denominator);
      if (twin && value !== undefined && other !== undefined && value !== other)
        yield { place: entries.denominator.place, facts: { value, other, code: twin.subject.code } };
    }
  },
  message: ({ value, other, code }) => ({
    what: `Mẫu số ${value} khác với Mẫu số ${other} của chỉ tiêu ${code}, dù cùng một đối tượng.`,
    fix: 'Nên kiểm tra lại; nếu đúng, hãy giải thích ở cột Ghi chú.',
  }),
};
