import { Worker } from 'node:worker_threads';
import type { FileReading } from '../workbook/read/read-file.ts';

/** What one file may cost apart. The budget of reading ends what is merely large long before. */
export interface ApartLimits {
  readonly script: URL;
  /** Of reading and judging together. */
  readonly milliseconds: number;
  /** Of the worker's heap. */
  readonly megabytes: number;
}

export const APART: ApartLimits = {
  script: new URL('./read-worker.js', import.meta.url),
  milliseconds: 1_500,
  megabytes: 256,
};

/** Milliseconds between two looks at the time. */
const STEP = 50;
/** What one step counts at most: of the hours that a machine slept, or the seconds it was busy elsewhere, nothing more. */
const LONGEST_STEP = 2 * STEP;

/** What a worker read, and the milliseconds it took. */
export interface ApartReading {
  readonly reading: FileReading;
  readonly milliseconds: number;
}

/** Reads files in a worker: one for all of them, started for the first and again behind one that hung or died. */
export interface Apart {
  /** The bytes are taken away. What the worker did not live to answer is `reading-stopped`. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Promise<ApartReading>;
  readonly close: () => void;
}

export function openApart({ script, milliseconds, megabytes }: ApartLimits): Apart {
  let running: Worker | undefined;
  const start = (): Worker =>
    // An error ends the worker: that it exits tells enough.
    new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: megabytes } }).on(
      'error',
      () => undefined,
    );
  const close = (): void => {
    void running?.terminate();
    running = undefined;
  };
  const read = (bytes: Uint8Array<ArrayBuffer>): Promise<ApartReading> => {
    const worker = (running ??= start());
    return new Promise((resolve) => {
      const answer = (reading: FileReading): void => {
        const spent = clock.stop();
        worker.off('message', answer).off('exit', stop);
        resolve({ reading, milliseconds: spent });
      };
      const stop = (): void => {
        close();
        answer({ gate: 'reading-stopped' });
      };
      const clock = startClock(milliseconds, stop);
      worker.on('message', answer).on('exit', stop);
      worker.postMessage(bytes, [bytes.buffer]);
    });
  };
  return { read, close };
}

/** Counts the time in which this program was given the processor, and says when so much is over. */
function startClock(milliseconds: number, over: () => void): { readonly stop: () => number } {
  let [spent, last] = [0, performance.now()];
  const count = (): void => {
    const now = performance.now();
    spent += Math.min(now - last, LONGEST_STEP);
    last = now;
  };
  const timer = setInterval(() => {
    count();
    if (spent >= milliseconds) over();
  }, STEP);
  return {
    stop: () => {
      clearInterval(timer);
      count();
      return spent;
    },
  };
}
