import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { convert } from '../../support/libreoffice.ts';
import { describeWith } from '../../support/describe-with.ts';
import { type OfficerAct } from '../../support/officer.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { reportBytes } from '../hostile/report.ts';
import { folderOfThree, put, seen, shaOf } from './folder.ts';

const H = LEDGER.headers;

describeWith('openpyxl', 'a ledger in which the officer has worked', () => {
  const acts = (sha: string): OfficerAct[] => [
    { do: 'write', sha, header: H.note, value: 'đã gọi điện' },
    { do: 'colour', sha, header: H.note },
    { do: 'sort', header: H.agency, descending: true },
    { do: 'add column', header: 'Người nhận', at: 3 },
    { do: 'hide rows', every: 2 },
    { do: 'add sheet', name: 'Riêng', text: 'của tôi' },
  ];

  it.each<[string, (file: string) => Promise<void> | void]>([
    ['openpyxl saved', () => undefined],
    ['LibreOffice saved after that', savedByLibreOffice],
  ])('%s takes new rows behind the last, and everything else stays', async (_, save) => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, acts(sha));
    await save(ledgerIn(folder));
    const before = seen(folder);
    put(folder, 'mới.xlsx', reportBytes('HoaiDuc'));
    const { recorded } = await receiveAndRecord(folder);
    expect([recorded.notes, recorded.added, recorded.changed]).toEqual([[], 1, 0]);
    const after = seen(folder);
    expect(after.sheet.header).toEqual(before.sheet.header);
    expect(after.sheet.rows.slice(0, -1)).toEqual(before.sheet.rows);
    expect(after.sheet.rows.at(-1)).toMatchObject({ [H.name]: 'mới.xlsx', 'Người nhận': null });
    expect(after.sheet.hidden).toEqual(before.sheet.hidden);
    expect(after.sheet.fills.slice(0, -1)).toEqual(before.sheet.fills);
    // The new row looks like the others.
    expect(after.sheet.fills.at(-1)?.[H.verdict]).toBe(before.sheet.fills[0]?.[H.verdict]);
    expect([after.names, after.corners.Riêng]).toEqual([before.names, 'của tôi']);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it('made into a table, the table takes the new rows', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    seen(folder, [{ do: 'make table' }]);
    put(folder, 'mới.xlsx', reportBytes('HoaiDuc'));
    await receiveAndRecord(folder);
    expect(seen(folder).sheet.tables).toEqual(['A1:M5']);
    expect(packageFaults(readFileSync(ledgerIn(folder)))).toEqual([]);
  });

  it('whose hidden sheet is gone, is kept cell by cell', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    const sha = shaOf(folder, 'ba đình.xlsx');
    seen(folder, [
      { do: 'write', sha, header: H.reason, value: 'xem lại' },
      { do: 'drop sheet', name: '_so-tiep-nhan' },
    ]);
    const { recorded } = await receiveAndRecord(folder);
    expect(recorded.notes).toEqual([
      { kind: 'cell-kept', row: 3, header: H.reason, found: 'xem lại', wanted: '' },
    ]);
    expect(seen(folder).states['_so-tiep-nhan']).toBe('veryHidden');
  });
});

async function savedByLibreOffice(file: string): Promise<void> {
  const [saved = ''] = await convert([file], 'xlsx:Calc MS Excel 2007 XML', join(temporaryFolder(), 'lo'));
  copyFileSync(saved, file);
}

describe('a ledger of two columns, made by hand', () => {
  it('gives the times', async () => {
    const folder = folderOfThree();
    const SheetJS = await import('@e965/xlsx');
    const book = SheetJS.utils.book_new();
    const rows = [
      ['SHA-256', 'Thời điểm nhận'],
      [shaOf(folder, 'ba đình.xlsx').toUpperCase(), '10/12/2021 09:30'],
    ];
    SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(rows), 'Sheet1');
    writeFileSync(ledgerIn(folder), SheetJS.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const { intake, recorded } = await receiveAndRecord(folder);
    const file = intake.files.find(({ path }) => path === 'ba đình.xlsx');
    expect([file?.receivedAt, file?.receiptSource]).toEqual(['2021-12-10T09:30:00', 'ledger']);
    expect([recorded.added, recorded.notes]).toEqual([2, []]);
    const again = SheetJS.read(readFileSync(ledgerIn(folder)));
    const told: unknown[][] = SheetJS.utils.sheet_to_json(again.Sheets.Sheet1 ?? {}, { header: 1 });
    expect(told.slice(0, 2)).toEqual(rows);
    expect(told.slice(2).map((row) => row[0])).toEqual([
      shaOf(folder, 'a.docx'),
      shaOf(folder, 'tư pháp.xlsx'),
    ]);
  });
});
