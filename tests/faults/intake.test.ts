import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATES } from '../../pipeline/contract/gates.ts';
import { LEDGER } from '../../pipeline/intake/ledger/ledger.ts';
import { sheetsOf } from '../support/merged-samples.ts';
import { CLI, ROOT, runCli } from '../support/run-cli.ts';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { runOnDisk, whyNoDisk } from './disk.ts';
import { struckBy } from './on-disk.ts';
import { FIRST, LATER, openWorkplace, treeOf } from './workplace.ts';

const NO_DISK = whyNoDisk();
if (NO_DISK !== undefined)
  process.stderr.write(`tests/faults/intake.test.ts: some are skipped: ${NO_DISK}\n`);

const run = promisify(execFile);
const { root, intake, receive, outputs } = openWorkplace();
const statusArgs = (folder: string) => ['status', folder, '--year', '2021', '--at', '2021-12-10'];

beforeAll(() => {
  receive(FIRST);
  runCli(statusArgs(intake));
  receive(LATER);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe.skipIf(NO_DISK !== undefined)('a ledger that cannot be written', () => {
  it.each<[string, number, string, string]>([
    ['disk is full', 0, 'ổ đĩa đã đầy hoặc hết hạn mức', ''],
    ['folder is for reading only', 4_000, 'không có quyền ghi', 'mount -o remount,ro "$DISK"'],
    [
      'ledger is in use',
      4_000,
      'sổ đang mở trong chương trình khác',
      `mount --bind "$DISK/${LEDGER.file}" "$DISK/${LEDGER.file}"`,
    ],
  ])('as the %s stays whole; that is told, and all else is', (title, room, reason, prepare) => {
    const at = outputs(title);
    const after = join(root, `after ${title}`);
    const pages = readdirSync(intake).map((name) =>
      Math.ceil(readFileSync(join(intake, name)).length / 4096),
    );
    const kilobytes = room || 4 * pages.reduce((sum, own) => sum + own, 1);
    const result = runOnDisk({ at, kilobytes, from: intake, prepare }, after, statusArgs(at));
    expect(result.code).toBe(0);
    expect(result.err).toContain(`Lần này chưa ghi được sổ tiếp nhận: ${reason}`);
    expect(result.out).toContain('Sở Công Thương');
    expect(treeOf(after)).toEqual(treeOf(intake));
    expect(readdirSync(after).sort()).toEqual(readdirSync(intake).sort());
  });
});

describe('an intake that changes while it is read', () => {
  it('has every file told as it was found, and a file that came later read by the next run', () => {
    const folder = outputs('changing', intake);
    const [, grown = '', , removed = ''] = readdirSync(folder).sort();
    const command = [
      'sh',
      '-c',
      'rm "$0/$2"; printf x >> "$0/$1"; cp "$0/SNV_BaoCao_KH177_2021.xlsx" "$0/zz.xlsx"',
      ...[folder, grown, removed],
    ];
    // The ledger is read first.
    const fault = { reading: folder, at: 2, command };
    const merge = (out: string, env = {}) =>
      JSON.parse(
        runCli(['merge', ...statusArgs(folder).slice(1), '--out', join(root, out), '--json'], env).out,
      ) as { files: { path: string; standing: string; reason: { what: string } | null }[] };
    const told = merge('a.xlsx', struckBy(fault)).files;
    expect(told.map(({ path }) => path)).toEqual(
      readdirSync(intake)
        .filter((name) => name !== LEDGER.file)
        .sort(),
    );
    expect(told.find(({ path }) => path === removed)?.reason?.what).toBe(GATES['read-error'].what);
    expect(merge('b.xlsx').files.find(({ path }) => path === 'zz.xlsx')?.standing).toBe('identical');
  });
});

describe('a clock that was set back', () => {
  it('is told, and changes nothing that stands in the ledger', () => {
    const folder = outputs('clock');
    for (const name of [...FIRST, ...LATER]) {
      copyFileSync(join(intake, name), join(folder, name));
      utimesSync(join(folder, name), new Date('2021-12-10T02:00:00Z'), new Date('2021-12-10T02:00:00Z'));
    }
    const args = ['status', folder, '--year', '2021'];
    expect(runCli(args, struckBy({})).err).toBe('');
    const before = treeOf(folder);
    expect(runCli(args, struckBy({ now: '2021-09-01T00:00:00Z' })).err).toBe(
      'Đồng hồ máy tính đang chỉ 07:00 ngày 01/09/2021, trước thời điểm nhận của 4 tệp. Nếu đồng hồ sai, hãy chỉnh lại rồi chạy lại; nếu muốn tính đến một ngày đã qua, hãy ghi --at.\n',
    );
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('two runs over one intake at a time', () => {
  it('record every file in the ledger once', async () => {
    const folder = outputs('two');
    for (const [n, name] of [...FIRST, ...LATER].entries()) {
      copyFileSync(join(intake, name), join(folder, `${n}.xlsx`));
      const runs = [1, 2].map(() => run(process.execPath, [CLI, ...statusArgs(folder)], { cwd: ROOT }));
      for (const { stderr } of await Promise.all(runs)) expect(stderr).not.toContain('chưa ghi được');
      expect(recordedIn(folder)).toEqual(hashesIn(folder));
    }
    expect(readdirSync(folder)).toHaveLength(5);
  }, 150_000);
});

/** The hashes that stand in the ledger, one a row. */
function recordedIn(folder: string): string[] {
  const rows = sheetsOf(readFileSync(join(folder, LEDGER.file))).get(LEDGER.sheet) ?? [];
  return rows.flatMap((row) => row.filter((cell) => /^[0-9a-f]{64}$/.test(String(cell))).map(String)).sort();
}

function hashesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== LEDGER.file)
    .map((name) => sha256Hex(readFileSync(join(folder, name))))
    .sort();
}
