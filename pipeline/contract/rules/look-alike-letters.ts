import type { Rule } from '../finding.ts';
import { shorten } from '../text.ts';
import type { Content } from './context.ts';

/** Ð and Ɖ for Đ, and Ƣ that text copied from a PDF has for Ư: in no word of Vietnamese, wherever they stand. */
const NEVER = 'ÐðƉɖƢƣ';
/** Letters of Greek and Cyrillic drawn like Latin ones; alone they may be meant. */
const DOUBLES = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕЅІЈКМНОРСТУХаеорсухѕіј';
const LATIN = 'A-Za-zÀ-ɏḀ-ỿ';

const LOOK_ALIKE = new RegExp(`[${NEVER}]|(?<=[${LATIN}])[${DOUBLES}]|[${DOUBLES}](?=[${LATIN}])`);

/** Ð (U+00D0) for Đ and Cyrillic letters among Latin ones look right and are never found by a search. */
export const lookAlikeLetters: Rule<Content, { readonly word: string; readonly letter: string }> = {
  code: 'look-alike-letters',
  severity: 'warning',
  demands: 'Words are spelt with Vietnamese letters only, not with look-alikes of other alphabets.',
  *check({ texts }) {
    for (const { entry, text, legacy } of texts) {
      const found = legacy ? null : LOOK_ALIKE.exec(text);
      if (found) yield { place: entry.place, facts: { word: wordAt(text, found.index), letter: found[0] } };
    }
  },
  message: ({ word, letter }) => ({
    what: `Từ “${word}” có chữ “${letter}” trông giống chữ Việt nhưng thuộc bảng chữ cái khác.`,
    fix: 'Nên gõ lại từ này bằng bộ gõ tiếng Việt (Unicode).',
  }),
};

function wordAt(text: string, index: number): string {
  const before = text.slice(0, index).split(/\s/).at(-1) ?? '';
  return shorten(before + (/^\S*/.exec(text.slice(index))?.[0] ?? ''), 40);
}
