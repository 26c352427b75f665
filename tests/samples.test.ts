import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../pipeline/contract/period.ts';
import type { ReceivedFile } from '../pipeline/contract/received.ts';
import { STATUS } from '../pipeline/contract/sheets.ts';
import { validate } from '../pipeline/contract/validate.ts';
import { thisRun } from '../pipeline/cli/this-run.ts';
import { sha256Hex } from '../pipeline/intake/judge-file.ts';
import { BASIS, LEDGER } from '../pipeline/intake/ledger/ledger.ts';
import { readGrid } from '../pipeline/intake/read-grid.ts';
import { readLedger } from '../pipeline/intake/ledger/read.ts';
import { receive } from '../pipeline/intake/receive.ts';
import { record } from '../pipeline/intake/ledger/record.ts';
import { unpack } from '../pipeline/workbook/package.ts';
import { ledgerOf } from '../samples/make/ledger.ts';
import { type MadeSample, makeSamples } from '../samples/make/make.ts';
import { tablesOf, withTables } from '../samples/make/readme.ts';
import { JUDGED_AT, type Sample } from '../samples/make/sample.ts';
import { SAMPLES } from '../samples/make/samples.ts';
import { plan, roster } from './support/plan-177.ts';

const SAMPLES_FOLDER = join(import.meta.dirname, '..', 'samples');
const FOLDER = join(SAMPLES_FOLDER, '2021');
const period = periodOf(plan, roster, 2021);
const judging = { period, at: JUDGED_AT, sha256: sha256Hex };

const names = readdirSync(FOLDER);
const stored = (file: string) => readFileSync(join(FOLDER, file));
const NOW = '2026-01-01T08:00:00';
const isSavedElsewhere = (sample: Sample) => sample.content.kind === 'libreoffice';
const titled = SAMPLES.map((sample) => [sample.file, sample] as const);

/** The made samples that a zone far from where they were committed gives. */
let made: readonly MadeSample[] = [];
let received: readonly ReceivedFile[] = [];

beforeAll(async () => {
  process.env.TZ = 'Pacific/Kiritimati';
  made = await makeSamples({ plan, roster });
  received = (await receive(FOLDER, { ...judging, now: NOW }, () => undefined)).files;
});

