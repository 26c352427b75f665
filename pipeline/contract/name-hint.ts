import type { Agency } from './agencies.ts';
import { fold } from './text.ts';

/** What people leave out of an agency's name in a file's name, at its beginning and at its end. */
const HEADS =
  /^(ubnd|quan|huyen|thi xa|phuong|xa|q|h|tx|p|x|truong|cao dang|dai hoc|trung tam|ban quan ly du an dau tu xay dung cong trinh) /;
const TAILS = / (thanh pho ha noi|ha noi)$/;
/** An abbreviation of a department: `Sở QHKT` is written `QHKT` too, while `Sở Y tế` is hardly ever `Y tế`. */
const DEPARTMENT = /^so (\S{3,})$/;
/** Letters a name must have to be told from chance. */
const FEWEST = 3;

/**
 * The agency whose name, short name, alias or code stands in a file's name; of names within one another the longest.
 * A hint only: names of files mean nothing for certain. Undefined where there is none, or where two are named.
 */
export function agencyInName(path: string, agencies: readonly Agency[]): Agency | undefined {
  const name = ` ${words(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''))} `;
  const found = agencies
    .map((agency) => ({ agency, form: longestIn(name, agency) }))
    .filter(({ form }) => form.length >= FEWEST)
    .sort((a, b) => b.form.length - a.form.length);
  const [best, ...others] = found;
  if (!best) return undefined;
  const isPart = ({ form }: { form: string }) => form !== best.form && best.form.includes(form);
  return others.every(isPart) ? best.agency : undefined;
}

function longestIn(name: string, agency: Agency): string {
  const own = [agency.name, agency.short ?? agency.name, ...agency.aliases, agency.code];
  return own
    .flatMap((text) => forms(words(text)))
    .filter((form) => name.includes(` ${form} `))
    .reduce((longest, form) => (form.length > longest.length ? form : longest), '');
}

/** A name and what is left of it without its usual beginnings and ends, down to two words or the name of a place. */
function forms(name: string): string[] {
  const department = DEPARTMENT.exec(name)?.[1];
  const shorter = [name.replace(HEADS, ''), name.replace(TAILS, '')].filter((form) => form !== name);
  return [name, ...(department === undefined ? [] : [department]), ...shorter.flatMap(forms)];
}

/** `SoNNPTNT_2021 (1)` as `so nnptnt 2021 1`. */
function words(text: string): string {
  return fold(text.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
