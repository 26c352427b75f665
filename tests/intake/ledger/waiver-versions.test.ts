import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { WAIVERS } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { sheetsOf } from '../../support/merged-samples.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { changed, type ReportName, setCell } from '../hostile/report.ts';

const SHEET = WAIVERS.sheet;
const AGENCY = { 'Cơ quan': 'UBND huyện Hoài Đức' };
const WHO = { 'Người quyết định': 'A', 'Lý do': 'tính cả tháng làm thêm' };
const CELL = { Trang: 'Số liệu', Ô: 'D11', ...WHO };
const ROW = { Tệp: 'hd.xlsx', ...AGENCY, ...CELL };
const LATER = 'Hoài Đức (2).xlsx';
const said = (months: number) =>
  `“Số tháng đã thực hiện đánh giá trong năm” là ${months}, lớn hơn mức tối đa 12.`;
const [ONE, BOTH] = ['Đang miễn 1 lỗi', 'Đang miễn 1 lỗi, và 1 lỗi ở bản đã bị thay thế'];
const UNCONFIRMED = `${ONE}; chưa miễn ở bản khác`;

interface Sent {
  readonly months?: number;
  /** Of December 2021. */
  readonly day?: number;
  readonly agency?: ReportName;
}

/** A report with a number of months; that of each day has a content of its own. */
function send(folder: string, name: string, { months = 13, day = 7, agency = 'HoaiDuc' }: Sent): void {
  const bytes = changed(agency, (parts) => {
    setCell(parts, ['Số liệu', 'D11'], `<v>${months}</v>`);
    setCell(parts, ['Số liệu', 'D4'], `<v>${day}</v>`);
  });
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const at = Date.UTC(2021, 11, day, 5) / 1000;
  utimesSync(join(folder, name), at, at);
}

const act = (folder: string, ...acts: OfficerAct[]) => inPython(ledgerIn(folder), acts);
const waive = (values: Readonly<Record<string, string>>): OfficerAct => ({ do: 'waive', values });
const put = (cell: string, value: string | null): OfficerAct => ({ do: 'put', sheet: SHEET, cell, value });

/** What becomes of files and rows; a second run finds the same, and nothing to write. */
async function outcome(folder: string) {
  const { intake, recorded } = await receiveAndRecord(folder);
  const after = readFileSync(ledgerIn(folder));
  const again = await receiveAndRecord(folder);
  expect(readFileSync(ledgerIn(folder)).equals(after)).toBe(true);
  const standings = ({ files }: typeof intake) =>
    Object.fromEntries(files.map(({ path, standing }) => [path, standing]));
  expect(standings(again.intake)).toEqual(standings(intake));
  return {
    files: standings(intake),
    waivedBy: Object.fromEntries(
      intake.files.map(({ path, findings }) => [path, findings.flatMap(({ waived }) => waived?.row ?? [])]),
    ),
    notes: recorded.notes.filter(({ kind }) => kind.startsWith('waiver-')),
    states: (sheetsOf(after).get(SHEET) ?? []).slice(1).flatMap((row) => row[7] ?? []),
  };
}

/** Thirteen months in `hd.xlsx`, returned, then waived by a row. */
async function waived(values: Readonly<Record<string, string>> = ROW): Promise<string> {
  const folder = temporaryFolder();
  send(folder, 'hd.xlsx', {});
  await outcome(folder);
  act(folder, waive(values));
  const { files, states } = await outcome(folder);
  expect([files, states]).toEqual([{ 'hd.xlsx': 'counted' }, [ONE]]);
  return folder;
}

const WITHOUT_AGENCY = { Tệp: 'HD.xlsx', ...CELL };
const changedNote = (months: number, own: object = {}) => ({
  kind: 'waiver-changed',
  row: 2,
  file: LATER,
  place: 'trang Số liệu, ô D11',
  what: said(months),
  more: 0,
  isLater: true,
  isOtherwise: false,
  ...own,
});

