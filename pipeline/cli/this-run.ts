import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { Run } from '../workbook/temporary-folder.ts';
import { type OutputFile, replaceFiles } from '../workbook/replace-files.ts';

/** No run lasts as long, whatever machine it is on. */
const LONGEST_RUN_MS = 24 * 60 * 60 * 1000;

/** Writes the outputs of this run, all or none. Throws a WriteFault where the system refuses one. */
export async function writeOutputs(files: Iterable<OutputFile> | AsyncIterable<OutputFile>): Promise<void> {
  await replaceFiles(files, thisRun());
}

/** This run, by machine, process and the time it began: its process number may have been another's before. */
export function thisRun(): Run {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const mark = [host, process.pid, Math.round(performance.timeOrigin)].join('-');
  return {
    mark,
    isOver: (other, changedMs) => {
      const [otherHost, pid, began] = other.split('-');
      // Of a run on another machine, that shares the folder, only its age can tell.
      if (otherHost !== host || pid === undefined || began === undefined)
        return Date.now() - changedMs > LONGEST_RUN_MS;
      return other !== mark && (Number(pid) === process.pid || !isRunning(Number(pid)));
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
