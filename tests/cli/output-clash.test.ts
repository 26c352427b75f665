import { copyFileSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const SAMPLE = 'SCT_BC 177.xlsx';
const COPY = 'SCT_BC 177 - cần sửa.xlsx';
const LETTER = 'don-doc-2021-lan-1-BDT-ban-dan-toc.docx';

/** Merges an intake of one file that is returned; `OUT` in what is told is the folder of the outputs. */
function merge(options: (out: string) => string[]) {
  const root = temporaryFolder();
  const [intake, out] = [join(root, 'tiep-nhan'), join(root, 'ra')];
  mkdirSync(intake);
  mkdirSync(join(out, 'tra-lai'), { recursive: true });
  symlinkSync('tra-lai', join(out, 'loi-tat'));
  copyFileSync(join('samples', '2021', SAMPLE), join(intake, SAMPLE));
  const before = readdirSync(out);
  const result = runCli(['merge', intake, '--year', '2021', '--at', '2021-12-20', ...options(out)]);
  return { code: result.code, told: result.out, err: result.err.replaceAll(out, 'OUT'), intake, out, before };
}

const told = (path: string, option: string, folder: string): string =>
  `Tệp OUT/${path} ghi ở ${option} trùng chỗ với tệp mà ${folder} sẽ ghi nên một trong hai sẽ mất. Hãy đặt ${option} ở thư mục khác hoặc tên khác.\n`;

it.each<[string, (out: string) => string[], string]>([
  [
    '--out in the place of a copy',
    (out) => ['--out', join(out, 'tra-lai', COPY), '--return', join(out, 'tra-lai')],
    told(`tra-lai/${COPY}`, '--out', '--return'),
  ],
  [
    '--out there, its name in decomposed capitals',
    (out) => [
      ...['--out', join(out, 'tra-lai', COPY.toUpperCase().normalize('NFD'))],
      ...['--return', join(out, 'tra-lai')],
    ],
    told(`tra-lai/${COPY.toUpperCase().normalize('NFD')}`, '--out', '--return'),
  ],
  [
    '--out there, through a link of the folder',
    (out) => ['--out', join(out, 'loi-tat', COPY), '--return', join(out, 'tra-lai')],
    told(`loi-tat/${COPY}`, '--out', '--return'),
  ],
  [
    '--word in the place of a letter, in a folder that is not there yet',
    (out) => [
      ...['--out', join(out, 'a.xlsx'), '--word', join(out, 'thu', '..', 'don-doc', LETTER)],
      ...['--remind', join(out, 'don-doc')],
    ],
    told(`don-doc/${LETTER}`, '--word', '--remind'),
  ],
  [
    '--out in the place of the folder itself',
    (out) => ['--out', join(out, 'a.xlsx'), '--return', join(out, 'a.xlsx')],
    told('a.xlsx', '--out', '--return'),
  ],
])('two outputs that would be one file are refused before anything is written: %s', (_, options, text) => {
  const { code, out, told: printed, err, intake, before } = merge(options);
  expect([code, err]).toEqual([2, text]);
  expect(readdirSync(intake)).toEqual([SAMPLE]);
  expect([readdirSync(out), readdirSync(join(out, 'tra-lai'))]).toEqual([before, []]);
  expect(printed).toBe('');
});

it('outputs of other names share a folder', () => {
  const { code, err, out } = merge((folder) => [
    ...['--out', join(folder, 'tra-lai', 'a.xlsx'), '--return', join(folder, 'tra-lai')],
    ...['--word', join(folder, 'tra-lai', 'b.docx'), '--remind', join(folder, 'tra-lai')],
  ]);
  expect([code, err]).toEqual([0, '']);
  const written = ['a.xlsx', 'b.docx', COPY, LETTER].map((name) => join(out, 'tra-lai', name));
  expect(written.filter((path) => !existsSync(path))).toEqual([]);
});
