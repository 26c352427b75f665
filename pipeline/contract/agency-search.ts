import { type Agency, heirOf } from './agencies.ts';
import type { Period } from './period.ts';
import { fold } from './text.ts';

/** Agencies of one kind, in the register's order. */
export interface AgencyGroup {
  readonly code: string;
  readonly name: string;
  readonly agencies: readonly Agency[];
}

/** An agency that is no more, and the kind of agencies that took its duties among them. */
export interface Dissolved {
  readonly agency: Agency;
  readonly heirs: string;
}

export interface AgenciesFound {
  /** Those that owe a report, found by names of their own or of one that was merged into them. */
  readonly groups: readonly AgencyGroup[];
  /** By heir that is found for their sake alone: the agencies that are no more, in the register's order. */
  readonly formerly: ReadonlyMap<Agency, readonly Agency[]>;
  /** Those found that nobody took over from alone. */
  readonly dissolved: readonly Dissolved[];
}

interface Named {
  readonly agency: Agency;
  readonly names: readonly string[];
}

/**
 * A search among the agencies that owe a report in a period, and those that are no more by then: by a part of its name,
 * short name, alias or code, else by words in any order, whatever the accents and case. A blank query finds all that
 * owe a report. Names are folded once, when it is made.
 */
export function agencySearch(period: Period): (query: string) => AgenciesFound {
  const living = period.reporters.map(named);
  const gone = period.roster.agencies
    .filter(({ validTo }) => validTo !== null && validTo < period.due)
    .map(named);
  return (query) => {
    const phrase = fold(query);
    const test = testOf(phrase, [...living, ...gone]);
    const own = new Set(found(living, test));
    const former = phrase === '' ? [] : found(gone, test);
    return { ...successors(period, former, own), groups: grouped(period, own, former) };
  };
}

function named(agency: Agency): Named {
  const { code, name, short, aliases } = agency;
  return { agency, names: [code, name, ...(short === undefined ? [] : [short]), ...aliases].map(fold) };
}

type Test = (name: string) => boolean;

function testOf(phrase: string, known: readonly Named[]): Test {
  const exact: Test = (name) => name.includes(phrase);
  if (found(known, exact).length > 0) return exact;
  const words = phrase.split(' ');
  return (name) => words.every((word) => name.includes(word));
}

function found(known: readonly Named[], test: Test): Agency[] {
  return known.flatMap(({ agency, names }) => (names.some(test) ? [agency] : []));
}

/** Who stands for agencies that are no more, but for those who are found anyway. */
function successors(
  period: Period,
  former: readonly Agency[],
  own: ReadonlySet<Agency>,
): Omit<AgenciesFound, 'groups'> {
  const formerly = new Map<Agency, readonly Agency[]>();
  const dissolved: Dissolved[] = [];
  for (const agency of former) {
    const heir = reporterAfter(period, agency);
    const heirs = heir === undefined ? kindAfter(period, agency) : undefined;
    if (heir && !own.has(heir)) formerly.set(heir, [...(formerly.get(heir) ?? []), agency]);
    if (heirs !== undefined) dissolved.push({ agency, heirs });
  }
  return { formerly, dissolved };
}

function reporterAfter({ roster, due, reporters }: Period, { code }: Agency): Agency | undefined {
  const heir = heirOf(roster, code, due);
  return reporters.find((reporter) => reporter.code === heir);
}

/** The name of the kind of agencies that all duties of an agency's own kind went to. */
function kindAfter({ roster, due }: Period, { group }: Agency): string | undefined {
  const moved = roster.dutySuccessions.find((s) => s.from === group && s.date <= due);
  return moved && roster.groups[moved.to];
}

function grouped(period: Period, own: ReadonlySet<Agency>, former: readonly Agency[]): AgencyGroup[] {
  const heirs = new Set(former.map((agency) => reporterAfter(period, agency)));
  const shown = period.reporters.filter((agency) => own.has(agency) || heirs.has(agency));
  return Object.entries(period.roster.groups).flatMap(([code, name]) => {
    const agencies = shown.filter(({ group }) => group === code);
    return agencies.length > 0 ? [{ code, name, agencies }] : [];
  });
}
