import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEDGER } from '../pipeline/intake/ledger/ledger.ts';
import { sha256Hex } from '../pipeline/intake/judge-file.ts';
import { putAll } from './intake/hostile/hostile.ts';
import { FORMULAS, TEXTS } from './intake/hostile/payloads.ts';
import { type ReportName, changed, setText } from './intake/hostile/report.ts';
import { describeWith } from './support/describe-with.ts';
import { inPython } from './support/officer.ts';
import { elementsIn, running } from './support/package-elements.ts';
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
type Column = readonly [sheet: string, column: string, row: number];
/** Line ends aside, what steers a terminal. */
const STEERS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/;
const PROSE: readonly Column[] = [
  ...['J', 'K', 'L', 'M'].map((column) => ['Nhiệm vụ', column, 4] as const),
  ['Số liệu', 'F', 4] as const,
  ['Chỉ tiêu', 'J', 4] as const,
];
/** Where what is written there makes a row. */
const ROWS: readonly Column[] = [
  ...['C', 'E', 'F'].map((column) => ['Văn bản', column, 4] as const),
  ...['B', 'C', 'E'].map((column) => ['Vướng mắc', column, 4] as const),
];
/** Where a number, a day or a choice is asked for: a finding quotes what stands there. */
const ASKED: readonly Column[] = [
  ...['G', 'H', 'I'].map((column) => ['Nhiệm vụ', column, 4] as const),
  ...['D', 'E'].map((column) => ['Số liệu', column, 4] as const),
  ...['E', 'F', 'I'].map((column) => ['Chỉ tiêu', column, 4] as const),
  ...['A', 'B', 'D'].map((column) => ['Văn bản', column, 4] as const),
  ...['A', 'D'].map((column) => ['Vướng mắc', column, 4] as const),
];

/** A report with a text in each row of these columns, another in each; where a table has no such row, not there. */
function filled(name: ReportName, columns: readonly Column[]): Uint8Array {
  const texts = Object.values(TEXTS);
  return changed(name, (parts) => {
    for (const [c, [sheet, column, first]] of columns.entries())
      for (const n of texts.keys()) {
        const at = `${column}${first + n}`;
        try {
          setText(parts, [sheet, at], texts[(n + c) % texts.length] ?? '');
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
        }
      }
  });
}

const FOLDERS = [
  '=HYPERLINK("http:x.test")',
  "+cmd|' C calc'!A0",
  '\u001B[2J\u001B]8;;http:x.test\u0007',
  'a\n=1+1',
  '\u202Eslx',
  '<script>alert(1)<',
];
const NAMES = [
  ...[
    "=cmd|' C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(1+1)',
    '\t=1+1',
    'javascript:alert(1)',
    'file:c:calc',
    '#1+1!A1',
  ],
  ...[
    'a\n=1+1',
    'a\r\nĐã ghi: b',
    '\u001B[31mđỏ',
    '\u009B31m',
    '\u202Eslx.exe',
    '\u2066a',
    '%00%2e%2e',
    '&lt;a&gt;<b>"\'',
    '${7*7}_x001B_',
    'a_x000A_b',
  ],
];
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

function put(): void {
  mkdirSync(intake);
  writeFileSync(join(intake, 'mọi ô chữ.xlsx'), filled('LongBien', PROSE));
  writeFileSync(join(intake, 'mọi ô.xlsx'), filled('ThanhTra', [...PROSE, ...ROWS, ...ASKED]));
  for (const [n, name] of NAMES.entries()) writeFileSync(join(intake, `${name}.xlsx`), `tệp lạ ${n}`);
  // One of each kind with a name and a folder that want to be more: counted, returned, refused.
  for (const [n, folder] of FOLDERS.entries()) {
    mkdirSync(join(intake, folder));
    writeFileSync(join(intake, folder, 'a.txt'), `lạ ${n}`);
  }
  writeFileSync(join(intake, FOLDERS[0] ?? '', `${NAMES[0] ?? ''}.xlsx`), filled('TayHo', []));
  writeFileSync(join(intake, FOLDERS[3] ?? '', `${NAMES[10] ?? ''}.xlsx`), filled('HoaiDuc', ASKED));
}

/** The officer writes the same into the ledger, all but what a program takes for a formula of the officer's own. */
function enter(): void {
  const ledger = join(intake, LEDGER.file);
  const shaOf = (name: string) => sha256Hex(readFileSync(join(intake, name)));
  const H = LEDGER.headers;
  const typed = Object.values(TEXTS).filter((text) => !text.startsWith('='));
  const headers = [H.note, H.excludedWhy, H.agency, H.receivedAt, H.reason, H.basis];
  const shas = NAMES.map((name) => shaOf(`${name}.xlsx`));
  const writes = shas.flatMap((sha, n) =>
    headers.map(
      (header, i) => ({ do: 'write', sha, header, value: typed[(n + i) % typed.length] ?? '' }) as const,
    ),
  );
  const waivers = typed.map((text) => ({
    do: 'waive' as const,
    values: {
      Tệp: 'mọi ô.xlsx',
      'Cơ quan': text,
      Trang: text,
      Ô: 'D4',
      Lỗi: text,
      'Người quyết định': text,
      'Lý do': text,
    },
  }));
  inPython(ledger, [
    ...writes,
    ...shas.slice(0, 4).map((sha) => ({ do: 'write', sha, header: H.excluded, value: 'Có' }) as const),
    { do: 'write', sha: shaOf('mọi ô chữ.xlsx'), header: H.note, value: typed.join(' ') },
    ...waivers,
    { do: 'row', values: { [H.name]: typed[0] ?? '', [H.note]: typed[1] ?? '' } },
    { do: 'add column', header: typed[3] ?? '', at: 3 },
    { do: 'add sheet', name: 'Riêng', text: typed[4] ?? '' },
  ]);
}

describeWith('openpyxl', 'a text, wherever it comes from, is text wherever it goes', () => {
  const told = new Map<string, CliResult>();
  let packages: string[] = [];
  beforeAll(() => {
    put();
    told.set('status first', runCli(['status', intake, ...AT]));
    enter();
    putAll(intake, FORMULAS);
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
    told.set('merge --json', runCli([...all, '--json']));
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
  }, 300_000);
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
      const texts = running(elementsIn(path), TRACES).map(({ name, text }) => `${name} ${text}`);
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
      elementsIn(path)
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
      elementsIn(path).flatMap(({ attributes: { location } }) => location ?? []),
    );
    expect(places.filter((place) => TRACES.some((trace) => place.includes(trace)))).toEqual([]);
  });

  it('and steers no terminal', () => {
    const steered = [...told].filter(([, { out, err }]) => STEERS.test(out) || STEERS.test(err));
    expect(steered.map(([command]) => command)).toEqual([]);
  });
});
