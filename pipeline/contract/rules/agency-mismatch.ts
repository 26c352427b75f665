import { isNameOf } from '../agencies.ts';
import { cellText } from '../cell.ts';
import type { Rule } from '../finding.ts';
import { clean, shorten } from '../text.ts';
import type { Content } from './context.ts';

/** A neighbour's template filled under one's own name would be counted for the neighbour. Aliases are accepted. */
export const agencyMismatch: Rule<Content, { readonly found: string; readonly expected: string }> = {
  code: 'agency-mismatch',
  severity: 'error',
  demands: 'Code and name on the form are those of the agency the template was made for.',
  *check({ draft }) {
    for (const key of ['agencyCode', 'agencyName'] as const) {
      const entry = draft.info?.[key];
      if (!entry || entry.problem === 'absent') continue;
      const found = clean(cellText(entry.cell));
      if (!isNameOf(draft.agency, found))
        yield {
          place: entry.place,
          facts: { found: shorten(found === '' ? 'để trống' : found, 60), expected: draft.agency.name },
        };
    }
  },
  message: ({ found, expected }) => ({
    what: `Tên hoặc mã cơ quan (${found}) không khớp với biểu mẫu của ${expected}.`,
    fix: `Nếu là báo cáo của ${expected}, hãy khôi phục ô này; nếu không, hãy dùng biểu mẫu của đúng cơ quan.`,
  }),
};
