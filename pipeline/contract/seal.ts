import { draftIn } from './draft.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Grid } from './grid.ts';
import { type Moment, isMoment } from './time.ts';
import type { Judging, Verdict } from './validate.ts';

/** What stands in `_meta` once a report is finalised. */
export interface Seal {
  readonly finalisedAt: Moment;
  readonly fingerprint: string;
}

/**
 * The seal of a workbook as it stands: the moment of `judging`, and the fingerprint of its content. Throws a
 * RangeError where the workbook names no agency that owes a report.
 */
export function sealOf(grid: Grid, { period, at, sha256 }: Judging): Seal {
  const draft = draftIn(grid, period);
  if (!draft) throw new RangeError('only the report of an agency that owes one can be finalised');
  return { finalisedAt: at, fingerprint: fingerprintOf(draft, sha256) };
}

/** `open`: never finalised; `broken`: changed afterwards, to be finalised again. `at`: where the seal tells it. */
export type SealState =
  | { readonly kind: 'open' }
  | { readonly kind: 'sealed' | 'broken'; readonly at: Moment | undefined; readonly fingerprint: string };

/** What became of a workbook's seal, by the verdict on it. */
export function sealStateOf({ identity, findings }: Verdict): SealState {
  const { fingerprint, finalisedAt } = identity;
  if (fingerprint === undefined) return { kind: 'open' };
  const kind = findings.some(({ code }) => code === 'content-changed') ? 'broken' : 'sealed';
  return { kind, at: isMoment(finalisedAt) ? finalisedAt : undefined, fingerprint };
}
