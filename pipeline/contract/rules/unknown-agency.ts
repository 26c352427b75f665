import type { Rule } from '../finding.ts';
import { shorten } from '../text.ts';
import type { Sender } from './context.ts';

/** A report that belongs to nobody cannot be counted; names and aliases of the register are all understood. */
export const unknownAgency: Rule<Sender, { readonly found: string }> = {
  code: 'unknown-agency',
  severity: 'error',
  demands: 'The agency is in the register, by code, name, short name or alias.',
  *check({ identity, agency }) {
    if (identity.ours && !agency)
      yield { place: {}, facts: { found: shorten(identity.agency ?? 'để trống', 60) } };
  },
  message: ({ found }) => ({
    what: `Không xác định được cơ quan gửi báo cáo (ghi trong tệp: ${found}).`,
    fix: 'Hãy lấy lại biểu mẫu của đúng cơ quan và điền vào đó.',
  }),
};
