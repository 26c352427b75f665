import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, type ProgramName, PROGRAMS } from './programs.ts';

const TESTS = join(import.meta.dirname, '..');

/** Runs once before the tests: installs missing programs where that is possible, and tells what is skipped. */
export default function setup(): void {
  const needs = programsInUse();
  const wanted = [...needs.keys()];
  if (canInstall()) install(wanted.filter(isMissing));
  const missing = wanted.filter(isMissing);
  if (missing.length === 0) return;
  const report = missing.map((name) => tell(name, needs.get(name) ?? [])).join('\n');
  if (process.env.CI) throw new Error(`CI is set, so no test may be skipped.\n${report}`);
  say(report);
}

/** The programs that some test asks for by `describeWith('name', ...)`, and those tests' files. */
function programsInUse(): Map<ProgramName, string[]> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.test.ts'),
  );
  const names = Object.keys(PROGRAMS) as ProgramName[];
  const uses = names.map((name) => [name, files.filter((file) => asksFor(file, name))] as const);
  return new Map(uses.filter(([, users]) => users.length > 0).map(([name, users]) => [name, users.sort()]));
}

function asksFor(file: string, name: ProgramName): boolean {
  return new RegExp(`\\bdescribeWith\\(\\s*'${name}'`).test(readFileSync(join(TESTS, file), 'utf8'));
}

function isMissing(name: ProgramName): boolean {
  return findProgram(name) === undefined;
}

/** Debian and what descends from it, as root. */
function canInstall(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function install(names: readonly ProgramName[]): void {
  if (names.length === 0) return;
  const packages = names.flatMap((name) => PROGRAMS[name].packages);
  say(
    `Some tests need ${names.map((n) => PROGRAMS[n].title).join(', ')}: installing ${packages.join(' ')} with apt-get.`,
  );
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const run = spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0) say(`apt-get ${args.join(' ')} failed:\n${run.error?.message ?? run.stderr}`);
  }
}

function tell(name: ProgramName, files: readonly string[]): string {
  const { title, packages } = PROGRAMS[name];
  const lines = files.map((file) => `  tests/${file}`);
  return [
    `${title} was not found. Tests that need it, and are skipped where it is missing, stand in:`,
    ...lines,
    `  To run them, install it (on Debian: apt-get install ${packages.join(' ')}).`,
  ].join('\n');
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