describeWith('openpyxl', 'a waiver of a file, when its agency sends another', () => {
  it.each([
    ['with its agency', ROW],
    ['without it', WITHOUT_AGENCY],
  ])('that quotes the error, %s, waives the same error there', async (_, values) => {
    const folder = await waived({ ...values, Lỗi: said(13) });
    send(folder, LATER, { day: 9 });
    const { files, waivedBy, notes, states } = await outcome(folder);
    expect(files).toEqual({ 'hd.xlsx': 'superseded', [LATER]: 'counted' });
    expect(waivedBy).toEqual({ 'hd.xlsx': [2], [LATER]: [2] });
    expect([notes, states]).toEqual([[], [BOTH]]);
  });

  it.each([
    ['with its agency', ROW],
    ['without it', WITHOUT_AGENCY],
  ])('that quotes nothing, %s, is told until the reason is written anew', async (_, values) => {
    const folder = await waived(values);
    send(folder, LATER, { day: 9 });
    const before = await outcome(folder);
    expect(before.files).toEqual({ 'hd.xlsx': 'counted', [LATER]: 'returned' });
    expect([before.notes, before.states]).toEqual([[changedNote(13)], [UNCONFIRMED]]);
    act(folder, put('G2', 'bản sau cũng đúng'));
    const { files, notes, states } = await outcome(folder);
    expect(files).toEqual({ 'hd.xlsx': 'superseded', [LATER]: 'counted' });
    expect([notes, states]).toEqual([[], [BOTH]]);
    // Confirmed for what was told, and for nothing that comes later still.
    send(folder, 'lần 3.xlsx', { day: 10, months: 99 });
    const third = await outcome(folder);
    expect(third.files).toMatchObject({ [LATER]: 'counted', 'lần 3.xlsx': 'returned' });
    expect(third.notes).toEqual([changedNote(99, { file: 'lần 3.xlsx' })]);
  });

  it.each([
    ['in the row', put('E2', said(99)), { 'hd.xlsx': 'returned', [LATER]: 'counted' }, [ONE]],
    [
      'in another row',
      waive({ ...ROW, Lỗi: said(99) }),
      { 'hd.xlsx': 'superseded', [LATER]: 'counted' },
      ['Đang miễn 1 lỗi, ở bản đã bị thay thế', ONE],
    ],
  ])('is confirmed by the error there, quoted %s', async (_, quoting, standings, told) => {
    const folder = await waived();
    send(folder, LATER, { day: 9, months: 99 });
    expect((await outcome(folder)).notes).toEqual([changedNote(99)]);
    act(folder, quoting);
    const { files, states } = await outcome(folder);
    expect([files, states]).toEqual([standings, told]);
    expect((await outcome(folder)).notes).toEqual([]);
  });

  it('that quotes the error, is told of another in the same cell, and what confirms it', async () => {
    const folder = await waived({ ...ROW, Lỗi: said(13) });
    send(folder, LATER, { day: 9, months: 99 });
    const { files, notes, states } = await outcome(folder);
    expect(files).toEqual({ 'hd.xlsx': 'counted', [LATER]: 'returned' });
    expect([notes, states]).toEqual([[changedNote(99, { isOtherwise: true })], [UNCONFIRMED]]);
    expect(notes.map((note) => ledgerMessage(note))).toEqual([
      {
        what: `Sổ tiếp nhận, trang Miễn lỗi, dòng 2: tệp “${LATER}” là bản cơ quan gửi sau tệp ghi ở dòng này, nên ở đó chưa miễn; lỗi nay là (trang Số liệu, ô D11): ${said(99)}`,
        fix: 'Nếu miễn cả ở tệp đó, chép dòng này thành một dòng nữa với nguyên nội dung lỗi đó ở cột Lỗi, rồi chạy lại; nếu không thì không phải làm gì.',
      },
    ]);
    act(folder, waive({ ...ROW, Lỗi: said(99) }));
    expect((await outcome(folder)).files).toEqual({ 'hd.xlsx': 'superseded', [LATER]: 'counted' });
  });

  it.each([
    [said(13), 'counted', ONE],
    ['', 'returned', 'Chưa miễn: cơ quan đã gửi bản khác, cần xác nhận lại'],
  ])('in whose place it was put, holds where it quotes the error: “%s”', async (error, standing, state) => {
    const folder = await waived({ ...ROW, Lỗi: error });
    rmSync(join(folder, 'hd.xlsx'));
    send(folder, LATER, { day: 9 });
    const { files, states } = await outcome(folder);
    expect([files, states]).toEqual([{ [LATER]: standing }, [state]]);
  });

  it('says nothing of one that is in order, of an earlier one, and of one that came together with it', async () => {
    const folder = await waived({ ...ROW, Lỗi: said(13) });
    send(folder, 'trước.xlsx', { day: 6 });
    send(folder, 'cùng lúc.xlsx', { months: 99 });
    const some = await outcome(folder);
    expect(some.files).toEqual({
      'trước.xlsx': 'returned',
      'cùng lúc.xlsx': 'returned',
      'hd.xlsx': 'counted',
    });
    expect([some.notes, some.states]).toEqual([[], [ONE]]);
    send(folder, LATER, { day: 9, months: 99 });
    send(folder, 'cuối.xlsx', { day: 10, months: 12 });
    const { files, notes, states } = await outcome(folder);
    expect(files).toMatchObject({ 'hd.xlsx': 'superseded', [LATER]: 'returned', 'cuối.xlsx': 'counted' });
    expect([notes, states]).toEqual([[], ['Đang miễn 1 lỗi, ở bản đã bị thay thế']]);
  });

  it('that was there when the row was written, is of the file it names only', async () => {
    const folder = temporaryFolder();
    send(folder, 'hd.xlsx', {});
    send(folder, LATER, { day: 9, months: 99 });
    await outcome(folder);
    act(folder, waive(ROW));
    const { files, notes, states } = await outcome(folder);
    expect(files).toEqual({ 'hd.xlsx': 'counted', [LATER]: 'returned' });
    expect([notes, states]).toEqual([[changedNote(99)], [UNCONFIRMED]]);
  });

  it('and both come at once after the row was written, is of the first', async () => {
    const folder = temporaryFolder();
    send(folder, 'khác.xlsx', { agency: 'TayHo', months: 12 });
    await outcome(folder);
    act(folder, waive(ROW));
    send(folder, 'hd.xlsx', {});
    send(folder, LATER, { day: 9 });
    const { waivedBy, notes } = await outcome(folder);
    expect([waivedBy, notes]).toEqual([{ 'khác.xlsx': [], 'hd.xlsx': [2], [LATER]: [] }, [changedNote(13)]]);
  });

  it('leaves it to a row of its own', async () => {
    const folder = await waived({ ...ROW, Lỗi: said(13) });
    send(folder, LATER, { day: 9 });
    act(folder, waive({ ...ROW, Tệp: LATER, Lỗi: said(13) }));
    const { waivedBy, notes, states } = await outcome(folder);
    expect(waivedBy).toEqual({ 'hd.xlsx': [2], [LATER]: [3] });
    expect([notes, states]).toEqual([[], ['Đang miễn 1 lỗi, ở bản đã bị thay thế', ONE]]);
  });
});

