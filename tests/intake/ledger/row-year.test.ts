import { expect, it } from 'vitest';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { folderWith, put, shaOf } from './folder-with.ts';

const H = LEDGER.headers;
const rowsOf = (folder: string, acts: readonly OfficerAct[] = []) =>
  inPython(ledgerIn(folder), acts).sheet.rows;
const NEXT = { year: 2022, at: '2022-12-20T23:59:59', now: '2022-12-21T08:00:00' };

describeWith('openpyxl', 'the year of a row', () => {
  it('that the officer writes over stays the file’s: told, and everything holds', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    rowsOf(folder, [
      { do: 'write', sha, header: H.year, value: 2022 },
      { do: 'write', sha, header: H.excluded, value: 'Có' },
      { do: 'write', sha, header: H.excludedWhy, value: 'gửi nhầm' },
    ]);
    const note = { kind: 'cell-kept', row: 2, header: H.year, found: '2022', wanted: '2021' };
    for (let run = 0; run < 2; run++) {
      const { intake, recorded } = await receiveAndRecord(folder);
      expect([intake.files[0]?.standing, recorded.notes, recorded.added]).toEqual(['excluded', [note], 0]);
    }
    expect(rowsOf(folder)).toMatchObject([{ [H.year]: 2022, [H.verdict]: 'Loại trừ' }]);
    expect(rowsOf(folder)).toHaveLength(1);
  });

  it('of a report of this year becomes this year, when it was recorded under another', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    put(folder, 'a.pdf', '%PDF-1.4');
    // A slip: the folder of 2021 was asked about 2022.
    await receiveAndRecord(folder, NEXT);
    expect(rowsOf(folder).map((row) => [row[H.year], row[H.verdict]])).toEqual([
      [2022, 'Không nhận'],
      [2022, 'Không nhận'],
    ]);
    const { recorded } = await receiveAndRecord(folder, { now: NEXT.now });
    expect([recorded.added, recorded.changed]).toEqual([0, 1]);
    const rows = rowsOf(folder);
    expect(rows.map((row) => [row[H.name], row[H.year], row[H.verdict]])).toEqual([
      ['a.pdf', 2022, 'Không nhận'],
      ['ba đình.xlsx', 2021, 'Không nhận'],
    ]);
  });

  it('keeps no exclusion from a file that is there', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder, NEXT);
    const sha = shaOf(folder, 'ba đình.xlsx');
    rowsOf(folder, [
      { do: 'write', sha, header: H.excluded, value: 'Có' },
      { do: 'write', sha, header: H.excludedWhy, value: 'gửi nhầm' },
    ]);
    const { intake } = await receiveAndRecord(folder, { now: NEXT.now });
    expect(intake.files[0]?.standing).toBe('excluded');
  });

  it('that the officer typed for a file that is there is told where it is another', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    const typed = { [H.name]: 'hoài đức.xlsx', [H.year]: 2020, [H.receivedAt]: '10/12/2021 07:30' };
    rowsOf(folder, [{ do: 'row', values: typed }]);
    put(folder, 'hoài đức.xlsx', 'x');
    const { recorded } = await receiveAndRecord(folder);
    const name = 'hoài đức.xlsx';
    expect(recorded.notes).toEqual([
      { kind: 'other-year', count: 1, years: '2020' },
      { kind: 'row-of-other-year', row: 3, name, found: '2020', year: 2021 },
    ]);
    expect((await receiveAndRecord(folder)).recorded).toMatchObject({ added: 0, changed: 0 });
  });
});
