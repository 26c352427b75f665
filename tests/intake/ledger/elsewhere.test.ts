import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { reportBytes } from '../hostile/report.ts';
import { folderOfThree, put, seen, shaOf } from './folder.ts';

const TYPED = '2021-12-10T09:00:00';
let folder = '';

/** What became of the three files of the folder, and what is told of the ledger. */
async function outcome() {
  const { intake, recorded } = await receiveAndRecord(folder);
  const one = intake.files.find(({ path }) => path === 'ba đình.xlsx');
  return { ...recorded, receivedAt: one?.receivedAt };
}

const moved = (name: string) => {
  renameSync(ledgerIn(folder), join(folder, name));
};

describeWith('openpyxl', 'a ledger that is not in its place', () => {
  beforeEach(async () => {
    folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [{ do: 'time', sha, header: LEDGER.headers.receivedAt, value: TYPED }]);
  });

  it.each(['Sổ tiếp nhận 2021.xlsx', 'so-tiep-nhan (1).xlsx', 'của tôi.xlsx', 'a.xlsm'])(
    'but knows the files of the folder is told as %s, not used, as an agency may have sent it, and not written',
    async (name) => {
      moved(name);
      put(folder, 'mới.xlsx', reportBytes('HoaiDuc'));
      const before = readFileSync(join(folder, name));
      const { notes, receivedAt, created, added } = await outcome();
      expect([receivedAt === TYPED, created, added]).toEqual([false, false, 0]);
      const why = { kind: 'misnamed', path: name, known: 3, of: 4 };
      expect(notes).toEqual([{ kind: 'ledger-unused', why }]);
      expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
      expect(readdirSync(folder)).not.toContain(LEDGER.file);
    },
  );

  it('is used again, and written, under its own name', async () => {
    moved('Sổ tiếp nhận 2021.xlsx');
    await receiveAndRecord(folder);
    renameSync(join(folder, 'Sổ tiếp nhận 2021.xlsx'), ledgerIn(folder));
    put(folder, 'mới.xlsx', reportBytes('HoaiDuc'));
    expect(await outcome()).toMatchObject({ notes: [], receivedAt: TYPED, added: 1, created: false });
  });

  const below = () => {
    mkdirSync(join(folder, 'cũ'));
    moved('cũ/so-tiep-nhan.xlsx');
  };
  it.each([
    [
      'of several',
      () => {
        copyFileSync(ledgerIn(folder), join(folder, 'b.xlsx'));
        moved('so-tiep-nhan (2).xlsx');
      },
      { kind: 'several', paths: ['so-tiep-nhan (2).xlsx', 'b.xlsx'] },
    ],
    ['deeper down', below, { kind: 'below', path: 'cũ/so-tiep-nhan.xlsx' }],
    [
      'that knows few of the files',
      () => {
        moved('x.xlsx');
        for (const n of [1, 2, 3]) put(folder, `${n}.txt`, `${n}`);
      },
      { kind: 'misnamed', path: 'x.xlsx', known: 3, of: 6 },
    ],
    [
      'that cannot be read',
      () => {
        moved('../x.xlsx');
        put(folder, 'Sổ tiếp nhận.ods', 'không phải tệp Excel');
      },
      { kind: 'unread', path: 'Sổ tiếp nhận.ods', gate: 'not-a-workbook' },
    ],
  ] as const)('%s is told and not used, and no other is made', async (_, act, why) => {
    act();
    const { notes, receivedAt, added, created } = await outcome();
    expect(notes).toEqual([{ kind: 'ledger-unused', why }]);
    expect([receivedAt === TYPED, added, created]).toEqual([false, 0, false]);
    expect(readdirSync(folder)).not.toContain(LEDGER.file);
  });

  it('that knows no file of the folder keeps no ledger from being made', async () => {
    const other = folderOfThree();
    copyFileSync(ledgerIn(folder), join(other, 'năm trước.xlsx'));
    for (const name of ['a.docx', 'ba đình.xlsx', 'tư pháp.xlsx']) put(other, name, `khác ${name}`);
    const { recorded } = await receiveAndRecord(other);
    expect([recorded.notes, recorded.created, recorded.added]).toEqual([[], true, 4]);
  });

  it('beside the ledger is a copy: no report of anybody, whatever its name', async () => {
    copyFileSync(ledgerIn(folder), join(folder, 'Sở Tài chính.xlsx'));
    const { intake, recorded } = await receiveAndRecord(folder);
    const copy = intake.files.find(({ path }) => path === 'Sở Tài chính.xlsx');
    expect([copy?.verdict, copy?.findings.map(({ code }) => code)]).toEqual(['refused', ['ledger-copy']]);
    expect([recorded.notes, recorded.added]).toEqual([[], 1]);
    const [row] = seen(folder).sheet.rows.filter((own) => own[LEDGER.headers.name] === 'Sở Tài chính.xlsx');
    expect([row?.[LEDGER.headers.agency], row?.[LEDGER.headers.reason]]).toEqual([
      null,
      'Đây là sổ tiếp nhận hoặc bản sao của sổ, không phải báo cáo.',
    ]);
  });
});
