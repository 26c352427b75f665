import { Worker } from 'node:worker_threads';
import type { FileReading } from '../workbook/read/read-file.ts';

/** What one file may cost apart. The budget of reading ends what is merely large long before. */
export interface ApartLimits {
  readonly script: URL;
  readonly milliseconds: number;
  /** Of the worker's heap. */
  readonly megabytes: number;
}

export const APART: ApartLimits = {
  script: new URL('./read-worker.js', import.meta.url),
  milliseconds: 5_000,
  megabytes: 256,
};

/** Reads files in a worker: one for all of them, started for the first and again behind one that hung or died. */
export interface Apart {
  /** The bytes are taken away. What the worker did not live to answer is `reading-stopped`. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Promise<FileReading>;
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
  const read = (bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> => {
    const worker = (running ??= start());
    return new Promise((resolve) => {
      const answer = (reading: FileReading): void => {
        clearTimeout(timer);
        worker.off('message', answer).off('exit', stop);
        resolve(reading);
      };
      const stop = (): void => {
        close();
        answer({ gate: 'reading-stopped' });
      };
      const timer = setTimeout(stop, milliseconds);
      worker.on('message', answer).on('exit', stop);
      worker.postMessage(bytes, [bytes.buffer]);
    });
  };
  return { read, close };
}
