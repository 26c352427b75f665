import { join } from 'node:path';
import { utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord, type Run, RUN_NOW } from '../../support/intake.ts';
import { inPython } from '../../support/officer.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { changed, reportBytes, setCell } from '../hostile/report.ts';
import { folderWith, shaOf } from './folder-with.ts';

const H = LEDGER.headers;
const LATER = { now: '2021-12-22T09:00:00', at: '2021-12-22T23:59:59' };
const GOOD = '2021-12-06T16:26:40';

function put(folder: string, name: string, { bytes, at }: { bytes: Uint8Array; at: string }): void {
  writeFileSync(join(folder, name), bytes);
  utimesSync(join(folder, name), new Date(`${at}Z`), new Date(`${at}Z`));
}

/** Ba Đình's report with another figure. */
const resent = () =>
  changed('BaDinh', (parts) => {
    setCell(parts, ['Số liệu', 'D4'], '<v>3</v>');
  });

async function seenIn(folder: string, run: Run = {}) {
  const { intake, recorded } = await receiveAndRecord(folder, run);
  return {
    files: intake.files.map((file) => [file.path, file.standing, file.receivedAt, file.receiptSource]),
    notes: recorded.notes,
  };
}

describe('a report whose own time cannot be that of its receipt', () => {
  it.each([
    ['of 1970', '1970-01-01T00:00:00'],
    ['of the year before', '2020-12-10T02:00:00'],
    ['of the future', '2035-01-01T02:00:00'],
  ])('%s was received when it was first seen, run after run, and that is told', async (_, at) => {
    const folder = temporaryFolder();
    put(folder, 'ba đình.xlsx', { bytes: reportBytes('BaDinh'), at });
    const first = await seenIn(folder);
    expect(first).toEqual({
      files: [['ba đình.xlsx', 'counted', RUN_NOW, 'seen']],
      notes: [{ kind: 'time-seen', row: 2, name: 'ba đình.xlsx', at: RUN_NOW }],
    });
    expect(await seenIn(folder, LATER)).toEqual(first);
  });

  it('takes the place of a version that an earlier run saw', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    put(folder, 'a.xlsx', { bytes: resent(), at: '2027-01-01T02:00:00' });
    const { files, notes } = await seenIn(folder, LATER);
    expect(files).toEqual([
      ['ba đình.xlsx', 'superseded', GOOD, 'file'],
      ['a.xlsx', 'counted', LATER.now, 'seen'],
    ]);
    expect(notes.map(({ kind }) => kind)).toEqual(['time-seen']);
  });

  it.each(['2027-01-01T02:00:00', '1980-01-01T00:00:00'])(
    'of %s displaces no version that was seen first in the same run: nobody knows which came later',
    async (at) => {
      const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
      put(folder, 'a.xlsx', { bytes: resent(), at });
      for (const run of [{}, LATER]) {
        const { files } = await seenIn(folder, run);
        expect(files).toEqual([
          ['ba đình.xlsx', 'conflict', GOOD, 'file'],
          ['a.xlsx', 'conflict', RUN_NOW, 'seen'],
        ]);
      }
    },
  );

  it('has its own where no run can tell, as its clock stands before the report’s year', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    const now = '2020-01-01T08:00:00';
    expect(await seenIn(folder, { now })).toEqual({
      files: [['ba đình.xlsx', 'counted', GOOD, 'file']],
      notes: [],
    });
  });

  it('has the file’s time where the seal is of the future, and that is told', async () => {
    const folder = folderWith({ 'tư pháp.xlsx': 'TuPhap' });
    const now = '2021-12-13T09:00:00';
    expect(await seenIn(folder, { now, at: now })).toEqual({
      files: [['tư pháp.xlsx', 'counted', GOOD, 'file']],
      notes: [
        { kind: 'seal-misdated', row: 2, name: 'tư pháp.xlsx', at: GOOD, sealedAt: '2021-12-13T09:23:00' },
      ],
    });
  });
});

