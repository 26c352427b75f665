import { copyFileSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../pipeline/intake/judge-file.ts';
import { changed, reportBytes, setCell } from '../intake/hostile/report.ts';
import { type Rows, SAMPLES_FOLDER, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { wordLines } from '../support/word-text.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];
const NAME = 'UBND quận Ba Đình';
const WAY_OUT =
  'Ghi đúng Thời điểm nhận của từng tệp vào sổ so-tiep-nhan.xlsx, hoặc loại trừ một tệp, rồi chạy lại.';

/** The report of Ba Đình with its first metric changed to this; the seal is then broken. */
function reportWith(number: number): Uint8Array {
  return changed('BaDinh', (parts) => {
    for (const cell of ['D4', 'E4']) setCell(parts, ['Số liệu', cell], `<v>${number}</v>`);
  });
}

interface Sent {
  readonly bytes: Uint8Array;
  /** Of its last change, on the clock of Hà Nội. */
  readonly at: string;
}

/** An intake of these files, and what a merge of it tells. */
function intakeOf(files: Readonly<Record<string, Sent>>) {
  const folder = temporaryFolder();
  for (const [name, { bytes, at }] of Object.entries(files)) {
    writeFileSync(join(folder, name), bytes);
    const time = new Date(`${at}+07:00`);
    utimesSync(join(folder, name), time, time);
  }
  return folder;
}

function mergeOf(folder: string, ...more: string[]) {
  const out = join(temporaryFolder(), 'out.xlsx');
  const result = runCli(['merge', folder, ...AT, '--out', out, ...more]);
  const sheets = sheetsOf(readFileSync(out));
  const rowsOf = (sheet: string): Rows => (sheets.get(sheet) ?? []).slice(4);
  return { result, rowsOf, agency: rowsOf('Nộp báo cáo').find((row) => row[2] === NAME) ?? [] };
}

/** What the workbook of `status` tells of the agency. */
function statusRow(folder: string): Rows[number] {
  const out = join(temporaryFolder(), 'status.xlsx');
  runCli(['status', folder, ...AT, '--out', out]);
  const rows = sheetsOf(readFileSync(out)).get('Tình hình báo cáo') ?? [];
  return rows.find((row) => row[2] === NAME) ?? [];
}

const LATER =
  'Bản gửi sau cùng thời điểm nhận nhưng khác nội dung, chờ Sở Nội vụ xác định, chưa tính: a.xlsx; b.xlsx; đang tính bản trước: đầu.xlsx.';

const ONE = { bytes: reportWith(41), at: '2021-12-10T08:00:00' };
const TWO = { bytes: reportWith(42), at: '2021-12-10T08:00:00' };

/** What the officer writes into the ledger, which has no more columns than these. */
function enter(folder: string, rows: string[][]): void {
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(rows), 'Sổ tiếp nhận');
  const written = SheetJS.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
  writeFileSync(join(folder, 'so-tiep-nhan.xlsx'), written);
}

describe('two reports of one agency, received at the same time, that say different things', () => {
  it('count for nothing, and are told wherever the officer looks', () => {
    const folder = intakeOf({ 'b.xlsx': TWO, 'a.xlsx': ONE });
    const { result, rowsOf, agency } = mergeOf(folder);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out.split('\n').slice(4, 7)).toEqual([
      'Cùng thời điểm nhận, khác nội dung, cần xác định bản nào gửi sau (1):',
      `  ${NAME}, nhận lúc 08:00 ngày 10/12/2021: a.xlsx; b.xlsx; chưa tính bản nào`,
      `  ${WAY_OUT}`,
    ]);
    expect(result.out).toContain('2 tệp (2 trùng thời điểm nhận)');
    const reason = (other: string) =>
      `Cùng thời điểm nhận (08:00 ngày 10/12/2021) với tệp “${other}” nhưng khác nội dung nên không biết bản nào gửi sau; chờ Sở Nội vụ xác định, chưa tính bản nào trong số này.`;
    expect(rowsOf('Nguồn').map((row) => [row[1], row[9], row[10]])).toEqual([
      ['a.xlsx', 'Trùng thời điểm nhận', reason('b.xlsx')],
      ['b.xlsx', 'Trùng thời điểm nhận', reason('a.xlsx')],
    ]);
    const told = rowsOf('Cảnh báo').filter((row) => row[1] === 'Cần xử lý');
    expect(told.map((row) => [row[2], row[3], row[8], row[9]])).toEqual([
      ['a.xlsx', NAME, reason('b.xlsx'), WAY_OUT],
      ['b.xlsx', NAME, reason('a.xlsx'), WAY_OUT],
    ]);
    // No place of it is wrong.
    expect(told.map((row) => row[6])).toEqual([null, null]);
    expect([agency[4], agency[7], agency[9], agency[13]]).toEqual([
      'Có tệp chưa dùng được',
      null,
      0,
      // Once for both.
      'Tệp “a.xlsx”, “b.xlsx”: cùng thời điểm nhận (08:00 ngày 10/12/2021) nhưng khác nội dung nên không biết bản nào gửi sau; chờ Sở Nội vụ xác định, chưa tính bản nào trong số này.',
    ]);
    expect(rowsOf('Chi tiết')[0]?.[0]).toBe('Chưa có báo cáo nào được tính.');
    const overview = (sheet: Rows) => sheet.map((row) => row.filter((cell) => cell !== null));
    expect(overview(rowsOf('Tổng quan'))).toContainEqual(
      expect.arrayContaining(['Báo cáo trùng thời điểm nhận, chưa tính', 2]),
    );
  });

  it('are told by status, and to machines; under --strict they are not accepted; no letter goes out', () => {
    const folder = intakeOf({ 'a.xlsx': ONE, 'b.xlsx': TWO });
    const status = runCli(['status', folder, ...AT]);
    expect(status.out).toContain(
      `nhận lúc 08:00 ngày 10/12/2021: a.xlsx; b.xlsx; chưa tính bản nào\n  ${WAY_OUT}`,
    );
    // Nobody knows yet whether it is late.
    expect(status.out).toMatch(new RegExp(`${NAME} +Có tệp chưa dùng được +10/12/2021 +chờ xử lý\n`));
    expect(statusRow(folder)[7]).toBe('chờ xử lý');
    const machines = JSON.parse(runCli(['status', folder, ...AT, '--json']).out) as {
      conflicts: unknown;
      agencies: { code: string; daysLate: number | null }[];
    };
    expect(machines.agencies.find(({ code }) => code === 'H001')?.daysLate).toBeNull();
    const receivedAt = '2021-12-10T08:00:00';
    expect(machines.conflicts).toEqual([
      {
        agency: 'H001',
        files: [
          { path: 'a.xlsx', receivedAt },
          { path: 'b.xlsx', receivedAt },
        ],
        counted: null,
      },
    ]);
    const { result } = mergeOf(folder, '--json', '--strict');
    expect(result.code).toBe(1);
    const json = JSON.parse(result.out) as {
      agencies: { code: string; state: string; daysLate: number | null }[];
      files: { path: string; standing: string; errors: number; reason: { fix: string } | null }[];
    };
    expect(json.agencies.find(({ code }) => code === 'H001')).toMatchObject({
      state: 'unusable',
      daysLate: null,
    });
    expect(
      json.files.map(({ path, standing, errors, reason }) => [path, standing, errors, reason?.fix]),
    ).toEqual([
      ['a.xlsx', 'conflict', 0, WAY_OUT],
      ['b.xlsx', 'conflict', 0, WAY_OUT],
    ]);
    const letters = join(temporaryFolder(), 'don-doc');
    const remind = runCli(['remind', folder, ...AT, '--out', letters, '--round', '3']);
    expect(remind.out).toContain(`Chưa soạn công văn, cần xử lý tệp trước: ${NAME}.`);
    const list = wordLines(readFileSync(join(letters, 'don-doc-2021-lan-3-danh-sach.docx')));
    expect(list.find((line) => line.includes(NAME))).toContain(
      `${NAME} | Chờ Sở Nội vụ xử lý | – | Đã gửi 02 bản báo cáo khác nhau cùng thời điểm; Sở Nội vụ đang xác định bản được tính.`,
    );
  });

  it('leave the one that came before them counted, which is said', () => {
    const before = { bytes: reportBytes('BaDinh'), at: '2021-12-01T08:00:00' };
    const folder = intakeOf({ 'a.xlsx': ONE, 'b.xlsx': TWO, 'đầu.xlsx': before });
    const { result, agency } = mergeOf(folder);
    expect(statusRow(folder).at(-1)).toBe(LATER);
    expect(result.out).toContain('a.xlsx; b.xlsx; đang tính bản trước (đầu.xlsx)');
    expect([agency[4], agency[13], agency[12]]).toEqual(['Được chấp nhận', LATER, 'đầu.xlsx']);
  });

  it('are settled by the times that the officer enters in the ledger', () => {
    const folder = intakeOf({ 'a.xlsx': ONE, 'b.xlsx': TWO });
    enter(folder, [
      ['SHA-256', 'Thời điểm nhận'],
      [sha256Hex(ONE.bytes), '10/12/2021 09:30'],
      [sha256Hex(TWO.bytes), '10/12/2021 08:15'],
    ]);
    const { result, rowsOf, agency } = mergeOf(folder);
    expect(result.out).not.toContain('Cùng thời điểm nhận');
    expect([agency[4], agency[12]]).toEqual(['Được chấp nhận', 'a.xlsx']);
    expect(rowsOf('Thay đổi').map((row) => row.slice(5, 9))).toEqual([
      ['Số liệu trong năm', 42, 41, -1],
      ['Lũy kế từ 2021', 42, 41, -1],
    ]);
  });

  it('are settled by leaving one of them out in the ledger', () => {
    const folder = intakeOf({ 'a.xlsx': ONE, 'b.xlsx': TWO });
    enter(folder, [
      ['SHA-256', 'Thời điểm nhận', 'Loại trừ', 'Lý do loại trừ'],
      [sha256Hex(TWO.bytes), '10/12/2021 08:00', 'Có', 'Gửi nhầm bản nháp'],
    ]);
    const { result, agency } = mergeOf(folder);
    expect(result.out).not.toContain('Cùng thời điểm nhận');
    expect([agency[4], agency[12]]).toEqual(['Được chấp nhận', 'a.xlsx']);
  });

  it('are no trouble where what they say is the same', () => {
    const same = { bytes: changed('BaDinh', () => undefined), at: ONE.at };
    const original = { bytes: reportBytes('BaDinh'), at: ONE.at };
    expect(sha256Hex(same.bytes)).not.toBe(sha256Hex(original.bytes));
    const { agency, rowsOf } = mergeOf(intakeOf({ 'a.xlsx': original, 'b.xlsx': same }));
    expect([agency[4], agency[13], agency[12]]).toEqual(['Được chấp nhận', null, 'b.xlsx']);
    expect(rowsOf('Thay đổi').map((row) => row[4])).toEqual(['Không giá trị nào thay đổi']);
  });
});

