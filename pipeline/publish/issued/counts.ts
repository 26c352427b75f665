import type { Grid } from '../../contract/grid.ts';
import { readTable } from '../read-table.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { type IssuedFigure, figuresIn, filledFrom } from './figure.ts';

const LEVELS = { level: 'Cộng theo cấp giải quyết', count: 'Số vướng mắc' } as const;

/** How many documents the sheet Văn bản lists. Undefined where the workbook has no such table. */
export function documents(grid: Grid): IssuedFigure[] | undefined {
  const rows = readTable(grid, SHEET.documents, ['STT', 'Loại văn bản', 'Số, ký hiệu']);
  if (!rows) return undefined;
  const [group, scope, name] = [SHEET.documents, CITY, 'Văn bản đã ban hành, tham mưu ban hành'];
  const value = rows.filter((row) => typeof row.value('STT') === 'number').length;
  const place = { sheet: SHEET.documents, cell: 'A1' };
  return [{ group, scope, code: null, name, what: 'Số văn bản', value, place }];
}

/** How many difficulties wait at each level, and in all; none has no sums. Undefined where there is no such sheet. */
export function obstacles(grid: Grid): IssuedFigure[] | undefined {
  const { level, count } = LEVELS;
  const [group, sheet] = [SHEET.obstacles, SHEET.obstacles];
  if (!readTable(grid, sheet, ['Cấp giải quyết', 'Khó khăn, vướng mắc'])) return undefined;
  const rows = readTable(grid, sheet, [level, count]) ?? [];
  return filledFrom(rows, level).flatMap((row) => {
    const name = row.text(level);
    return figuresIn(row, { group, scope: CITY, sheet, code: null, name, what: [count], unlisted: 0 });
  });
}
