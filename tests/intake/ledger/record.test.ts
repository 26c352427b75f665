import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256Hex } from '../../../pipeline/intake/judge-file.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { ledgerIn, receiveAndRecord, RUN_NOW } from '../../support/intake.ts';
import { describeWith } from '../../support/describe-with.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { changed, reportBytes, setCell } from '../hostile/report.ts';
import { FILE_TIME, folderOfThree, put, rowsOf, seen, shaOf } from './folder.ts';

const H = LEDGER.headers;

describeWith('openpyxl', 'the ledger of a folder', () => {
  it('has a row for each file, with the time it was received and where that comes from', async () => {
    const folder = folderOfThree();
    const { recorded } = await receiveAndRecord(folder);
    expect(recorded).toEqual({
      file: LEDGER.file,
      notes: [],
      excludedGone: [],
      created: true,
      added: 3,
      changed: 0,
    });
    const { sheet, states } = seen(folder);
    expect(sheet.header).toEqual(Object.values(H));
    const told = (row: (typeof sheet.rows)[number]) =>
      [H.name, H.agency, H.year, H.version, H.receivedAt, H.basis, H.verdict].map((header) => row[header]);
    expect(sheet.rows.map(told)).toEqual([
      ['a.docx', null, 2021, null, '2021-12-06T16:26:40', 'Thời gian của tệp', 'Không nhận'],
      ['ba đình.xlsx', 'UBND quận Ba Đình', 2021, 1, '2021-12-06T16:26:40', 'Thời gian của tệp', 'Được tính'],
      ['tư pháp.xlsx', 'Sở Tư pháp', 2021, 1, '2021-12-13T09:23:00', 'Thời điểm chốt trong tệp', 'Được tính'],
    ]);
    expect(sheet.rows.map((row) => [row[H.recordedAt], row[H.sha256]])).toEqual(
      ['a.docx', 'ba đình.xlsx', 'tư pháp.xlsx'].map((name) => [RUN_NOW, shaOf(folder, name)]),
    );
    expect(sheet.rows[0]?.[H.reason]).toBe('Đây không phải là tệp Excel (.xlsx).');
    expect([sheet.filter, states]).toEqual([
      'A1:M4',
      {
        'Sổ tiếp nhận': 'visible',
        'Miễn lỗi': 'visible',
        'Hướng dẫn': 'visible',
        '_so-tiep-nhan': 'veryHidden',
      },
    ]);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it('is not written again where there is nothing new', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const before = readFileSync(ledgerIn(folder));
    rmSync(ledgerIn(folder));
    writeFileSync(ledgerIn(folder), before);
    utimesSync(ledgerIn(folder), 1, 1);
    const { recorded } = await receiveAndRecord(folder, { now: '2022-01-03T08:00:00' });
    expect(recorded).toEqual({
      file: LEDGER.file,
      notes: [],
      excludedGone: [],
      created: false,
      added: 0,
      changed: 0,
    });
    expect(readFileSync(ledgerIn(folder)).equals(before)).toBe(true);
  });

  it('is not made for an empty folder', async () => {
    const folder = temporaryFolder();
    put(folder, '~$a.xlsx', 'x');
    await receiveAndRecord(folder);
    expect(() => readFileSync(ledgerIn(folder))).toThrow('ENOENT');
  });

  it('joins the names of equal bytes, and follows a file that is renamed', async () => {
    const folder = folderOfThree();
    put(folder, 'ba đình (1).xlsx', reportBytes('BaDinh'));
    await receiveAndRecord(folder);
    expect(rowsOf(seen(folder), shaOf(folder, 'ba đình.xlsx')).map((row) => row[H.name])).toEqual([
      'ba đình (1).xlsx\nba đình.xlsx',
    ]);
    rmSync(join(folder, 'ba đình (1).xlsx'));
    await receiveAndRecord(folder);
    expect(rowsOf(seen(folder), shaOf(folder, 'ba đình.xlsx')).map((row) => row[H.name])).toEqual([
      'ba đình.xlsx',
    ]);
  });

  it('brings versions and verdicts up to date when a later one comes', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const first = shaOf(folder, 'ba đình.xlsx');
    put(
      folder,
      'ba đình sửa.xlsx',
      changed('BaDinh', (parts) => {
        setCell(parts, ['Số liệu', 'D4'], '<v>3</v>');
      }),
    );
    utimesSync(join(folder, 'ba đình sửa.xlsx'), FILE_TIME + 3600, FILE_TIME + 3600);
    await receiveAndRecord(folder);
    const told = (sha: string) => rowsOf(seen(folder), sha).map((row) => [row[H.version], row[H.verdict]]);
    expect(told(first)).toEqual([[1, 'Bị thay thế bởi bản sau']]);
    expect(told(shaOf(folder, 'ba đình sửa.xlsx'))).toEqual([[2, 'Được tính']]);
  });

  it('changes no verdict when it looks back from an earlier moment', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const before = readFileSync(ledgerIn(folder));
    const { intake, recorded } = await receiveAndRecord(folder, { at: '2021-01-20T23:59:59' });
    expect(intake.files.filter(({ standing }) => standing === 'counted')).toEqual([]);
    expect([recorded.added, recorded.changed]).toEqual([0, 0]);
    expect(readFileSync(ledgerIn(folder)).equals(before)).toBe(true);
  });

  it('knows by its name a file that cannot be read, until it can', async () => {
    const folder = folderOfThree();
    const name = 'lớn.xlsx';
    writeFileSync(join(folder, name), Buffer.alloc(20_000_001));
    await receiveAndRecord(folder);
    const named = () => seen(folder).sheet.rows.filter((row) => row[H.name] === name);
    expect(named().map((row) => [row[H.sha256], row[H.verdict]])).toEqual([[null, 'Không nhận']]);
    put(folder, name, reportBytes('HoaiDuc'));
    const { recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added]).toEqual([[], 0]);
    expect(named()).toMatchObject([
      {
        [H.sha256]: sha256Hex(reportBytes('HoaiDuc')),
        [H.receivedAt]: '2021-12-06T16:26:40',
        [H.verdict]: 'Được tính',
      },
    ]);
  });

  it('lets no name of a file become a formula or hide what it says', async () => {
    const folder = temporaryFolder();
    put(folder, '=HYPERLINK("http:x","y").xlsx', 'a');
    put(folder, 'a\u202Eslx.xlsx', 'b');
    await receiveAndRecord(folder);
    expect(seen(folder).sheet.rows.map((row) => row[H.name])).toEqual([
      '=HYPERLINK("http:x","y").xlsx',
      'a<U+202E>slx.xlsx',
    ]);
    const reading = readFileSync(ledgerIn(folder));
    expect(packageFaults(reading)).toEqual([]);
  });
});