describe('a report changed after it was sealed', () => {
  const SEALED = 'Đông Anh - báo cáo KH 177.xlsx';

  it('is counted, told in every place, and its seal is not believed for its time', () => {
    const folder = temporaryFolder();
    copyFileSync(join(SAMPLES_FOLDER, SEALED), join(folder, SEALED));
    const time = new Date('2021-12-11T09:00:00+07:00');
    utimesSync(join(folder, SEALED), time, time);
    const { result, rowsOf } = mergeOf(folder);
    expect(result.out).toContain(
      `Lưu ý: 1 báo cáo bị sửa sau khi cơ quan chốt, nên hỏi lại cơ quan (xem trang Cảnh báo): ${SEALED}.`,
    );
    const agency = rowsOf('Nộp báo cáo').find((row) => row[12] === SEALED) ?? [];
    expect([agency[4], agency[13]]).toEqual([
      'Được chấp nhận',
      'Nội dung bị sửa sau khi cơ quan chốt báo cáo, nên hỏi lại cơ quan.',
    ]);
    expect(rowsOf('Cảnh báo').map((row) => String(row[8]))).toContainEqual(
      expect.stringMatching(/^Nội dung đã bị sửa sau khi chốt báo cáo \(lúc /),
    );
    expect(rowsOf('Nguồn')[0]?.[8]).toBe('Thời gian của tệp');
  });
});

describe('a copy that Excel or a browser left behind under a name of its own', () => {
  it.each(['1A2B3C00.tmp', '.báo cáo.xlsx', '._a.xlsx', 'a.xlsx.crdownload'])(
    '%s takes no place from the report',
    (name) => {
      const folder = intakeOf({ [name]: ONE, 'báo cáo.xlsx': ONE });
      const { result, agency } = mergeOf(folder, '--json');
      const { files } = JSON.parse(result.out) as { files: { path: string; standing: string }[] };
      expect(Object.fromEntries(files.map(({ path, standing }) => [path, standing]))).toEqual({
        [name]: 'refused',
        'báo cáo.xlsx': 'counted',
      });
      expect(agency).toContain('Đúng hạn');
    },
  );
});
