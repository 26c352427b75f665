import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hostile } from './hostile.ts';
import { REPORTS } from './report.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'samples', '2021');

/** Folders in folders, as many as the count. */
function deep(path: string, count: number): string {
  const folder = join(path, ...Array.from({ length: count }, () => 'a'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What looks like a file and is none, or cannot be reached. Each stands in a folder of any system but Windows. */
export const PLACES: readonly Hostile[] = [
  {
    file: 'a.xlsx',
    told: 'a.xlsx/bên trong.xlsx',
    verdict: 'empty-file',
    put: (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'bên trong.xlsx'), '');
    },
  },
  {
    file: 'ra ngoài.xlsx',
    verdict: 'not-a-file',
    put: (path) => {
      symlinkSync('/etc/passwd', path);
    },
  },
  {
    file: 'tới báo cáo.xlsx',
    verdict: 'not-a-file',
    put: (path) => {
      symlinkSync(join(SAMPLES, REPORTS.SNV), path);
    },
  },
  {
    file: 'vòng tròn',
    verdict: 'not-a-file',
    put: (path) => {
      symlinkSync(dirname(path), path);
    },
  },
  {
    file: 'đứt.xlsx',
    verdict: 'not-a-file',
    put: (path) => {
      symlinkSync('không có', path);
    },
  },
  {
    file: 'ống.xlsx',
    verdict: 'not-a-file',
    put: (path) => {
      execFileSync('mkfifo', [path]);
    },
  },
  {
    file: 'sâu',
    told: 'sâu/a/a/a/a/a/a/a/a',
    verdict: 'folder-too-deep',
    put: (path) => {
      copyFileSync(join(SAMPLES, REPORTS.SNV), join(deep(path, 9), 'a.xlsx'));
    },
  },
  {
    file: 'so-tiep-nhan.xlsx',
    verdict: 'damaged',
    put: (path) => {
      writeFileSync(path, 'PK không phải sổ');
    },
  },
  {
    file: 'SO-TIEP-NHAN.XLSX',
    told: 'SO-TIEP-NHAN.XLSX/a.xlsx',
    verdict: 'empty-file',
    put: (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'a.xlsx'), '');
    },
  },
];

/** A name whose bytes are no text, as an old zip of Windows leaves it on Linux. */
export function putBrokenName(folder: string): void {
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/b`), Buffer.of(0xe1, 0xbb), Buffer.from('.xlsx')]),
    'PK',
  );
}
