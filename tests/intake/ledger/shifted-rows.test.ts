import { describe, expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { isOfUse } from '../../../pipeline/contract/ledger-place-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { receiveAndRecord } from '../../support/intake.ts';
import type { OfficerAct } from '../../support/officer.ts';
import { folderWith, shaOf } from './folder-with.ts';
import { seen } from './folder.ts';

const H = LEDGER.headers;
const [A, B] = ['a.xlsx', 'b.xlsx'] as const;

/** Two reports of which the officer corrected the first's time and excluded it, as of the last run. */
async function recorded(): Promise<string> {
  const folder = folderWith({ [A]: 'BaDinh', [B]: 'TayHo' });
  await receiveAndRecord(folder);
  const sha = shaOf(folder, A);
  seen(folder, [
    { do: 'time', sha, header: H.receivedAt, value: '2021-12-17T09:00:00' },
    { do: 'write', sha, header: H.excluded, value: 'Có' },
    { do: 'write', sha, header: H.excludedWhy, value: 'gửi thử' },
  ]);
  await receiveAndRecord(folder);
  return folder;
}

/** Exchanges what two rows say in some columns. */
function exchange(folder: string, columns: readonly string[], more: readonly OfficerAct[] = []): void {
  const [one, other] = [A, B].map((name) => shaOf(folder, name));
  const { rows } = seen(folder).sheet;
  const acts = [
    [one, other],
    [other, one],
  ].flatMap(([to = '', from = '']) => {
    const source = rows.find((row) => row[H.sha256] === from);
    return columns.map((header): OfficerAct => {
      const value = source?.[header] ?? '';
      return header === H.receivedAt
        ? { do: 'time', sha: to, header, value: `${value}` }
        : { do: 'write', sha: to, header, value };
    });
  });
  seen(folder, [...acts, ...more]);
}

const outcome = async (folder: string) => {
  const { intake, recorded: done } = await receiveAndRecord(folder);
  const files = intake.files.map(({ path, receivedAt, standing }) => [path, receivedAt, standing]).sort();
  return { files, notes: done.notes, changed: done.changed };
};

const FIRST = [H.name, H.agency, H.year, H.version, H.receivedAt];

describeWith('openpyxl', 'a ledger of which only some columns were sorted', () => {
  it.each([
    ['up to the time', FIRST],
    ['up to the reason', [...FIRST, H.basis, H.verdict, H.reason]],
    ['all but the hash', [...FIRST, H.basis, H.verdict, H.reason, H.excluded, H.excludedWhy, H.note]],
    ['the name alone', [H.name]],
  ])('%s gives each file what was its own, and says so once', async (_, columns) => {
    const folder = await recorded();
    const before = await outcome(folder);
    expect(before.files).toEqual([
      [A, '2021-12-17T09:00:00', 'excluded'],
      [B, '2021-12-02T15:31:00', 'counted'],
    ]);
    exchange(folder, columns);
    for (const run of [1, 2]) {
      const { files, notes } = await outcome(folder);
      expect([run, files]).toEqual([run, before.files]);
      expect(notes).toEqual([
        {
          kind: 'rows-shifted',
          rows: [
            { row: 2, name: A, of: B },
            { row: 3, name: B, of: A },
          ],
        },
      ]);
    }
    // Undone, nothing is left of it.
    exchange(folder, columns);
    expect(await outcome(folder)).toEqual({ ...before, changed: 0 });
  });

  it('is righted where the name alone is wrong and its cell is cleared', async () => {
    const folder = await recorded();
    const before = await outcome(folder);
    const sha = shaOf(folder, A);
    seen(folder, [{ do: 'write', sha, header: H.name, value: B }]);
    expect((await outcome(folder)).notes).toMatchObject([{ kind: 'rows-shifted', rows: [{ row: 3 }] }]);
    seen(folder, [{ do: 'write', sha, header: H.name, value: '' }]);
    expect(await outcome(folder)).toEqual({ ...before, changed: 1 });
  });

  it('believes a time that is not that of the other file', async () => {
    const folder = await recorded();
    const sha = shaOf(folder, B);
    exchange(folder, FIRST, [{ do: 'time', sha, header: H.receivedAt, value: '2021-12-18T08:00:00' }]);
    const { files } = await outcome(folder);
    expect(files).toContainEqual([B, '2021-12-18T08:00:00', 'counted']);
  });
});

describe('the note of rows that are shifted', () => {
  const row = (number: number) => ({ row: number, name: `${number}.xlsx`, of: `x${number}.xlsx` });
  const note = { kind: 'rows-shifted', rows: [12, 13, 14, 15].map(row) } as const;

  it('comes before all figures', () => {
    expect(isOfUse(note)).toBe(true);
  });

  it('names the first rows, and how many more there are', () => {
    expect(ledgerMessage(note).what).toContain(
      'có 4 dòng bị lệch cột, có lẽ do chỉ sắp xếp hoặc dán một phần các cột: dòng 12 mang SHA-256 của tệp “x12.xlsx” nhưng ghi tên tệp “12.xlsx”; dòng 13 mang SHA-256 của tệp “x13.xlsx” nhưng ghi tên tệp “13.xlsx”; dòng 14 mang SHA-256 của tệp “x14.xlsx” nhưng ghi tên tệp “14.xlsx”; và 1 dòng khác.',
    );
  });
});
