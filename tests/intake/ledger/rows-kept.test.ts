import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { receiveAndRecord } from '../../support/intake.ts';
import { describeWith } from '../../support/describe-with.ts';
import { reportBytes } from '../hostile/report.ts';
import { FILE_TIME, folderOfThree, put, rowsOf, seen, shaOf } from './folder.ts';

const H = LEDGER.headers;

describeWith('openpyxl', 'a row of the ledger of a folder', () => {
  it('keeps the row of a file that is gone, and tells that its report was the one that counted', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    rmSync(join(folder, 'ba đình.xlsx'));
    const note = {
      kind: 'file-gone',
      row: 3,
      name: 'ba đình.xlsx',
      agency: 'UBND quận Ba Đình',
      counted: true,
      accepted: true,
      receivedAt: '2021-12-06T16:26:40',
    };
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([note]);
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([note]);
    expect(rowsOf(seen(folder), sha).map((row) => row[H.verdict])).toEqual(['Không còn tệp']);
    put(folder, 'ba đình trở lại.xlsx', reportBytes('BaDinh'));
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([]);
    expect(rowsOf(seen(folder), sha).map((row) => [row[H.name], row[H.verdict]])).toEqual([
      ['ba đình trở lại.xlsx', 'Được tính'],
    ]);
  });

  it('keeps what a person wrote over the program’s own words, tells it, and takes a cleared cell back', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [{ do: 'write', sha, header: H.agency, value: 'Ba Đình (bản điện tử)' }]);
    const kept = (await receiveAndRecord(folder)).recorded.notes;
    expect(kept).toEqual([
      {
        kind: 'cell-kept',
        row: 3,
        header: H.agency,
        found: 'Ba Đình (bản điện tử)',
        wanted: 'UBND quận Ba Đình',
      },
    ]);
    expect(rowsOf(seen(folder), sha)[0]?.[H.agency]).toBe('Ba Đình (bản điện tử)');
    seen(folder, [{ do: 'write', sha, header: H.agency, value: '' }]);
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([]);
    expect(rowsOf(seen(folder), sha)[0]?.[H.agency]).toBe('UBND quận Ba Đình');
  });

  it('restores the row of a file that is still there, with its recorded time', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'tư pháp.xlsx');
    seen(folder, [{ do: 'delete row', sha }]);
    utimesSync(join(folder, 'ba đình.xlsx'), FILE_TIME + 1, FILE_TIME + 1);
    const { recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added]).toEqual([
      [{ kind: 'row-restored', name: 'tư pháp.xlsx', gone: false, kept: '' }],
      1,
    ]);
    expect(rowsOf(seen(folder), sha).map((row) => row[H.receivedAt])).toEqual(['2021-12-13T09:23:00']);
  });

  it('restores what the officer had written in a row that is taken out, as often as that is done', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'tư pháp.xlsx');
    seen(folder, [
      { do: 'time', sha, header: H.receivedAt, value: '2021-12-16T10:00:00' },
      { do: 'write', sha, header: H.excluded, value: 'Có' },
      { do: 'write', sha, header: H.excludedWhy, value: 'gửi nhầm' },
      { do: 'write', sha, header: H.note, value: 'đã gọi điện' },
    ]);
    await receiveAndRecord(folder);
    const [before] = rowsOf(seen(folder), sha);
    expect([before?.[H.basis], before?.[H.verdict]]).toEqual(['Cán bộ ghi', 'Loại trừ']);
    const kept = 'Thời điểm nhận, Loại trừ, Lý do loại trừ, Ghi chú';
    for (let time = 0; time < 2; time++) {
      seen(folder, [{ do: 'delete row', sha }]);
      const { intake, recorded } = await receiveAndRecord(folder);
      expect(recorded.notes).toEqual([{ kind: 'row-restored', name: 'tư pháp.xlsx', gone: false, kept }]);
      expect(intake.files.find(({ path }) => path === 'tư pháp.xlsx')).toMatchObject({
        receivedAt: '2021-12-16T10:00:00',
        receiptSource: 'ledger',
        standing: 'excluded',
      });
      expect(rowsOf(seen(folder), sha)).toEqual([before]);
      expect((await receiveAndRecord(folder)).recorded).toMatchObject({ notes: [], changed: 0 });
    }
  });

  it('restores the row of a file that is gone, too', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [{ do: 'write', sha, header: H.note, value: 'đã gọi điện' }]);
    rmSync(join(folder, 'ba đình.xlsx'));
    await receiveAndRecord(folder);
    const [before] = rowsOf(seen(folder), sha);
    seen(folder, [{ do: 'delete row', sha }]);
    const { recorded } = await receiveAndRecord(folder);
    expect(recorded).toMatchObject({
      notes: [
        { kind: 'row-restored', name: 'ba đình.xlsx', gone: true, kept: 'Ghi chú' },
        { kind: 'file-gone', row: 4, name: 'ba đình.xlsx', counted: true },
      ],
      added: 1,
    });
    expect(rowsOf(seen(folder), sha)).toEqual([before]);
    expect((await receiveAndRecord(folder)).recorded).toMatchObject({
      notes: [{ kind: 'file-gone', name: 'ba đình.xlsx', counted: true }],
      changed: 0,
    });
  });

  it('of a repeated row tells, counts the earliest time and leaves both', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [
      { do: 'copy row', sha },
      { do: 'time', sha, header: H.receivedAt, value: '2021-12-18T10:00:00' },
    ]);
    const { intake, recorded } = await receiveAndRecord(folder);
    expect(recorded.notes).toEqual([{ kind: 'row-repeated', row: 5, first: 3 }]);
    expect(intake.files.find(({ path }) => path === 'ba đình.xlsx')?.receivedAt).toBe('2021-12-06T16:26:40');
    expect(rowsOf(seen(folder), sha)).toHaveLength(2);
  });

  it('leaves rows of another year as they are, and tells them', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const before = seen(folder).sheet.rows;
    put(folder, 'mới.txt', 'mới');
    const { recorded } = await receiveAndRecord(folder, { year: 2022, at: '2022-12-20T23:59:59' });
    expect([recorded.notes, recorded.added, recorded.changed]).toEqual([
      [{ kind: 'other-year', count: 3, years: '2021' }],
      1,
      0,
    ]);
    expect(seen(folder).sheet.rows.slice(0, 3)).toEqual(before);
  });
});
