import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editPart } from '../../pipeline/workbook/package.ts';
import { SAMPLES_FOLDER, type Rows, mergedSamples, sheetsOf } from '../support/merged-samples.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { changed, partOf } from './hostile/report.ts';

/** `FLOOD_FILES=219 npx vitest run tests/intake/flood.test.ts` is a flood that once stopped a merge. */
const COUNT = Number(process.env.FLOOD_FILES ?? 2);
/** Rows of each file: of each 4 errors and a warning on one sheet, an error on the other. */
const ROWS = 1200;
const OF_FILES = ['Nguồn', 'Cảnh báo', 'Đối chiếu', 'Nộp báo cáo'];
/** Kept findings of one file, and one each for the errors and warnings left out. */
const MOST_OF_ONE = 1002;

/** A report with rows in which everything is wrong, each in its own words. */
function flooded(n: number): Uint8Array {
  return changed('SNV', (parts) => {
    for (const [sheet, columns] of [
      ['Văn bản', ['A', 'B', 'C', 'D', 'E', 'F']],
      ['Vướng mắc', ['A', 'B', 'C', 'D', 'E']],
    ] as const) {
      const row = (i: number) => {
        const cells = columns.map((c) => `<c r="${c}${i}" t="str"><v>x${n}.${i}</v></c>`).join('');
        return `<row r="${i}">${cells}</row>`;
      };
      const rows = Array.from({ length: ROWS }, (_, i) => row(100 + i)).join('');
      editPart(parts, partOf(parts, sheet), (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
    }
  });
}

interface File {
  readonly path: string;
  readonly errors: number;
  readonly warnings: number;
}

describe(`${COUNT} files of one agency with thousands of findings each`, () => {
  const place = mkdtempSync(join(tmpdir(), 'baocao-flood-'));
  const copies = join(place, 'tra-lai');
  let result: CliResult;
  let alone: ReadonlyMap<string, Rows>;
  let sheets: ReadonlyMap<string, Rows>;
  let ledger: Rows;

  beforeAll(async () => {
    const folder = join(place, 'tiep-nhan');
    mkdirSync(folder);
    for (const name of readdirSync(SAMPLES_FOLDER))
      copyFileSync(join(SAMPLES_FOLDER, name), join(folder, name));
    mkdirSync(join(folder, 'lũ'));
    for (let n = 0; n < COUNT; n++) writeFileSync(join(folder, 'lũ', `${n}.xlsx`), flooded(n));
    const out = join(place, 'o.xlsx');
    const options = ['--year', '2021', '--at', '2021-12-20', '--out', out, '--return', copies, '--json'];
    result = runCli(['merge', folder, ...options]);
    alone = (await mergedSamples()).sheets;
    sheets = sheetsOf(readFileSync(out));
    ledger = [...sheetsOf(readFileSync(join(folder, 'so-tiep-nhan.xlsx'))).values()][0] ?? [];
  }, 600_000);

  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('change no figure of the others', () => {
    expect([result.code, result.err]).toEqual([0, '']);
    for (const [name, rows] of alone)
      if (!OF_FILES.includes(name)) expect([name, sheets.get(name)]).toEqual([name, rows]);
  });

  it('have as many rows as are of use, the last of which tells how many places are left out', () => {
    for (let n = 0; n < COUNT; n++) {
      const rows = (sheets.get('Cảnh báo') ?? []).filter((row) => row[2] === `lũ/${n}.xlsx`);
      const places = rows.reduce((sum, row) => sum + Number(row[6]), 0);
      const own = files().find(({ path }) => path === `lũ/${n}.xlsx`);
      expect(rows.length).toBeLessThanOrEqual(MOST_OF_ONE);
      expect(places).toBe((own?.errors ?? 0) + (own?.warnings ?? 0));
      expect(rows.slice(-2).map((row) => [row[1], String(row[8]).replace(String(row[6]), 'N')])).toEqual([
        ['Lỗi', 'Còn N chỗ sai khác không nêu từng chỗ, vì tệp có quá nhiều chỗ sai.'],
        ['Cảnh báo', 'Còn N chỗ cảnh báo khác không nêu từng chỗ, vì tệp có quá nhiều chỗ cảnh báo.'],
      ]);
    }
  });

  it('are counted whole: in the ledger, the marked copy and to machines', () => {
    const own = files().find(({ path }) => path === 'lũ/0.xlsx');
    expect(own?.errors).toBe(5 * ROWS);
    expect(own?.warnings).toBeGreaterThanOrEqual(ROWS);
    const reason = ledger
      .flat()
      .filter((cell) => String(cell).includes(`và ${(own?.errors ?? 0) - 1} lỗi khác.`));
    expect(reason.length).toBeGreaterThan(0);
    const copy = sheetsOf(readFileSync(join(copies, '0 - cần sửa.xlsx'))).get('Cần sửa') ?? [];
    expect(
      copy.flat().filter((cell) => String(cell).includes(`có ${own?.errors} chỗ cần sửa, nêu ở`)),
    ).toHaveLength(1);
    expect(copy.length).toBeLessThan(MOST_OF_ONE + 20);
  });

  function files(): readonly File[] {
    return (JSON.parse(result.out) as { files: readonly File[] }).files;
  }
});
