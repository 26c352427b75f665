import { DEPARTMENTS } from './profiles/departments.ts';
import { DISTRICTS } from './profiles/districts.ts';
import { UNITS } from './profiles/units.ts';
import type { Kind, Role } from './phrases/phrases.ts';

/** An agency as its own report speaks of it, and how large it is. */
export interface Profile {
  readonly code: string;
  readonly kind: Kind;
  /** What it calls itself within a sentence: "Sở", "UBND huyện", "Nhà trường". */
  readonly self: string;
  readonly committee: string;
  readonly head: string;
  readonly leaders: string;
  readonly parts: string;
  readonly people: string;
  readonly field: string;
  readonly risky: string;
  readonly courses: readonly string[];
  /** Units that the roles of the duties fall to. */
  readonly units: Readonly<Record<Role, string>>;
  /** The symbol of its documents, and those of its party body. */
  readonly symbol: string;
  readonly partySymbol: string;
  readonly partyIssuer: string;
  readonly signers: readonly [head: string, deputy: string];
  readonly email: string;
  /** People assessed each month, those of them in posts of leadership, and communes (districts). */
  readonly staff: number;
  readonly leading: number;
  readonly communes: number;
  /** What its communes are: "phường", "xã, thị trấn". */
  readonly grass: string;
}

const PROFILES: ReadonlyMap<string, Profile> = new Map(
  [...DEPARTMENTS, ...DISTRICTS, ...UNITS].map((profile) => [profile.code, profile]),
);

/** Throws a RangeError for an agency that the samples know nothing of. */
export function profileOf(code: string): Profile {
  const profile = PROFILES.get(code);
  if (!profile) throw new RangeError(`no profile of agency ${code}`);
  return profile;
}
