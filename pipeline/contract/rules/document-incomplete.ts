import type { Rule } from '../finding.ts';
import type { Content } from './context.ts';

/** A document without number, date or subject cannot be looked up. */
export const documentIncomplete: Rule<Content, { readonly header: string }> = {
  code: 'document-incomplete',
  severity: 'error',
  demands: 'A row begun on the documents sheet is filled whole.',
  *check({ draft }) {
    for (const { entries } of draft.documents)
      for (const entry of Object.values(entries))
        if (entry.blank) yield { place: entry.place, facts: { header: entry.field.header } };
  },
  message: ({ header }) => ({
    what: `Dòng văn bản này còn thiếu “${header}”.`,
    fix: 'Hãy điền đủ các ô của dòng, hoặc xóa cả dòng nếu không có văn bản.',
  }),
};
