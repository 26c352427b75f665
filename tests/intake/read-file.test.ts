import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listFiles } from '../../pipeline/intake/list-files.ts';
import { readFileBytes } from '../../pipeline/intake/read-file.ts';
import { temporaryFolder } from '../support/temporary.ts';

const READ = { followLinks: false };
const NOBODY = 65_534;

function sparse(path: string, size: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, size);
  closeSync(file);
}

/** What an account without rights meets: root itself may read everything. */
function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  onTestFinished(() => process.seteuid?.(0));
  return work();
}

describe('the bytes of a file', () => {
  it('are read whole, into memory of their own', () => {
    const path = join(temporaryFolder(), 'a');
    writeFileSync(path, 'Sở Nội vụ');
    const bytes = readFileBytes(path, READ);
    expect(Buffer.from(bytes).toString()).toBe('Sở Nội vụ');
  });

  it('are nothing in an empty file, and 20 MB at most', () => {
    const folder = temporaryFolder();
    const at = (size: number) => {
      const path = join(folder, String(size));
      sparse(path, size);
      return readFileBytes(path, READ);
    };
    expect([at(0).length, at(20_000_000).length, at(20_000_001)]).toEqual([0, 20_000_000, 'too-large']);
  });

  it('of a link are read where links are followed', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'b');
    symlinkSync('a', join(folder, 'link'));
    expect(readFileBytes(join(folder, 'link'), READ)).toBe('not-a-file');
    expect(readFileBytes(join(folder, 'link'), { followLinks: true })).toEqual(Uint8Array.of(98));
  });

  it('of a file that has more in it than it said are not taken', () => {
    // The system makes up the content of this one while it is read, and says that it has none.
    expect(readFileBytes('/proc/self/status', READ)).toBe('being-written');
  });

  it('of what is no file are not waited for', () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const server = createServer().listen(join(folder, 'socket'));
    onTestFinished(() => void server.close());
    const gates = [pipe, folder, join(folder, 'socket'), '/dev/zero'].map((path) =>
      readFileBytes(path, READ),
    );
    expect(gates).toEqual(['not-a-file', 'not-a-file', 'not-a-file', 'not-a-file']);
  });

  it('are told apart by why they are not there', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a');
    writeFileSync(path, 'a');
    chmodSync(path, 0);
    chmodSync(folder, 0o755);
    expect(readFileBytes(join(folder, 'b'), READ)).toBe('read-error');
    expect(asNobody(() => readFileBytes(path, READ))).toBe('unreadable');
  });
});

describe('a folder is listed', () => {
  it('with the folders that may not be looked into', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'khóa'), { mode: 0 });
    writeFileSync(join(folder, 'a.xlsx'), 'a');
    chmodSync(folder, 0o755);
    const found = await asNobody(() => listFiles(folder));
    expect(found.map(({ path, gate, isFile }) => [path, gate, isFile])).toEqual([
      ['a.xlsx', undefined, true],
      ['khóa', 'unreadable-folder', false],
    ]);
  });
});
