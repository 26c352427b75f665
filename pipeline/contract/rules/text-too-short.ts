import { textOf } from '../entry.ts';
import type { Rule } from '../finding.ts';
import { shorten } from '../text.ts';
import type { Content } from './context.ts';

const FEWEST_LETTERS = 4;
const FEWEST_DIFFERENT = 3;
const LETTER = /[\p{L}\p{N}]/u;

/** "x", "...", "ok" and "xxxx" fill a required cell and say nothing. Remarks may be short. */
export const textTooShort: Rule<Content, { readonly header: string; readonly found: string }> = {
  code: 'text-too-short',
  severity: 'error',
  demands: 'Text in sentences has at least four letters or digits, three of them different.',
  *check({ inputs }) {
    for (const entry of inputs) {
      if (entry.field.prose !== true || entry.field.key === 'remark') continue;
      const found = textOf(entry);
      if (found !== undefined && !saysSomething(found))
        yield { place: entry.place, facts: { header: entry.field.header, found: shorten(found, 40) } };
    }
  },
  message: ({ header, found }) => ({
    what: `Nội dung “${found}” ở ô “${header}” quá ngắn, không rõ nghĩa.`,
    fix: 'Hãy ghi rõ nội dung; nếu ô không bắt buộc thì để trống.',
  }),
};

function saysSomething(text: string): boolean {
  let letters = 0;
  const different = new Set<string>();
  for (const character of text.toLowerCase()) {
    if (!LETTER.test(character)) continue;
    letters += 1;
    different.add(character);
    if (letters >= FEWEST_LETTERS && different.size >= FEWEST_DIFFERENT) return true;
  }
  return false;
}
