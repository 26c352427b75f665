import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { folderWith, shaOf } from './folder-with.ts';

const H = LEDGER.headers;
const rowsOf = (folder: string, acts: readonly OfficerAct[] = []) =>
  inPython(ledgerIn(folder), acts).sheet.rows;

/** Two reports; the officer has corrected the time of one and then cleared both hashes. */
async function cleared(): Promise<string> {
  const folder = folderWith({ 'ba đình.xlsx': 'BaDinh', 'tư pháp.xlsx': 'TuPhap' });
  await receiveAndRecord(folder);
  const [baDinh, tuPhap] = ['ba đình.xlsx', 'tư pháp.xlsx'].map((name) => shaOf(folder, name));
  rowsOf(folder, [
    { do: 'time', sha: baDinh ?? '', header: H.receivedAt, value: '2021-12-10T10:00:00' },
    { do: 'write', sha: baDinh ?? '', header: H.sha256, value: '' },
    { do: 'write', sha: tuPhap ?? '', header: H.sha256, value: '' },
  ]);
  return folder;
}

describeWith('openpyxl', 'a row whose hash was cleared', () => {
  it('is known by what is remembered: the hash comes back, and each time is whose it is', async () => {
    const folder = await cleared();
    const { intake, recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added]).toEqual([[], 0]);
    expect(intake.files.map((file) => [file.path, file.receivedAt, file.receiptSource])).toEqual([
      ['ba đình.xlsx', '2021-12-10T10:00:00', 'ledger'],
      ['tư pháp.xlsx', '2021-12-13T09:23:00', 'seal'],
    ]);
    expect(rowsOf(folder).map((row) => [row[H.sha256], row[H.basis]])).toEqual([
      [shaOf(folder, 'ba đình.xlsx'), 'Cán bộ ghi'],
      [shaOf(folder, 'tư pháp.xlsx'), 'Thời điểm chốt trong tệp'],
    ]);
    expect((await receiveAndRecord(folder)).recorded).toMatchObject({ notes: [], changed: 0 });
  });

  it('of a file that is gone is that file’s still', async () => {
    const folder = await cleared();
    rmSync(join(folder, 'ba đình.xlsx'));
    const { recorded } = await receiveAndRecord(folder);
    expect(recorded.added).toBe(0);
    expect(recorded.notes).toMatchObject([
      { kind: 'file-gone', row: 2, name: 'ba đình.xlsx', counted: true },
    ]);
  });

  it('and written over keeps what was written, and that is told', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    rowsOf(folder, [{ do: 'write', sha, header: H.sha256, value: 'xxx' }]);
    const { recorded } = await receiveAndRecord(folder);
    expect([recorded.added, recorded.notes]).toEqual([
      0,
      [{ kind: 'cell-kept', row: 2, header: H.sha256, found: 'xxx', wanted: sha }],
    ]);
    expect(rowsOf(folder)[0]?.[H.sha256]).toBe('xxx');
  });
});

describeWith('openpyxl', 'a ledger whose hidden sheet was taken out', () => {
  it('says of no time more than can be known', async () => {
    const folder = folderWith({ '1.xlsx': 'BaDinh', '2.xlsx': 'TuPhap', '3.xlsx': 'HoaiDuc' });
    await receiveAndRecord(folder);
    rowsOf(folder, [
      { do: 'time', sha: shaOf(folder, '1.xlsx'), header: H.receivedAt, value: '2021-12-10T10:00:00' },
      { do: 'drop sheet', name: '_so-tiep-nhan' },
    ]);
    const { intake } = await receiveAndRecord(folder);
    expect(intake.files.map(({ receivedAt, receiptSource }) => [receivedAt, receiptSource])).toEqual([
      ['2021-12-06T16:26:40', 'file'],
      ['2021-12-10T10:00:00', 'unknown'],
      ['2021-12-13T09:23:00', 'seal'],
    ]);
    const byName = new Map(rowsOf(folder).map((row) => [row[H.name], row[H.basis]]));
    expect(['1.xlsx', '2.xlsx', '3.xlsx'].map((name) => byName.get(name))).toEqual([
      'Không rõ',
      'Thời điểm chốt trong tệp',
      'Thời gian của tệp',
    ]);
    expect((await receiveAndRecord(folder)).recorded.changed).toBe(0);
  });

  it('believes what the officer had written before', async () => {
    const folder = folderWith({ '1.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    const sha = shaOf(folder, '1.xlsx');
    rowsOf(folder, [{ do: 'time', sha, header: H.receivedAt, value: '2021-12-10T10:00:00' }]);
    await receiveAndRecord(folder);
    rowsOf(folder, [{ do: 'drop sheet', name: '_so-tiep-nhan' }]);
    const { intake } = await receiveAndRecord(folder);
    expect(intake.files[0]?.receiptSource).toBe('ledger');
  });
});

it('a cell that was written over is told without saying who did it: that may no longer be known', () => {
  const note = { kind: 'cell-kept', row: 2, header: H.reason, found: 'a', wanted: '' } as const;
  expect(ledgerMessage(note).what).toBe(
    'Sổ tiếp nhận, dòng 2: ô “Lý do” đang ghi “a”, khác với phần mềm (để trống); ô đó được giữ nguyên.',
  );
});
