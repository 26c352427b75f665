import type { GateCode } from '../contract/gates.ts';
import type { Grid } from '../contract/grid.ts';
import { type Budget, SUBMISSION_BUDGET } from '../workbook/read/budget.ts';
import { APART, type ApartLimits, openApart } from './apart.ts';
import type { FileReading } from '../workbook/read/read-file.ts';
import { readGrid } from './read-grid.ts';
import { timeLimit } from './time-limit.ts';

/** Ten times what the largest submission needs: so much neither takes long nor fills the memory. */
const HERE: Budget = {
  ...SUBMISSION_BUDGET,
  fileBytes: 2_000_000,
  partBytes: 8_000_000,
  totalBytes: 16_000_000,
  elements: 300_000,
};
/**
 * Ten times what the fullest submission takes. What is not judged by then is tried once more, read apart. As all limits
 * it is of processor time, of which a try on this thread may take twice as much where the machine is busy elsewhere.
 */
export const HERE_MILLISECONDS = 200;
/** What is left at least for judging what was read apart. */
export const LEAST_MILLISECONDS = 100;

/** A file that could not be judged, and why. */
export interface Stopped {
  readonly gate: GateCode;
}

/** Reads bytes that nobody vouches for, and judges what stands in them. */
export interface Reader {
  /** `judge` may be called twice and must change nothing outside itself. The bytes are taken away. */
  readonly judge: <T extends object>(
    bytes: Uint8Array<ArrayBuffer>,
    judge: (grid: Grid) => T,
  ) => Promise<T | Stopped>;
  /** Ends the worker, where one was needed. */
  readonly close: () => void;
}

/**
 * What is like a submission is read on this thread, under a limit of time; what is large, or does not end, or throws
 * what it should not, is read once more in a worker that may be killed. So no file hangs or ends the run, and a run
 * of ordinary files does not pay for a worker, which costs as much as reading a hundred of them.
 */
export function openReader(limits: ApartLimits = APART): Reader {
  const within = timeLimit();
  const apart = openApart(limits);
  const judgeReading = <T extends object>(reading: FileReading, judge: (grid: Grid) => T): T | Stopped =>
    'grid' in reading ? judge(reading.grid) : reading;
  return {
    judge: async (bytes, judge) => {
      const here = within(HERE_MILLISECONDS, () => judgeReading(readGrid(bytes, HERE), judge));
      if ('value' in here && !isTooLarge(here.value)) return here.value;
      const { reading, milliseconds } = await apart.read(bytes);
      const left = Math.max(Math.floor(limits.milliseconds - milliseconds), LEAST_MILLISECONDS);
      const there = within(left, () => judgeReading(reading, judge));
      return 'value' in there ? there.value : { gate: 'reading-stopped' };
    },
    close: apart.close,
  };
}

/** True where the smaller budget of this thread was passed. */
function isTooLarge(judged: object): boolean {
  return 'gate' in judged && judged.gate === 'too-large';
}
