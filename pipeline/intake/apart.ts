import { Worker } from 'node:worker_threads';
import { type Budget, LEDGER_BUDGET, SUBMISSION_BUDGET } from '../workbook/read/budget.ts';
import type { FileReading } from '../workbook/read/read-file.ts';
import { processorTime } from './processor-time.ts';

/** What one file may cost apart. The budget of reading ends what is merely large long before. */
export interface ApartLimits {
  readonly script: URL;
  readonly budget: Budget;
  /** Of processor time, for reading and judging together. */
  readonly milliseconds: number;
  /** Of the worker's heap. */
  readonly megabytes: number;
}

export const APART: ApartLimits = {
  script: new URL('./read-worker.js', import.meta.url),
  budget: SUBMISSION_BUDGET,
  milliseconds: 1_400,
  megabytes: 256,
};

/** For the ledger, which grows with every file and is the officer's own. */
export const LEDGER_APART: ApartLimits = {
  ...APART,
  budget: LEDGER_BUDGET,
  milliseconds: 20_000,
  megabytes: 1_024,
};

/** Milliseconds between two looks at the time, and what is counted between them at most: a machine may sleep. */
const STEP = 50;
/** How many times its limit a worker may be waited for that is given no processor, or asks for none. */
const PATIENCE = 3;

/** What a worker read, and the milliseconds of processor time it took. */
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

/** A worker, and when it is there: that it takes time to start is no fault of a file. */
interface Running {
  readonly worker: Worker;
  readonly online: Promise<void>;
}

export function openApart({ script, budget, milliseconds, megabytes }: ApartLimits): Apart {
  let running: Running | undefined;
  const start = (): Running => {
    // An error ends the worker: that it exits tells enough.
    const worker = new Worker(script, {
      workerData: budget,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    }).on('error', () => undefined);
    const online = new Promise<void>((resolve) => worker.once('online', resolve));
    return { worker, online };
  };
  const close = (): void => {
    void running?.worker.terminate();
    running = undefined;
  };
  const read = (bytes: Uint8Array<ArrayBuffer>): Promise<ApartReading> => {
    const { worker, online } = (running ??= start());
    return new Promise((resolve) => {
      let clock: Clock | undefined;
      let isAnswered = false;
      const answer = (reading: FileReading): void => {
        isAnswered = true;
        worker.off('message', answer).off('exit', stop);
        resolve({ reading, milliseconds: clock?.stop() ?? 0 });
      };
      const stop = (): void => {
        close();
        answer({ gate: 'reading-stopped' });
      };
      void online.then(() => {
        if (!isAnswered) clock = startClock(milliseconds, stop);
      });
      worker.on('message', answer).on('exit', stop);
      worker.postMessage(bytes, [bytes.buffer]);
    });
  };
  return { read, close };
}

interface Clock {
  /** Ends it, and gives the milliseconds of processor time that it counted. */
  readonly stop: () => number;
}

/** Counts processor time, of which nothing else of this program needs any meanwhile, and says when so much is over. */
function startClock(milliseconds: number, over: () => void): Clock {
  const start = processorTime();
  let [waited, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    waited += Math.min(now - last, STEP);
    last = now;
    if (processorTime() - start >= milliseconds || waited >= PATIENCE * milliseconds) over();
  }, STEP);
  return {
    stop: () => {
      clearInterval(timer);
      return processorTime() - start;
    },
  };
}
