import { beforeAll, describe, expect, it } from 'vitest';
import { type Merged, type Rows, mergedSamples } from './support/merged-samples.ts';

/**
 * What the main job makes of the samples, as text that is reviewed like code. After a change that is meant,
 * `npx vitest run tests/golden.test.ts -u` writes it anew; in CI a missing or different one fails.
 */
describe('the samples of 2021', () => {
  let merged: Merged;
  beforeAll(async () => {
    merged = await mergedSamples();
  });

  it('print what the officer reads', async () => {
    expect(merged.cli.err).toBe('');
    await expect(merged.cli.out).toMatchFileSnapshot('golden/merge.txt');
  });

  it('make these sheets', () => {
    expect([...merged.sheets.keys()]).toEqual([
      'Tổng quan',
      'Nộp báo cáo',
      'Nhiệm vụ',
      'Ma trận',
      'Số liệu',
      'Chỉ tiêu',
      'Chi tiết',
      'Văn bản',
      'Vướng mắc',
      'Cảnh báo',
      'Thay đổi',
      'Đối chiếu',
      'Nguồn',
    ]);
  });

  it.each([
    ['Tổng quan', 'tong-quan'],
    ['Nộp báo cáo', 'nop-bao-cao'],
    ['Nhiệm vụ', 'nhiem-vu'],
    ['Ma trận', 'ma-tran'],
    ['Số liệu', 'so-lieu'],
    ['Chỉ tiêu', 'chi-tieu'],
    ['Văn bản', 'van-ban'],
    ['Vướng mắc', 'vuong-mac'],
    ['Cảnh báo', 'canh-bao'],
    ['Thay đổi', 'thay-doi'],
    ['Đối chiếu', 'doi-chieu'],
    ['Nguồn', 'nguon'],
  ])('sheet %s', async (name, file) => {
    await expect(asText(merged.sheets.get(name) ?? [])).toMatchFileSnapshot(`golden/${file}.txt`);
  });

  it('sheet Chi tiết, its counts and sums by column', async () => {
    await expect(countsAndSums(merged.sheets.get('Chi tiết') ?? [])).toMatchFileSnapshot(
      'golden/chi-tiet.txt',
    );
  });
});

/** A line per row, cells divided by bars, trailing blanks cut. */
function asText(rows: Rows): string {
  return rows
    .map((row) =>
      row
        .map((cell) => (cell === null ? '' : String(cell).replaceAll('\n', '⏎')))
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .join('\n');
}

function countsAndSums(rows: Rows): string {
  const headerAt = rows.findIndex((row) => row.includes('Cơ quan'));
  const header = rows[headerAt] ?? [];
  const body = rows.slice(headerAt + 1);
  const lines = header.map((title, column) => {
    const cells = body.map((row) => row[column] ?? null).filter((cell) => cell !== null);
    const numbers = cells.filter((cell) => typeof cell === 'number');
    const sum = numbers.length > 0 ? `, tổng ${numbers.reduce((a, b) => a + b, 0)}` : '';
    return `${String(title)}: ${cells.length} ô${sum}`;
  });
  return [`${body.length} dòng`, ...lines].join('\n');
}
