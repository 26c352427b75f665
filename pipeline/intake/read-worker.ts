import { parentPort } from 'node:worker_threads';
import { SUBMISSION_BUDGET } from '../workbook/read/budget.ts';
import { readGrid } from './read-grid.ts';

/** The worker of `apart.ts`: bytes in, reading out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(readGrid(bytes, SUBMISSION_BUDGET));
});
