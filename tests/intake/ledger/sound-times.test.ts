import { expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython } from '../../support/officer.ts';
import { folderWith, shaOf } from './folder-with.ts';

const H = LEDGER.headers;
const FIRST = '2021-12-06T16:26:40';
const SEALED = '2021-12-13T09:23:00';

describeWith('openpyxl', 'a time that the officer entered', () => {
  it.each([
    ['of the future', '22/12/2021 09:00', '2021-12-22T09:00:00', 'future'],
    ['of another century', '10/12/2112 09:00', '2112-12-10T09:00:00', 'future'],
    ['of the year before', '10/12/2020 09:00', '2020-12-10T09:00:00', 'before-year'],
  ])('%s is not used, and told, run after run, until it is mended', async (_, value, at, why) => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    inPython(ledgerIn(folder), [
      { do: 'write', sha: shaOf(folder, 'ba đình.xlsx'), header: H.receivedAt, value },
    ]);
    for (let run = 0; run < 2; run++) {
      const { intake, recorded } = await receiveAndRecord(folder);
      expect(intake.files[0]).toMatchObject({ receivedAt: FIRST, receiptSource: 'file' });
      expect(recorded).toMatchObject({ notes: [{ kind: 'time-misdated', row: 2, at, why }], changed: 0 });
    }
    const [row] = inPython(ledgerIn(folder)).sheet.rows;
    expect([row?.[H.receivedAt], row?.[H.basis]]).toEqual([value, 'Thời gian của tệp']);
  });

  it.each(['01/01/2021 00:00', '21/12/2021 08:00'])('of %s is used: it can be', async (value) => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    inPython(ledgerIn(folder), [
      { do: 'write', sha: shaOf(folder, 'ba đình.xlsx'), header: H.receivedAt, value },
    ]);
    const { intake, recorded } = await receiveAndRecord(folder);
    expect([intake.files[0]?.receiptSource, recorded.notes]).toEqual(['ledger', []]);
  });

  it('before the file was sealed is the officer’s word: used, and told', async () => {
    const folder = folderWith({ 'tư pháp.xlsx': 'TuPhap' });
    await receiveAndRecord(folder);
    const time = (value: string) =>
      inPython(ledgerIn(folder), [
        { do: 'write', sha: shaOf(folder, 'tư pháp.xlsx'), header: H.receivedAt, value },
      ]);
    time('13/12/2021 09:22');
    const { intake, recorded } = await receiveAndRecord(folder);
    const at = '2021-12-13T09:22:00';
    expect(intake.files[0]).toMatchObject({ receivedAt: at, receiptSource: 'ledger' });
    expect(recorded.notes).toEqual([{ kind: 'time-before-seal', row: 2, at, sealedAt: SEALED }]);
    time('13/12/2021 09:24');
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([]);
  });

  it('holds when the clock is set back behind what was judged before', async () => {
    const folder = folderWith({ 'ba đình.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    inPython(ledgerIn(folder), [
      {
        do: 'time',
        sha: shaOf(folder, 'ba đình.xlsx'),
        header: H.receivedAt,
        value: '2021-12-10T10:00:00',
      },
    ]);
    await receiveAndRecord(folder);
    const now = '2020-01-01T08:00:00';
    const { intake, recorded } = await receiveAndRecord(folder, { at: now, now });
    expect([intake.files[0]?.receivedAt, recorded.notes]).toEqual(['2021-12-10T10:00:00', []]);
  });
});

it('is told in words that say what was found and what to do', () => {
  const at = '2021-12-22T09:00:00';
  expect(
    [
      { kind: 'time-misdated', row: 3, at, why: 'future' } as const,
      { kind: 'time-misdated', row: 3, at, why: 'before-year' } as const,
      { kind: 'time-before-seal', row: 3, at, sealedAt: '2021-12-23T10:00:00' } as const,
    ].map((note) => ledgerMessage(note).what),
  ).toEqual([
    'Sổ tiếp nhận, dòng 3: thời điểm nhận 09:00 ngày 22/12/2021 là ở tương lai, nên không dùng; lấy theo thời điểm đã ghi vào sổ lần đầu (cột Căn cứ nói theo đâu).',
    'Sổ tiếp nhận, dòng 3: thời điểm nhận 09:00 ngày 22/12/2021 là trước năm báo cáo, nên không dùng; lấy theo thời điểm đã ghi vào sổ lần đầu (cột Căn cứ nói theo đâu).',
    'Sổ tiếp nhận, dòng 3: thời điểm nhận 09:00 ngày 22/12/2021 là trước lúc cơ quan chốt tệp (10:00 ngày 23/12/2021); vẫn dùng thời điểm cán bộ ghi.',
  ]);
});
