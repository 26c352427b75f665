import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { wordLines } from '../support/word-text.ts';
import { changed, reportBytes, setCell } from '../intake/hostile/report.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];
const REASON =
  'Tệp “ba đình.xlsx” đã nhận lúc 12:00 ngày 06/12/2021 (sổ tiếp nhận, dòng 2) không còn trong thư mục.';

/** An intake whose only report was counted, recorded and then taken away. */
function intakeWithGone(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ba đình.xlsx'), reportBytes('BaDinh'));
  utimesSync(join(folder, 'ba đình.xlsx'), 1_638_766_800, 1_638_766_800);
  expect(runCli(['status', folder, ...AT]).code).toBe(0);
  rmSync(join(folder, 'ba đình.xlsx'));
  return folder;
}

it('an agency whose counted file is gone is not missing, for status, merge and remind alike', () => {
  const folder = intakeWithGone();
  const status = JSON.parse(runCli(['status', folder, ...AT, '--json']).out) as {
    agencies: { code: string; state: string; reasons: { what: string }[] }[];
  };
  const own = status.agencies.find(({ code }) => code === 'H001');
  expect([own?.state, own?.reasons.map(({ what }) => what)]).toEqual(['unusable', [REASON]]);

  const out = join(temporaryFolder(), 'o.xlsx');
  expect(runCli(['merge', folder, ...AT, '--out', out]).code).toBe(0);
  const [row = []] = (sheetsOf(readFileSync(out)).get('Nộp báo cáo') ?? []).filter(
    ([, code]) => code === 'H001',
  );
  expect([row[4], row.at(-1)]).toEqual(['Có tệp chưa dùng được', REASON]);

  const letters = join(temporaryFolder(), 'thu');
  const terminal = runCli(['remind', folder, ...AT, '--round', '3', '--out', letters]).out;
  expect(terminal).toContain('Chưa soạn công văn, cần xử lý tệp trước: UBND quận Ba Đình.');
  const names = readdirSync(letters);
  expect(names.filter((name) => name.includes('H001'))).toEqual([]);
  const list = names.find((name) => name.endsWith('danh-sach.docx')) ?? '';
  // Leaders are told what the officer is doing, not of rows and files.
  const [told = ''] = wordLines(readFileSync(join(letters, list))).filter((line) => line.includes('Ba Đình'));
  expect(told).toContain(
    '| Chờ Sở Nội vụ xử lý | – | Đã gửi báo cáo lúc 12:00 ngày 06/12/2021; Sở Nội vụ đang tìm lại tệp đã nhận.',
  );
});

it('an agency stays in time when the file of its first accepted report is taken away', () => {
  const folder = temporaryFolder();
  const later = changed('BaDinh', (parts) => {
    setCell(parts, ['Số liệu', 'D4'], '<v>3</v>');
  });
  const versions = [
    ['1.xlsx', reportBytes('BaDinh'), 1_638_766_800],
    ['2.xlsx', later, 1_639_800_000],
  ] as const;
  for (const [name, bytes, time] of versions) {
    writeFileSync(join(folder, name), bytes);
    utimesSync(join(folder, name), time, time);
  }
  const own = () => {
    const told = JSON.parse(runCli(['status', folder, ...AT, '--json']).out) as {
      agencies: { code: string; state: string; receivedAt: string; file: string }[];
    };
    const { state, receivedAt, file } = told.agencies.find(({ code }) => code === 'H001') ?? {};
    return { state, receivedAt, file };
  };
  const inTime = { state: 'onTime', receivedAt: '2021-12-06T12:00:00', file: '2.xlsx' };
  expect(own()).toEqual(inTime);
  rmSync(join(folder, '1.xlsx'));
  expect([own(), own()]).toEqual([inTime, inTime]);
});
