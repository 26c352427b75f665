import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATES } from '../../pipeline/contract/gates.ts';
import { APART } from '../../pipeline/intake/apart.ts';
import { LEDGER } from '../../pipeline/intake/ledger/ledger.ts';
import { HERE_MILLISECONDS, LEAST_MILLISECONDS } from '../../pipeline/intake/reader.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { BROKEN } from './hostile/broken.ts';
import { FOREIGN } from './hostile/foreign.ts';
import { type Hostile, putAll, REASONS } from './hostile/hostile.ts';
import { LARGE } from './hostile/large.ts';
import { FORMULAS, PAYLOADS } from './hostile/payloads.ts';
import { PLACES, putBrokenName } from './hostile/places.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];
/** Two seconds of processor time and 256 MB are what one file may cost; the program alone has some 110 MB. */
const MILLISECONDS = 2_000;
const MEGABYTES = 256;
const PROGRAM_MEGABYTES = 130;
const FILES = [...FOREIGN, ...BROKEN, ...LARGE, ...FORMULAS, ...PAYLOADS];
/** A damaged ledger is no file of the intake: it is kept aside. */
const ALL = [...FILES, ...PLACES.filter(({ file }) => file !== LEDGER.file)];

/** Adds `peak` and kilobytes to what is printed on the error stream at the end. */
const MEASURED = {
  NODE_OPTIONS: `--import "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))"`,
};

const toldOf = ({ file, told }: Hostile): string => (told ?? file).normalize('NFC');
const standingOf = ({ verdict }: Hostile): string =>
  verdict === 'accepted' ? 'counted' : verdict === 'formula-in-input' ? 'returned' : 'refused';
const peakOf = ({ err }: CliResult): number => Number(/peak (\d+)/.exec(err)?.[1]) / 1024;

interface MergeJson {
  readonly files: readonly {
    path: string;
    standing: string;
    errors: number;
    reason: { what: string; fix: string } | null;
  }[];
}
interface CheckJson {
  readonly file: string;
  readonly accepted: boolean;
  readonly findings: readonly { code: string; severity: string; what: string; fix: string }[];
}

const root = mkdtempSync(join(tmpdir(), 'hostile-'));
const folder = join(root, 'tiếp nhận');

beforeAll(() => {
  mkdirSync(folder);
  putAll(folder, [...FILES, ...PLACES]);
  putBrokenName(folder);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a folder of hostile and broken files', () => {
  let merged: CliResult;
  let json: MergeJson;
  beforeAll(() => {
    const merge = (...more: string[]) =>
      runCli(['merge', folder, ...AT, '--out', join(root, 'o.xlsx'), ...more], MEASURED);
    merged = merge();
    json = JSON.parse(merge('--json').out) as MergeJson;
  });

  it('is merged, with the memory that one file may cost', () => {
    expect(merged.code).toBe(0);
    expect(merged.err).toMatch(/^peak \d+$/);
    expect(peakOf(merged)).toBeLessThan(PROGRAM_MEGABYTES + MEGABYTES);
  });

  it('keeps what was no ledger aside, and tells it', () => {
    expect(merged.out).toContain('đã được giữ lại là so-tiep-nhan.hong-1.xlsx và lập sổ mới.');
    expect(readFileSync(join(folder, 'so-tiep-nhan.hong-1.xlsx'), 'utf8')).toBe('PK không phải sổ');
    expect(readdirSync(folder)).not.toContain('so-tiep-nhan.hong-2.xlsx');
  });

  it('is told whole: every file once, nothing else', () => {
    const paths = [...ALL.map(toldOf), 'b\uFFFD.xlsx'];
    expect(json.files.map(({ path }) => path).sort()).toEqual(paths.sort());
  });

  it.each(ALL.map((hostile) => [toldOf(hostile), hostile] as const))(
    '%j has its verdict',
    (path, hostile) => {
      const file = json.files.find((one) => one.path === path);
      expect(file?.standing).toBe(standingOf(hostile));
      expect(file?.errors).toBe(hostile.verdict === 'accepted' ? 0 : 1);
    },
  );

  it.each(ALL.filter((one) => standingOf(one) === 'refused').map((one) => [toldOf(one), one] as const))(
    '%j has its one reason',
    (path, { verdict }) => {
      const told = json.files.filter((file) => file.path === path).map(({ reason }) => reason);
      expect(told.map((reason) => `${reason?.what ?? ''} ${reason?.fix ?? ''}`)).toEqual([
        verdict === 'accepted' ? '' : REASONS[verdict],
      ]);
    },
  );

  // Whatever else the machine does: `npm run bench` measures the time.
  it('is ended by budgets, nowhere by time', () => {
    const stopped = json.files.filter(({ reason }) => reason?.what === GATES['reading-stopped'].what);
    expect(stopped).toEqual([]);
  });

  it('a name that is no text is told', () => {
    const { what = '', fix = '' } = json.files.find(({ path }) => path === 'b\uFFFD.xlsx')?.reason ?? {};
    expect(`${what} ${fix}`).toBe(REASONS['name-unreadable']);
  });

  it('tells the officer a dozen of them and where the others are', () => {
    const refused = json.files.filter(({ standing }) => standing === 'refused').length;
    const lines = merged.out.split('\n');
    const first = lines.indexOf(`Không nhận (${refused}):`) + 1;
    expect(lines[first + 12]).toBe(
      `  … và ${refused - 12} tệp khác; tệp tổng hợp (lệnh merge) ghi đủ ở trang Cảnh báo`,
    );
  });
});

describe('baocao check', () => {
  it('says of each hostile file what merge says', () => {
    const files = [...FILES, ...PLACES.filter(({ file }) => file === 'ống.xlsx')];
    const paths = files.map(({ file }) => join(folder, file));
    const result = runCli(['check', ...paths, ...AT, '--json'], MEASURED);
    expect(result.code).toBe(1);
    expect(peakOf(result)).toBeLessThan(PROGRAM_MEGABYTES + MEGABYTES);
    const told = (JSON.parse(result.out) as CheckJson[]).map(({ accepted, findings }) => {
      const errors = findings.filter(({ severity }) => severity === 'error');
      return accepted ? ['accepted'] : errors.map(({ code, what, fix }) => `${code}: ${what} ${fix}`);
    });
    const expected = files.map(({ verdict }) => [
      verdict === 'accepted' ? verdict : `${verdict}: ${REASONS[verdict]}`,
    ]);
    expect(told).toEqual(expected);
  });
});

describe('one file', () => {
  it('may take two seconds: on the main thread, then apart, then to be judged; twice as much where tried again', () => {
    const { milliseconds } = APART;
    expect(2 * HERE_MILLISECONDS + milliseconds + 2 * LEAST_MILLISECONDS).toBeLessThanOrEqual(MILLISECONDS);
  });
});
