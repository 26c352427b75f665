import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OutputFile, replaceFiles, retried } from '../../pipeline/workbook/replace-files.ts';
import { replaceUnchanged } from '../../pipeline/workbook/replace-unchanged.ts';
import { type Run, isTemporaryName } from '../../pipeline/workbook/temporary-folder.ts';
import { WriteFault, type WriteFaultCode, writeFaultCode } from '../../pipeline/workbook/write-fault.ts';
import { temporaryFolder } from '../support/temporary.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Of runs of any other mark only `dead` is over. */
const RUN: Run = { mark: 'test-1', isOver: (mark) => mark === 'dead' };
const replace = (path: string, text: string) => replaceFiles([{ path, bytes: bytes(text) }], RUN);
/** What stands in a folder, by name. */
const contentOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('writing files', () => {
  it('puts the whole content in its place and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'báo cáo.xlsx');
    writeFileSync(path, 'the old content, which is longer');
    await replace(path, 'new');
    expect(contentOf(folder)).toEqual({ 'báo cáo.xlsx': 'new' });
  });

  it('makes the folders that are missing', async () => {
    const folder = temporaryFolder();
    await replace(join(folder, 'a', 'b', 'c.xlsx'), 'x');
    expect(contentOf(join(folder, 'a', 'b'))).toEqual({ 'c.xlsx': 'x' });
  });

  it('of many runs into one new folder at a time', async () => {
    const folder = join(temporaryFolder(), 'mẫu');
    const names = Array.from({ length: 20 }, (_, i) => `${i + 10}.xlsx`);
    await Promise.all(names.map((name) => replace(join(folder, name), name)));
    expect(contentOf(folder)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });

  it('takes them one by one, as they are made', async () => {
    const folder = temporaryFolder();
    const seen: number[] = [];
    async function* files(): AsyncGenerator<OutputFile> {
      for (const name of ['a', 'b', 'c']) {
        const [temporary] = readdirSync(folder);
        seen.push(temporary === undefined ? 0 : readdirSync(join(folder, temporary)).length);
        yield await Promise.resolve({ path: join(folder, name), bytes: bytes(name) });
      }
    }
    await replaceFiles(files(), RUN);
    expect(seen).toEqual([0, 1, 2]);
    expect(contentOf(folder)).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  it('leaves a file of the same bytes as it is', async () => {
    const path = join(temporaryFolder(), 'a');
    writeFileSync(path, 'same');
    utimesSync(path, 1000, 1000);
    await replace(path, 'same');
    expect(statSync(path).mtimeMs).toBe(1_000_000);
  });
});

describe('where one of several files cannot be put into its place', () => {
  it.each<[string, (folder: string) => void]>([
    [
      'it is a folder',
      (folder) => {
        rmSync(join(folder, 'c'));
        mkdirSync(join(folder, 'c'));
      },
    ],
    ['it became a folder meanwhile', () => undefined],
  ])('all stay as they were: %s', async (title, prepare) => {
    const folder = temporaryFolder();
    for (const name of ['a', 'c']) writeFileSync(join(folder, name), `old ${name}`);
    const before = statSync(join(folder, 'a')).ino;
    prepare(folder);
    function* files(): Generator<OutputFile> {
      for (const name of ['a', 'b', 'c', 'd/e'])
        yield { path: join(folder, name), bytes: bytes(`new ${name}`) };
      if (!title.includes('meanwhile')) return;
      rmSync(join(folder, 'c'));
      mkdirSync(join(folder, 'c'));
    }
    const fault = await faultOf(replaceFiles(files(), RUN));
    expect([fault.code, fault.path]).toEqual(['target-is-folder', join(folder, 'c')]);
    expect(readdirSync(folder).sort()).toEqual(['a', 'c']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old a');
    expect(statSync(join(folder, 'a')).ino).toBe(before);
  });
});

describe('writing a file in which people work too', () => {
  it.each<[string, string | undefined, string | undefined, string, boolean]>([
    ['over what was read', 'a', 'a', 'new', true],
    ['not over what somebody wrote since', 'b', 'a', 'b', false],
    ['not where it was removed since', undefined, 'a', '', false],
    ['where none was', undefined, undefined, 'new', true],
    ['not where one has come since', 'b', undefined, 'b', false],
  ])('%s', async (_, there, before, expected, isWritten) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.xlsx');
    if (there !== undefined) writeFileSync(path, there);
    const read = before === undefined ? undefined : bytes(before);
    expect(await replaceUnchanged(path, bytes('new'), { before: read, run: RUN })).toBe(isWritten);
    expect(contentOf(folder)).toEqual(expected === '' ? {} : { 'a.xlsx': expected });
  });
});

describe('a file that cannot be written', () => {
  it('is told with a code and its path where a folder of the path is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), '');
    const path = join(folder, 'a', 'c.xlsx');
    const fault = await faultOf(replace(path, 'x'));
    expect([fault.code, fault.path, fault.message]).toEqual([
      'no-folder',
      path,
      `cannot write ${path}: no-folder`,
    ]);
  });

  it.each<[string, (path: string) => unknown]>([
    [
      'a link to a file',
      (path) => {
        symlinkSync('old', path);
      },
    ],
    [
      'a link to nothing',
      (path) => {
        symlinkSync('nothing', path);
      },
    ],
    ['a pipe', (path) => spawnSync('mkfifo', [path])],
  ])('as its place is taken by %s leaves that, what it leads to and nothing else', async (_, take) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old'), 'old');
    take(join(folder, 'b'));
    const files = ['a', 'b'].map((name) => ({ path: join(folder, name), bytes: bytes('new') }));
    const fault = await faultOf(replaceFiles(files, RUN));
    expect([fault.code, fault.path]).toEqual(['target-is-no-file', join(folder, 'b')]);
    expect(readdirSync(folder).sort()).toEqual(['b', 'old']);
    expect(lstatSync(join(folder, 'b')).isFile()).toBe(false);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
  });

  it('leaves no folder behind that was made for it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a', 'b', `${'x'.repeat(300)}.xlsx`);
    expect((await faultOf(replace(path, 'x'))).code).toBe('no-folder');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(existsSync('/sys/kernel'))('is told where the system lets nobody write', async () => {
    expect((await faultOf(replace('/sys/kernel/c.xlsx', 'x'))).code).toBe('no-permission');
  });

  it.each<['write' | 'rename', string, WriteFaultCode]>([
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['write', 'EACCES', 'no-permission'],
    ['write', 'EPERM', 'no-permission'],
    ['write', 'EROFS', 'no-permission'],
    ['write', 'ENOENT', 'no-folder'],
    ['rename', 'EBUSY', 'target-busy'],
    ['rename', 'EPERM', 'target-busy'],
    ['rename', 'EACCES', 'target-busy'],
    ['rename', 'EISDIR', 'target-is-folder'],
    ['write', 'EFBIG', 'disk-full'],
    ['write', 'EIO', 'disk-error'],
  ])('in %s with %s is %s', (step, code, expected) => {
    expect(writeFaultCode(step, Object.assign(new Error(code), { code, syscall: 'open' }))).toBe(expected);
  });

  it('is no fault of the user where the error is another', () => {
    expect(writeFaultCode('write', Object.assign(new TypeError('bug'), { code: 'ERR' }))).toBeUndefined();
  });
});

