import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programPath } from './programs.ts';

const LIMIT_MS = 120_000;
/** soffice is a script that starts the real one: together they are a process group, where there are such. */
const OWN_GROUP = process.platform !== 'win32';

/**
 * Has LibreOffice save files in another format (`pdf`, `xlsx`, `csv`, ...), into a folder that it makes where
 * it is missing. Returns the new files' paths in the order given; throws with LibreOffice's own words where
 * one was not made, or after 120 seconds.
 */
export async function convert(files: readonly string[], format: string, outDir: string): Promise<string[]> {
  // A profile of its own: with a shared one a second LibreOffice hands over to the first and leaves.
  const profile = await mkdtemp(join(tmpdir(), 'soffice-'));
  const targets = files.map((file) => target(file, format, outDir));
  try {
    const before = new Set(files.map((file) => resolve(file)));
    const clash = targets.find((path) => before.has(resolve(path)));
    if (clash !== undefined) throw new Error(`${clash} would be overwritten: give another folder`);
    // What an earlier run left there would pass for this one's.
    await Promise.all(targets.map((path) => rm(path, { force: true })));
    const words = await run(programPath('soffice'), [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      outDir,
      ...files,
    ]);
    await Promise.all(targets.map((path) => mustExist(path, words)));
    return targets;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** `x.pdf` for `x.xlsx`; a format may name its filter after a colon (`xlsx:Calc MS Excel 2007 XML`). */
function target(file: string, format: string, outDir: string): string {
  return join(outDir, `${basename(file, extname(file))}.${format.replace(/:.*$/, '')}`);
}

/** LibreOffice exits with 0 whatever happened: the file itself is the proof. */
async function mustExist(path: string, words: string): Promise<void> {
  await stat(path).catch((cause: unknown) => {
    throw new Error(`LibreOffice did not make ${path}:\n${words}`, { cause });
  });
}

/** Runs a program to its end, and kills it with all it started when time is up. Returns what it printed. */
async function run(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: OWN_GROUP });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => words.push(text));
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(OWN_GROUP ? -child.pid : child.pid, 'SIGKILL');
  }, LIMIT_MS);
  try {
    const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
    if (status === 0) return words.join('');
    throw new Error(`${program} ended with ${String(status ?? signal)}:\n${words.join('')}`);
  } finally {
    clearTimeout(timer);
  }
}
