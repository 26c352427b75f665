import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LEDGER, WAIVERS } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { sheetsOf } from '../../support/merged-samples.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { changed, reportBytes, setCell } from '../hostile/report.ts';

const SHEET = WAIVERS.sheet;
const WHO = { 'Người quyết định': 'Nguyễn Văn A', 'Lý do': 'số liệu do đơn vị khác tổng hợp' };
const HEADERS = [...Object.values(WAIVERS.headers), 'Tình trạng'];

/** Ba Đình with two counts left out (can be waived) and a formula (cannot); three more that are in order. */
async function recorded(): Promise<string> {
  const folder = temporaryFolder();
  const bytes = changed('BaDinh', (parts) => {
    for (const cell of ['D4', 'D5']) setCell(parts, ['Số liệu', cell], '');
    setCell(parts, ['Số liệu', 'D6'], '<f>1+1</f><v>2</v>');
  });
  const files = { 'bd.xlsx': bytes, 'hd.xlsx': reportBytes('HoaiDuc'), 'tx.xlsx': reportBytes('ThanhXuan') };
  for (const [name, own] of Object.entries({ ...files, 'tp.xlsx': reportBytes('TuPhap') })) {
    writeFileSync(join(folder, name), own);
    utimesSync(join(folder, name), 1_638_766_800, 1_638_766_800);
  }
  await receiveAndRecord(folder);
  return folder;
}

const act = (folder: string, ...acts: OfficerAct[]) => inPython(ledgerIn(folder), acts);
const waive = (values: Readonly<Record<string, string>>): OfficerAct => ({ do: 'waive', values });
const put = (cell: string, value: string | null): OfficerAct => ({ do: 'put', sheet: SHEET, cell, value });
const rowsIn = (folder: string) => sheetsOf(readFileSync(ledgerIn(folder))).get(SHEET) ?? [];

/** What stands in the column of states, from the first row below the header on. */
function states(folder: string, count: number): unknown[] {
  return rowsIn(folder)
    .slice(1, count + 1)
    .map((row) => row[7] ?? null);
}

/** Records, and sees that a second run finds nothing to write. */
async function record(folder: string): Promise<number> {
  const { recorded: first } = await receiveAndRecord(folder);
  const { recorded: second } = await receiveAndRecord(folder);
  expect([second.added, second.changed]).toEqual([0, 0]);
  return first.changed;
}

