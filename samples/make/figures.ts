import type { Profile } from './profile.ts';
import { type Random, between, chance } from './random.ts';

/** Figures of one report by duty and metric key, all of a size that the agency can have. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Draws the figures; a part is never more than its whole, and sums fit the staff. */
export function figuresOf(profile: Profile, random: Random): Figures {
  const n = (low: number, high: number) => between(random, low, high);
  const part = (whole: number, low: number, high: number) =>
    Math.round(whole * (low + random() * (high - low)));
  const size = { profile, random, n, part };
  return {
    ...knowing(size),
    ...assessing(size),
    ...developing(size),
    ...moving(size),
    ...watching(size),
    ...SPECIAL,
  };
}

interface Size {
  readonly profile: Profile;
  readonly random: Random;
  readonly n: (low: number, high: number) => number;
  readonly part: (whole: number, low: number, high: number) => number;
}

/** Officials of the communes, whom a district assesses, trains and places as well. */
function grassroots(communes: number): number {
  return communes * 20;
}

function knowing({ profile, n, part }: Size): Figures {
  const local = profile.communes > 0;
  const meetings = local ? n(3, 11) : n(2, 5);
  const reviewed = local ? n(24, 78) : profile.kind === 'office' ? n(18, 118) : n(6, 22);
  const people = profile.staff + (local ? grassroots(profile.communes) : 0);
  return {
    'III.1.1-a': { meetings, attendances: meetings * part(people, 0.35, 0.85) - n(0, 9) },
    'III.1.1-b': {
      sessions: n(3, 5) * (Math.max(1, Math.round(profile.staff / 24)) + profile.communes),
      articles: n(6, local ? 84 : 46),
    },
    'III.2.1-a': { reviewed, toAmend: part(reviewed, 0, 0.17), toIssue: n(0, 3) },
  };
}

function assessing({ profile, n, part }: Size): Figures {
  const months = n(0, 9) === 0 ? 10 : 11;
  const people = profile.staff + grassroots(profile.communes);
  const positions = profile.leading + n(0, 4);
  const planned = part(positions, 1.7, 2.4);
  const total = part(planned, 0.72, 0.92);
  return {
    'III.3.1.1-a1': { months, assessed: months * people - n(3, 4 * months) },
    'III.3.1.1-b1': { opinions: n(1, 3) },
    'III.3.1.2-a1': { positions, planned },
    'III.3.1.2-a2': {
      total,
      trained: part(total, 0.22, 0.66),
      proposed: n(0, 5) === 0 ? 0 : part(total, 0.06, 0.34),
    },
  };
}

function developing({ profile, n, part }: Size): Figures {
  const local = profile.communes > 0;
  const classes = local ? n(9, 28) : n(4, 17);
  const base = local ? n(4, 15) : n(1, 4);
  return {
    'III.3.1.3-a': { classes, attendances: classes * n(11, 34) + part(profile.staff, 0.05, 0.2) },
    'III.3.1.3-b1': { programmes: n(1, local ? 5 : 4) },
    'III.3.1.3-b2': { classes: base, attendances: base * n(28, 61) - n(0, 7) },
  };
}

function moving({ profile, random, n, part }: Size): Figures {
  const local = profile.communes > 0;
  const due = chance(random, 0.08) ? 0 : Math.max(2, part(profile.staff, 0.03, 0.13));
  const rotated = chance(random, 0.18) ? 0 : part(due, 0.3, 0.95);
  return {
    'III.3.1.4-a1': { due, rotated },
    'III.3.1.4-b': {
      rotated: chance(random, 0.4) ? 0 : n(1, local ? 9 : 4),
      transferred: n(2, local ? 31 : 13),
    },
    'III.3.1.5-a1': { documents: n(1, 6) },
    'III.3.1.5-a2': { proposals: n(0, 3) },
    'III.3.1.5-b': { placed: local ? part(grassroots(profile.communes), 0.82, 0.98) : n(6, 28) },
  };
}

function watching({ profile, random, n, part }: Size): Figures {
  const local = profile.communes > 0;
  const individuals = chance(random, 0.45) ? 0 : n(1, local ? 11 : 4);
  const found = chance(random, 0.3) ? 0 : n(1, local ? 12 : 6);
  const staff = local ? n(9, 16) + profile.communes : Math.max(2, Math.round(profile.staff / 36) + n(0, 3));
  return {
    'III.4-a': {
      reviews: n(1, 4),
      found,
      fixed: found === 0 || chance(random, 0.1) ? 0 : part(found, 0.5, 1),
    },
    'III.4-b': {
      inspections: n(1, local ? 14 : 6),
      violations: chance(random, 0.45) ? 0 : n(1, local ? 9 : 3),
    },
    'III.4-c1': { inspections: chance(random, 0.2) ? 0 : n(1, 4) },
    'III.4-c2': { organisations: individuals === 0 || chance(random, 0.6) ? 0 : n(1, 2), individuals },
    'III.4-d1': { cases: chance(random, 0.86) ? 0 : n(1, 2) },
    'III.4-d2': { cases: chance(random, 0.92) ? 0 : 1 },
    'III.4-d3': { cases: chance(random, 0.88) ? 0 : n(1, 2) },
    'III.5.1-a1': { staff, trained: chance(random, 0.12) ? 0 : part(staff, 0.35, 1) },
    'IV.1-b1': { inspections: n(1, 6) },
  };
}

/** Duties of one department each. */
const SPECIAL: Figures = {
  'III.1.2-a': { articles: 486, pressAgencies: 14 },
  'III.2.2-b': { opinions: 9 },
  'III.3.2-b': { classes: 12, intermediate: 564, advanced: 143 },
  'III.3.2-c': { classes: 47, attendances: 5218 },
  'III.3.2-e': { submissions: 11 },
  'III.3.3-a': { proposals: 2 },
  'IV.2-a1': { reminders: 3 },
};
