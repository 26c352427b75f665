import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mustBeFree } from '../../pipeline/cli/new-files.ts';
import { writeOutputs } from '../../pipeline/cli/this-run.ts';
import { writeDocument } from '../../pipeline/word/write-document.ts';
import { editPart, pack, unpack } from '../../pipeline/workbook/package.ts';
import type { OutputFile } from '../../pipeline/workbook/replace-files.ts';
import { temporaryFolder } from '../support/temporary.ts';

const BYTES = new TextEncoder().encode('nội dung');

const writeNewFiles = async (files: readonly OutputFile[], mayBe: string): Promise<void> => {
  await mustBeFree(files, mayBe);
  await writeOutputs(files);
};

it('writes none where one cannot be written, and takes back those it wrote', async () => {
  const folder = temporaryFolder();
  const files = ['một.docx', `${'x'.repeat(300)}.docx`].map((name) => ({
    path: join(folder, name),
    bytes: BYTES,
  }));
  await expect(writeNewFiles(files, 'có thể là công văn')).rejects.toMatchObject({ code: 'no-folder' });
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves a file of the same content as it is', async () => {
  const path = join(temporaryFolder(), 'một.docx');
  writeFileSync(path, BYTES);
  utimesSync(path, 1000, 1000);
  await writeNewFiles([{ path, bytes: BYTES }], 'có thể là công văn');
  expect(statSync(path).mtimeMs).toBe(1_000_000);
});

it.each([
  [
    'a file with other content',
    (path: string) => {
      writeFileSync(path, 'khác');
    },
  ],
  [
    'a folder',
    (path: string) => {
      mkdirSync(path);
    },
  ],
  [
    'a link',
    (path: string) => {
      symlinkSync('noi-khac', path);
    },
  ],
  // It would be waited for.
  ['a pipe', (path: string) => spawnSync('mkfifo', [path])],
])('names %s that is in the way, and writes nothing', async (_, make) => {
  const folder = temporaryFolder();
  const [one, two] = [join(folder, 'một.docx'), join(folder, 'hai.docx')];
  make(two);
  await expect(
    writeNewFiles(
      [one, two].map((path) => ({ path, bytes: BYTES })),
      'có thể là công văn',
    ),
  ).rejects.toThrow(`không ghi đè:\n  ${two}\n`);
  expect(readdirSync(folder)).toEqual(['hai.docx']);
});

it('writes into a folder that is not there yet', async () => {
  const path = join(temporaryFolder(), 'a', 'b', 'một.docx');
  await writeNewFiles([{ path, bytes: BYTES }], 'có thể là công văn');
  expect(readFileSync(path, 'utf8')).toBe('nội dung');
});

it('makes a document of ours anew, and keeps one in which somebody has worked', async () => {
  const path = join(temporaryFolder(), 'một.docx');
  const documentOf = (title: string) =>
    writeDocument({
      title,
      creator: 'a',
      created: '2021-12-20T00:00:00',
      sections: [
        { landscape: false, blocks: [{ kind: 'paragraph', look: 'body', runs: [{ text: title }] }] },
      ],
    });
  const [first, second] = [await documentOf('một'), await documentOf('hai')];
  await writeNewFiles([{ path, bytes: first }], 'có thể là công văn');
  await writeNewFiles([{ path, bytes: second }], 'có thể là công văn');
  expect(readFileSync(path).equals(second)).toBe(true);

  const parts = unpack(second);
  editPart(parts, 'word/document.xml', (xml) => xml.replace('hai', 'hai, đã sửa'));
  const edited = pack(parts);
  writeFileSync(path, edited);
  await expect(writeNewFiles([{ path, bytes: first }], 'có thể là công văn')).rejects.toThrow('không ghi đè');
  expect(readFileSync(path).equals(edited)).toBe(true);
});
