import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerMessage } from '../../../pipeline/contract/ledger-note.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { receiveAndRecord } from '../../support/intake.ts';
import { changed, reportBytes, setCell } from '../hostile/report.ts';
import { folderWith, put, shaOf } from './folder-with.ts';
import { seen } from './folder.ts';

const H = LEDGER.headers;
const other = () =>
  changed('BaDinh', (parts) => {
    setCell(parts, ['Số liệu', 'D4'], '<v>3</v>');
  });

/** Puts a file into the folder that was saved on a day of December 2021. */
function putOn(folder: string, name: string, day: number): void {
  put(folder, name, name.startsWith('b') ? other() : reportBytes('BaDinh'));
  const at = Date.UTC(2021, 11, day, 1) / 1000;
  utimesSync(join(folder, name), at, at);
}

/** Version a of 13/12, version b of 17/12, and the content of a again. */
async function again(day: number): Promise<string> {
  const folder = folderWith({});
  putOn(folder, 'a.xlsx', 13);
  await receiveAndRecord(folder);
  putOn(folder, 'b.xlsx', 17);
  await receiveAndRecord(folder);
  putOn(folder, 'a quay lại.xlsx', day);
  return folder;
}

const outcome = async (folder: string) => {
  const { intake, recorded } = await receiveAndRecord(folder);
  const counted = intake.files.flatMap(({ path, standing }) => (standing === 'counted' ? [path] : []));
  return { notes: recorded.notes, counted };
};

describeWith('openpyxl', 'an agency that sends its earlier version again', () => {
  it('is told in every run, until the officer says which counts', async () => {
    const folder = await again(19);
    const names = { name: 'a quay lại.xlsx', earlier: 'a.xlsx', counted: 'b.xlsx' };
    for (const run of [1, 2]) {
      const { notes, counted } = await outcome(folder);
      expect([run, counted]).toEqual([run, ['b.xlsx']]);
      expect(notes).toEqual([{ kind: 'content-again', ...names, row: 2, countedRow: 3 }]);
    }
    const sha = shaOf(folder, 'b.xlsx');
    seen(folder, [
      { do: 'write', sha, header: H.excluded, value: 'Có' },
      { do: 'write', sha, header: H.excludedWhy, value: 'cơ quan lấy lại bản trước' },
    ]);
    const { notes, counted } = await outcome(folder);
    expect([notes, counted]).toEqual([[], [expect.stringMatching(/^a/)]]);
  });

  it('is told in the run that sees it first where the files’ own times say nothing', async () => {
    const folder = await again(14);
    const names = { name: 'a quay lại.xlsx', earlier: 'a.xlsx', counted: 'b.xlsx' };
    expect((await outcome(folder)).notes).toMatchObject([{ kind: 'content-again', ...names, row: 2 }]);
    expect((await outcome(folder)).notes).toEqual([]);
  });

  it('is not told of a copy that was there before the later version', async () => {
    const folder = folderWith({});
    putOn(folder, 'a.xlsx', 13);
    putOn(folder, 'a (1).xlsx', 14);
    await receiveAndRecord(folder);
    putOn(folder, 'b.xlsx', 17);
    expect((await outcome(folder)).notes).toEqual([]);
  });
});

describe('the note of a content that came again', () => {
  const note = { kind: 'content-again', name: 'c.xlsx', earlier: 'a.xlsx', counted: 'b.xlsx' } as const;

  it('says what counts and what to do', () => {
    expect(ledgerMessage({ ...note, row: 2, countedRow: 3 })).toEqual({
      what: 'Sổ tiếp nhận, dòng 2: tệp “c.xlsx” đến sau bản đang được tính (“b.xlsx”) nhưng có đúng nội dung của bản đã nhận trước đó (“a.xlsx”) nên không phải là bản mới; vẫn tính “b.xlsx”.',
      fix: 'Hỏi lại cơ quan. Nếu cơ quan lấy lại bản trước: ở dòng 3 của “b.xlsx” chọn “Có” ở cột Loại trừ, ghi lý do rồi chạy lại (đừng ghi thời điểm muộn hơn vào dòng 2 của bản trước, vì lần nhận đầu không còn được dùng để xét đúng hạn). Nếu không, chuyển “c.xlsx” ra khỏi thư mục.',
    });
  });
});
