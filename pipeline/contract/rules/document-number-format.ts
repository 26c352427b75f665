import { textOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

const NUMBER = /^(?:số\s*:?\s*)?\d+[a-zđ]?\s*[/-].*\p{L}/iu;

/** Số và ký hiệu per Nghị định 30/2020/NĐ-CP: a number and a symbol, joined by a slash (party documents by a hyphen). */
export const documentNumberFormat: Rule<Content, { readonly found: string }> = {
  code: 'document-number-format',
  severity: 'warning',
  demands: 'Document numbers have digits first and a symbol with letters after "/" or "-".',
  *check({ draft }) {
    const numbers = [
      ...(draft.info ? [draft.info.reportNumber] : []),
      ...draft.documents.map((row) => row.entries.number),
    ];
    for (const entry of numbers) {
      const found = textOf(entry);
      if (found !== undefined && !NUMBER.test(found)) yield { place: entry.place, facts: { found } };
    }
  },
  message: ({ found }) => ({
    what: `“${found}” chưa đúng dạng số, ký hiệu văn bản.`,
    fix: 'Nên ghi đủ số và ký hiệu, ví dụ 134/KH-UBND.',
  }),
};
