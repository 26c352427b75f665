import { textOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import { fold } from '../text.ts';
import type { Content } from './context.ts';

/** One document may serve two duties, but under one duty it is counted once. */
export const documentRepeated: Rule<Content, { readonly number: string; readonly row: number }> = {
  code: 'document-repeated',
  severity: 'warning',
  demands: 'No document stands twice under one duty.',
  *check({ draft }) {
    const seen = new Map<string, number>();
    for (const { entries, number: row } of draft.documents) {
      const [duty, number, issuer] = [entries.code, entries.number, entries.issuer].map(textOf);
      if (duty === undefined || number === undefined) continue;
      const key = fold([duty, number, issuer ?? '', textOf(entries.date) ?? ''].join('|'));
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else yield { place: entries.number.place, facts: { number, row: first } };
    }
  },
  message: ({ number, row }) => ({
    what: `Văn bản ${number} của cùng nhiệm vụ đã ghi ở dòng ${row}.`,
    fix: 'Nên xóa một trong hai dòng.',
  }),
};
