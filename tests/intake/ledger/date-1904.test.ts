import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { reportBytes } from '../hostile/report.ts';
import { folderOfThree, put, rowsOf, seen, shaOf } from './folder.ts';

const TO_1904 = `
import sys
from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
book = load_workbook(sys.argv[1])
book.epoch = CALENDAR_MAC_1904
book.save(sys.argv[1])
`;

/** What Excel writes where somebody switches the calendar: the numbers of the days stay. */
const SWITCHED = `
import io, sys, zipfile
path = sys.argv[1]
with zipfile.ZipFile(path) as old:
    parts = [(i, old.read(i)) for i in old.infolist()]
with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as new:
    for i, data in parts:
        if i.filename == 'xl/workbook.xml': data = data.replace(b'<workbookPr', b'<workbookPr date1904="1"')
        new.writestr(i.filename, data)
`;

describeWith('openpyxl', 'a ledger whose days count from 1904', () => {
  it('is read right, and times are written into it right', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    expect(spawnSync('/usr/bin/python3', ['-c', TO_1904, ledgerIn(folder)]).status).toBe(0);
    put(folder, 'mới.xlsx', reportBytes('HoaiDuc'));
    for (const added of [1, 0])
      expect((await receiveAndRecord(folder)).recorded).toMatchObject({ notes: [], added, changed: 0 });
    const times = ['ba đình.xlsx', 'mới.xlsx'].flatMap((name) =>
      rowsOf(seen(folder), shaOf(folder, name)).map((row) => row[LEDGER.headers.receivedAt]),
    );
    expect(times).toEqual(['2021-12-06T16:26:40', '2021-12-06T16:26:40']);
  });

  it('is told where somebody switched to it: times stay what they were', async () => {
    const folder = folderOfThree();
    await receiveAndRecord(folder);
    expect(spawnSync('/usr/bin/python3', ['-c', SWITCHED, ledgerIn(folder)]).status).toBe(0);
    const { intake, recorded } = await receiveAndRecord(folder);
    expect(recorded.notes).toEqual([{ kind: 'times-moved', count: 3 }]);
    const one = intake.files.find(({ path }) => path === 'ba đình.xlsx');
    expect([one?.receivedAt, one?.receiptSource]).toEqual(['2021-12-06T16:26:40', 'file']);
  });
});
