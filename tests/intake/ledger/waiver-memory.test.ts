import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { messageOf } from '../../../pipeline/contract/messages.ts';
import { WAIVERS } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { sheetsOf } from '../../support/merged-samples.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { changed, setCell } from '../hostile/report.ts';

const SHEET = WAIVERS.sheet;
const AGENCY = 'UBND huyện Hoài Đức';
const HERE = { Trang: 'Số liệu', Ô: 'D11' };
const WHO = { 'Người quyết định': 'Nguyễn Văn A', 'Lý do': 'tính cả tháng làm thêm' };
const BY_FILE = { Tệp: 'bd.xlsx', 'Cơ quan': AGENCY, ...HERE, ...WHO };
const CHANGED = 'Chưa miễn: nội dung tệp đã đổi, cần xác nhận lại';
const PLACE = 'trang Số liệu, ô D11';
/** No later version, no other error. */
const SAME = { isLater: false, isOtherwise: false };

/** Hoài Đức, with a number of months of which a year has not so many. */
function send(folder: string, months: number, name = 'bd.xlsx'): void {
  const bytes = changed('HoaiDuc', (parts) => {
    setCell(parts, ['Số liệu', 'D11'], `<v>${months}</v>`);
  });
  writeFileSync(join(folder, name), bytes);
  utimesSync(join(folder, name), 1_638_766_800, 1_638_766_800);
}

const act = (folder: string, ...acts: OfficerAct[]) => inPython(ledgerIn(folder), acts);
const waive = (values: Readonly<Record<string, string>>): OfficerAct => ({ do: 'waive', values });
const put = (cell: string, value: string | null): OfficerAct => ({ do: 'put', sheet: SHEET, cell, value });
const blanked = ['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2'].map((cell) => put(cell, null));

/** What becomes of the report; a second run writes nothing. Of one whose file is replaced only the new content is seen. */
async function outcome(folder: string) {
  const { intake, recorded } = await receiveAndRecord(folder);
  const after = readFileSync(ledgerIn(folder));
  const second = await receiveAndRecord(folder);
  expect(readFileSync(ledgerIn(folder)).equals(after)).toBe(true);
  expect(second.intake.files.map(({ standing }) => standing)).toEqual(
    intake.files.map(({ standing }) => standing),
  );
  const told = (notes: typeof recorded.notes) => notes.filter(({ kind }) => kind.startsWith('waiver-'));
  return {
    standing: intake.files[0]?.standing,
    waived: intake.files.flatMap(({ findings }) => findings.flatMap((f) => f.waived ?? [])),
    errors: intake.files.flatMap(({ findings }) => findings.filter((f) => f.code === 'metric-over-limit')),
    notes: told(recorded.notes),
    again: told(second.recorded.notes),
    state: (sheetsOf(after).get(SHEET) ?? [])[1]?.[7] ?? null,
  };
}

/** Thirteen months, waived; the waiver works. */
async function waived(values: Readonly<Record<string, string>> = BY_FILE): Promise<string> {
  const folder = temporaryFolder();
  send(folder, 13);
  expect((await outcome(folder)).standing).toBe('returned');
  act(folder, waive(values));
  const { standing, state, notes } = await outcome(folder);
  expect([standing, state, notes]).toEqual(['counted', 'Đang miễn 1 lỗi', []]);
  return folder;
}

const WAIVED = { row: 2, by: WHO['Người quyết định'], why: WHO['Lý do'] };

