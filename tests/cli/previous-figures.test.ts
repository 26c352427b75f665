import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, printedLines } from '../support/changed-lines.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import type { Edit } from '../support/edits.ts';
import { SAMPLES_FOLDER, sheetsOf } from '../support/merged-samples.ts';
import { runCli } from '../support/run-cli.ts';

const SHEET = 'So với lần trước';
const SNV = 'SNV_BaoCao_KH177_2021.xlsx';
const HOANG_MAI = 'Hoang Mai_bao cao 177_2021.xlsx';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baocao-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The samples merged, then merged again after something was done to them. */
async function twice(first: (intake: string) => void, then: (intake: string) => unknown) {
  const intake = mkdtempSync(join(folder, 'tiep-nhan-'));
  const [issued, out] = [`${intake}.xlsx`, `${intake} lần 2.xlsx`];
  cpSync(SAMPLES_FOLDER, intake, { recursive: true });
  first(intake);
  const run = (...options: string[]) =>
    runCli(['merge', intake, '--year', '2021', '--at', '2021-12-20', ...options]);
  run('--out', issued);
  await then(intake);
  const result = run('--out', out, '--previous', issued);
  expect(result).toMatchObject({ code: 0, err: '' });
  const [before, after] = [issued, out].map((path) => sheetsOf(readFileSync(path)));
  if (!before || !after) throw new Error('two workbooks were written');
  return { before, after, out: readFileSync(out), told: result.out };
}

/** Another file of the same agency, sent after the first. */
async function resubmit(intake: string, name: string, edits: readonly Edit[]): Promise<void> {
  const bytes = await editWorkbook(readFileSync(join(intake, name)), edits, () => '');
  writeFileSync(join(intake, `lần 2 ${name}`), bytes);
}

function added(intake: string, cell: string, by: number): Edit {
  const { Sheets } = SheetJS.read(readFileSync(intake));
  const value = (Sheets['Số liệu']?.[cell] as { v?: unknown } | undefined)?.v;
  if (typeof value !== 'number') throw new Error(`no number in ${cell}`);
  return { set: `Số liệu!${cell}`, value: value + by };
}

const leave = () => undefined;
const without = (name: string) => (intake: string) => {
  rmSync(join(intake, name));
};

describe('merge --previous lists every figure that changed, and no other', () => {
  it.each<[string, (intake: string) => void, (intake: string) => unknown, string[]]>([
    [
      'two reports with some numbers one more or less',
      leave,
      async (intake) => {
        const [snv, hoangMai] = [join(intake, SNV), join(intake, HOANG_MAI)];
        await resubmit(intake, SNV, [added(snv, 'D4', 1), added(snv, 'E4', 1)]);
        await resubmit(intake, HOANG_MAI, [added(hoangMai, 'D4', -1), added(hoangMai, 'E4', -1)]);
      },
      ['Sở, ban, ngành', 'UBND quận, huyện, thị xã'].flatMap((scope) =>
        ['Trong năm', 'Lũy kế'].map(
          (what) => `Số liệu | ${scope} | III.1.1-a Số hội nghị, đợt quán triệt | ${what}`,
        ),
      ),
    ],
    [
      'the late report of an agency that had none',
      without(HOANG_MAI),
      (intake) => {
        copyFileSync(join(SAMPLES_FOLDER, HOANG_MAI), join(intake, HOANG_MAI));
      },
      ['Tổng quan | Toàn Thành phố | Lượt nhiệm vụ được giao | Đã hoàn thành'],
    ],
    [
      'a report that is gone',
      leave,
      without(SNV),
      [
        'Chỉ tiêu | Sở, ban, ngành | 100% cán bộ cấp sở, ngành, đảng bộ trực thuộc quản lý có trình độ chuyên môn đại học | Tử số',
      ],
    ],
  ])(
    'of %s',
    async (_, first, then, some) => {
      const { before, after, out, told } = await twice(first, then);
      expect(faultsOf(before, after)).toEqual([]);
      const lines = printedLines(after).map(({ line }) => line);
      expect(lines).toEqual(expect.arrayContaining(some));
      expect(told).toContain(`${lines.length} số liệu thay đổi; xem trang ${SHEET}`);
      expect(after.get('Tổng quan')?.flat()).toContain(
        'So với bản phát hành (đến 20/12/2021): số liệu thay đổi',
      );
      expect(after.get(SHEET)?.[2]?.[0]).toContain(`${lines.length} số liệu thay đổi`);
      expect(misled(out)).toEqual([]);
    },
    60_000,
  );
});

/** Lines whose link leads to a cell that does not hold what the line says is there now. */
function misled(bytes: Uint8Array): string[] {
  const { Sheets } = SheetJS.read(Buffer.from(bytes));
  const sheet = Sheets[SHEET] ?? {};
  const valueAt = (name: string, cell: string) => (Sheets[name]?.[cell] as SheetJS.CellObject | undefined)?.v;
  const rows = SheetJS.utils.decode_range(sheet['!ref'] ?? 'A1').e.r + 1;
  return Array.from({ length: rows - 4 }, (_, i) => i + 5).flatMap((row) => {
    const own = (column: string) => sheet[`${column}${row}`] as SheetJS.CellObject | undefined;
    const target = /^#'(.+)'!([A-Z]+\d+)$/.exec(own('M')?.l?.Target ?? '');
    // Documents are counted, and a state of an agency is told in several cells.
    if (own('C') === undefined || own('B')?.v === 'Văn bản') return [];
    const held = valueAt(target?.[1] ?? '', target?.[2] ?? '');
    return held === own('I')?.v
      ? []
      : [`${row}: ${String(own('I')?.v)} is not ${String(held)} in ${String(target)}`];
  });
}
