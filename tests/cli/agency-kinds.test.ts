import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerMessage } from '../../pipeline/contract/ledger-note.ts';
import { LEDGER } from '../../pipeline/intake/ledger/ledger.ts';
import { type ReportName, changed, reportBytes, setCell } from '../intake/hostile/report.ts';
import { describeWith } from '../support/describe-with.ts';
import { ledgerIn } from '../support/intake.ts';
import { type Rows, sheetsOf } from '../support/merged-samples.ts';
import { inPython } from '../support/officer.ts';
import { runCli } from '../support/run-cli.ts';
import { wordLines } from '../support/word-text.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];
const WHO = 'Nguyễn Văn A, Trưởng phòng';
const WHY = 'số liệu do đơn vị khác tổng hợp';

/** What is told of an agency of each kind: its state, and what of it an officer reads beside it. */
const KINDS = [
  {
    kind: 'whose excluded file is gone',
    name: 'Sở Tư pháp',
    state: ['Chưa gửi', 'missing', 'missing'],
    late: 'trễ 6 ngày',
    note: 'Tệp “loại.xlsx” (không còn trong thư mục): Cán bộ tiếp nhận đã loại trừ tệp này, không tính. Lý do: gửi nhầm',
    letter: 'chưa nhận được báo cáo chính thức năm 2021 của Sở Tư pháp',
    leaders: 'Chưa gửi báo cáo chính thức.',
  },
  {
    kind: 'with nothing but reports in conflict',
    name: 'UBND quận Ba Đình',
    state: ['Có tệp chưa dùng được', 'unusable', 'unusable'],
    late: 'chờ xử lý',
    note: 'chờ Sở Nội vụ xác định, chưa tính bản nào trong số này.',
    letter: undefined,
    leaders: 'Đã gửi 02 bản báo cáo khác nhau cùng thời điểm; Sở Nội vụ đang xác định bản được tính.',
  },
  {
    kind: 'with an accepted report and later ones in conflict',
    name: 'UBND huyện Hoài Đức',
    state: ['Đúng hạn', 'onTime', 'accepted'],
    late: '',
    note: 'chờ Sở Nội vụ xác định, chưa tính: hd2.xlsx; hd3.xlsx; đang tính bản trước: hd1.xlsx.',
    letter: undefined,
    leaders: undefined,
  },
  {
    kind: 'whose error is waived',
    name: 'UBND huyện Mê Linh',
    state: ['Đúng hạn', 'onTime', 'accepted'],
    late: '',
    note: `1 lỗi: Được miễn, không phải sửa. Người quyết định: ${WHO}. Lý do: ${WHY}`,
    letter: undefined,
    leaders: undefined,
  },
  {
    kind: 'of whose errors one is waived',
    name: 'UBND huyện Thạch Thất',
    state: ['Bị trả lại', 'returned', 'returned'],
    late: 'trễ 6 ngày',
    note: `1 lỗi: Được miễn, không phải sửa. Người quyết định: ${WHO}. Lý do: ${WHY}`,
    letter: 'còn 01 chỗ cần sửa',
    leaders: 'Báo cáo còn 01 chỗ cần sửa, phải hoàn thiện, gửi lại.',
  },
  {
    kind: 'whose counted report is gone',
    name: 'UBND quận Thanh Xuân',
    state: ['Có tệp chưa dùng được', 'unusable', 'unusable'],
    late: 'chờ xử lý',
    note: 'không còn trong thư mục.',
    letter: undefined,
    leaders: 'Sở Nội vụ đang tìm lại tệp đã nhận.',
  },
] as const;

const newFolder = () => mkdtempSync(join(tmpdir(), 'baocao-kinds-'));

function withCells(name: ReportName, cells: Readonly<Record<string, string>>): Uint8Array {
  return changed(name, (parts) => {
    for (const [cell, inside] of Object.entries(cells)) setCell(parts, ['Số liệu', cell], inside);
  });
}