describeWith('openpyxl', 'a waiver whose row', () => {
  it.each(Object.values(WAIVERS.headers).map((header, i) => [header, `${'ABCDEFG'[i] ?? ''}1`] as const))(
    'misses the header %s, holds as in the last run, and that is told until the header is back',
    async (header, cell) => {
      const folder = await waived();
      act(folder, put(cell, 'cột khác'), put('A3', 'dòng mới'));
      const { standing, waived: by, notes, again, state } = await outcome(folder);
      const note = { kind: 'waiver-columns-missing', columns: [header], recalled: 1 };
      expect([standing, by, notes, again]).toEqual(['counted', [WAIVED], [note], [note]]);
      expect(state).toBe('Không đọc được vì thiếu tên cột; vẫn theo lần chạy trước (nếu có)');
      act(folder, put(cell, header), put('A3', null));
      const mended = await outcome(folder);
      expect([mended.waived, mended.notes, mended.state]).toEqual([[WAIVED], [], 'Đang miễn 1 lỗi']);
    },
  );

  it('has no headers above it, holds as in the last run, and that is told', async () => {
    const folder = await waived();
    act(folder, ...'ABCDEFGH'.split('').map((letter) => put(`${letter}1`, null)));
    const { waived: by, notes, state } = await outcome(folder);
    expect([by, notes]).toEqual([[WAIVED], [{ kind: 'waiver-columns-missing', columns: [], recalled: 1 }]]);
    expect(state).toBe('Đang miễn 1 lỗi');
  });

  it('was never read, for want of a header, waives nothing and that is told', async () => {
    const folder = temporaryFolder();
    send(folder, 13);
    await receiveAndRecord(folder);
    act(folder, waive(BY_FILE), put('F1', 'Người duyệt'));
    const { standing, notes } = await outcome(folder);
    expect(standing).toBe('returned');
    expect(notes.map((note) => ledgerMessage(note))).toEqual([
      {
        what: 'Sổ tiếp nhận, trang Miễn lỗi thiếu cột “Người quyết định” (bị xóa hoặc đổi tên) nên không đọc được các dòng ở đó; chưa miễn lỗi nào theo trang này.',
        fix: 'Ghi lại đúng tên cột “Người quyết định” vào ô tiêu đề của cột rồi chạy lại.',
      },
    ]);
  });

  it('is on a sheet that got another name, holds', async () => {
    const folder = await waived();
    act(folder, { do: 'rename sheet', name: SHEET, to: 'Các lỗi đã miễn' });
    const { waived: by, notes } = await outcome(folder);
    expect([by, notes]).toEqual([[WAIVED], []]);
  });

  it.each<[string, OfficerAct[]]>([
    ['is deleted', blanked],
    ['is deleted with the sheet', [{ do: 'drop sheet', name: SHEET }]],
    ['is changed to another cell', [put('D2', 'D12')]],
  ])('%s, waives no more, and that is told once', async (_, acts) => {
    const folder = await waived();
    act(folder, ...acts);
    const { standing, notes, again } = await outcome(folder);
    const gone = { kind: 'waiver-gone', file: 'bd.xlsx', place: PLACE, by: WAIVED.by, why: WAIVED.why };
    expect(standing).toBe('returned');
    expect(notes.filter(({ kind }) => kind !== 'waiver-unmatched')).toEqual([gone]);
    expect(again.filter(({ kind }) => kind !== 'waiver-unmatched')).toEqual([]);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it.each<[string, OfficerAct[]]>([
    ['is moved', [...blanked, put('A4', 'bd.xlsx'), put('D4', 'D11'), put('F4', 'B'), put('G4', 'như cũ')]],
    ['gets another reason', [put('G2', 'theo công văn số 12')]],
    ['lacks who decided', [put('F2', null)]],
  ])('%s, is not told of as gone', async (_, acts) => {
    const folder = await waived();
    act(folder, ...acts);
    expect((await outcome(folder)).notes.filter(({ kind }) => kind === 'waiver-gone')).toEqual([]);
  });

  it('waived nothing any more, is deleted without a word', async () => {
    const folder = await waived();
    send(folder, 12);
    await outcome(folder);
    act(folder, ...blanked);
    expect((await outcome(folder)).notes).toEqual([]);
  });
});

describeWith('openpyxl', 'a waiver of a content', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['of a file', BY_FILE],
    ['of an agency', { 'Cơ quan': AGENCY, ...HERE, ...WHO }],
    ['of all errors of a code', { Tệp: 'bd.xlsx', Lỗi: 'metric-over-limit', ...WHO }],
  ])('%s does not waive the error of another, and that is told until it is confirmed', async (_, values) => {
    const folder = await waived(values);
    send(folder, 99);
    const { standing, waived: none, notes, again, state, errors } = await outcome(folder);
    const [error] = errors;
    const what = error ? messageOf(error).what : '';
    const note = { kind: 'waiver-changed', row: 2, file: 'bd.xlsx', place: PLACE, what, more: 0, ...SAME };
    expect([standing, none, notes, again, state]).toEqual(['returned', [], [note], [note], CHANGED]);
    expect(what).toContain('99');
    act(folder, put('E2', what));
    const confirmed = await outcome(folder);
    expect([confirmed.standing, confirmed.notes, confirmed.state]).toEqual([
      'counted',
      [],
      'Đang miễn 1 lỗi',
    ]);
  });

  it('is confirmed by another reason too, and then is of both contents', async () => {
    const folder = await waived();
    send(folder, 99);
    await outcome(folder);
    act(folder, put('G2', '99 cũng đúng'));
    expect((await outcome(folder)).waived.map(({ why }) => why)).toEqual(['99 cũng đúng']);
    send(folder, 13);
    expect((await outcome(folder)).standing).toBe('counted');
  });

  it('that quotes what is said of the error holds for another of which the same is said, and no more', async () => {
    const text = '“Số tháng đã thực hiện đánh giá trong năm” là 13, lớn hơn mức tối đa 12.';
    const folder = await waived({ ...BY_FILE, Lỗi: text });
    const bytes = changed('HoaiDuc', (parts) => {
      setCell(parts, ['Số liệu', 'D11'], '<v>13</v>');
      setCell(parts, ['Số liệu', 'D4'], '<v>7</v>');
    });
    writeFileSync(join(folder, 'bd.xlsx'), bytes);
    expect((await outcome(folder)).waived).toEqual([WAIVED]);
    send(folder, 99);
    const { standing, notes, state } = await outcome(folder);
    expect([standing, state]).toEqual(['returned', CHANGED]);
    expect(notes).toMatchObject([
      { kind: 'waiver-changed', file: 'bd.xlsx', place: PLACE, isOtherwise: true },
    ]);
    expect(notes.map((note) => ledgerMessage(note).fix)).toEqual([
      'Nếu vẫn miễn, chép nguyên nội dung lỗi đó vào cột Lỗi của dòng này, rồi chạy lại; nếu không miễn nữa, xóa dòng này.',
    ]);
  });

  it('that was entered while another content came is not of that one, in this run or a later one', async () => {
    const folder = temporaryFolder();
    send(folder, 13);
    await receiveAndRecord(folder);
    act(folder, waive(BY_FILE));
    send(folder, 99);
    const { standing, state } = await outcome(folder);
    expect([standing, state]).toEqual(['returned', CHANGED]);
    expect((await outcome(folder)).standing).toBe('returned');
  });

  it('that was entered before any file of the name came is of the first', async () => {
    const folder = temporaryFolder();
    send(folder, 13, 'khác.xlsx');
    await receiveAndRecord(folder);
    act(folder, waive({ ...HERE, ...WHO, Tệp: 'bd.xlsx' }));
    await receiveAndRecord(folder);
    send(folder, 14);
    expect((await outcome(folder)).waived).toEqual([WAIVED]);
  });
});

describeWith('openpyxl', 'a waiver of a file that is not called so', () => {
  it.each(['bd', 'bđ.xlsx', 'be.xlsx'])('%s is told with the name that is near', async (typed) => {
    const folder = temporaryFolder();
    send(folder, 13);
    await receiveAndRecord(folder);
    act(folder, waive({ ...BY_FILE, Tệp: typed }));
    const { standing, notes } = await outcome(folder);
    expect([standing, notes]).toEqual(['returned', [{ kind: 'waiver-misnamed', row: 2, near: 'bd.xlsx' }]]);
  });
});
