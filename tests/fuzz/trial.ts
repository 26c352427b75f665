import type { Judging, Verdict } from '../../pipeline/contract/validate.ts';
import { validate } from '../../pipeline/contract/validate.ts';
import { readGrid } from '../../pipeline/intake/read-grid.ts';
import { type TimeLimit, timeLimit } from '../../pipeline/intake/time-limit.ts';
import { differences } from './independent.ts';
import type { Mutant } from './mutate.ts';

/** What one file may take, on an idle machine a thousand times more than one does. */
const MILLISECONDS = 2_000;

/** What became of a mutant. An offence is a crash, a hang, or an accepted report of values nobody else reads. */
export interface Trial {
  readonly verdict: 'accepted' | 'returned' | 'refused';
  readonly milliseconds: number;
  /** True where an independent reader read it too. */
  readonly compared: boolean;
  readonly offence: string | undefined;
}

export type Tribunal = (mutant: Mutant) => Trial;

export function tribunal(judging: Judging): Tribunal {
  const within = timeLimit();
  return (mutant) => tryMutant(mutant, { judging, within });
}

function tryMutant(
  { seed, bytes, comparable }: Mutant,
  { judging, within }: { judging: Judging; within: TimeLimit },
): Trial {
  const start = performance.now();
  const outcome = within(MILLISECONDS, () => {
    const reading = readGrid(bytes);
    return 'gate' in reading ? undefined : { grid: reading.grid, verdict: validate(reading.grid, judging) };
  });
  const milliseconds = performance.now() - start;
  if ('fault' in outcome)
    return { verdict: 'refused', milliseconds, compared: false, offence: faultText(outcome.fault) };
  const { value } = outcome;
  if (!value?.verdict.accepted)
    return { verdict: verdictOf(value?.verdict), milliseconds, compared: false, offence: undefined };
  // The other reader may hang where this one does not: then nothing is compared.
  const other = within(MILLISECONDS, () =>
    comparable ? differences(bytes, value.grid, seed.grid) : undefined,
  );
  const found = 'value' in other ? other.value : undefined;
  const offence = found && found.length > 0 ? found.slice(0, 5).join('\n') : undefined;
  return { verdict: 'accepted', milliseconds, compared: found !== undefined, offence };
}

function verdictOf(verdict: Verdict | undefined): Trial['verdict'] {
  return verdict?.submission ? 'returned' : 'refused';
}

function faultText(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : `stopped: ${String(fault)}`;
}
