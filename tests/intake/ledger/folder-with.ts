import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../../pipeline/intake/judge-file.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { reportBytes } from '../hostile/report.ts';

/** 06/12/2021 16:26:40 in Hà Nội. */
const FILE_TIME = 1_638_782_800;

/** Writes a file with the time that all files of these tests have. */
export function put(folder: string, name: string, content: Uint8Array | string): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), FILE_TIME, FILE_TIME);
}

/** An intake folder with reports, by file name. */
export function folderWith(reports: Readonly<Record<string, Parameters<typeof reportBytes>[0]>>): string {
  const folder = temporaryFolder();
  for (const [name, report] of Object.entries(reports)) put(folder, name, reportBytes(report));
  return folder;
}

export function shaOf(folder: string, name: string): string {
  return sha256Hex(readFileSync(join(folder, name)));
}
