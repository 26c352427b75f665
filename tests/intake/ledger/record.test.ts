import { copyFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../pipeline/intake/judge-file.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { ledgerIn, receiveAndRecord, RUN_NOW } from '../../support/intake.ts';
import { convert } from '../../support/libreoffice.ts';
import { describeWith } from '../../support/describe-with.ts';
import { inPython, type OfficerAct, type SeenBook } from '../../support/officer.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { changed, reportBytes, setCell } from '../hostile/report.ts';

const H = LEDGER.headers;
/** A time of the file system: 06/12/2021 16:26:40 in Hà Nội. */
const FILE_TIME = 1_638_782_800;

/** A folder with two reports, one of them sealed, and something that is no workbook. */
function folderOfThree(): string {
  const folder = temporaryFolder();
  put(folder, 'ba đình.xlsx', reportBytes('BaDinh'));
  put(folder, 'tư pháp.xlsx', reportBytes('TuPhap'));
  put(folder, 'a.docx', 'không phải tệp Excel');
  return folder;
}

function put(folder: string, name: string, content: Uint8Array | string): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), FILE_TIME, FILE_TIME);
}

const shaOf = (folder: string, name: string) => sha256Hex(readFileSync(join(folder, name)));
const seen = (folder: string, acts: readonly OfficerAct[] = []): SeenBook => inPython(ledgerIn(folder), acts);
const rowOf = ({ sheet }: SeenBook, sha: string) => sheet.rows.filter((row) => row[H.sha256] === sha);

describeWith('openpyxl', 'the ledger of a folder', () => {
  it('has a row for each file, with the time it was received and where that comes from', async () => {
    const folder = folderOfThree();
    const { recorded } = await receiveAndRecord(folder);
    expect(recorded).toEqual({ file: LEDGER.file, notes: [], added: 3, changed: 0 });
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
    expect(recorded).toEqual({ file: LEDGER.file, notes: [], added: 0, changed: 0 });
    expect(readFileSync(ledgerIn(folder)).equals(before)).toBe(true);
  });

  it('is not made for an empty folder', async () => {
    const folder = temporaryFolder();
    put(folder, '~$a.xlsx', 'x');
    await receiveAndRecord(folder);
    expect(() => readFileSync(ledgerIn(folder))).toThrow('ENOENT');
  });

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
    const [row] = rowOf(seen(folder), sha);
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
    expect(rowOf(seen(folder), baDinh ?? '')[0]?.[H.receivedAt]).toBe('9h sáng 16/12');
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

  it('joins the names of equal bytes, and follows a file that is renamed', async () => {
    const folder = folderOfThree();
    put(folder, 'ba đình (1).xlsx', reportBytes('BaDinh'));
    await receiveAndRecord(folder);
    expect(rowOf(seen(folder), shaOf(folder, 'ba đình.xlsx')).map((row) => row[H.name])).toEqual([
      'ba đình (1).xlsx\nba đình.xlsx',
    ]);
    rmSync(join(folder, 'ba đình (1).xlsx'));
    await receiveAndRecord(folder);
    expect(rowOf(seen(folder), shaOf(folder, 'ba đình.xlsx')).map((row) => row[H.name])).toEqual([
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
    const told = (sha: string) => rowOf(seen(folder), sha).map((row) => [row[H.version], row[H.verdict]]);
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
    expect(rowOf(seen(folder), sha).map((row) => row[H.verdict])).toEqual(['Không còn tệp']);
    put(folder, 'ba đình trở lại.xlsx', reportBytes('BaDinh'));
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([]);
    expect(rowOf(seen(folder), sha).map((row) => [row[H.name], row[H.verdict]])).toEqual([
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
    expect(rowOf(seen(folder), sha)[0]?.[H.agency]).toBe('Ba Đình (bản điện tử)');
    seen(folder, [{ do: 'write', sha, header: H.agency, value: '' }]);
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([]);
    expect(rowOf(seen(folder), sha)[0]?.[H.agency]).toBe('UBND quận Ba Đình');
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
    expect(rowOf(seen(folder), sha).map((row) => row[H.receivedAt])).toEqual(['2021-12-13T09:23:00']);
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
    const [before] = rowOf(seen(folder), sha);
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
      expect(rowOf(seen(folder), sha)).toEqual([before]);
      expect((await receiveAndRecord(folder)).recorded).toMatchObject({ notes: [], changed: 0 });
    }
  });

  it('gives a cleared time back its first value and basis', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'tư pháp.xlsx');
    const [first] = rowOf(seen(folder), sha);
    seen(folder, [{ do: 'time', sha, header: H.receivedAt, value: '2021-12-16T10:00:00' }]);
    await receiveAndRecord(folder);
    seen(folder, [{ do: 'write', sha, header: H.receivedAt, value: '' }]);
    await receiveAndRecord(folder);
    expect(rowOf(seen(folder), sha)).toEqual([first]);
  });

  it('restores the row of a file that is gone, too', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [{ do: 'write', sha, header: H.note, value: 'đã gọi điện' }]);
    rmSync(join(folder, 'ba đình.xlsx'));
    await receiveAndRecord(folder);
    const [before] = rowOf(seen(folder), sha);
    seen(folder, [{ do: 'delete row', sha }]);
    const { recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added]).toEqual([
      [{ kind: 'row-restored', name: 'ba đình.xlsx', gone: true, kept: 'Ghi chú' }],
      1,
    ]);
    expect(rowOf(seen(folder), sha)).toEqual([before]);
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
    expect(rowOf(seen(folder), sha)).toHaveLength(2);
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

  it('gives what was entered under a name before it came to the file of that name', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    seen(folder, [{ do: 'row', values: { [H.name]: 'Hoài Đức.xlsx', [H.receivedAt]: '10/12/2021 07:30' } }]);
    put(folder, 'Hoài Đức.xlsx', reportBytes('HoaiDuc'));
    const { intake, recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added, recorded.changed]).toEqual([[], 0, 1]);
    const file = intake.files.find(({ path }) => path === 'Hoài Đức.xlsx');
    expect([file?.receivedAt, file?.receiptSource]).toEqual(['2021-12-10T07:30:00', 'ledger']);
    expect(rowOf(seen(folder), shaOf(folder, 'Hoài Đức.xlsx'))).toMatchObject([
      { [H.receivedAt]: '10/12/2021 07:30', [H.agency]: 'UBND huyện Hoài Đức', [H.basis]: 'Cán bộ ghi' },
    ]);
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

describeWith('openpyxl', 'a ledger in which the officer has worked', () => {
  const acts = (sha: string): OfficerAct[] => [
    { do: 'write', sha, header: H.note, value: 'đã gọi điện' },
    { do: 'colour', sha, header: H.note },
    { do: 'sort', header: H.agency, descending: true },
    { do: 'add column', header: 'Người nhận', at: 3 },
    { do: 'hide rows', every: 2 },
    { do: 'add sheet', name: 'Riêng', text: 'của tôi' },
  ];

  it.each<[string, (file: string) => Promise<void> | void]>([
    ['openpyxl saved', () => undefined],
    ['LibreOffice saved after that', savedByLibreOffice],
  ])('%s takes new rows behind the last, and everything else stays', async (_, save) => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, acts(sha));
    await save(ledgerIn(folder));
    const before = seen(folder);
    put(folder, 'mới.xlsx', reportBytes('HoaiDuc'));
    const { recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added, recorded.changed]).toEqual([[], 1, 0]);
    const after = seen(folder);
    expect(after.sheet.header).toEqual(before.sheet.header);
    expect(after.sheet.rows.slice(0, -1)).toEqual(before.sheet.rows);
    expect(after.sheet.rows.at(-1)).toMatchObject({ [H.name]: 'mới.xlsx', 'Người nhận': null });
    expect(after.sheet.hidden).toEqual(before.sheet.hidden);
    expect(after.sheet.fills.slice(0, -1)).toEqual(before.sheet.fills);
    // The new row looks like the others.
    expect(after.sheet.fills.at(-1)?.[H.verdict]).toBe(before.sheet.fills[0]?.[H.verdict]);
    expect([after.names, after.corners.Riêng]).toEqual([before.names, 'của tôi']);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it('made into a table, the table takes the new rows', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    seen(folder, [{ do: 'make table' }]);
    put(folder, 'mới.xlsx', reportBytes('HoaiDuc'));
    await receiveAndRecord(folder);
    expect(seen(folder).sheet.tables).toEqual(['A1:M5']);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it('whose hidden sheet is gone, is kept cell by cell', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [
      { do: 'write', sha, header: H.reason, value: 'xem lại' },
      { do: 'drop sheet', name: '_so-tiep-nhan' },
    ]);
    const { recorded } = await receiveAndRecord(folder);
    expect(recorded.notes).toEqual([
      { kind: 'cell-kept', row: 3, header: H.reason, found: 'xem lại', wanted: '' },
    ]);
    expect(seen(folder).states['_so-tiep-nhan']).toBe('veryHidden');
  });
});

