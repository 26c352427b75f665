import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  WriteFault,
  type WriteFaultCode,
  replaceFile,
  retried,
  writeFaultCode,
} from '../../pipeline/workbook/replace-file.ts';
import { temporaryFolder } from '../support/temporary.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writing a file', () => {
  it('puts the whole content in its place and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'báo cáo.xlsx');
    writeFileSync(path, 'the old content, which is longer');
    await replaceFile(path, bytes('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['báo cáo.xlsx']);
  });

  it('makes the folders that are missing', async () => {
    const folder = temporaryFolder();
    await replaceFile(join(folder, 'a', 'b', 'c.xlsx'), bytes('x'));
    expect(readFileSync(join(folder, 'a', 'b', 'c.xlsx'), 'utf8')).toBe('x');
  });

  it('writes many into one new folder at a time', async () => {
    const folder = join(temporaryFolder(), 'mẫu');
    const names = Array.from({ length: 20 }, (_, i) => `${i + 10}.xlsx`);
    await Promise.all(names.map((name) => replaceFile(join(folder, name), bytes(name))));
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(names);
  });
});

describe('a file that cannot be written', () => {
  it('is told with a code and its path where a folder of the path is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), '');
    const path = join(folder, 'a', 'c.xlsx');
    const fault = await faultOf(replaceFile(path, bytes('x')));
    expect([fault.code, fault.path, fault.message]).toEqual([
      'no-folder',
      path,
      `cannot write ${path}: no-folder`,
    ]);
  });

  it('leaves a folder of that name and nothing behind', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'c.xlsx'));
    expect((await faultOf(replaceFile(join(folder, 'c.xlsx'), bytes('x')))).code).toBe('no-folder');
    expect(readdirSync(folder)).toEqual(['c.xlsx']);
  });

  it.runIf(existsSync('/sys/kernel'))('is told where the system lets nobody write', async () => {
    expect((await faultOf(replaceFile('/sys/kernel/c.xlsx', bytes('x')))).code).toBe('no-permission');
  });

  it.each<['write' | 'rename', string, WriteFaultCode | undefined]>([
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['write', 'EACCES', 'no-permission'],
    ['write', 'EPERM', 'no-permission'],
    ['write', 'EROFS', 'no-permission'],
    ['write', 'ENOENT', 'no-folder'],
    ['rename', 'EBUSY', 'target-busy'],
    ['rename', 'EPERM', 'target-busy'],
    ['rename', 'EACCES', 'target-busy'],
    ['rename', 'EISDIR', 'no-folder'],
    ['write', 'EIO', undefined],
  ])('in %s with %s is %s', (step, code, expected) => {
    expect(writeFaultCode(step, Object.assign(new Error(code), { code }))).toBe(expected);
  });

  it('is no fault of the user where the error is another', () => {
    expect(writeFaultCode('write', new TypeError('bug'))).toBeUndefined();
  });
});

describe('trying again', () => {
  const passing = (error: unknown) => error instanceof RangeError;

  it('ends with the first success', async () => {
    const tries: number[] = [];
    const result = await retried(
      () => {
        tries.push(tries.length);
        return tries.length < 3 ? Promise.reject(new RangeError('held')) : Promise.resolve('done');
      },
      passing,
      [1, 1, 1],
    );
    expect([result, tries.length]).toEqual(['done', 3]);
  });

  it('gives the last error up after every pause', async () => {
    let tries = 0;
    const action = () => Promise.reject(new RangeError(`held ${(tries += 1)}`));
    await expect(retried(action, passing, [1, 1])).rejects.toThrow('held 3');
  });

  it('does not wait for what will not pass', async () => {
    let tries = 0;
    const action = () => Promise.reject(new TypeError(`bug ${(tries += 1)}`));
    await expect(retried(action, passing, [60_000])).rejects.toThrow('bug 1');
  });
});

async function faultOf(writing: Promise<void>): Promise<WriteFault> {
  try {
    await writing;
  } catch (error) {
    if (error instanceof WriteFault) return error;
    throw error;
  }
  throw new Error('the file was written');
}
