import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython } from '../../support/officer.ts';
import { reportBytes } from '../hostile/report.ts';
import { folderWith, put } from './folder-with.ts';

const H = LEDGER.headers;
const NAME = 'bao cao 2021.xlsx';
const WAITING = 'Thời điểm nhận, Loại trừ, Lý do loại trừ';

/** Two agencies’ reports of one name in folders of theirs, and a row that the officer typed for one of them. */
async function typed(values: Readonly<Record<string, string>>): Promise<string> {
  const folder = folderWith({ 'tư pháp.xlsx': 'TuPhap' });
  await receiveAndRecord(folder);
  inPython(ledgerIn(folder), [{ do: 'row', values: { [H.name]: NAME, ...values } }]);
  for (const [own, report] of [
    ['BaDinh', 'BaDinh'],
    ['HoaiDuc', 'HoaiDuc'],
  ] as const) {
    mkdirSync(join(folder, own));
    put(folder, `${own}/${NAME}`, reportBytes(report));
  }
  return folder;
}

async function statesOf(folder: string) {
  const { intake, recorded } = await receiveAndRecord(folder);
  return {
    files: intake.files.map((file) => [file.path, file.standing, file.receivedAt, file.receiptSource]),
    notes: recorded.notes,
    written: recorded.added + recorded.changed,
  };
}

describeWith('openpyxl', 'a typed row whose name is that of several files', () => {
  it('is used for none of them, and told with all of them, in the second run as in the first', async () => {
    const folder = await typed({
      [H.receivedAt]: '10/12/2021 9:00',
      [H.excluded]: 'Có',
      [H.excludedWhy]: 'BQL gửi nhầm',
    });
    const first = await statesOf(folder);
    expect(first.files).toEqual([
      [`BaDinh/${NAME}`, 'counted', '2021-12-06T16:26:40', 'file'],
      [`HoaiDuc/${NAME}`, 'counted', '2021-12-06T16:26:40', 'file'],
      ['tư pháp.xlsx', 'counted', '2021-12-13T09:23:00', 'seal'],
    ]);
    const files = [
      { name: `BaDinh/${NAME}`, row: 4 },
      { name: `HoaiDuc/${NAME}`, row: 5 },
    ];
    expect(first.notes).toEqual([
      { kind: 'row-of-several-files', row: 3, name: NAME, files, waiting: WAITING },
    ]);
    expect(await statesOf(folder)).toEqual({ ...first, written: 0 });
  });

  it('is of the one whose whole path it is', async () => {
    const folder = await typed({ [H.receivedAt]: '10/12/2021 9:00' });
    put(folder, NAME, reportBytes('MeLinh'));
    const first = await statesOf(folder);
    expect(first.files.map(([path, , at]) => [path, at])).toContainEqual([NAME, '2021-12-10T09:00:00']);
    expect(first.files.filter(([, , , source]) => source === 'ledger')).toHaveLength(1);
    expect(await statesOf(folder)).toEqual({ ...first, written: 0 });
  });

  it('is used for neither where one of them is known already', async () => {
    const folder = folderWith({ 'tư pháp.xlsx': 'TuPhap' });
    mkdirSync(join(folder, 'BaDinh'));
    put(folder, `BaDinh/${NAME}`, reportBytes('BaDinh'));
    await receiveAndRecord(folder);
    inPython(ledgerIn(folder), [
      { do: 'row', values: { [H.name]: NAME, [H.receivedAt]: '10/12/2021 9:00' } },
    ]);
    put(folder, `tới sau ${NAME}`, reportBytes('MeLinh'));
    mkdirSync(join(folder, 'HoaiDuc'));
    put(folder, `HoaiDuc/${NAME}`, reportBytes('HoaiDuc'));
    const first = await statesOf(folder);
    expect(first.files.filter(([, , , source]) => source === 'ledger')).toEqual([]);
    expect(first.notes).toMatchObject([{ kind: 'row-of-several-files', row: 4 }]);
    expect(await statesOf(folder)).toEqual({ ...first, written: 0 });
  });

  it('with its folder is of the one in it', async () => {
    const folder = await typed({ [H.name]: `BaDinh/${NAME}`, [H.receivedAt]: '10/12/2021 9:00' });
    const first = await statesOf(folder);
    expect(first.files.filter(([, , , source]) => source === 'ledger').map(([path]) => path)).toEqual([
      `BaDinh/${NAME}`,
    ]);
    expect(first.notes).toEqual([]);
  });
});

it('is told in words that say what to do', () => {
  const note = { kind: 'row-of-several-files', row: 7, name: 'a.xlsx', waiting: 'Ghi chú' } as const;
  const files = Array.from({ length: 12 }, (_, i) => ({ name: `${i}/a.xlsx`, row: 20 + i }));
  expect(
    [files.slice(0, 2), files.map((file) => ({ ...file, row: undefined }))].map((own) =>
      ledgerMessage({ ...note, files: own }),
    ),
  ).toEqual([
    {
      what: 'Sổ tiếp nhận, dòng 7 (cán bộ ghi tay): tên “a.xlsx” có thể là 2 tệp: “0/a.xlsx” (dòng 20); “1/a.xlsx” (dòng 21), nên các ô đã ghi (Ghi chú) chưa dùng cho tệp nào.',
      fix: 'Ghi các ô đó vào dòng của đúng tệp rồi xóa dòng 7.',
    },
    {
      what: 'Sổ tiếp nhận, dòng 7 (cán bộ ghi tay): tên “a.xlsx” có thể là 12 tệp: “0/a.xlsx”; “1/a.xlsx”; “2/a.xlsx”; “3/a.xlsx”; “4/a.xlsx”; “5/a.xlsx”; “6/a.xlsx”; “7/a.xlsx”; “8/a.xlsx”; “9/a.xlsx” và 2 tệp khác, nên các ô đã ghi (Ghi chú) chưa dùng cho tệp nào.',
      fix: 'Ghi cả thư mục vào ô Tên tệp như tên ở trên rồi chạy lại; nếu tệp đã có dòng, ghi vào dòng đó rồi xóa dòng 7.',
    },
  ]);
});
