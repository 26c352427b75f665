import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEDGER } from '../../pipeline/intake/ledger/ledger.ts';
import { struckBy } from '../faults/on-disk.ts';
import { changed, reportBytes, setCell } from '../intake/hostile/report.ts';
import { put } from '../intake/ledger/folder.ts';
import { sheetsOf } from '../support/merged-samples.ts';
import { CLI, runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const AT = ['--year', '2021', '--at', '2021-12-20'];
const status = (folder: string) => runCli(['status', folder, ...AT]);

function intake(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.xlsx'), reportBytes('BaDinh'));
  return folder;
}

const ledger = (folder: string) => join(folder, LEDGER.file);

describe('the ledger', () => {
  it('is written by merge, status and remind, not by check', () => {
    const folder = intake();
    runCli(['check', join(folder, 'a.xlsx'), '--at', '2021-12-20']);
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
    const made = status(folder);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toContain(
      'Đã ghi so-tiep-nhan.xlsx (sổ tiếp nhận): lập sổ mới vì thư mục chưa có sổ (nếu trước đây đã có, lấy lại sổ cũ rồi chạy lại), 1 dòng mới\n',
    );
    const before = readFileSync(ledger(folder));
    const out = temporaryFolder();
    const merged = runCli(['merge', folder, ...AT, '--out', join(out, 'o.xlsx')]);
    const reminded = runCli(['remind', folder, ...AT, '--out', join(out, 'thu')]);
    expect([merged.out, reminded.out].filter((text) => text.includes('sổ tiếp nhận):'))).toEqual([]);
    expect(readFileSync(ledger(folder)).equals(before)).toBe(true);
  });

  it.each(['~$so-tiep-nhan.xlsx', '.~lock.so-tiep-nhan.xlsx#'])(
    'that is open (%s) is not written, the outputs are',
    (lock) => {
      const folder = intake();
      status(folder);
      const before = readFileSync(ledger(folder));
      writeFileSync(join(folder, lock), 'x');
      writeFileSync(join(folder, 'b.xlsx'), reportBytes('HoaiDuc'));
      const out = join(temporaryFolder(), 'o.xlsx');
      const { code, err } = runCli(['merge', folder, ...AT, '--out', out]);
      expect([code, err.startsWith('Sổ tiếp nhận đang mở nên lần này chưa ghi vào sổ. Hãy đóng sổ')]).toEqual(
        [0, true],
      );
      expect(sheetsOf(readFileSync(out)).has('Nguồn')).toBe(true);
      expect(readFileSync(ledger(folder)).equals(before)).toBe(true);
    },
  );

  it('whose place is a folder, is told', () => {
    const folder = intake();
    mkdirSync(ledger(folder));
    const { code, out, err } = status(folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Chưa đọc được sổ tiếp nhận');
    expect(out).toContain('Đổi tên mục so-tiep-nhan.xlsx đó rồi chạy lại.');
  });

  it.each([
    ['damaged', () => new Uint8Array([0x50, 0x4b, 3, 4, 0])],
    ['of no bytes', () => new Uint8Array()],
    ['no workbook', () => new TextEncoder().encode('không phải sổ')],
  ])('%s is kept aside and made anew, and no report is made of it', (_, bytes) => {
    const folder = intake();
    writeFileSync(ledger(folder), bytes());
    const first = status(folder);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('đã được giữ lại là so-tiep-nhan.hong-1.xlsx và lập sổ mới.');
    expect(readFileSync(join(folder, 'so-tiep-nhan.hong-1.xlsx'))).toEqual(Buffer.from(bytes()));
    const again = status(folder);
    expect(again.out).toContain('có sổ tiếp nhận hỏng được giữ lại từ trước: so-tiep-nhan.hong-1.xlsx');
    expect(again.out).not.toContain('Tệp chưa rõ');
    writeFileSync(ledger(folder), 'hỏng lần nữa');
    status(folder);
    expect(readdirSync(folder).filter((name) => name.includes('hong'))).toEqual([
      'so-tiep-nhan.hong-1.xlsx',
      'so-tiep-nhan.hong-2.xlsx',
    ]);
  });

  it('is not taken for a report, nor a report for it', () => {
    const folder = temporaryFolder();
    writeFileSync(ledger(folder), reportBytes('BaDinh'));
    const { code, out } = status(folder);
    expect([code, readdirSync(folder)]).toEqual([0, [LEDGER.file]]);
    expect(out).toContain('Tệp so-tiep-nhan.xlsx là một báo cáo, không phải sổ tiếp nhận');
    expect(out).toMatch(/1 (đúng hạn|quá hạn)/);
  });

  it('that cannot be read is left alone, and that is told', () => {
    const folder = intake();
    writeFileSync(ledger(folder), Buffer.alloc(20_000_001));
    const { code, out } = status(folder);
    expect([code, statSync(ledger(folder)).size]).toEqual([0, 20_000_001]);
    expect(out.split('\n')[0]).toMatch(
      /^CHÚ Ý: Chưa đọc được sổ tiếp nhận\. Vì vậy lần này đúng hạn, quá hạn xét theo .* không được áp dụng.* Sổ quá lớn: .* 4 triệu ô/,
    );
    expect(out).toContain('chọn mọi dòng trống dưới bảng rồi xóa các dòng đó');
  });

  it('of a folder that cannot be written keeps no command from its work', () => {
    const folder = intake();
    chmodSync(folder, 0o555);
    // Root may write anywhere: its run becomes nobody's before it writes.
    const isRoot = process.getuid?.() === 0;
    const { code, err } = runCli(['status', folder, ...AT], isRoot ? struckBy({ at: 1, nobody: true }) : {});
    chmodSync(folder, 0o755);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('Lần này chưa ghi được sổ tiếp nhận: không có quyền ghi vào thư mục tiếp nhận'),
    ]);
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });

  it('leaves nothing behind, and what a killed run left is no report', () => {
    const folder = intake();
    mkdirSync(join(folder, '.baocao-khac-AbC123'));
    writeFileSync(join(folder, '.baocao-khac-AbC123', LEDGER.file), reportBytes('HoaiDuc'));
    const { out } = runCli(['merge', folder, ...AT, '--out', join(temporaryFolder(), 'o.xlsx'), '--json']);
    const { files } = JSON.parse(out) as { files: { path: string; standing: string }[] };
    expect(files.map(({ path, standing }) => [path, standing])).toEqual([
      ['.baocao-khac-AbC123/so-tiep-nhan.xlsx', 'refused'],
      ['a.xlsx', 'counted'],
    ]);
    expect(readdirSync(folder).sort()).toEqual(['.baocao-khac-AbC123', 'a.xlsx', LEDGER.file]);
  });

  it('under another name is told first: in the terminal, to machines and in the workbook', () => {
    const folder = intake();
    status(folder);
    renameSync(ledger(folder), join(folder, 'Sổ tiếp nhận 2021.xlsx'));
    copyFileSync(join(folder, 'Sổ tiếp nhận 2021.xlsx'), join(folder, 'bản sao.xlsx'));
    const out = join(temporaryFolder(), 'o.xlsx');
    const args = ['merge', folder, ...AT, '--out', out];
    const told = runCli(args).out.split('\n')[0] ?? '';
    expect(told).toMatch(
      /^CHÚ Ý: Thư mục không có so-tiep-nhan\.xlsx, mà có 2 tệp có thể là sổ tiếp nhận: .*Vì vậy lần này đúng hạn/,
    );
    const { ledger: json } = JSON.parse(runCli([...args, '--json']).out) as {
      ledger: { created: boolean; notes: { code: string; what: string; fix: string }[] };
    };
    expect([json.created, json.notes.map(({ code }) => code)]).toEqual([false, ['ledger-unused']]);
    const texts = (sheet: string) => (sheetsOf(readFileSync(out)).get(sheet) ?? []).flat();
    const [{ what, fix } = { what: '', fix: '' }] = json.notes;
    expect(told).toBe(`CHÚ Ý: ${what} ${fix}`);
    expect(texts('Cảnh báo')).toContain(what);
    expect(texts('Tổng quan')).toContain(
      'Việc về sổ tiếp nhận phải xử lý trước khi dùng số liệu đúng hạn, quá hạn',
    );
  });

  it('that another run wrote meanwhile is not written over, and that there may be another run is told', () => {
    const folder = intake();
    status(folder);
    put(folder, 'b.xlsx', reportBytes('HoaiDuc'));
    const other = ['env', '-u', 'NODE_OPTIONS', process.execPath, CLI, 'status', folder, ...AT];
    const { code, out, err } = runCli(['status', folder, ...AT], struckBy({ at: 1, command: other }));
    expect([code, out.includes('sổ tiếp nhận): ')]).toEqual([0, false]);
    expect(err).toContain('một lần chạy khác của phần mềm trên cùng thư mục vừa ghi');
    expect(status(folder).err).toBe('');
  });

  it('tells in terminal and workbook that a counted report was saved over', () => {
    const folder = intake();
    status(folder);
    const changedBytes = changed('BaDinh', (parts) => {
      setCell(parts, ['Số liệu', 'D4'], '<v>3</v>');
    });
    writeFileSync(join(folder, 'a.xlsx'), changedBytes);
    const out = join(temporaryFolder(), 'o.xlsx');
    const text =
      'Tệp “a.xlsx” của UBND quận Ba Đình (sổ tiếp nhận, dòng 2): tệp cùng tên, nội dung đã đổi; nội dung mới ở dòng 3. Trước đây nội dung cũ được tính vào số liệu; nay tính nội dung mới.';
    expect(runCli(['merge', folder, ...AT, '--out', out]).out).toContain(`  ${text} `);
    expect((sheetsOf(readFileSync(out)).get('Cảnh báo') ?? []).flat()).toContain(text);
  });
});