/** Received in the minute, on 06/12/2021 and the days after. */
function put(folder: string, name: string, bytes: Uint8Array, day = 0): void {
  const time = 1_638_766_800 + day * 86_400;
  writeFileSync(join(folder, name), bytes);
  utimesSync(join(folder, name), time, time);
}

/** An agency of each kind. */
function fillIntake(folder: string): void {
  const number = (n: number) => ({ D4: `<v>${n}</v>`, E4: `<v>${n}</v>` });
  put(folder, 'loại.xlsx', withCells('TuPhap', number(41)));
  put(folder, 'bd1.xlsx', withCells('BaDinh', number(41)));
  put(folder, 'bd2.xlsx', withCells('BaDinh', number(42)));
  put(folder, 'hd1.xlsx', withCells('HoaiDuc', number(40)));
  put(folder, 'hd2.xlsx', withCells('HoaiDuc', number(41)), 1);
  put(folder, 'hd3.xlsx', withCells('HoaiDuc', number(42)), 1);
  put(folder, 'ml.xlsx', withCells('MeLinh', { D4: '' }));
  put(folder, 'tt.xlsx', withCells('ThachThat', { D4: '', D5: '' }));
  put(folder, 'tx.xlsx', reportBytes('ThanhXuan'));
  runCli(['status', folder, ...AT]);
  const { rows } = inPython(ledgerIn(folder)).sheet;
  const sha = String(rows.find((row) => row[LEDGER.headers.name] === 'loại.xlsx')?.[LEDGER.headers.sha256]);
  const waived = (file: string) => ({
    do: 'waive' as const,
    values: { Tệp: file, Trang: 'Số liệu', Ô: 'D4', 'Người quyết định': WHO, 'Lý do': WHY },
  });
  inPython(ledgerIn(folder), [
    { do: 'write', sha, header: LEDGER.headers.excluded, value: 'Có' },
    { do: 'write', sha, header: LEDGER.headers.excludedWhy, value: 'gửi nhầm' },
    waived('ml.xlsx'),
    waived('tt.xlsx'),
  ]);
  for (const name of ['loại.xlsx', 'tx.xlsx']) rmSync(join(folder, name));
}

interface Machines {
  readonly agencies?: readonly { readonly name: string; readonly state: string }[];
  readonly ledger: { readonly file: string; readonly changed: number; readonly notes: unknown };
}

interface Told {
  readonly sheets: ReadonlyMap<string, Rows>;
  readonly word: readonly string[];
  readonly status: Rows;
  readonly terminal: string;
  readonly json: readonly Machines[];
  /** By addressee. */
  readonly letters: ReadonlyMap<string, string>;
  readonly leaders: readonly string[];
}

function outputsOf(folder: string, out: string): Told {
  const [book, word, status, letters] = ['o.xlsx', 'o.docx', 's.xlsx', 'thu'].map((name) => join(out, name));
  const run = (...args: (string | undefined)[]) => runCli(args.map((arg) => arg ?? ''));
  const merged = run('merge', folder, ...AT, '--out', book, '--word', word, '--json').out;
  const terminal = run('status', folder, ...AT, '--out', status).out;
  const machines = run('status', folder, ...AT, '--json').out;
  const reminded = run('remind', folder, ...AT, '--round', '3', '--out', letters, '--json').out;
  const texts = readdirSync(letters ?? '').map(
    (name) => [name, wordLines(readFileSync(join(letters ?? '', name)))] as const,
  );
  return {
    sheets: sheetsOf(readFileSync(book ?? '')),
    word: wordLines(readFileSync(word ?? '')),
    status: sheetsOf(readFileSync(status ?? '')).get('Tình hình báo cáo') ?? [],
    terminal,
    json: [machines, merged, reminded].map((text) => JSON.parse(text) as Machines),
    letters: new Map(texts.map(([, lines]) => [addressee(lines), lines.join('\n')])),
    leaders: texts.find(([name]) => name.endsWith('danh-sach.docx'))?.[1] ?? [],
  };
}

