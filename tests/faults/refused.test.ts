import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOnDisk, whyNoDisk } from './disk.ts';
import { struckBy } from './on-disk.ts';
import { FIRST, LATER, leftovers, openWorkplace, treeOf } from './workplace.ts';

const NO_DISK = whyNoDisk();
const IS_ROOT = process.getuid?.() === 0;
if (NO_DISK !== undefined)
  process.stderr.write(`tests/faults/refused.test.ts: some are skipped: ${NO_DISK}\n`);
if (!IS_ROOT)
  process.stderr.write('tests/faults/refused.test.ts: some are skipped: only root becomes nobody\n');

/** More than all outputs need. */
const KILOBYTES = 4_000;
const BUSY =
  'Tệp đang mở trong chương trình khác (Excel, Word) hoặc bị đặt chỉ đọc; hãy đóng tệp, bỏ chỉ đọc rồi chạy lại.';
const FOLDER = 'Đã có thư mục trùng tên; hãy đổi tên hoặc chuyển thư mục đó đi rồi chạy lại.';
const NO_RIGHT = 'Không có quyền ghi vào thư mục này; hãy chọn thư mục khác.';
const GONE = 'Không tạo được thư mục chứa tệp; hãy kiểm tra đường dẫn.';
const told = (path: string, reason: string): string =>
  `Chưa ghi được ${path}. ${reason} Lần chạy này chưa ghi tệp kết quả nào; các tệp cũ (nếu có) vẫn nguyên vẹn.\n`;
/** As another program holds a file: it can be read, but nothing can be put into its place. */
const inUse = (name: string): string => `mount --bind "$DISK/${name}" "$DISK/${name}"`;
const COPY = 'tra-lai/SCT_BC 177 - cần sửa.xlsx';

const { root, receive, merge, mergeArgs, outputs } = openWorkplace();
let before: string;
/** What a merge over those changes on the disk, in order, where the ledger is written already. */
let changes: string[];

beforeAll(() => {
  mkdirSync(join(root, 'disk'));
  receive(FIRST);
  before = outputs('before');
  merge(before);
  receive(LATER);
  merge(outputs('recorded', before));
  const log = join(root, 'changes.json');
  merge(outputs('after', before), { log });
  changes = JSON.parse(readFileSync(log, 'utf8')) as string[];
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe.skipIf(NO_DISK !== undefined)('a merge that the disk refuses', () => {
  const at = join(root, 'disk');

  it.each<[string, string, string, string]>([
    ['a target in use', 'tong-hop.xlsx', BUSY, inUse('tong-hop.xlsx')],
    // The workbook is in its place by then, and is taken back.
    ['the second target in use', 'bao-cao.docx', BUSY, inUse('bao-cao.docx')],
    ['a disk for reading only', 'tong-hop.xlsx', NO_RIGHT, 'mount -o remount,ro "$DISK"'],
    [
      'one folder for reading only',
      COPY,
      NO_RIGHT,
      'mkdir -p "$DISK/tra-lai"; mount --bind "$DISK/tra-lai" "$DISK/tra-lai"; mount -o remount,ro,bind "$DISK/tra-lai"',
    ],
  ])('for %s leaves all old outputs and says so', (title, path, reason, prepare) => {
    const there = join(root, title);
    const result = runOnDisk({ at, kilobytes: KILOBYTES, from: before, prepare }, there, mergeArgs(at));
    expect(result).toEqual({ code: 2, out: '', err: told(join(at, path), reason) });
    expect(treeOf(there)).toEqual(treeOf(before));
    expect(leftovers(there)).toEqual([]);
  });
});

it.skipIf(NO_DISK !== undefined)('what another run puts into its place is not taken back', () => {
  const at = join(root, 'disk');
  // One change more than else: a file in use gets no second name, and is copied.
  const second = changes.indexOf('rename', changes.indexOf('rename') + 1) + 2;
  const command = ['sh', '-c', 'echo another > "$DISK"/new; mv "$DISK"/new "$DISK"/tong-hop.xlsx'];
  const there = join(root, 'another');
  const disk = { at, kilobytes: KILOBYTES, from: before, prepare: inUse('bao-cao.docx') };
  const result = runOnDisk({ ...disk, env: struckBy({ at: second, command }) }, there, mergeArgs(at));
  expect(result.err).toBe(told(join(at, 'bao-cao.docx'), BUSY));
  expect(readFileSync(join(there, 'tong-hop.xlsx'), 'utf8')).toBe('another\n');
  expect({ ...treeOf(there), 'tong-hop.xlsx': '' }).toEqual({ ...treeOf(before), 'tong-hop.xlsx': '' });
});

describe('a merge that the system refuses', () => {
  it.runIf(IS_ROOT)('for a user without rights leaves all old outputs and says so', () => {
    const out = outputs('without rights', before);
    chmodSync(out, 0o755);
    const result = merge(out, { at: 1, nobody: true });
    expect(result).toEqual({ code: 2, out: '', err: told('OUT/tong-hop.xlsx', NO_RIGHT) });
    expect(treeOf(out)).toEqual(treeOf(before));
    expect(leftovers(out)).toEqual([]);
  });

  it('for a target that becomes a folder leaves all others and says so', () => {
    const out = outputs('folder', before);
    const path = join(out, 'tong-hop.xlsx');
    const command = ['sh', '-c', `rm ${path}; mkdir ${path}`];
    const result = merge(out, { at: changes.indexOf('rename') + 1, command });
    expect(result).toEqual({ code: 2, out: '', err: told('OUT/tong-hop.xlsx', FOLDER) });
    expect({ ...treeOf(out), 'tong-hop.xlsx': '' }).toEqual({ ...treeOf(before), 'tong-hop.xlsx': '' });
    expect(leftovers(out)).toEqual([]);
  });

  it.each([2, 5, 9])('as its folder is removed before change %i says so, and leaves nothing', (at) => {
    const out = outputs(`removed-${at}`, before);
    const result = merge(out, { at, command: ['rm', '-rf', out] });
    expect(result.code).toBe(2);
    expect(result.out).toBe('');
    expect(result.err).toMatch(/^Chưa ghi được OUT\/[^.]+\.(xlsx|docx)\. /);
    expect(result.err).toContain(GONE);
    expect(treeOf(out)).toEqual({});
  });
});
