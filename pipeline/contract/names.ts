import { fold } from './text.ts';

/** Finds a thing by its name, whatever the accents, case and spacing; undefined where no thing has it. */
export type Lookup<K> = (text: string) => K | undefined;

/** No name of the template is half as long; decomposed letters and stray spaces make a text longer. */
const LONGEST = 250;

/**
 * A lookup of things by their names; of two with one name the first counts. A name as the template prints it is
 * found at once; names are folded only when the first other text is asked for, which in most workbooks is never.
 */
export function lookupOf<K>(things: readonly (readonly [name: string, thing: K])[]): Lookup<K> {
  const exact = firstOf(things, (name) => name);
  let folded: ReadonlyMap<string, K> | undefined;
  return (text) => {
    const thing = exact.get(text);
    if (thing !== undefined || text === '' || text.length > LONGEST) return thing;
    folded ??= firstOf(things, fold);
    return folded.get(fold(text));
  };
}

function firstOf<K>(
  things: readonly (readonly [name: string, thing: K])[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, K> {
  return new Map([...things].reverse().map(([name, thing]) => [keyOf(name), thing] as const));
}
