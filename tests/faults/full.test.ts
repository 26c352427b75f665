import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI, ROOT } from '../support/run-cli.ts';
import { runOnDisk, whyNoDisk } from './disk.ts';
import { FIRST, LATER, leftovers, openWorkplace, treeOf } from './workplace.ts';

const NO_DISK = whyNoDisk();
if (NO_DISK !== undefined) process.stderr.write(`tests/faults/full.test.ts is skipped: ${NO_DISK}\n`);

/** What a file takes on a disk in memory. */
const PAGE = 4_096;
const kilobytesOf = (path: string): number => (Math.ceil(statSync(path).size / PAGE) * PAGE) / 1024;
const told = (path: string): string =>
  `Chưa ghi được ${path}. Ổ đĩa đã đầy hoặc hết hạn mức; hãy dọn chỗ trống rồi chạy lại. ` +
  'Lần chạy này chưa ghi tệp kết quả nào; các tệp cũ (nếu có) vẫn nguyên vẹn.\n';

const { root, intake, receive, merge, mergeArgs, outputs } = openWorkplace();
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe.skipIf(NO_DISK !== undefined)('on a disk that gets full', () => {
  const at = join(root, 'disk');
  let before: string;
  let after: string;

  beforeAll(() => {
    receive(FIRST);
    before = outputs('before');
    merge(before);
    receive(LATER);
    after = outputs('after', before);
    merge(after);
    mkdirSync(at);
  });

  /** What is written anew, in that order. */
  const written = (): string[] => [
    'tong-hop.xlsx',
    'bao-cao.docx',
    ...readdirSync(join(after, 'tra-lai'))
      .sort()
      .map((name) => join('tra-lai', name)),
  ];

  it('a merge leaves all its old outputs, at whichever of its outputs that is', () => {
    let needed = Object.keys(treeOf(before)).reduce((sum, path) => sum + kilobytesOf(join(before, path)), 0);
    for (const [n, path] of written().entries()) {
      const own = kilobytesOf(join(after, path));
      // Room for those before it, and for half of it.
      const kilobytes = Math.floor(needed + own / 2);
      needed += own;
      const result = runOnDisk({ at, kilobytes, from: before }, join(root, `full-${n}`), mergeArgs(at));
      expect(result).toEqual({ code: 2, out: '', err: told(join(at, path)) });
      expect(treeOf(join(root, `full-${n}`))).toEqual(treeOf(before));
      expect(leftovers(join(root, `full-${n}`))).toEqual([]);
    }
    const enough = runOnDisk(
      { at, kilobytes: needed + 64, from: before },
      join(root, 'enough'),
      mergeArgs(at),
    );
    expect([enough.code, enough.err]).toEqual([0, '']);
    expect(treeOf(join(root, 'enough'))).toEqual(treeOf(after));
  }, 150_000);

  it.each<[string, string, () => string[]]>([
    [
      'template --all',
      'mau/bao-cao-2021-',
      () => ['template', '--year', '2021', '--all', '--out', join(at, 'mau')],
    ],
    [
      'check --return',
      'tra/SCT_BC 177 - cần sửa.xlsx',
      () => ['check', join(intake, 'SCT_BC 177.xlsx'), '--year', '2021', '--return', join(at, 'tra')],
    ],
    [
      'status --out',
      'tinh-hinh.xlsx',
      () => ['status', intake, '--year', '2021', '--out', join(at, 'tinh-hinh.xlsx')],
    ],
    ['remind', 'thu/', () => ['remind', intake, '--year', '2021', '--out', join(at, 'thu')]],
  ])('%s writes nothing, and says so', (title, path, args) => {
    const empty = outputs(`empty ${title}`);
    const result = runOnDisk({ at, kilobytes: 12, from: empty }, join(root, `after ${title}`), args());
    expect(result.code).toBe(2);
    expect(result.err).toContain(`Chưa ghi được ${join(at, path)}`);
    expect(result.err).toContain('Ổ đĩa đã đầy');
    expect(readdirSync(join(root, `after ${title}`))).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('what is printed', () => {
  it.each([['status', intake, '--year', '2021'], ['--help']])(
    'to a full disk ends with one sentence and 2: %s',
    (...args) => {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', '"$@" > /dev/full', 'sh', process.execPath, CLI, ...args],
        {
          cwd: ROOT,
          encoding: 'utf8',
        },
      );
      expect([status, stderr]).toEqual([
        2,
        'Không in hết được kết quả (ENOSPC). Hãy dọn chỗ trống ở nơi nhận kết quả rồi chạy lại.\n',
      ]);
    },
  );
});
