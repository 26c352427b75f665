import type { z } from 'zod';
import { dutiesOfYear, type Duty, type Plan, reportDueDay } from './plan.ts';
import type { rosterSchema } from './roster-data.ts';
import { fold } from './text.ts';
import type { Day } from './time.ts';

/** As `parseRoster` gives it. */
export type Roster = z.infer<typeof rosterSchema>;
export type Agency = Roster['agencies'][number];
export type DutySuccession = Roster['dutySuccessions'][number];

/** The units that exist on the last on-time day of a reporting year, in the register's order. */
export function rosterOfYear(plan: Plan, roster: Roster, year: number): readonly Agency[] {
  const due = reportDueDay(plan, year);
  return roster.agencies.filter((agency) => existsOn(agency, due));
}

function existsOn(agency: Agency, on: Day): boolean {
  return (
    (agency.validFrom === null || agency.validFrom <= on) && (agency.validTo === null || agency.validTo >= on)
  );
}

/** Who owns a duty in a year, and the successions not yet confirmed that say so. */
export interface Ownership {
  readonly duty: Duty;
  readonly owners: readonly Agency[];
  readonly unconfirmed: readonly DutySuccession[];
}

/** Owners of every duty reported on in a year: duties move by `dutySuccessions` first, then with units that were merged. */
export function ownerships(plan: Plan, roster: Roster, year: number): Ownership[] {
  const due = reportDueDay(plan, year);
  const living = rosterOfYear(plan, roster, year);
  return dutiesOfYear(plan, year).map((duty) => {
    const unconfirmed: DutySuccession[] = [];
    const names = new Set(
      duty.owners.map((owner) => {
        const moved = roster.dutySuccessions.find((s) => s.date <= due && moves(s, duty, owner));
        if (moved && !moved.confirmed) unconfirmed.push(moved);
        return heirOf(roster, moved?.to ?? owner, due);
      }),
    );
    return { duty, unconfirmed, owners: living.filter((a) => names.has(a.code) || names.has(a.group)) };
  });
}

function moves(succession: DutySuccession, duty: Duty, owner: string): boolean {
  if (succession.from !== owner) return false;
  return succession.duties === 'all of the group' || succession.duties.includes(duty.code);
}

/** The unit that a code stands for on a day: follows mergers and renames up to it. Each succession is used once, so a cycle in the data ends. */
export function heirOf(roster: Roster, code: string, on: Day): string {
  let owner = code;
  for (const s of [...roster.successions].sort((a, b) => (a.date < b.date ? -1 : 1)))
    if (s.from === owner && s.date <= on) owner = s.to;
  return owner;
}

/** Finds a unit by its code, name, short name or an alias, whatever the accents, case and spacing. */
export function findAgency(agencies: readonly Agency[], name: string): Agency | undefined {
  // The code as the template prints it: nearly every submission, and folding every name costs more than reading one.
  const printed = agencies.find((a) => a.code === name);
  if (printed) return printed;
  const wanted = fold(name);
  if (wanted === '') return undefined;
  return agencies.find((a) => fold(a.code) === wanted) ?? agencies.find((a) => namesOf(a).includes(wanted));
}

function namesOf(agency: Agency): string[] {
  return [agency.name, agency.short ?? agency.name, ...agency.aliases].map(fold);
}

/** True where the text is this agency's name, short name or alias. */
export function isNameOf(agency: Agency, name: string): boolean {
  const wanted = fold(name);
  return fold(agency.code) === wanted || namesOf(agency).includes(wanted);
}
