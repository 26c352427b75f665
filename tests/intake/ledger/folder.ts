import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../../pipeline/intake/judge-file.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { ledgerIn } from '../../support/intake.ts';
import { inPython, type OfficerAct, type SeenBook } from '../../support/officer.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { reportBytes } from '../hostile/report.ts';

/** A time of the file system: 06/12/2021 16:26:40 in Hà Nội. */
export const FILE_TIME = 1_638_782_800;

/** A folder with two reports, one of them sealed, and something that is no workbook. */
export function folderOfThree(): string {
  const folder = temporaryFolder();
  put(folder, 'ba đình.xlsx', reportBytes('BaDinh'));
  put(folder, 'tư pháp.xlsx', reportBytes('TuPhap'));
  put(folder, 'a.docx', 'không phải tệp Excel');
  return folder;
}

/** Writes a file that was last changed at `FILE_TIME`. */
export function put(folder: string, name: string, content: Uint8Array | string): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), FILE_TIME, FILE_TIME);
}

export function shaOf(folder: string, name: string): string {
  return sha256Hex(readFileSync(join(folder, name)));
}

/** The ledger of a folder as another program sees it, after what the officer does in it. */
export function seen(folder: string, acts: readonly OfficerAct[] = []): SeenBook {
  return inPython(ledgerIn(folder), acts);
}

/** The rows of a file in the ledger. */
export function rowsOf({ sheet }: SeenBook, sha: string): SeenBook['sheet']['rows'] {
  return sheet.rows.filter((row) => row[LEDGER.headers.sha256] === sha);
}