describeWith('openpyxl', 'a waiver of a content that is there by another name', () => {
  it('holds for a file that was renamed', async () => {
    const folder = await waived();
    renameSync(join(folder, 'hd.xlsx'), join(folder, 'Hoài Đức.xlsx'));
    const { files, notes, states } = await outcome(folder);
    expect([files, notes, states]).toEqual([{ 'Hoài Đức.xlsx': 'counted' }, [], [ONE]]);
  });

  it('holds for a copy that came before', async () => {
    const folder = await waived();
    send(folder, 'a.xlsx', {});
    const { files, notes, states } = await outcome(folder);
    expect(files).toEqual({ 'a.xlsx': 'counted', 'hd.xlsx': 'identical' });
    expect([notes, states]).toEqual([[], [ONE]]);
  });
});

describeWith('openpyxl', 'a waiver of files of two agencies with one name', () => {
  const other = { day: 9, agency: 'TayHo' } as const;

  it.each([
    ['is of that of its agency', ROW, [2], []],
    ['is of both where it names no agency', WITHOUT_AGENCY, [2], [2]],
  ])('%s', async (_, values, own, others) => {
    const folder = temporaryFolder();
    send(folder, 'a/hd.xlsx', {});
    send(folder, 'b/hd.xlsx', other);
    await outcome(folder);
    act(folder, waive({ ...values, Lỗi: said(13) }));
    const { waivedBy, notes } = await outcome(folder);
    expect([waivedBy, notes]).toEqual([{ 'a/hd.xlsx': own, 'b/hd.xlsx': others }, []]);
    send(folder, LATER, { day: 10 });
    send(folder, 'Tây Hồ (2).xlsx', { ...other, day: 11 });
    const { waivedBy: then } = await outcome(folder);
    expect(then).toMatchObject({ [LATER]: own, 'Tây Hồ (2).xlsx': others });
  });

  it('is of none, and told, where the file it names is of another agency than it says', async () => {
    const folder = temporaryFolder();
    send(folder, 'hd.xlsx', {});
    await outcome(folder);
    act(folder, waive({ ...ROW, 'Cơ quan': 'UBND quận Tây Hồ', Lỗi: said(13) }));
    send(folder, LATER, { day: 9 });
    send(folder, 'th.xlsx', other);
    const { waivedBy, notes } = await outcome(folder);
    expect(waivedBy).toEqual({ 'hd.xlsx': [], [LATER]: [], 'th.xlsx': [] });
    expect(notes).toEqual([{ kind: 'waiver-unmatched', row: 2, why: 'other-agency' }]);
  });
});
