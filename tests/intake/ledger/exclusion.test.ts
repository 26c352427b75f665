import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { reportingOf } from '../../../pipeline/consolidate/reporting.ts';
import { periodOf } from '../../../pipeline/contract/period.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { excludedNotes } from '../../../pipeline/publish/report-notes.ts';
import { isHeld, reasonsOf } from '../../../pipeline/publish/reporting-text.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord, RUN_AT } from '../../support/intake.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { plan, roster } from '../../support/plan-177.ts';
import { sheetsOf } from '../../support/merged-samples.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { wordLines } from '../../support/word-text.ts';
import { changed, reportBytes, setCell } from '../hostile/report.ts';

const H = LEDGER.headers;
const AT = ['--year', '2021', '--at', '2021-12-20'];
const NOON = 1_638_766_800;

function put(folder: string, name: string, bytes: Uint8Array | string, after = 0): void {
  writeFileSync(join(folder, name), bytes);
  utimesSync(join(folder, name), NOON + after, NOON + after);
}

/** Two versions of Ba Đình, and a scan that bears the name of another agency. */
async function recorded(): Promise<string> {
  const folder = temporaryFolder();
  put(folder, '1.xlsx', reportBytes('BaDinh'));
  put(
    folder,
    '2.xlsx',
    changed('BaDinh', (parts) => {
      setCell(parts, ['Số liệu', 'D4'], '<v>3</v>');
    }),
    60,
  );
  put(folder, 'UBND huyện Hoài Đức.pdf', '%PDF-1.4');
  await receiveAndRecord(folder);
  return folder;
}

const shaOf = (folder: string, name: string): string => {
  const row = inPython(ledgerIn(folder)).sheet.rows.find((one) => one[H.name] === name);
  return String(row?.[H.sha256]);
};
const NOBODY = { excluded: [], excludedGone: [] };
const mark = (sha: string, why = '', yes = 'Có'): OfficerAct[] => [
  { do: 'write', sha, header: H.excluded, value: yes },
  { do: 'write', sha, header: H.excludedWhy, value: why },
];

async function cityOf(folder: string) {
  const { intake, recorded: told } = await receiveAndRecord(folder);
  const received = { files: intake.files, gone: [], excludedGone: told.excludedGone };
  const report = consolidate(periodOf(plan, roster, 2021), received, RUN_AT);
  const lineOf = (code: string) => reportingOf(report).agencies.find(({ line }) => line.agency.code === code);
  return { files: intake.files, notes: told.notes, lineOf };
}

