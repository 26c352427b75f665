import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../pipeline/intake/ledger/ledger.ts';
import { filesNamed, rowsByName } from '../../../pipeline/intake/ledger/named-rows.ts';

const row = (number: number, ...names: string[]): LedgerRow => ({
  number,
  names,
  sha256: undefined,
  cells: new Map(),
  receivedAt: undefined,
});

it.each([
  ['its name', 'Hoài Đức.xlsx', 'Hoài Đức.xlsx'],
  ['its name in another composition', 'Hoài Đức.xlsx', 'Hoài Đức.xlsx'.normalize('NFD')],
  ['its name in other case', 'HOÀI ĐỨC.XLSX', 'Hoài Đức.xlsx'],
  ['its name with other spaces', 'Hoài Đức .xlsx', ' Hoài  Đức.xlsx'],
  ['its name without folders', 'hoài đức.xlsx', 'Huyện/Hoài Đức.xlsx'],
  ['its name with folders, spaced', 'huyện / Hoài Đức.xlsx', 'Huyện/Hoài Đức.xlsx'],
])('finds the row of a file by %s', (_, typed, path) => {
  expect(rowsByName([row(2, typed)], [path])(path)?.number).toBe(2);
});

it.each([
  ['without its accents', 'Hoai Duc.xlsx', 'Hoài Đức.xlsx'],
  ['of another ending', 'Hoài Đức.xls', 'Hoài Đức.xlsx'],
  ['of a folder only', 'Huyện', 'Huyện/Hoài Đức.xlsx'],
])('finds no row by a name %s', (_, typed, path) => {
  expect(rowsByName([row(2, typed)], [path])(path)).toBeUndefined();
});

it('gives a row to the file whose name it has exactly, and to no other that is only called like it', () => {
  const paths = ['A.xlsx', 'a.xlsx', 'x/a.xlsx'];
  const rowOf = rowsByName([row(2, 'a.xlsx'), row(3, 'b.xlsx', 'X/A.xlsx')], paths);
  expect(paths.map((path) => rowOf(path)?.number)).toEqual([undefined, 2, 3]);
});

it('of two rows of one name finds the upper one', () => {
  expect(rowsByName([row(2, 'a.xlsx'), row(3, 'a.xlsx')], ['a.xlsx'])('a.xlsx')?.number).toBe(2);
});

it.each([
  ['in folders', ['a.xlsx'], ['x/a.xlsx', 'y/a.xlsx']],
  ['in other case', ['a.xlsx'], ['x/a.xlsx', 'y/A.xlsx']],
  ['by two names', ['a.xlsx', 'b.xlsx'], ['a.xlsx', 'x/b.xlsx']],
])('gives a row that knows no content and fits several files %s to none', (_, names, paths) => {
  expect(paths.map(rowsByName([row(2, ...names)], paths))).toEqual([undefined, undefined]);
  expect(filesNamed(paths)(row(2, ...names))).toEqual(paths);
});

it('gives a row that knows its content to the files of all its names', () => {
  const known = { ...row(2, 'a.xlsx', 'x/b.xlsx'), sha256: 'a'.repeat(64) };
  const paths = ['a.xlsx', 'x/b.xlsx'];
  expect(paths.map(rowsByName([known], paths))).toEqual([known, known]);
});
