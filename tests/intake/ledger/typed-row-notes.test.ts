import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython } from '../../support/officer.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { reportBytes } from '../hostile/report.ts';

const H = LEDGER.headers;

function put(folder: string, name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
  utimesSync(join(folder, name), 1_638_782_800, 1_638_782_800);
}

/** A folder with Ba Đình in row 2, and a row that the officer typed below it. */
async function typed(values: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder();
  put(folder, 'ba đình.xlsx', reportBytes('BaDinh'));
  await receiveAndRecord(folder);
  inPython(ledgerIn(folder), [{ do: 'row', values }]);
  return folder;
}

const TIME = { [H.receivedAt]: '10/12/2021 07:30' };

describeWith('openpyxl', 'a row that the officer typed', () => {
  it.each([
    ['a file that has not come', 'Hoài Đức.xlsx', undefined],
    ['a misspelt file', 'Ba Dinh.xlsx', 'ba đình.xlsx'],
  ])('of %s is told with what waits in it, stays, and changes nothing', async (_, name, near) => {
    const words = { [H.excluded]: 'Có', [H.excludedWhy]: 'gửi nhầm', [H.note]: 'gọi lại' };
    const folder = await typed({ [H.name]: name, ...TIME, ...words });
    const waiting = 'Thời điểm nhận, Loại trừ, Lý do loại trừ, Ghi chú';
    for (let run = 0; run < 2; run++) {
      const { intake, recorded } = await receiveAndRecord(folder);
      expect(recorded).toMatchObject({
        notes: [{ kind: 'row-unmatched', row: 3, name, near, waiting }],
        added: 0,
        changed: 0,
      });
      expect(intake.files.map(({ standing }) => standing)).toEqual(['counted']);
    }
  });

  it('beside the row of the same file is told, as its time counts for nothing', async () => {
    const folder = await typed({ [H.name]: 'BA ĐÌNH.xlsx', ...TIME });
    const { intake, recorded } = await receiveAndRecord(folder);
    expect(recorded.notes).toEqual([{ kind: 'row-of-known-file', row: 3, name: 'BA ĐÌNH.xlsx', first: 2 }]);
    expect(intake.files[0]?.receivedAt).toBe('2021-12-06T16:26:40');
  });

  it('without a name is told', async () => {
    const folder = await typed(TIME);
    expect((await receiveAndRecord(folder)).recorded.notes).toEqual([{ kind: 'row-nameless', row: 3 }]);
  });

  it.each([
    ['in other case', 'HOÀI ĐỨC.xlsx'],
    ['in another composition', 'Hoài Đức.xlsx'.normalize('NFD')],
    ['with spaces around it', ' Hoài Đức.xlsx '],
  ])('is the row of the file of that name %s', async (_, name) => {
    const folder = await typed({ [H.name]: name, ...TIME });
    put(folder, 'Hoài Đức.xlsx', reportBytes('HoaiDuc'));
    const { intake, recorded } = await receiveAndRecord(folder);
    const file = intake.files.find(({ path }) => path === 'Hoài Đức.xlsx');
    expect([file?.receivedAt, file?.receiptSource, recorded.added]).toEqual([
      '2021-12-10T07:30:00',
      'ledger',
      0,
    ]);
    const again = await receiveAndRecord(folder);
    expect([again.recorded.changed, again.recorded.added]).toEqual([0, 0]);
  });
});

it('is told in words that say what to do', () => {
  const note = { kind: 'row-unmatched', row: 7, name: 'Ba Dinh.xlsx', waiting: 'Thời điểm nhận' } as const;
  expect([undefined, 'ba đình.xlsx'].map((near) => ledgerMessage({ ...note, near }))).toEqual([
    {
      what: 'Sổ tiếp nhận, dòng 7 (cán bộ ghi tay): thư mục chưa có tệp nào tên “Ba Dinh.xlsx”, nên các ô đã ghi (Thời điểm nhận) chưa dùng cho tệp nào.',
      fix: 'Nếu ghi trước khi tệp đến thì không phải làm gì; nếu tệp đã có, sửa ô Tên tệp cho đúng tên tệp trong thư mục rồi chạy lại.',
    },
    {
      what: 'Sổ tiếp nhận, dòng 7 (cán bộ ghi tay): thư mục chưa có tệp nào tên “Ba Dinh.xlsx”, nên các ô đã ghi (Thời điểm nhận) chưa dùng cho tệp nào.',
      fix: 'Có phải là tệp “ba đình.xlsx”? Nếu đúng, ghi các ô đó vào dòng của tệp này rồi xóa dòng 7; nếu ghi trước khi tệp đến thì không phải làm gì.',
    },
  ]);
});