async function savedByLibreOffice(file: string): Promise<void> {
  const [saved = ''] = await convert([file], 'xlsx:Calc MS Excel 2007 XML', join(temporaryFolder(), 'lo'));
  copyFileSync(saved, file);
}

describe('a ledger of two columns, made by hand', () => {
  it('gives the times', async () => {
    const folder = folderOfThree();
    const SheetJS = await import('@e965/xlsx');
    const book = SheetJS.utils.book_new();
    const rows = [
      ['SHA-256', 'Thời điểm nhận'],
      [shaOf(folder, 'ba đình.xlsx').toUpperCase(), '10/12/2021 09:30'],
    ];
    SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(rows), 'Sheet1');
    writeFileSync(ledgerIn(folder), SheetJS.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const { intake, recorded } = await receiveAndRecord(folder);
    const file = intake.files.find(({ path }) => path === 'ba đình.xlsx');
    expect([file?.receivedAt, file?.receiptSource]).toEqual(['2021-12-10T09:30:00', 'ledger']);
    expect([recorded.added, recorded.notes]).toEqual([2, []]);
    const again = SheetJS.read(readFileSync(ledgerIn(folder)));
    const told: unknown[][] = SheetJS.utils.sheet_to_json(again.Sheets.Sheet1 ?? {}, { header: 1 });
    expect(told.slice(0, 2)).toEqual(rows);
    expect(told.slice(2).map((row) => row[0])).toEqual([
      shaOf(folder, 'a.docx'),
      shaOf(folder, 'tư pháp.xlsx'),
    ]);
  });
});
