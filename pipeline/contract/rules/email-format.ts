import { textOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Marked copies and reminders go to this address. */
export const emailFormat: Rule<Content, { readonly found: string }> = {
  code: 'email-format',
  severity: 'warning',
  demands: 'The contact e-mail looks like an address, or several.',
  *check({ draft }) {
    const entry = draft.info?.contactEmail;
    const found = entry && textOf(entry);
    if (entry && found !== undefined && !found.split(/\s*[;,]\s*/).every((one) => ADDRESS.test(one)))
      yield { place: entry.place, facts: { found } };
  },
  message: ({ found }) => ({
    what: `“${found}” không giống địa chỉ thư điện tử.`,
    fix: 'Nên ghi dạng ten@hanoi.gov.vn.',
  }),
};
