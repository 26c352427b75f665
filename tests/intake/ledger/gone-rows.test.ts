import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { ledgerJson } from '../../../pipeline/cli/ledger-text.ts';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { goneMessage, goneReason, type GoneFile } from '../../../pipeline/contract/gone-note.ts';
import { periodOf } from '../../../pipeline/contract/period.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord, RUN_AT } from '../../support/intake.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { plan, roster } from '../../support/plan-177.ts';
import { changed, reportBytes, setCell } from '../hostile/report.ts';
import { folderWith, put, shaOf } from './folder-with.ts';

const H = LEDGER.headers;
const rowsOf = (folder: string, acts: readonly OfficerAct[] = []) =>
  inPython(ledgerIn(folder), acts).sheet.rows;
const edited = (value: string) =>
  changed('BaDinh', (parts) => {
    setCell(parts, ['Số liệu', 'D4'], value);
  });

/** What becomes of Ba Đình. */
async function outcome(folder: string) {
  const { intake, recorded } = await receiveAndRecord(folder);
  const gone = recorded.notes.filter((note) => note.kind === 'file-gone');
  const report = consolidate(periodOf(plan, roster, 2021), { files: intake.files, gone }, RUN_AT);
  return { recorded, line: report.agencies.find(({ agency }) => agency.code === 'H001') };
}

