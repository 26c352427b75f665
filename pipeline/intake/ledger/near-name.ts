import { fold } from '../../contract/text.ts';
import { withoutFolders } from './named-rows.ts';

/** Of so many letters one may be wrong. */
const LETTERS_PER_SLIP = 5;

/** The name that a person may have meant: the same but for accents, ending and a few letters; undefined where none is. */
export function nearName(typed: string, names: readonly string[]): string | undefined {
  const wanted = key(typed);
  const most = Math.max(1, Math.floor(wanted.length / LETTERS_PER_SLIP));
  const near = names
    .map((name) => ({ name, slips: slipsBetween(wanted, key(name), most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.name;
}

function key(name: string): string {
  return fold(withoutFolders(name)).replace(/\.[a-z]{3,4}$/, '');
}

/** Levenshtein's distance; infinite where the lengths alone tell that there are more than `most`. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? Infinity;
}