describe('the folder of samples', () => {
  it('holds the samples and the ledger, and nothing else', () => {
    expect(names.sort()).toEqual([...SAMPLES.map(({ file }) => file), LEDGER.file].sort());
  });

  it('is small', () => {
    const bytes = names.reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('has file names that every system keeps as they are', () => {
    expect(names.filter((name) => name !== name.normalize('NFC') || /[<>:"/\\|?*]/.test(name))).toEqual([]);
  });
});

describe('made again, whatever the time zone', () => {
  it.each(titled.filter(([, sample]) => !isSavedElsewhere(sample)))('%s has the same bytes', (file) => {
    const again = made.find(({ sample }) => sample.file === file);
    expect(sha256Hex(again?.bytes ?? '')).toBe(sha256Hex(stored(file)));
  });

  it('the ledger has the same bytes', async () => {
    expect(sha256Hex(await ledgerOf(FOLDER, { plan, roster }))).toBe(sha256Hex(stored(LEDGER.file)));
  });

  it('the tables of the README are the same', () => {
    const readme = readFileSync(join(SAMPLES_FOLDER, 'README.md'), 'utf8');
    expect(withTables(readme, tablesOf(roster))).toBe(readme);
  });
});

describe('what LibreOffice saved', () => {
  const saved = (as: string) =>
    SAMPLES.filter(({ content }) => content.kind === 'libreoffice' && content.as === as).map((s) => s.file);

  it.each(saved('xlsx'))('%s holds what the agency typed', (file) => {
    const source = made.find(({ sample }) => sample.file === file);
    expect(submissionIn(stored(file))).toEqual(submissionIn(source?.bytes ?? new Uint8Array()));
    const application = unpack(stored(file)).get('docProps/app.xml');
    expect(application instanceof Uint8Array && new TextDecoder().decode(application)).toContain(
      'LibreOffice',
    );
  });

  it('is two workbooks, one of Excel 97 and one behind a password', () => {
    expect(['xlsx', 'xls', 'password'].map((as) => saved(as).length)).toEqual([2, 1, 1]);
  });
});

describe('the ledger', () => {
  const reading = readGrid(stored(LEDGER.file));
  const rows = ('grid' in reading ? readLedger(reading.grid)?.rows : undefined) ?? [];
  const basisOf = (sample: Sample) => (sample.listed ? BASIS.ledger : BASIS.seal);

  it('lists each file that somebody sent by its hash with the minute it was received, and where that comes from', () => {
    const sent = SAMPLES.filter(({ file }) => !file.startsWith('~$'));
    const expected = new Map(
      sent.map((s) => [sha256Hex(stored(s.file)), [s.receivedAt, basisOf(s)] as const] as const),
    );
    const listed = rows.map(
      ({ sha256, receivedAt, cells }) => [sha256, [receivedAt, cells.get('basis')?.text]] as const,
    );
    expect(new Map(listed)).toEqual(expected);
    expect(rows).toHaveLength(expected.size);
  });

  it('holds no entered time of three files, whose seal tells', () => {
    const rest = received.filter(({ receiptSource }) => receiptSource === 'seal');
    expect(rest.map((file) => [file.path, file.receivedAt])).toEqual(
      SAMPLES.filter((sample) => !sample.listed)
        .map((sample) => [sample.file, sample.sealedAt])
        .sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
    );
    expect(rest).toHaveLength(3);
  });

  it('is as the program leaves it: recorded again, it stays the same bytes', async () => {
    const before = stored(LEDGER.file);
    const moment = { period, at: JUDGED_AT, now: NOW };
    const intake = await receive(FOLDER, { ...judging, now: NOW }, () => undefined);
    const recorded = await record(intake, moment, thisRun());
    expect(recorded).toEqual({
      file: LEDGER.file,
      notes: [],
      excludedGone: [],
      created: false,
      added: 0,
      changed: 0,
    });
    expect(stored(LEDGER.file).equals(before)).toBe(true);
  });
});

describe('judged on 20 December 2021', () => {
  it.each(titled)('%s is what samples/README.md says', (file, sample) => {
    const judged = received.find(({ path }) => path === file);
    const codes = [...new Set(judged?.findings.map((finding) => finding.code))].sort();
    expect({ standing: judged?.standing, codes }).toEqual(sample.expected);
  });

  it.each(titled.filter(([, { expected }]) => expected.standing !== 'refused'))(
    '%s is known to be its agency’s',
    (file, sample) => {
      const judged = received.find(({ path }) => path === file);
      expect([judged?.agency, judged?.receivedAt]).toEqual([sample.agency, sample.receivedAt]);
    },
  );

  it('66 of 76 agencies sent something, 54 of them a report that counts', () => {
    const counted = SAMPLES.filter(({ expected }) => expected.standing === 'counted');
    expect([
      period.reporters.length,
      new Set(SAMPLES.map(({ agency }) => agency)).size,
      new Set(counted.map(({ agency }) => agency)).size,
      counted.length,
    ]).toEqual([76, 66, 54, 54]);
  });
});

describe('what the agencies write', () => {
  const counted = () =>
    received.flatMap((f) => (f.standing === 'counted' && f.submission ? [f.submission] : []));

  it('is of every status, half of it in progress', () => {
    const statuses = counted().flatMap(({ duties }) => duties.map((duty) => duty.status));
    const shares = Object.values(STATUS).map(
      (status) => statuses.filter((other) => other === status).length / statuses.length,
    );
    const wanted = [0.33, 0.5, 0.06, 0.11];
    expect(shares.filter((share, i) => Math.abs(share - (wanted[i] ?? 0)) > 0.04)).toEqual([]);
  });

  it('differs: no result is told in the same words by more than ten agencies', () => {
    const results = counted().flatMap(({ duties }) => duties.flatMap(({ result }) => result ?? []));
    const times = new Map<string, number>();
    for (const result of results) times.set(result, (times.get(result) ?? 0) + 1);
    expect([...times].filter(([, count]) => count > 10)).toEqual([]);
  });

  it('has no part of a phrase left unfilled', () => {
    const rows = counted().flatMap(({ duties, documents, obstacles }) => [
      ...duties,
      ...documents,
      ...obstacles,
    ]);
    const texts = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'));
    expect(texts.filter((text) => /[{}|]|undefined|NaN/.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(5000);
  });

  it('tells of difficulties beyond their authority in about a third of the reports', () => {
    const share = counted().filter(({ obstacles }) => obstacles.length > 0).length / counted().length;
    expect(Math.abs(share - 0.33)).toBeLessThan(0.06);
  });
});

/** The values in a workbook's bytes, judged as of 2021. */
function submissionIn(bytes: Uint8Array) {
  const reading = readGrid(bytes);
  return 'grid' in reading ? validate(reading.grid, judging).submission : reading.gate;
}