describeWith('openpyxl', 'a file that was saved over another', () => {
  it.each([
    ['counts', '<v>3</v>', { counted: true, state: 'accepted', since: '2021-12-06T16:26:40' }],
    ['is returned', '', { counted: false, state: 'unusable', since: undefined }],
  ])('and %s has a row of its own; that of the old content says so', async (_, value, expected) => {
    const folder = folderWith({ 'a.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    put(folder, 'a.xlsx', edited(value));
    const note = {
      kind: 'file-gone',
      row: 2,
      agency: 'UBND quận Ba Đình',
      counted: true,
      replacedBy: { row: 3, counted: expected.counted },
    };
    for (const added of [1, 0]) {
      const { recorded, line } = await outcome(folder);
      expect(recorded).toMatchObject({ notes: [note], added });
      // The first accepted receipt stays recorded.
      expect([line?.state, line?.firstAcceptedAt]).toEqual([expected.state, expected.since]);
    }
    expect((await receiveAndRecord(folder)).recorded.changed).toBe(0);
    const [old, now] = rowsOf(folder);
    expect([old?.[H.verdict], old?.[H.reason]]).toEqual([
      'Đã đổi nội dung',
      'Tệp cùng tên, nội dung đã đổi; nội dung mới ở dòng 3.',
    ]);
    expect([now?.[H.name], now?.[H.sha256]]).toEqual(['a.xlsx', shaOf(folder, 'a.xlsx')]);
  });

  it.each([
    ['of a file that is there', { 'b.xlsx': 'TayHo' }],
    ['that is new', {}],
  ] as const)('by a content of another agency %s is told as lost', async (_, others) => {
    const folder = folderWith({ 'a.xlsx': 'BaDinh', ...others });
    await receiveAndRecord(folder);
    put(folder, 'a.xlsx', reportBytes('TayHo'));
    const { recorded, line } = await outcome(folder);
    const by = { counted: false, accepted: false, of: 'UBND quận Tây Hồ' };
    expect(line?.state).toBe('unusable');
    expect(recorded.notes).toMatchObject([{ kind: 'file-gone', counted: true, replacedBy: by }]);
  });

  it('is not excluded with the old content, and that is told', async () => {
    const folder = folderWith({ 'a.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'a.xlsx');
    rowsOf(folder, [
      { do: 'write', sha, header: H.excluded, value: 'Có' },
      { do: 'write', sha, header: H.excludedWhy, value: 'gửi nhầm' },
    ]);
    await receiveAndRecord(folder);
    put(folder, 'a.xlsx', edited('<v>3</v>'));
    const { recorded, line } = await outcome(folder);
    expect([recorded.notes, line?.state]).toEqual([
      [{ kind: 'exclusion-of-old-content', row: 2, name: 'a.xlsx', by: 3 }],
      'accepted',
    ]);
  });

  it('and saved back is what it was', async () => {
    const folder = folderWith({ 'a.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    put(folder, 'a.xlsx', edited('<v>3</v>'));
    await receiveAndRecord(folder);
    put(
      folder,
      'a.xlsx',
      changed('BaDinh', () => undefined),
    );
    await receiveAndRecord(folder);
    expect((await receiveAndRecord(folder)).recorded.changed).toBe(0);
  });
});

describeWith('openpyxl', 'a row that was taken out while its file is gone', () => {
  it('is told in the run that writes it again, as a file that is gone, with its row', async () => {
    const folder = folderWith({ 'a.xlsx': 'BaDinh', 'b.xlsx': 'HoaiDuc' });
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'a.xlsx');
    rowsOf(folder, [{ do: 'delete row', sha }]);
    rmSync(join(folder, 'a.xlsx'));
    const { recorded, line } = await outcome(folder);
    expect(recorded.notes).toMatchObject([
      { kind: 'row-restored', name: 'a.xlsx', gone: true },
      { kind: 'file-gone', row: 3, name: 'a.xlsx', counted: true },
    ]);
    expect(line?.state).toBe('unusable');
    expect((await outcome(folder)).recorded).toMatchObject({ added: 0, changed: 0 });
  });
});

describeWith('openpyxl', 'a row that was taken out of a ledger that cannot be written', () => {
  /** Two files whose rows were taken out; that of Ba Đình is gone, and the ledger is open. */
  async function outOfOpenLedger(): Promise<string> {
    const folder = folderWith({ 'a.xlsx': 'BaDinh', 'b.xlsx': 'HoaiDuc' });
    await receiveAndRecord(folder);
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => shaOf(folder, name));
    rowsOf(folder, [
      { do: 'write', sha: b ?? '', header: H.note, value: 'đã gọi điện' },
      { do: 'write', sha: a ?? '', header: H.note, value: 'gửi qua thư' },
    ]);
    await receiveAndRecord(folder);
    rowsOf(folder, [
      { do: 'delete row', sha: a ?? '' },
      { do: 'delete row', sha: b ?? '' },
    ]);
    rmSync(join(folder, 'a.xlsx'));
    put(folder, '~$so-tiep-nhan.xlsx', 'x');
    return folder;
  }

  it('is told as missing still, and its file as gone: its agency has sent something', async () => {
    const { recorded, line } = await outcome(await outOfOpenLedger());
    expect(recorded).toMatchObject({ added: 0, changed: 0 });
    const kept = H.note;
    expect(recorded.notes).toEqual([
      { kind: 'row-missing', name: 'b.xlsx', gone: false, kept },
      { kind: 'row-missing', name: 'a.xlsx', gone: true, kept },
      {
        kind: 'file-gone',
        row: undefined,
        name: 'a.xlsx',
        agency: 'UBND quận Ba Đình',
        counted: true,
        accepted: true,
        receivedAt: '2021-12-06T16:26:40',
      },
      { kind: 'ledger-open' },
    ]);
    expect(line?.state).toBe('unusable');
    const [first, , gone] = recorded.notes.map((note) => ledgerMessage(note).what);
    expect([first, gone]).toEqual([
      'Dòng của tệp “b.xlsx” đã bị xóa khỏi sổ tiếp nhận trong khi tệp vẫn còn; lần này chưa ghi được vào sổ nên dòng đó vẫn thiếu; khi ghi được sổ, phần mềm sẽ ghi lại, cùng các ô cán bộ đã ghi mà lần chạy trước còn thấy (Ghi chú). Chữ người sửa ở ô xám và ở cột tự thêm, nếu có, không khôi phục được.',
      'Tệp “a.xlsx” của UBND quận Ba Đình (theo sổ tiếp nhận) không còn trong thư mục. Trước đây báo cáo này được tính vào số liệu; nay không còn được tính.',
    ]);
  });

  it('is told as saved over where a file of its name says something else now', async () => {
    const folder = await outOfOpenLedger();
    put(folder, 'A.xlsx', edited('<v>3</v>'));
    const { recorded, line } = await outcome(folder);
    expect(recorded.notes).toContainEqual(
      expect.objectContaining({
        kind: 'file-gone',
        replacedBy: { row: undefined, counted: true, accepted: true },
      }),
    );
    expect(line?.state).toBe('accepted');
  });

  it('is written again by the run that can', async () => {
    const folder = await outOfOpenLedger();
    await receiveAndRecord(folder);
    rmSync(join(folder, '~$so-tiep-nhan.xlsx'));
    const { recorded } = await outcome(folder);
    expect(recorded.added).toBe(2);
    expect(recorded.notes.map(({ kind }) => kind)).toEqual(['row-restored', 'row-restored', 'file-gone']);
  });
});

describeWith('openpyxl', 'a ledger whose row of headers is gone', () => {
  it('tells from what is remembered which files are gone, but for those that were excluded', async () => {
    const folder = folderWith({ 'a.xlsx': 'BaDinh', 'b.xlsx': 'HoaiDuc' });
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'b.xlsx');
    rowsOf(folder, [
      { do: 'write', sha, header: H.excluded, value: LEDGER.yes },
      { do: 'write', sha, header: H.excludedWhy, value: 'gửi thử' },
    ]);
    await receiveAndRecord(folder);
    rowsOf(folder, [{ do: 'delete header' }]);
    rmSync(join(folder, 'a.xlsx'));
    rmSync(join(folder, 'b.xlsx'));
    const { recorded, line } = await outcome(folder);
    expect(recorded.notes).toMatchObject([
      { kind: 'columns-missing' },
      { kind: 'file-gone', row: undefined, name: 'a.xlsx', counted: true },
    ]);
    expect(recorded.excludedGone).toMatchObject([{ name: 'b.xlsx', why: 'gửi thử' }]);
    expect(line?.state).toBe('unusable');
    expect(ledgerJson(recorded).notes[1]).toMatchObject({ code: 'file-gone', row: null, sheet: null });
  });
});

describeWith('openpyxl', 'an agency whose name the officer wrote over', () => {
  it('is that of its file still, when the file is gone', async () => {
    const folder = folderWith({ 'a.xlsx': 'BaDinh' });
    await receiveAndRecord(folder);
    rowsOf(folder, [
      { do: 'write', sha: shaOf(folder, 'a.xlsx'), header: H.agency, value: 'Ba Đình (bản điện tử)' },
    ]);
    rmSync(join(folder, 'a.xlsx'));
    expect((await outcome(folder)).line?.state).toBe('unusable');
  });
});

describe('a file that was saved over another', () => {
  const gone: GoneFile = {
    kind: 'file-gone',
    row: 2,
    name: 'a.xlsx',
    agency: 'Sở Tư pháp',
    counted: true,
    accepted: true,
    receivedAt: '2021-12-06T16:26:40',
  };

  it.each([
    [
      { row: 3, counted: true, accepted: true },
      '; nội dung mới ở dòng 3. Trước đây nội dung cũ được tính vào số liệu; nay tính nội dung mới.',
      /không phải làm gì/,
    ],
    [
      { row: undefined, counted: false, accepted: false },
      '. Trước đây nội dung cũ được tính vào số liệu; nay báo cáo đó không còn được tính.',
      /^Tìm lại bản cũ/,
    ],
    [
      { row: 3, counted: false, accepted: true },
      '; nội dung mới ở dòng 3. Trước đây nội dung cũ được tính vào số liệu; nay báo cáo đó không còn được tính.',
      /không phải làm gì/,
    ],
    [
      { row: 3, counted: false, accepted: false, of: 'Sở Y tế' },
      '; nội dung mới ở dòng 3 là của Sở Y tế. Trước đây nội dung cũ được tính vào số liệu; nay báo cáo đó không còn được tính.',
      /^Tìm lại bản cũ/,
    ],
  ])('is told as changed, by %o', (replacedBy, what, fix) => {
    const message = goneMessage({ ...gone, replacedBy });
    expect(message.what).toBe(
      `Tệp “a.xlsx” của Sở Tư pháp (sổ tiếp nhận, dòng 2): tệp cùng tên, nội dung đã đổi${what}`,
    );
    expect(message.fix).toMatch(fix);
    expect(goneReason({ ...gone, replacedBy }).fix).toBe(message.fix);
  });

  it('asks for nothing where the old content never counted', () => {
    const returned = { ...gone, counted: false, accepted: false };
    const replacedBy = { row: 3, counted: false, accepted: false };
    expect(goneMessage({ ...returned, replacedBy }).fix).toMatch(/không phải làm gì/);
  });

  it('is no file that is gone among the reasons', () => {
    expect(goneReason({ ...gone, replacedBy: { row: 3, counted: false, accepted: false } }).what).toBe(
      'Tệp “a.xlsx” đã nhận lúc 16:26 ngày 06/12/2021 (sổ tiếp nhận, dòng 2) không còn nội dung cũ. Tệp cùng tên, nội dung đã đổi; nội dung mới ở dòng 3.',
    );
  });
});
