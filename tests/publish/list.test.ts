import { describe, expect, it } from 'vitest';
import { leftOutLines } from '../../pipeline/cli/merge-text.ts';
import { leftOutJson } from '../../pipeline/cli/merge-json.ts';
import type { Grid } from '../../pipeline/contract/grid.ts';
import { documents } from '../../pipeline/publish/issued/counts.ts';
import { type List, listSheet, MOST_LINES } from '../../pipeline/publish/list.ts';
import { LOOK } from '../../pipeline/publish/look.ts';
import type { ReportSheet } from '../../pipeline/workbook/report-model.ts';
import { smallCity } from '../support/city.ts';
import { valuesOf } from '../support/report-values.ts';

function sheetOf(count: number, more: Partial<List<number>> = {}): ReportSheet {
  return listSheet(smallCity(), {
    name: 'Văn bản',
    title: 'DANH SÁCH',
    note: 'Mỗi dòng một số.',
    columns: [
      { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
      { header: 'Loại văn bản', width: 9, style: LOOK.count, value: (line) => line },
      { header: 'Số, ký hiệu', width: 9, style: LOOK.text, value: () => 'x' },
    ],
    lines: Array.from({ length: count }, (_, n) => 10 * n),
    nothing: 'Không có gì.',
    elsewhere: 'xem ở chỗ khác',
    ...more,
  });
}

const LAST = `Còn 19 dòng nữa không nêu ở trang này; xem ở chỗ khác.`;

describe('a list', () => {
  it.each([
    ['without a line says so', 0, ['Không có gì.'], 'A4:C5', 0],
    ['of few lines shows them', 2, [1, 2], 'A4:C6', 0],
  ])('%s', (_, count, firsts, filter, leftOut) => {
    const sheet = sheetOf(count);
    expect(
      valuesOf(sheet)
        .slice(4)
        .map(([first]) => first),
    ).toEqual(firsts);
    expect([sheet.filter, sheet.leftOut]).toEqual([filter, leftOut]);
  });

  it('of more lines than anybody reads ends with how many are left out, above what stands below', () => {
    const sheet = sheetOf(MOST_LINES + 19, { below: [{ kind: 'sum', cells: ['Cộng', 7] }] });
    const rows = valuesOf(sheet);
    expect(rows).toHaveLength(4 + MOST_LINES + 2);
    expect(rows.at(-3)?.slice(0, 2)).toEqual([MOST_LINES, 10 * (MOST_LINES - 1)]);
    expect(rows.slice(-2).map(([first]) => first)).toEqual([LAST, 'Cộng']);
    expect([sheet.filter, sheet.leftOut]).toEqual([`A4:C${4 + MOST_LINES}`, 19]);
  });

  it('left out in part is told on the terminal and to machines, one whole is not', () => {
    const workbook = (sheet: ReportSheet) => ({ title: 't', creator: 'c', created: '', sheets: [sheet] });
    const cut = workbook(sheetOf(MOST_LINES + 19));
    expect(leftOutLines(cut)).toEqual(['Lưu ý: Trang Văn bản quá dài, còn 19 dòng không nêu.']);
    expect(leftOutJson(cut)).toEqual({ leftOut: [{ sheet: 'Văn bản', rows: 19 }] });
    expect([leftOutLines(workbook(sheetOf(2))), leftOutJson(workbook(sheetOf(2)))]).toEqual([[], {}]);
  });

  it('read from an issued report counts what it left out', () => {
    const texts = [
      ['STT', 'Loại văn bản', 'Số, ký hiệu'],
      [1, 'Kế hoạch', 'x'],
      [2, 'Kế hoạch', 'y'],
      [LAST],
    ];
    const rows = texts.map((values, i) => ({
      number: i + 4,
      cells: new Map(
        values.map((value, n) => [
          n + 1,
          typeof value === 'number'
            ? { kind: 'number' as const, value }
            : { kind: 'text' as const, text: value },
        ]),
      ),
    }));
    const grid = { date1904: false, sheets: [{ name: 'Văn bản', rows }] } as unknown as Grid;
    expect(documents(grid)?.map(({ value }) => value)).toEqual([21]);
  });
});
