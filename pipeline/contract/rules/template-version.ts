import type { Rule } from '../finding.ts';
import { ACCEPTED_TEMPLATE_VERSIONS } from '../sheets.ts';
import type { Sender } from './context.ts';

/** An old template may lack columns; accepted versions are listed as data. */
export const templateVersion: Rule<Sender, { readonly found: string }> = {
  code: 'template-version',
  severity: 'error',
  demands: 'The template version is one that is still accepted.',
  *check({ identity }) {
    if (identity.hasMeta && !ACCEPTED_TEMPLATE_VERSIONS.includes(identity.template ?? ''))
      yield { place: {}, facts: { found: identity.template ?? 'không ghi' } };
  },
  message: ({ found }) => ({
    what: `Phiên bản biểu mẫu (${found}) không còn được chấp nhận.`,
    fix: 'Hãy lấy biểu mẫu mới, chép nội dung sang và gửi lại.',
  }),
};
