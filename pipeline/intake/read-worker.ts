import { parentPort, workerData } from 'node:worker_threads';
import type { Budget } from '../workbook/read/budget.ts';
import { readGrid } from './read-grid.ts';

/** The worker of `apart.ts`: bytes in, reading out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(readGrid(bytes, workerData as Budget));
});
