import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { receiveAndRecord } from '../../support/intake.ts';
import { describeWith } from '../../support/describe-with.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { reportBytes } from '../hostile/report.ts';
import { folderOfThree, put, rowsOf, seen, shaOf } from './folder.ts';

const H = LEDGER.headers;

describeWith('openpyxl', 'the time that the ledger of a folder holds', () => {
  it('holds to the recorded time when a copy of the folder has other times', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const copy = temporaryFolder();
    for (const name of ['ba đình.xlsx', 'tư pháp.xlsx', 'a.docx', LEDGER.file])
      copyFileSync(join(folder, name), join(copy, name));
    const { intake, recorded } = await receiveAndRecord(copy);
    expect(recorded.changed).toBe(0);
    expect(intake.files.map((file) => [file.path, file.receivedAt, file.receiptSource])).toEqual([
      ['a.docx', '2021-12-06T16:26:40', 'file'],
      ['ba đình.xlsx', '2021-12-06T16:26:40', 'file'],
      ['tư pháp.xlsx', '2021-12-13T09:23:00', 'seal'],
    ]);
  });

  it('judges by the time that the officer corrects, and says whose it is', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [{ do: 'time', sha, header: H.receivedAt, value: '2021-12-16T10:00:00' }]);
    const { intake } = await receiveAndRecord(folder);
    const file = intake.files.find(({ path }) => path === 'ba đình.xlsx');
    expect([file?.receivedAt, file?.receiptSource]).toEqual(['2021-12-16T10:00:00', 'ledger']);
    const [row] = rowsOf(seen(folder), sha);
    expect([row?.[H.receivedAt], row?.[H.basis]]).toEqual(['2021-12-16T10:00:00', 'Cán bộ ghi']);
  });

  it('takes a time typed as text, and tells one that is none without writing over it', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const [baDinh, tuPhap] = ['ba đình.xlsx', 'tư pháp.xlsx'].map((name) => shaOf(folder, name));
    seen(folder, [
      { do: 'write', sha: baDinh ?? '', header: H.receivedAt, value: '9h sáng 16/12' },
      { do: 'write', sha: tuPhap ?? '', header: H.receivedAt, value: '08:15 15/12/2021' },
    ]);
    const { intake, recorded } = await receiveAndRecord(folder);
    expect(intake.files.map((file) => [file.path, file.receivedAt])).toEqual([
      ['a.docx', '2021-12-06T16:26:40'],
      ['ba đình.xlsx', '2021-12-06T16:26:40'],
      ['tư pháp.xlsx', '2021-12-15T08:15:00'],
    ]);
    expect(recorded.notes).toEqual([{ kind: 'time-unreadable', row: 3, found: '9h sáng 16/12' }]);
    expect(rowsOf(seen(folder), baDinh ?? '')[0]?.[H.receivedAt]).toBe('9h sáng 16/12');
  });

  it.each([
    ['10/12/2021 9h30', '2021-12-10T09:30:00', []],
    ['14/12/2021 5:00 PM', '2021-12-14T17:00:00', []],
    ['10/12/2021 09:30 và 13/12/2021 10:00', '2021-12-06T16:26:40', ['10/12/2021 09:30 và 13/12/2021 10:00']],
    ['=TODAY()', '2021-12-06T16:26:40', ['=TODAY()']],
  ])('of the time %s takes what it means, or tells it', async (value, receivedAt, found) => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    seen(folder, [{ do: 'write', sha: shaOf(folder, 'ba đình.xlsx'), header: H.receivedAt, value }]);
    const { intake, recorded } = await receiveAndRecord(folder);
    expect(intake.files.find(({ path }) => path === 'ba đình.xlsx')?.receivedAt).toBe(receivedAt);
    expect(recorded.notes).toEqual(found.map((text) => ({ kind: 'time-unreadable', row: 3, found: text })));
  });

  it('gives a cleared time back its first value and basis', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'tư pháp.xlsx');
    const [first] = rowsOf(seen(folder), sha);
    seen(folder, [{ do: 'time', sha, header: H.receivedAt, value: '2021-12-16T10:00:00' }]);
    await receiveAndRecord(folder);
    seen(folder, [{ do: 'write', sha, header: H.receivedAt, value: '' }]);
    await receiveAndRecord(folder);
    expect(rowsOf(seen(folder), sha)).toEqual([first]);
  });

  it('gives what was entered under a name before it came to the file of that name', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    seen(folder, [{ do: 'row', values: { [H.name]: 'Hoài Đức.xlsx', [H.receivedAt]: '10/12/2021 07:30' } }]);
    put(folder, 'Hoài Đức.xlsx', reportBytes('HoaiDuc'));
    const { intake, recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added, recorded.changed]).toEqual([[], 0, 1]);
    const file = intake.files.find(({ path }) => path === 'Hoài Đức.xlsx');
    expect([file?.receivedAt, file?.receiptSource]).toEqual(['2021-12-10T07:30:00', 'ledger']);
    expect(rowsOf(seen(folder), shaOf(folder, 'Hoài Đức.xlsx'))).toMatchObject([
      { [H.receivedAt]: '10/12/2021 07:30', [H.agency]: 'UBND huyện Hoài Đức', [H.basis]: 'Cán bộ ghi' },
    ]);
  });
});
