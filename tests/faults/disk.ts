import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { CLI, type CliResult, ROOT } from '../support/run-cli.ts';

/** A disk in memory that only the program sees that is run with it. */
export interface Disk {
  /** Where it is mounted, over an empty folder. */
  readonly at: string;
  readonly kilobytes: number;
  /** What stands on it at first. */
  readonly from: string;
  /** What the shell does with it then; `$DISK` is its place. */
  readonly prepare?: string;
  /** Added to the program's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

const MOUNT = 'mount -t tmpfs -o size="$SIZE"k tmpfs "$DISK"; cp -a "$FROM"/. "$DISK"';
/** Root makes a space of its own for what it mounts; others need a system that lets them be root in one. */
const OWN_SPACE = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];

/** Why no disk can be mounted here, or undefined where one can. */
export function whyNoDisk(): string | undefined {
  const [program = '', ...args] = OWN_SPACE;
  const tried = spawnSync(program, [...args, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { encoding: 'utf8' });
  return tried.status === 0 ? undefined : (tried.error?.message ?? tried.stderr.trim());
}

/** Runs the built command with a disk of its own; what then stands on it is copied into `after`, a new folder. */
export function runOnDisk(
  { at, kilobytes, from, prepare = '', env = {} }: Disk,
  after: string,
  args: readonly string[],
): CliResult {
  mkdirSync(after);
  const script = `set -e; ${MOUNT}; ${prepare}\nset +e; "$@"; code=$?; set -e; cp -a "$DISK"/. "$AFTER"; exit $code`;
  const [program = '', ...own] = OWN_SPACE;
  const result = spawnSync(program, [...own, 'sh', '-c', script, 'sh', process.execPath, CLI, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env, DISK: at, SIZE: String(kilobytes), FROM: from, AFTER: after },
  });
  if (result.error) throw result.error;
  return { code: result.status, out: result.stdout, err: result.stderr };
}
