import type { Agency } from './agencies.ts';
import type { Period } from './period.ts';
import { fold } from './text.ts';

/** Agencies of one kind, in the register's order. */
export interface AgencyGroup {
  readonly code: string;
  readonly name: string;
  readonly agencies: readonly Agency[];
}

/**
 * A search among the agencies that owe a report in a period: by a part of its name, short name, alias or code,
 * else by words in any order, whatever the accents and case. A blank query finds all. Names are folded once, when it is made.
 */
export function agencySearch(period: Period): (query: string) => AgencyGroup[] {
  const known = period.reporters.map((agency) => ({ agency, names: namesOf(agency).map(fold) }));
  const groups = Object.entries(period.roster.groups);
  return (query) => {
    const phrase = fold(query);
    const words = phrase.split(' ');
    const naming = (test: (name: string) => boolean) => known.filter(({ names }) => names.some(test));
    const exact = naming((name) => name.includes(phrase));
    const found = exact.length > 0 ? exact : naming((name) => words.every((word) => name.includes(word)));
    return groups.flatMap(([code, name]) => {
      const agencies = found.flatMap(({ agency }) => (agency.group === code ? agency : []));
      return agencies.length > 0 ? [{ code, name, agencies }] : [];
    });
  };
}

function namesOf({ code, name, short, aliases }: Agency): string[] {
  return [code, name, ...(short === undefined ? [] : [short]), ...aliases];
}
