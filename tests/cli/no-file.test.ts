import { spawnSync } from 'node:child_process';
import { copyFileSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, ROOT } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const SAMPLE = 'SNV_BaoCao_KH177_2021.xlsx';
const AT = ['--year', '2021', '--at', '2021-12-20'];

const MAKE: Readonly<Record<string, (path: string) => unknown>> = {
  'a pipe': (path) => spawnSync('mkfifo', [path]),
  'a folder': (path) => {
    mkdirSync(path);
  },
  'a link': (path) => {
    symlinkSync('noi-khac', path);
  },
  'a link to a device': (path) => {
    symlinkSync('/dev/zero', path);
  },
};

const NO_FILE = (option: string, path: string): string =>
  `${path} không phải tệp mà là đường dẫn tắt, đường ống hoặc thiết bị. Hãy ghi ở ${option} tên của chính tệp cần ghi.`;
const UNREADABLE = (_: string, path: string): string =>
  `Không đọc được tệp ${path}. Hãy kiểm tra đường dẫn và quyền đọc.`;
const NOT_THERE = (option: string, path: string): string =>
  `Không tìm thấy tệp ${path} ghi ở ${option}. Hãy kiểm tra lại đường dẫn.`;
const NO_FOLDER = (option: string, path: string): string =>
  `${path} là tệp, không phải thư mục. Hãy ghi ${option} là một thư mục.`;

const ALL = Object.keys(MAKE);
/** A link to nothing is a folder that is not there yet. */
const NO_FOLDERS = ['a pipe', 'a link to a device'];

describe.each<[string, string, string, readonly string[], (option: string, path: string) => string, string]>([
  ['merge', '--out', 'a.xlsx', ALL, NO_FILE, 'Hãy ghi tên tệp tổng hợp'],
  ['merge', '--word', 'a.docx', ALL, NO_FILE, 'Hãy ghi tên tệp dự thảo báo cáo'],
  ['status', '--out', 'a.xlsx', ALL, NO_FILE, 'Hãy ghi tên tệp tình hình báo cáo'],
  ['status', '--plan', 'a.json', ALL, UNREADABLE, ''],
  ['status', '--agencies', 'a.json', ALL, UNREADABLE, ''],
  ['merge', '--previous', 'a.xlsx', ALL, NOT_THERE, ''],
  ['merge', '--return', 'a', NO_FOLDERS, NO_FOLDER, ''],
  ['remind', '--out', 'a', NO_FOLDERS, NO_FOLDER, ''],
])('%s %s', (command, option, name, kinds, told, toldOfFolder) => {
  it.each(kinds)('that names %s ends at once, with one sentence', (kind) => {
    const [root, intake] = [temporaryFolder(), temporaryFolder()];
    copyFileSync(join('samples', '2021', SAMPLE), join(intake, SAMPLE));
    const path = join(root, name);
    MAKE[kind]?.(path);
    const out = command === 'merge' && option !== '--out' ? ['--out', join(root, 'tong-hop.xlsx')] : [];
    const args = [CLI, command, intake, ...AT, ...out, option, path];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 60_000,
    });
    const isFolder = kind === 'a folder' && toldOfFolder !== '';
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stderr).toContain(isFolder ? `${path} là thư mục. ${toldOfFolder}` : told(option, path));
    expect(readdirSync(root)).toEqual([name]);
    expect(lstatSync(path).isFile()).toBe(false);
  });
});
