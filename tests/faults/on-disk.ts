/**
 * What a program of Node changes on the disk, counted: `--import` takes it as it is. The fault of the environment
 * variable FAULT strikes right before the change of its number, or (`half`) when half of what is written is written.
 */
const SCRIPT = `
import fs from 'node:fs';
import { execFileSync } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { cpSync, writeFileSync, writeSync } = fs;
const { at = 0, half = false, command, nobody = false, now = '2021-12-21T00:00:00Z', reading, touching, snapshots, log } = JSON.parse(process.env.FAULT);
const changes = [];
// The ledger tells when each file was recorded: a clock that stands still makes equal runs write equal bytes.
Date.now = () => Date.parse(now);
let idle = true;

const die = () => { process.kill(process.pid, 'SIGKILL'); for (;;); };
const strike = (writeHalf) => {
  if (nobody) return process.seteuid(65534);
  if (command) return execFileSync(command[0], command.slice(1));
  if (half) writeHalf?.();
  die();
};
const change = (name, writeHalf) => reading || touching ? undefined : reach(name, writeHalf);
const reach = (name, writeHalf) => {
  // What the fault itself changes is not counted.
  if (!idle) return;
  idle = false;
  changes.push(name);
  if (snapshots) cpSync(snapshots.of, snapshots.to + '/' + changes.length, { recursive: true, preserveTimestamps: true });
  if (changes.length === at) strike(writeHalf);
  idle = true;
};

const isForWriting = (flags = 'r') => typeof flags === 'number' ? (flags & 3) !== 0 : /[wax+]/.test(flags);
const wrap = (owner, name, counted = () => true) => {
  const real = owner[name];
  if (real) owner[name] = function (...args) {
    if (counted(...args)) change(name);
    return real.apply(this, args);
  };
};
const NAMES = ['appendFile', 'chmod', 'copyFile', 'cp', 'link', 'mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir',
  'symlink', 'truncate', 'unlink', 'utimes', 'writeFile'];
for (const name of NAMES) for (const [owner, end] of [[fs, ''], [fs, 'Sync'], [fs.promises, '']]) wrap(owner, name + end);
for (const name of ['write', 'writeSync', 'writev', 'writevSync', 'fsync', 'fsyncSync', 'ftruncate', 'ftruncateSync'])
  wrap(fs, name, (fd) => fd > 2);
for (const name of ['open', 'openSync']) wrap(fs, name, (_, flags) => isForWriting(flags));

const touch = (owner, name) => {
  const real = owner[name];
  if (typeof real === 'function') owner[name] = function (...args) {
    if (args.slice(0, 2).some((path) => typeof path === 'string' && path.startsWith(touching))) reach(name);
    return real.apply(this, args);
  };
};
const LOOKS = ['access', 'lstat', 'open', 'readFile', 'readdir', 'readlink', 'realpath', 'stat'];
if (touching) for (const name of [...NAMES, ...LOOKS]) for (const [owner, end] of [[fs, 'Sync'], [fs.promises, '']]) touch(owner, name + end);

const { openSync } = fs;
fs.openSync = (path, ...more) => {
  if (reading && String(path).startsWith(reading)) reach('read');
  return openSync(path, ...more);
};

const open = fs.promises.open;
const wrapped = new WeakSet();
fs.promises.open = async (path, flags, ...more) => {
  if (isForWriting(flags)) change('open');
  const handle = await open(path, flags, ...more);
  const proto = Object.getPrototypeOf(handle);
  if (!wrapped.has(proto)) {
    wrapped.add(proto);
    const { writeFile } = proto;
    proto.writeFile = function (data, ...rest) {
      change('writeFile', () => writeSync(this.fd, data.subarray(0, data.length / 2)));
      return writeFile.call(this, data, ...rest);
    };
    for (const name of ['write', 'writev', 'appendFile', 'truncate', 'sync', 'datasync']) wrap(proto, name);
  }
  return handle;
};
syncBuiltinESMExports();
if (isMainThread && log) process.on('exit', () => writeFileSync(log, JSON.stringify(changes)));
`;

/** What strikes a run. */
export interface Fault {
  /** Number of the change of the disk before which it strikes; never where it is left out. */
  readonly at?: number;
  /** Kills in the middle of what is written there. */
  readonly half?: boolean;
  /** What is run there, in place of killing the process. */
  readonly command?: readonly string[];
  /** Takes the rights of root away there, in place of killing the process. */
  readonly nobody?: boolean;
  /** What the clock shows all the time; 21 December 2021 where it is left out. */
  readonly now?: string;
  /** Strikes before a file below this folder is opened, in place of before a change: so the numbers count those. */
  readonly reading?: string;
  /** Strikes before any call of the system that names something of this folder, in place of before a change. */
  readonly touching?: string;
  /** Copies a folder before every change, into folders of its number. */
  readonly snapshots?: { readonly of: string; readonly to: string };
  /** Where the names of all changes are written at the end, as JSON. */
  readonly log?: string;
}

/** An environment in which a fault strikes. */
export function struckBy(fault: Fault): Record<string, string> {
  return {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(SCRIPT)}`,
    FAULT: JSON.stringify(fault),
  };
}
