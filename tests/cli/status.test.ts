import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLES_FOLDER, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];

interface Json {
  readonly daysLeft: number;
  readonly agencies: readonly {
    readonly code: string;
    readonly state: string;
    readonly daysLate: number;
    readonly reasons: readonly { readonly what: string }[];
    readonly refused: readonly { readonly path: string; readonly by: string }[];
  }[];
  readonly unknown: readonly { readonly path: string; readonly what: string }[];
}

function jsonOf(folder: string, at = AT): Json {
  return JSON.parse(runCli(['status', folder, ...at, '--json']).out) as Json;
}

describe('baocao status', () => {
  it('shows this of the samples, no line of its tables wider than a terminal', async () => {
    const { code, out, err } = runCli(['status', SAMPLES_FOLDER, ...AT]);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('../golden/status.txt');
    const rows = out.split('\n').filter((line) => /^ *\d+ {2}|^ {5}\S|^STT|^---/.test(line));
    expect(rows.length).toBeGreaterThan(76);
    expect(rows.filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(out).toBe(out.normalize('NFC'));
  });

  it('counts the same states as machines are given', () => {
    const { agencies, daysLeft, unknown } = jsonOf(SAMPLES_FOLDER);
    const count = (state: string) => agencies.filter((own) => own.state === state).length;
    expect(['onTime', 'late', 'returned', 'unusable', 'missing'].map(count)).toEqual([48, 6, 8, 4, 10]);
    expect([daysLeft, unknown]).toEqual([-6, []]);
    expect(agencies.filter((own) => own.state === 'missing').map((own) => own.code)).toEqual([
      'SKHCN',
      'BDT',
      'H271',
      'H272',
      'H282',
      'SN02',
      'SN06',
      'SN13',
      'SN19',
      'SN22',
    ]);
    expect(agencies.flatMap((own) => (own.state === 'unusable' ? own.refused : []))).toEqual([
      { path: 'QHKT - bao cao 177 (bao mat).xlsx', by: 'name' },
      { path: 'Ung Hoa_Bao cao KH177.xls', by: 'name' },
      { path: 'CD Y te Ha Dong - bao cao nam.xlsx', by: 'content' },
      { path: 'Bao cao 177 - CD Thuong mai va Du lich.xlsx', by: 'name' },
    ]);
    expect(
      agencies.filter(
        (own) => (own.state === 'returned') !== own.reasons.length > 0 && own.state !== 'unusable',
      ),
    ).toEqual([]);
  });

  it('before the due day tells the days left', () => {
    const { out } = runCli(['status', SAMPLES_FOLDER, '--year', '2021', '--at', '2021-12-10']);
    expect(out).toContain('Hạn báo cáo: hết ngày 14/12/2021 (còn 4 ngày)\n');
    expect(out).toMatch(/Ban Dân tộc +Chưa gửi +còn 4 ngày\n/);
    expect(out.split('\n')[2]).toBe(
      'Xét mọi tệp đang có trong thư mục: 17 báo cáo nhận sau thời điểm trên vẫn được tính.',
    );
  });

  it('tells of files that nobody can place, shown safely', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bản cuối\u001B[31m.xlsx'), 'không phải tệp Excel');
    copyFileSync(join(SAMPLES_FOLDER, 'SNV_BaoCao_KH177_2021.xlsx'), join(folder, '1.xlsx'));
    const { out } = runCli(['status', folder, ...AT]);
    expect(out).toContain(
      'Tệp chưa rõ của cơ quan nào, có thể là báo cáo của cơ quan đang ghi là chưa gửi, cần xem lại:\n  bản cuối<U+001B>[31m.xlsx: Đây không phải là tệp Excel (.xlsx).\n',
    );
    expect(jsonOf(folder).unknown.map(({ path }) => path)).toEqual(['bản cuối\u001B[31m.xlsx']);
  });

  it('writes the same as a workbook, the same bytes every time', () => {
    const [one, two] = ['a.xlsx', 'b.xlsx'].map((name) => {
      const path = join(temporaryFolder(), name);
      const { code, out } = runCli(['status', SAMPLES_FOLDER, ...AT, '--out', path]);
      expect([code, out.endsWith(`Đã ghi ${path}\n`)]).toEqual([0, true]);
      return readFileSync(path);
    });
    expect(two?.equals(one ?? Buffer.of())).toBe(true);
    const rows = sheetsOf(one ?? Buffer.of()).get('Tình hình báo cáo') ?? [];
    const states = rows
      .filter(([number]) => typeof number === 'number')
      .map((row) => [row[1], row[4], row[7]]);
    const { agencies } = jsonOf(SAMPLES_FOLDER);
    const names: Readonly<Record<string, string>> = {
      onTime: 'Đúng hạn',
      late: 'Quá hạn',
      returned: 'Bị trả lại',
      unusable: 'Có tệp chưa dùng được',
      missing: 'Chưa gửi',
    };
    expect(states).toEqual(agencies.map((own) => [own.code, names[own.state], own.daysLate]));
  });

  it('only reads the folder', () => {
    const before = readdirSync(SAMPLES_FOLDER);
    runCli(['status', SAMPLES_FOLDER, ...AT]);
    expect(readdirSync(SAMPLES_FOLDER)).toEqual(before);
  });
});
