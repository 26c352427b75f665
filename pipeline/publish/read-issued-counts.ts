import type { Grid } from '../contract/grid.ts';
import type { IssuedFigure } from './read-issued.ts';
import { readTable, type TableRow } from './read-table.ts';
import { SHEET } from './sheet-names.ts';
import { SINCE_PREFIX } from './since-summary.ts';

/** Lines of Tổng quan that are no figure of their own: agencies are read by state, and what changed is none. */
const TOLD_ELSEWHERE = ['Cơ quan ', SINCE_PREFIX];
const ATTENTION = { text: 'Nội dung', count: 'Số lượng' } as const;
const LEVELS = { level: 'Cộng theo cấp giải quyết', count: 'Số vướng mắc' } as const;

/** What Tổng quan asks leaders to look at. Undefined where the workbook has no such table. */
export function attention(grid: Grid): IssuedFigure[] | undefined {
  const { text, count } = ATTENTION;
  const rows = readTable(grid, SHEET.overview, [text, count]);
  return (
    rows &&
    filledFrom(rows, text).flatMap((row) => {
      const what = row.text(text);
      if (TOLD_ELSEWHERE.some((start) => what.startsWith(start))) return [];
      const place = { sheet: SHEET.overview, cell: row.cell(count) };
      const value = row.value(count);
      return [{ group: SHEET.overview, code: null, name: 'Việc cần chú ý', what, value, unlisted: 0, place }];
    })
  );
}

/** How many documents the sheet Văn bản lists. Undefined where the workbook has no such table. */
export function documents(grid: Grid): IssuedFigure[] | undefined {
  const rows = readTable(grid, SHEET.documents, ['STT', 'Loại văn bản', 'Số, ký hiệu']);
  if (!rows) return undefined;
  const value = rows.filter((row) => typeof row.value('STT') === 'number').length;
  const name = 'Văn bản đã ban hành, tham mưu ban hành';
  const place = { sheet: SHEET.documents, cell: 'A1' };
  return [{ group: SHEET.documents, code: null, name, what: 'Số văn bản', value, place }];
}

/** How many difficulties wait at each level, and in all; none has no sums. Undefined where there is no such sheet. */
export function obstacles(grid: Grid): IssuedFigure[] | undefined {
  const { level, count } = LEVELS;
  if (!readTable(grid, SHEET.obstacles, ['Cấp giải quyết', 'Khó khăn, vướng mắc'])) return undefined;
  const rows = readTable(grid, SHEET.obstacles, [level, count]) ?? [];
  return filledFrom(rows, level).map((row) => ({
    group: SHEET.obstacles,
    code: null,
    name: row.text(level),
    what: count,
    value: row.value(count),
    unlisted: 0,
    place: { sheet: SHEET.obstacles, cell: row.cell(count) },
  }));
}

/** Down to the first row that has nothing there. */
function filledFrom(rows: readonly TableRow[], header: string): readonly TableRow[] {
  const end = rows.findIndex(({ text }) => text(header) === '');
  return end < 0 ? rows : rows.slice(0, end);
}
