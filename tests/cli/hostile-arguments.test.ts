import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];
/** Line ends aside, what steers a terminal. */
const STEERS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/;
const STEERING = '\u001B[2J\u001B]8;;http://x.test\u0007\u009B31m\u202Ea\b';
/** A line of the program's own making, as Node prints where it fails. */
const STACK = /^ {4}at |node:internal|Error:/m;

function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The product's own file, with a change. */
function altered(name: string, change: (json: Record<string, unknown>) => void): string {
  const json = JSON.parse(readFileSync(join('pipeline', 'data', name), 'utf8')) as Record<string, unknown>;
  change(json);
  return JSON.stringify(json);
}

describe('a path that would steer a terminal', () => {
  const bad = `${STEERING}\n=1+1`;
  it.each<[string, (folder: string) => string[]]>([
    ['the folder of merge', (f) => ['merge', join(f, bad), ...AT, '--out', join(f, 'o.xlsx')]],
    ['the folder of status', (f) => ['status', join(f, bad), ...AT]],
    ['a file of check', (f) => ['check', join(f, bad)]],
    ['--plan', (f) => ['status', join(f, 'in'), ...AT, '--plan', join(f, bad)]],
    ['--agencies', (f) => ['status', join(f, 'in'), ...AT, '--agencies', join(f, bad)]],
    [
      '--previous',
      (f) => ['merge', join(f, 'in'), ...AT, '--out', join(f, 'o.xlsx'), '--previous', join(f, bad)],
    ],
    ['--out', (f) => ['merge', join(f, 'in'), ...AT, '--out', join(f, bad, 'a.txt')]],
    ['--year', (f) => ['status', join(f, 'in'), '--year', bad]],
    ['--at', (f) => ['status', join(f, 'in'), '--year', '2021', '--at', bad]],
    ['--agency', (f) => ['template', '--year', '2021', '--agency', bad, '--out', join(f, 'o')]],
    ['an option', (f) => ['status', join(f, 'in'), `--${bad}`]],
    ['a command', () => [bad]],
  ])('as %s is told in one sentence that does not', (_, args) => {
    const { code, out, err } = runCli(args(folderWith()));
    expect([code === 0, STEERS.test(out + err), STACK.test(out + err)]).toEqual([false, false, false]);
    expect(`${out}${err}`).toContain('<U+001B>');
  });
});

describe('a plan or roster that was tampered with', () => {
  const hostile = { [STEERING]: STEERING, ['__proto__']: { polluted: true } };
  it.each<[string, string, string]>([
    ['--plan', 'no JSON', `{"${STEERING}`],
    ['--plan', 'a text', JSON.stringify(STEERING)],
    ['--plan', 'deep', '['.repeat(100_000)],
    ['--plan', 'a key', altered('plan-177.json', (plan) => Object.assign(plan, hostile))],
    ['--plan', 'a kind', altered('plan-177.json', (plan) => (plan.duties = STEERING))],
    ['--plan', 'entries', altered('plan-177.json', (plan) => (plan.duties = [hostile, STEERING]))],
    ['--agencies', 'a key', altered('agencies.json', (roster) => Object.assign(roster, hostile))],
    ['--agencies', 'entries', altered('agencies.json', (roster) => (roster.agencies = [hostile, STEERING]))],
  ])('%s: %s is told in words that steer no terminal', (option, _, content) => {
    const folder = folderWith({ 'a.json': content });
    const { code, out, err } = runCli(['status', join(folder, 'in'), ...AT, option, join(folder, 'a.json')]);
    expect([code, out, STEERS.test(err), STACK.test(err)]).toEqual([2, '', false, false]);
    expect(err).toContain('a.json');
  });

  it('that names an agency so, is shown so nowhere', () => {
    const roster = altered('agencies.json', (json) => {
      const [first] = json.agencies as { name: string }[];
      if (first) first.name = `Sở ${STEERING}`;
    });
    const folder = folderWith({ 'a.json': roster });
    const { out, err } = runCli(['status', join(folder, 'in'), ...AT, '--agencies', join(folder, 'a.json')]);
    expect(STEERS.test(out + err)).toBe(false);
  });
});