describeWith('openpyxl', 'a file that the officer excludes', () => {
  it('does not count: the version before it does', async () => {
    const folder = await recorded();
    inPython(ledgerIn(folder), mark(shaOf(folder, '2.xlsx'), 'gửi nhầm bản nháp'));
    const { files, notes } = await cityOf(folder);
    expect(notes).toEqual([]);
    expect(files.map((file) => [file.path, file.standing, file.version]).sort()).toEqual([
      ['1.xlsx', 'counted', 1],
      ['2.xlsx', 'excluded', undefined],
      ['UBND huyện Hoài Đức.pdf', 'refused', undefined],
    ]);
    const rows = inPython(ledgerIn(folder)).sheet.rows;
    expect(rows.find((row) => row[H.name] === '2.xlsx')).toMatchObject({
      [H.verdict]: 'Loại trừ',
      [H.reason]: 'Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: gửi nhầm bản nháp',
      [H.excluded]: 'Có',
    });
    // Told once, it stays so.
    const again = await receiveAndRecord(folder);
    expect([again.recorded.changed, again.recorded.notes]).toEqual([0, []]);
  });

  it('leaves an agency without another report missing, and its files with the officer’s reason', async () => {
    const folder = await recorded();
    const acts = ['1.xlsx', '2.xlsx'].flatMap((name) => mark(shaOf(folder, name), 'chờ ký lại'));
    inPython(ledgerIn(folder), acts);
    const own = (await cityOf(folder)).lineOf('H001');
    expect([own?.state, own && isHeld(own), own && reasonsOf(own.line)]).toEqual(['missing', false, []]);
    expect(own && excludedNotes(own.line)).toEqual([
      'Tệp “1.xlsx”: Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: chờ ký lại',
      'Tệp “2.xlsx”: Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: chờ ký lại',
    ]);
  });

  it('whose agency only its name tells, is nobody’s: the agency is missing', async () => {
    const folder = await recorded();
    expect((await cityOf(folder)).lineOf('H274')?.state).toBe('unusable');
    inPython(
      ledgerIn(folder),
      mark(shaOf(folder, 'UBND huyện Hoài Đức.pdf'), 'bản quét, không phải báo cáo'),
    );
    expect((await cityOf(folder)).lineOf('H274')?.state).toBe('missing');
  });

  it.each([
    ['without a reason', '', 'Có', { kind: 'excluded-without-reason', row: 4, name: '2.xlsx' }],
    [
      'by a word that nobody understands',
      'vì sao',
      'xem lại',
      { kind: 'excluded-unclear', row: 4, found: 'xem lại' },
    ],
    ['by a reason alone', 'gửi nhầm', '', { kind: 'excluded-unmarked', row: 4, name: '2.xlsx' }],
  ])('%s counts still, and that is told', async (_, why, yes, note) => {
    const folder = await recorded();
    const row = inPython(ledgerIn(folder)).sheet.rows.findIndex((one) => one[H.name] === '2.xlsx') + 2;
    inPython(ledgerIn(folder), mark(shaOf(folder, '2.xlsx'), why, yes));
    const { files, notes } = await cityOf(folder);
    expect(notes).toEqual([{ ...note, row }]);
    expect(files.find(({ path }) => path === '2.xlsx')?.standing).toBe('counted');
  });

  it('is not one that is marked “Không”, whatever stands beside it', async () => {
    const folder = await recorded();
    inPython(ledgerIn(folder), mark(shaOf(folder, '2.xlsx'), 'đã xem lại', 'Không'));
    const { files, notes } = await cityOf(folder);
    expect([notes, files.find(({ path }) => path === '2.xlsx')?.standing]).toEqual([[], 'counted']);
  });

  it('is not missed when it is taken away', async () => {
    const folder = await recorded();
    inPython(ledgerIn(folder), mark(shaOf(folder, '2.xlsx'), 'gửi nhầm'));
    rmSync(join(folder, '2.xlsx'));
    const { notes, lineOf } = await cityOf(folder);
    expect(notes).toEqual([]);
    expect(excludedNotes(lineOf('H001')?.line ?? NOBODY)).toEqual([
      'Tệp “2.xlsx” (không còn trong thư mục): Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: gửi nhầm',
    ]);
    // The same where its row is taken out as well, in that run and in the next.
    inPython(ledgerIn(folder), [{ do: 'delete row', sha: shaOf(folder, '2.xlsx') }]);
    const told = async () => (await cityOf(folder)).lineOf('H001')?.line.excludedGone;
    const gone = { name: '2.xlsx', agency: 'UBND quận Ba Đình', why: 'gửi nhầm' };
    expect([await told(), await told()]).toEqual([[gone], [gone]]);
  });

  it('is told to the officer, and its agency urged without a word of the officer’s reason', async () => {
    const folder = await recorded();
    const acts = ['1.xlsx', '2.xlsx'].flatMap((name) => mark(shaOf(folder, name), 'chờ ký lại'));
    inPython(ledgerIn(folder), acts);
    const out = join(temporaryFolder(), 'o.xlsx');
    const letters = join(temporaryFolder(), 'thu');
    const result = runCli(['merge', folder, ...AT, '--out', out, '--remind', letters]);
    expect([result.code, result.err]).toEqual([0, '']);
    expect(result.out).toContain('Loại trừ theo sổ tiếp nhận (2):');
    const sheets = sheetsOf(readFileSync(out));
    const told = (name: string, text: string) => (sheets.get(name) ?? []).filter((row) => row.includes(text));
    expect(told('Nguồn', '1.xlsx').map((row) => row.slice(-2))).toEqual([
      ['Loại trừ', 'Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: chờ ký lại'],
    ]);
    expect(told('Cảnh báo', '1.xlsx').map((row) => row[1])).toEqual(['Loại trừ']);
    const [own = []] = told('Nộp báo cáo', 'UBND quận Ba Đình');
    expect([own[4], String(own.at(-1)).split('\n')[0]]).toEqual([
      'Chưa gửi',
      'Tệp “1.xlsx”: Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: chờ ký lại',
    ]);
    expect(runCli(['status', folder, ...AT]).out).toContain(
      '1.xlsx: Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: chờ ký lại',
    );
    const round3 = join(letters, 'b');
    const reminded = runCli(['remind', folder, ...AT, '--round', '3', '--out', round3]);
    expect(reminded.out).not.toContain('cần xử lý tệp trước: UBND quận Ba Đình');
    const texts = readdirSync(round3).map((name) => wordLines(readFileSync(join(round3, name))).join('\n'));
    expect(texts.filter((text) => text.includes('chờ ký lại') || text.includes('loại trừ'))).toEqual([]);
    const says = (text: string) => texts.filter((one) => one.includes(text)).length;
    expect([
      says('chưa nhận được báo cáo chính thức năm 2021 của UBND quận Ba Đình.'),
      says('Chưa gửi báo cáo chính thức.'),
    ]).toEqual([1, 1]);
  });

  it('is noted beside the report that counts instead', async () => {
    const folder = await recorded();
    inPython(ledgerIn(folder), mark(shaOf(folder, '2.xlsx'), 'gửi nhầm bản nháp'));
    const out = join(temporaryFolder(), 'o.xlsx');
    runCli(['merge', folder, ...AT, '--out', out]);
    const own = (sheetsOf(readFileSync(out)).get('Nộp báo cáo') ?? []).find(([, code]) => code === 'H001');
    expect([own?.[4], own?.at(-1)]).toEqual([
      'Được chấp nhận',
      'Tệp “2.xlsx”: Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: gửi nhầm bản nháp',
    ]);
  });
});
