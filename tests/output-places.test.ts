import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEDGER } from '../pipeline/intake/ledger/ledger.ts';
import { enterEverywhere, putEverywhere } from './intake/hostile/everywhere.ts';
import { describeWith } from './support/describe-with.ts';
import { type Element, elementsIn, running } from './support/package-elements.ts';
import { type CliResult, runCli } from './support/run-cli.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];
/** What no formula, link or field of an output may name. */
const TRACES = [
  'cmd|',
  'x.test',
  'calc',
  'javascript',
  'DDEAUTO',
  'notepad',
  'SUM(1',
  '1+1',
  '7*7',
  'alert',
  '31m',
];
/** Line ends aside, what steers a terminal. */
const STEERS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/;
const COMMANDS = [
  'status first',
  'merge',
  'merge --json',
  'merge --previous',
  'status --out',
  'remind',
  'check',
  'check --json',
];
const root = mkdtempSync(join(tmpdir(), 'places-'));
const intake = join(root, 'tiếp nhận =1+1\u001B[31m\n<b>');
const ra = join(root, 'ra');

describeWith('openpyxl', 'a text, wherever it comes from, is text wherever it goes', () => {
  const told = new Map<string, CliResult>();
  let packages: string[] = [];
  let elements: ReadonlyMap<string, Element[]>;
  beforeAll(() => {
    putEverywhere(intake);
    told.set('status first', runCli(['status', intake, ...AT]));
    enterEverywhere(intake);
    const merge = ['merge', intake, ...AT, '--out', join(ra, 'o.xlsx')];
    const all = [
      ...merge,
      '--word',
      join(ra, 'o.docx'),
      '--return',
      join(ra, 'trả'),
      '--remind',
      join(ra, 'thư'),
    ];
    told.set('merge', runCli(all));
    told.set('merge --json', runCli([...merge, '--json']));
    told.set(
      'merge --previous',
      runCli(['merge', intake, ...AT, '--out', join(ra, 'p.xlsx'), '--previous', join(ra, 'o.xlsx')]),
    );
    told.set('status --out', runCli(['status', intake, ...AT, '--out', join(ra, 's.xlsx')]));
    told.set('remind', runCli(['remind', intake, ...AT, '--out', join(ra, 'thư 2')]));
    const files = readdirSync(intake, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const check = [
      'check',
      ...files.map(({ parentPath, name }) => join(parentPath, name)),
      '--at',
      '2021-12-20',
    ];
    told.set('check', runCli([...check, '--return', join(ra, 'trả 2')]));
    told.set('check --json', runCli([...check, '--json']));
    const made = readdirSync(ra, { recursive: true, encoding: 'utf8' }).map((path) => join(ra, path));
    packages = [...made, join(intake, LEDGER.file)].filter((path) =>
      ['.xlsx', '.docx'].includes(extname(path)),
    );
    elements = new Map(packages.map((path) => [path, elementsIn(path)]));
  }, 600_000);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('in every output there is', () => {
    expect([...told].map(([command, { code, err }]) => [command, code, err])).toEqual(
      COMMANDS.map((command) => [command, command.startsWith('check') ? 1 : 0, '']),
    );
    const kinds = packages.map((path) => relative(root, path).replace(/[^/]*$/, '') + extname(path));
    expect(kinds).toEqual(
      expect.arrayContaining([
        'ra/.xlsx',
        'ra/.docx',
        'ra/trả/.xlsx',
        'ra/trả 2/.xlsx',
        'ra/thư/.docx',
        'ra/thư 2/.docx',
        `${relative(root, intake)}/.xlsx`,
      ]),
    );
    const { files } = JSON.parse(told.get('merge --json')?.out ?? '') as {
      files: { path: string; standing: string }[];
    };
    expect(new Set(files.map(({ standing }) => standing))).toEqual(
      new Set(['counted', 'returned', 'refused', 'excluded']),
    );
    expect(files.find(({ path }) => path === 'mọi ô chữ.xlsx')?.standing).toBe('counted');
  });

  it('and is not run; only what was a formula in a returned file is still one in its marked copy', () => {
    const found = packages.flatMap((path) => {
      const texts = running(elements.get(path) ?? [], TRACES).map(({ name, text }) => `${name} ${text}`);
      return texts.length > 0 ? [[basename(path), ...texts]] : [];
    });
    const kept = ["f cmd|' /C calc'!A0", 'f HYPERLINK("http://x.test","a")', 'f WEBSERVICE("http://x.test")'];
    const names = ['DDE', 'HYPERLINK', 'WEBSERVICE'].map((name) => `${name} - cần sửa.xlsx`);
    // In both folders of marked copies: each is the agency’s own file.
    expect(found.sort()).toEqual(
      names.flatMap((name, n) => [
        [name, kept[n]],
        [name, kept[n]],
      ]),
    );
  });

  it('and no name or text makes a line of its own', () => {
    const forged = [...told.values()].flatMap(({ out }) =>
      out.split('\n').filter((line) => line.startsWith('Đã ghi: b') || line.startsWith('=1+1')),
    );
    expect(forged).toEqual([]);
  });

  it('and no link leads anywhere but to files of the intake', () => {
    const links = packages.flatMap((path) =>
      (elements.get(path) ?? [])
        .filter(({ attributes }) => attributes.TargetMode === 'External')
        .map(({ attributes: { Target = '' } }) => ({ path, Target })),
    );
    const wrong = links.filter(({ path, Target }) => {
      const to = resolve(dirname(path), decodeURIComponent(Target));
      return !to.startsWith(intake + sep) || !existsSync(to);
    });
    expect(wrong).toEqual([]);
    expect(links.length).toBeGreaterThan(30);
  });

  it('and no place of a link is of its making', () => {
    const places = packages.flatMap((path) =>
      (elements.get(path) ?? []).flatMap(({ attributes: { location } }) => location ?? []),
    );
    expect(places.filter((place) => TRACES.some((trace) => place.includes(trace)))).toEqual([]);
  });

  it('and steers no terminal', () => {
    const steered = [...told].filter(([, { out, err }]) => STEERS.test(out) || STEERS.test(err));
    expect(steered.map(([command]) => command)).toEqual([]);
  });
});