describe('what killed runs left', () => {
  const leave = (folder: string, name: string): string => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'half.xlsx'), 'ha');
    return name;
  };

  it('is removed from the folders of the files, written or not', async () => {
    const folder = temporaryFolder();
    leave(folder, '.baocao-dead-Ab0xYz');
    writeFileSync(join(folder, 'a'), 'same');
    await replace(join(folder, 'a'), 'same');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('stays where it may be a living run’s, a person’s, or leads elsewhere', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(elsewhere, 'a person’s'), '');
    const names = [
      leave(folder, '.baocao-living-Ab0xYz'),
      leave(folder, '.baocao-dead-Ab0xYz (1)'),
      leave(folder, 'baocao-dead-Ab0xYz'),
    ];
    symlinkSync(elsewhere, join(folder, '.baocao-dead-bbbbbb'));
    writeFileSync(join(folder, '.baocao-dead-cccccc'), 'a file');
    await replace(join(folder, 'c.xlsx'), 'x');
    expect(readdirSync(folder).sort()).toEqual(
      [...names, '.baocao-dead-bbbbbb', '.baocao-dead-cccccc', 'c.xlsx'].sort(),
    );
    expect(readdirSync(elsewhere)).toEqual(['a person’s']);
  });

  it('is removed with whatever stands in it, and nothing beyond a link', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(elsewhere, 'a person’s'), '');
    const left = join(folder, leave(folder, '.baocao-dead-Ab0xYz'));
    const within = join(left, 'folder', 'folder');
    mkdirSync(within, { recursive: true });
    for (const place of [left, within]) {
      symlinkSync(elsewhere, join(place, 'a link to a folder'));
      symlinkSync(join(elsewhere, 'a person’s'), join(place, 'a link to a file'));
      symlinkSync('nothing', join(place, '0.old'));
      expect(spawnSync('mkfifo', [join(place, '1.old')]).status).toBe(0);
    }
    await replace(join(folder, 'c.xlsx'), 'x');
    expect(readdirSync(folder)).toEqual(['c.xlsx']);
    expect(readdirSync(elsewhere)).toEqual(['a person’s']);
  });

  it('has a name of which the program knows it', async () => {
    const folder = temporaryFolder();
    let seen: string[] = [];
    function* files(): Generator<OutputFile> {
      yield { path: join(folder, 'a'), bytes: bytes('a') };
      seen = readdirSync(folder);
    }
    await replaceFiles(files(), RUN);
    expect(seen.map(isTemporaryName)).toEqual([true]);
    expect(['.baocao-dead-Ab0xYz', '.baocao', 'baocao-a-Ab0xYz.xlsx'].map(isTemporaryName)).toEqual([
      true,
      false,
      false,
    ]);
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