describeWith('openpyxl', 'a report first seen at a time', () => {
  it('has the time that the officer enters instead, and its place by that', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    put(folder, 'a.xlsx', { bytes: resent(), at: '1980-01-01T00:00:00' });
    await receiveAndRecord(folder);
    const [row] = inPython(ledgerIn(folder)).sheet.rows.filter((one) => one[H.name] === 'a.xlsx');
    expect([row?.[H.receivedAt], row?.[H.basis]]).toEqual([RUN_NOW, 'Lúc thấy lần đầu']);
    inPython(ledgerIn(folder), [
      { do: 'write', sha: shaOf(folder, 'a.xlsx'), header: H.receivedAt, value: '06/12/2021 10:00' },
    ]);
    expect(await seenIn(folder)).toEqual({
      files: [
        ['a.xlsx', 'superseded', '2021-12-06T10:00:00', 'ledger'],
        ['ba đình.xlsx', 'counted', GOOD, 'file'],
      ],
      notes: [],
    });
  });
});

describeWith('openpyxl', 'a day that the officer enters without an hour', () => {
  it.each([
    ['06/12/2021', ['conflict', 'conflict']],
    ['06/12/2021 16:30', ['superseded', 'counted']],
    ['06/12/2021 15:00', ['counted', 'superseded']],
    ['07/12/2021', ['superseded', 'counted']],
    ['05/12/2021', ['counted', 'superseded']],
  ])('%s makes no version earlier than another of that day', async (value, standings) => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    put(folder, 'b.xlsx', { bytes: resent(), at: '2021-12-16T02:00:00' });
    await receiveAndRecord(folder);
    inPython(ledgerIn(folder), [{ do: 'write', sha: shaOf(folder, 'b.xlsx'), header: H.receivedAt, value }]);
    const { intake } = await receiveAndRecord(folder);
    const of = (path: string) => intake.files.find((file) => file.path === path)?.standing;
    expect([of('ba đình.xlsx'), of('b.xlsx')]).toEqual(standings);
  });

  it('is not before the hour at which the file was sealed on that day', async () => {
    const folder = folderWith({ 'tư pháp.xlsx': 'TuPhap' });
    await receiveAndRecord(folder);
    inPython(ledgerIn(folder), [
      { do: 'write', sha: shaOf(folder, 'tư pháp.xlsx'), header: H.receivedAt, value: '13/12/2021' },
    ]);
    const { files, notes } = await seenIn(folder);
    expect([files, notes]).toEqual([[['tư pháp.xlsx', 'counted', '2021-12-13T00:00:00', 'ledger']], []]);
  });
});

it('is told in words that say what is used and what to do', () => {
  const note = { name: 'a.xlsx', at: RUN_NOW };
  expect(
    [
      { kind: 'time-seen', row: 3, ...note } as const,
      { kind: 'time-seen', ...note } as const,
      { kind: 'seal-misdated', row: 3, ...note, sealedAt: '2035-01-01T10:00:00' } as const,
    ].map((one) => ledgerMessage(one).what),
  ).toEqual([
    'Sổ tiếp nhận, dòng 3: tệp “a.xlsx” mang thời gian ở tương lai hoặc trước năm báo cáo nên không dùng; lấy lúc phần mềm thấy tệp lần đầu (08:00 ngày 21/12/2021), có thể đã nhận sớm hơn.',
    'Sổ tiếp nhận: tệp “a.xlsx” mang thời gian ở tương lai hoặc trước năm báo cáo nên không dùng; lấy lúc phần mềm thấy tệp lần đầu (08:00 ngày 21/12/2021), có thể đã nhận sớm hơn.',
    'Sổ tiếp nhận, dòng 3: tệp “a.xlsx” ghi là chốt lúc 10:00 ngày 01/01/2035, ở tương lai hoặc trước năm báo cáo (đồng hồ của cơ quan chạy sai), nên không dùng; thời điểm nhận là 08:00 ngày 21/12/2021.',
  ]);
});
