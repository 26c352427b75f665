export type WriteFaultCode =
  | 'target-busy'
  | 'target-is-folder'
  | 'target-is-no-file'
  | 'no-permission'
  | 'disk-full'
  | 'no-folder'
  | 'disk-error';

/** An output that could not be written; what stood at `path` before still stands there, whole. */
export class WriteFault extends Error {
  readonly code: WriteFaultCode;
  readonly path: string;

  constructor(code: WriteFaultCode, path: string, cause: unknown) {
    super(`cannot write ${path}: ${code}`, { cause });
    this.name = 'WriteFault';
    this.code = code;
    this.path = path;
  }
}

/** What is done for a file: all up to its place, or the last step, into its place. */
export type WriteStep = 'write' | 'rename';

/** Does a step for a file; throws a WriteFault where the system refuses, and other errors as they are. */
export async function under<T>(path: string, step: WriteStep, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = writeFaultCode(step, error);
    throw code === undefined ? error : new WriteFault(code, path, error);
  }
}

/** What a failed step means for the user; undefined where it is no refusal of the system. */
export function writeFaultCode(step: WriteStep, error: unknown): WriteFaultCode | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  // A folder that just took a temporary file gives write access: it is the target that is held.
  if (step === 'rename' && isHeld(error)) return 'target-busy';
  return CODES[code] ?? 'disk-error';
}

const CODES: Readonly<Partial<Record<string, WriteFaultCode>>> = {
  EBUSY: 'target-busy',
  EISDIR: 'target-is-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // What a limit on the size of files gives.
  EFBIG: 'disk-full',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EEXIST: 'no-folder',
  EINVAL: 'no-folder',
  ELOOP: 'no-folder',
  ENAMETOOLONG: 'no-folder',
};

/** The system's codes for a file that another program has open. */
export function isHeld(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(error) ?? '');
}

/** The code of an error of the system; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}

/** Does what may be left undone: where the system refuses, nothing happens. Other errors are thrown. */
export async function ifPossible(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
