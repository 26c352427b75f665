import { textOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** A number with its leading zero eaten by Excel cannot be called. */
export const phoneFormat: Rule<Content, { readonly found: string }> = {
  code: 'phone-format',
  severity: 'warning',
  demands: 'The contact phone begins with 0 or +84 and has 10 or 11 digits.',
  *check({ draft }) {
    const entry = draft.info?.contactPhone;
    const found = entry && textOf(entry);
    if (!entry || found === undefined) return;
    // The first number: others may follow, and an extension ("máy lẻ 12").
    const first = /[+\d(][\d\s.()-]*/.exec(found.split(/\s-\s/)[0] ?? '')?.[0] ?? '';
    const digits = first.replace(/[\s.()-]/g, '').replace(/^\+84/, '0');
    if (!/^0\d{9,10}$/.test(digits)) yield { place: entry.place, facts: { found } };
  },
  message: ({ found }) => ({
    what: `“${found}” không giống số điện thoại gọi được.`,
    fix: 'Nên ghi đủ mã vùng hoặc số di động, ví dụ 024 3825 3536.',
  }),
};