describeWith('openpyxl', 'what became of each waiver', () => {
  it('stands beside it', async () => {
    const folder = await recorded();
    const { rows } = inPython(ledgerIn(folder)).sheet;
    const sha = String(rows.find((row) => row[LEDGER.headers.name] === 'tp.xlsx')?.[LEDGER.headers.sha256]);
    const old = { 'Tên tệp': 'cũ.xlsx', Năm: 2020, 'SHA-256': '0'.repeat(64) };
    const told: [Record<string, string>, string][] = [
      [{ Tệp: 'bd.xlsx', Trang: 'Số liệu', Ô: 'D4–D5', ...WHO }, 'Đang miễn 2 lỗi'],
      [{ Tệp: 'bd.xlsx', Trang: 'Số liệu', Ô: 'D5', ...WHO }, 'Không cần: dòng 2 đã miễn lỗi này'],
      [{ Tệp: 'bd.xlsx', Trang: 'Số liệu', Ô: 'D6', ...WHO }, 'Không miễn được lỗi này'],
      [{ Tệp: 'bd.xlsx', Ô: 'D4' }, 'Chưa miễn: còn thiếu Người quyết định; Lý do'],
      [{ Tệp: 'hd.xlsx', Ô: 'D4', ...WHO }, 'Không khớp lỗi nào'],
      [{ Tệp: 'tx.xlsx', Ô: 'D4', ...WHO }, 'Tệp không còn trong thư mục'],
      [{ Tệp: 'tp.xlsx', Ô: 'D4', ...WHO }, 'Tệp đã bị loại trừ'],
      [{ Tệp: 'cũ.xlsx', Ô: 'D4', ...WHO }, 'Tệp của năm khác'],
      [{ Tệp: 'chưa đến.xlsx', Ô: 'D4', ...WHO }, 'Chưa có tệp như vậy'],
    ];
    act(
      folder,
      ...told.map(([values]) => waive(values)),
      { do: 'row', values: old },
      { do: 'write', sha, header: LEDGER.headers.excluded, value: 'Có' },
      { do: 'write', sha, header: LEDGER.headers.excludedWhy, value: 'gửi nhầm' },
    );
    rmSync(join(folder, 'tx.xlsx'));
    const { recorded: news } = await receiveAndRecord(folder);
    const whys = news.notes.flatMap((note) =>
      note.kind === 'waiver-unmatched' ? [[note.row, note.why]] : [],
    );
    expect(whys).toEqual([
      [6, 'unmatched'],
      [7, 'gone'],
      [8, 'excluded'],
      [9, 'other-year'],
      [10, 'no-file'],
    ]);
    await record(folder);
    expect(states(folder, told.length + 1)).toEqual([...told.map(([, state]) => state), null]);
    expect(rowsIn(folder)[0]).toEqual(HEADERS);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it('is told of a row that another makes needless, and of one that waives nothing, to the officer', async () => {
    const folder = await recorded();
    act(folder, waive({ Tệp: 'bd.xlsx', Ô: 'D4', ...WHO }), waive({ Tệp: 'bd.xlsx', Ô: 'D4', ...WHO }));
    const { out } = runCli(['status', folder, '--year', '2021', '--at', '2021-12-20']);
    expect(out).toContain(
      'Sổ tiếp nhận, trang Miễn lỗi, dòng 3: lỗi này đã được miễn ở dòng 2, nên dòng này không có tác dụng.',
    );
  });

  it('follows the rows, and leaves what a person wrote', async () => {
    const folder = await recorded();
    act(folder, waive({ Tệp: 'bd.xlsx', Ô: 'D4', ...WHO }), waive({ Tệp: 'hd.xlsx', Ô: 'D4', ...WHO }));
    expect(await record(folder)).toBeGreaterThan(0);
    expect(states(folder, 2)).toEqual(['Đang miễn 1 lỗi', 'Không khớp lỗi nào']);
    // The rows change places; the officer notes something in the first.
    act(folder, put('A2', 'hd.xlsx'), put('A3', 'bd.xlsx'), put('H2', 'chờ ý kiến anh Nam'));
    await record(folder);
    expect(states(folder, 2)).toEqual(['chờ ý kiến anh Nam', 'Đang miễn 1 lỗi']);
    act(folder, put('H2', null), put('A3', null), put('D3', null), put('F3', null), put('G3', null));
    await record(folder);
    expect(states(folder, 2)).toEqual(['Không khớp lỗi nào', null]);
  });

  it('gets its column in a ledger that was made without it, once there is a waiver', async () => {
    const folder = await recorded();
    act(folder, { do: 'delete column', sheet: SHEET, column: 8 });
    expect(await record(folder)).toBe(0);
    expect(rowsIn(folder)[0]?.slice(0, 8)).toEqual(HEADERS.slice(0, 7));
    act(folder, waive({ Tệp: 'bd.xlsx', Ô: 'D4', ...WHO }));
    await record(folder);
    expect([rowsIn(folder)[0], states(folder, 1)]).toEqual([HEADERS, ['Đang miễn 1 lỗi']]);
    act(folder, waive({ Tệp: 'bd.xlsx', Ô: 'D5', ...WHO }));
    await record(folder);
    expect(states(folder, 2)).toEqual(['Đang miễn 1 lỗi', 'Đang miễn 1 lỗi']);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it('is not judged anew by a run that looks back', async () => {
    const folder = await recorded();
    act(folder, waive({ Tệp: 'bd.xlsx', Ô: 'D4', ...WHO }));
    await receiveAndRecord(folder, { at: '2021-12-19T23:59:59' });
    expect(states(folder, 1)).toEqual([null]);
  });
});