function addressee(lines: readonly string[]): string {
  return lines.find((line) => line.startsWith('Kính gửi: '))?.slice('Kính gửi: '.length) ?? '';
}

/** Where accepted reports are not told apart by their time. */
const acceptedIn = (label: string) => (label === 'Đúng hạn' ? 'Được chấp nhận' : label);

describeWith('openpyxl', 'an agency', () => {
  let told: Told;
  const folders: string[] = [];
  beforeAll(() => {
    folders.push(newFolder(), newFolder());
    const [from = '', to = ''] = folders;
    fillIntake(from);
    told = outputsOf(from, to);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const rowOf = (rows: Rows, name: string) => rows.find((row) => row[2] === name) ?? [];

  it.each(KINDS)('$kind is the same in every output', ({ name, state, late, note, letter, leaders }) => {
    const [label, reporting, merged] = state;
    const own = rowOf(told.sheets.get('Nộp báo cáo') ?? [], name);
    const status = rowOf(told.status, name);
    expect([own[4], status[4]]).toEqual([acceptedIn(label), label]);
    expect([own, status].map((row) => String(row.at(-1)).includes(note))).toEqual([true, true]);
    const lines = told.terminal.split('\n');
    expect(lines.find((line) => line.includes(` ${name} `))).toMatch(new RegExp(`${label}.*${late}$`));
    expect(told.word.find((line) => line.split(' | ')[1] === name)).toContain(acceptedIn(label));
    const states = told.json.flatMap(
      ({ agencies = [] }) => agencies.find((one) => one.name === name)?.state ?? [],
    );
    expect(states).toEqual([reporting, merged]);
    const text = told.letters.get(name);
    expect(text === undefined ? undefined : text.includes(letter ?? '')).toBe(letter && true);
    const line = told.leaders.find((one) => one.includes(name));
    expect(line === undefined ? undefined : line.includes(leaders ?? '')).toBe(leaders && true);
  });

  it('that gets a letter, and the city’s leaders, read nothing of what the officer decided and noted', () => {
    const texts = [...told.letters.values(), told.leaders.join('\n'), told.word.join('\n')];
    const words = [WHO, WHY, 'Được miễn', 'gửi nhầm', 'loại trừ', 'sổ tiếp nhận', 'SHA'];
    expect(words.filter((word) => texts.some((text) => text.includes(word)))).toEqual([]);
  });

  it('with a waived error is told so, with who and why, on Cảnh báo and Chi tiết', () => {
    const waived = (told.sheets.get('Cảnh báo') ?? []).filter((row) => row[1] === 'Được miễn');
    expect(waived.map((row) => [row[2], String(row[9])])).toEqual(
      ['tt.xlsx', 'ml.xlsx'].map((file) => [
        file,
        `Được miễn, không phải sửa. Người quyết định: ${WHO}. Lý do: ${WHY}`,
      ]),
    );
    const details = (told.sheets.get('Chi tiết') ?? []).filter((row) => String(row).includes(WHO));
    expect(details.map((row) => String(row).includes('UBND huyện Mê Linh'))).toEqual([true]);
  });

  it('is told to machines with what the ledger needs, the same by all commands', () => {
    const { what, fix } = ledgerMessage({
      ...{ kind: 'file-gone', row: 8, name: 'tx.xlsx', agency: 'UBND quận Thanh Xuân' },
      ...{ counted: true, accepted: true, receivedAt: '2021-12-06T12:00:00' },
    });
    const note = { code: 'file-gone', sheet: 'Sổ tiếp nhận', row: 8, what, fix };
    expect(told.json.map(({ ledger }) => ledger.notes)).toEqual([[note], [note], [note]]);
    // The first run after the officer has worked in it wrote it.
    expect(told.json.map(({ ledger }) => [ledger.file, ledger.changed])).toEqual(
      [0, 6, 0].map((changed) => [LEDGER.file, changed]),
    );
  });
});
