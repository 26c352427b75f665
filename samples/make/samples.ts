import { HANDLED } from './handled.ts';
import { ORDINARY } from './ordinary.ts';
import type { Sample } from './sample.ts';
import { TIMES } from './times.ts';
import { VERSIONS } from './versions.ts';
import { WARNED } from './warned.ts';
import { REFUSED, RETURNED, sampleOf } from './special.ts';

/** Every file of samples/2021 but the ledger: what it holds and what becomes of it. */
export const SAMPLES: readonly Sample[] = [
  ...[...TIMES, ...VERSIONS, ...HANDLED, ...WARNED, ...RETURNED, ...REFUSED].map(sampleOf),
  ...ORDINARY,
];
