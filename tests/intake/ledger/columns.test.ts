import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { columnMessage } from '../../../pipeline/contract/ledger-column-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { folderWith, put, shaOf } from './folder-with.ts';

const H = LEDGER.headers;
const AT = '2021-12-10T10:00:00';

/** Two reports: of one the officer corrected the time, the other is excluded; then a run, so that both are known. */
async function worked(): Promise<string> {
  const folder = folderWith({ '1.xlsx': 'BaDinh', '2.xlsx': 'HoaiDuc' });
  await receiveAndRecord(folder);
  inPython(ledgerIn(folder), [
    { do: 'time', sha: shaOf(folder, '1.xlsx'), header: H.receivedAt, value: AT },
    { do: 'write', sha: shaOf(folder, '2.xlsx'), header: H.excluded, value: 'Có' },
    { do: 'write', sha: shaOf(folder, '2.xlsx'), header: H.excludedWhy, value: 'gửi nhầm' },
  ]);
  await receiveAndRecord(folder);
  return folder;
}

async function told(folder: string) {
  const { intake, recorded } = await receiveAndRecord(folder);
  const files = intake.files.map((file) => [file.path, file.receivedAt, file.standing]);
  return { files, notes: recorded.notes, added: recorded.added };
}

const FILES = [
  ['2.xlsx', '2021-12-06T16:26:40', 'excluded'],
  ['1.xlsx', AT, 'counted'],
];
const rename = (header: string, to: string): OfficerAct => ({ do: 'rename column', header, to });

describeWith('openpyxl', 'a ledger of which a column is renamed', () => {
  it.each([
    [H.sha256, [], []],
    [H.name, [], []],
    [H.receivedAt, ['times'], []],
    [H.excluded, ['exclusions'], []],
    [H.excludedWhy, ['exclusions'], []],
  ])('%s, is left as it is, and all that was known holds', async (header, recalled, unused) => {
    const folder = await worked();
    inPython(ledgerIn(folder), [rename(header, 'Tên khác')]);
    const before = readFileSync(ledgerIn(folder));
    put(folder, 'mới.txt', 'mới');
    for (let run = 0; run < 2; run++) {
      const { files, notes, added } = await told(folder);
      expect(files.filter(([path]) => path !== 'mới.txt')).toEqual(FILES);
      expect([notes, added]).toEqual([[{ kind: 'columns-missing', columns: [header], recalled, unused }], 0]);
    }
    expect(readFileSync(ledgerIn(folder)).equals(before)).toBe(true);
    inPython(ledgerIn(folder), [rename('Tên khác', header)]);
    expect(await told(folder)).toMatchObject({ notes: [], added: 1 });
  });

  it.each([H.version, H.agency, H.year, H.verdict, H.recordedAt, H.note])(
    '%s, goes without it, and tells that once',
    async (header) => {
      const folder = await worked();
      inPython(ledgerIn(folder), [rename(header, 'Tên khác')]);
      put(folder, 'mới.txt', 'mới');
      const first = await told(folder);
      expect([first.notes, first.added]).toEqual([[{ kind: 'columns-skipped', columns: [header] }], 1]);
      expect(first.files.filter(([path]) => path !== 'mới.txt')).toEqual(FILES);
      expect((await receiveAndRecord(folder)).recorded).toMatchObject({ notes: [], added: 0, changed: 0 });
      inPython(ledgerIn(folder), [rename('Tên khác', header)]);
      expect((await told(folder)).notes).toEqual([]);
    },
  );
});

describeWith('openpyxl', 'a ledger', () => {
  it('whose row of headers is gone, is left as it is; what was known holds', async () => {
    const folder = await worked();
    inPython(ledgerIn(folder), [{ do: 'delete header' }]);
    const before = readFileSync(ledgerIn(folder));
    const { files, notes } = await told(folder);
    expect([files, notes]).toEqual([
      FILES,
      [{ kind: 'columns-missing', columns: [], recalled: ['times', 'exclusions'], unused: [] }],
    ]);
    expect(readFileSync(ledgerIn(folder)).equals(before)).toBe(true);
  });

  it('of which hidden sheet and column are gone, is left as it is, and what is not used is told', async () => {
    const folder = await worked();
    inPython(ledgerIn(folder), [{ do: 'drop sheet', name: '_so-tiep-nhan' }, rename(H.excluded, 'Bỏ')]);
    const { notes } = await told(folder);
    expect(notes[0]).toEqual({
      kind: 'columns-missing',
      columns: [H.excluded],
      recalled: [],
      unused: ['exclusions'],
    });
  });

  it('with a column twice is read by the first, and the other is told', async () => {
    const folder = await worked();
    inPython(ledgerIn(folder), [{ do: 'add column', header: H.receivedAt, at: 14 }]);
    expect((await told(folder)).notes).toEqual([
      { kind: 'column-repeated', column: H.receivedAt, used: 'E', ignored: 'N' },
    ]);
  });

  it('whose bytes are no workbook is still damaged', async () => {
    const folder = await worked();
    rmSync(ledgerIn(folder));
    writeFileSync(ledgerIn(folder), 'không phải sổ');
    expect((await told(folder)).notes).toEqual([
      { kind: 'ledger-damaged', file: 'so-tiep-nhan.hong-1.xlsx' },
    ]);
  });
});

it('is told in words that name the columns and the fix', () => {
  const missing = { kind: 'columns-missing', recalled: [], unused: [] } as const;
  expect(
    columnMessage({ ...missing, columns: [H.receivedAt, H.excluded], recalled: ['times', 'exclusions'] }),
  ).toEqual({
    what: 'Sổ tiếp nhận thiếu cột “Thời điểm nhận”, “Loại trừ” (bị xóa hoặc đổi tên), nên lần này không ghi gì vào sổ; sổ vẫn nguyên vẹn. Phần thời điểm nhận lấy theo lần chạy trước, không theo sổ. Phần loại trừ lấy theo lần chạy trước, không theo sổ.',
    fix: 'Ghi lại đúng tên cột “Thời điểm nhận”, “Loại trừ” vào ô tiêu đề của cột rồi chạy lại.',
  });
  expect(columnMessage({ ...missing, columns: [], unused: ['times'] }).what).toBe(
    'Sổ tiếp nhận không còn dòng tên cột, nên lần này không ghi gì vào sổ; sổ vẫn nguyên vẹn. Phần thời điểm nhận ghi trong sổ không được dùng.',
  );
});
