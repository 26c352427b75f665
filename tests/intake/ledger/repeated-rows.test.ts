import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256Hex } from '../../../pipeline/intake/judge-file.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { reportBytes } from '../hostile/report.ts';

const H = LEDGER.headers;
const SHEET = LEDGER.sheet;
const SHA = sha256Hex(reportBytes('BaDinh'));

async function recorded(...acts: OfficerAct[]): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'bd.xlsx'), reportBytes('BaDinh'));
  utimesSync(join(folder, 'bd.xlsx'), 1_638_766_800, 1_638_766_800);
  await receiveAndRecord(folder);
  inPython(ledgerIn(folder), acts);
  await receiveAndRecord(folder);
  return folder;
}

/** Verdict and reason of each row; a second run has nothing to write. */
async function told(folder: string): Promise<unknown[]> {
  const before = readFileSync(ledgerIn(folder));
  await receiveAndRecord(folder);
  expect(readFileSync(ledgerIn(folder)).equals(before)).toBe(true);
  return inPython(ledgerIn(folder)).sheet.rows.map((row) => [row[H.verdict], row[H.reason]]);
}

const repeats = (row: number) => [`Lặp lại dòng ${row}`, `Tệp này đã có dòng ${row}; kết quả xem ở dòng đó.`];

describeWith('openpyxl', 'a row of a file that has another one', () => {
  it.each<[string, OfficerAct]>([
    ['copied', { do: 'copy row', sha: SHA }],
    ['typed by its content', { do: 'row', values: { [H.sha256]: SHA } }],
    ['typed by its name', { do: 'row', values: { [H.name]: 'bd.xlsx' } }],
  ])('%s says so', async (_, act) => {
    expect(await told(await recorded(act))).toEqual([['Được tính', null], repeats(2)]);
  });

  it('leaves what a person wrote there', async () => {
    const folder = await recorded({ do: 'copy row', sha: SHA });
    inPython(ledgerIn(folder), [
      { do: 'put', sheet: SHEET, cell: 'G3', value: 'ghi trùng, giữ để đối chiếu' },
    ]);
    await receiveAndRecord(folder);
    expect(await told(folder)).toEqual([
      ['Được tính', null],
      ['ghi trùng, giữ để đối chiếu', repeats(2)[1]],
    ]);
  });

  it('is the file’s own row again where the other one is taken out', async () => {
    const folder = await recorded({ do: 'copy row', sha: SHA });
    inPython(ledgerIn(folder), [{ do: 'delete row', sha: SHA }]);
    await receiveAndRecord(folder);
    expect(await told(folder)).toEqual([['Được tính', null]]);
  });
});
