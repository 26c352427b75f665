import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { GateCode } from '../contract/gates.ts';

/** A report of one agency needs a hundredth of this. */
const LARGEST_FILE = 20_000_000;

/** Absent on Windows, where opening neither follows such links nor waits. */
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants>;
const READ = O_RDONLY ?? 0;
/** What waits for a writer (a named pipe) is opened without waiting, and then seen to be no file. */
const WITHOUT_WAITING = READ | (O_NONBLOCK ?? 0);

/** Reads a file's bytes, into memory of their own; what stands in the way is a gate. Links are followed only where asked. */
export function readFileBytes(
  location: string,
  { followLinks }: { followLinks: boolean },
): Uint8Array<ArrayBuffer> | GateCode {
  try {
    const handle = openSync(location, followLinks ? WITHOUT_WAITING : WITHOUT_WAITING | (O_NOFOLLOW ?? 0));
    try {
      return readWhole(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return gateOf(error);
  }
}

/** One byte more than it is said to have is asked for, so that a file that grows is noticed and never read on. */
function readWhole(handle: number): Uint8Array<ArrayBuffer> | GateCode {
  const before = fstatSync(handle);
  if (!before.isFile()) return 'not-a-file';
  if (before.size > LARGEST_FILE) return 'too-large';
  const bytes = new Uint8Array(before.size + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(handle, bytes, length, bytes.length - length, null);
  return length === before.size && isSame(before, fstatSync(handle))
    ? bytes.subarray(0, length)
    : 'being-written';
}

function isSame(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs;
}

/** The gate that an error of the system stands for. Throws what is no such error. */
export function gateOf(error: unknown): GateCode {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const code = String(error.code);
  if (code === 'EACCES' || code === 'EPERM') return 'unreadable';
  return NO_FILE.includes(code) ? 'not-a-file' : 'read-error';
}

/** A link that must not be followed, a folder, and what some systems say of sockets and pipes. */
const NO_FILE = ['ELOOP', 'EMLINK', 'EISDIR', 'ENXIO', 'EOPNOTSUPP'];
