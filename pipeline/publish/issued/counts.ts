import type { Grid } from '../../contract/grid.ts';
import { leftOutBy } from '../list.ts';
import { readTable, type TableRow } from '../read-table.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { type IssuedFigure, figuresIn, filledFrom } from './figure.ts';

const LEVELS = { level: 'Cộng theo cấp giải quyết', count: 'Số vướng mắc' } as const;

/** How many documents the sheet Văn bản lists. Undefined where the workbook has no such table. */
export function documents(grid: Grid): IssuedFigure[] | undefined {
  const rows = readTable(grid, SHEET.documents, ['STT', 'Loại văn bản', 'Số, ký hiệu']);
  if (!rows) return undefined;
  const [group, scope, name] = [SHEET.documents, CITY, 'Văn bản đã ban hành, tham mưu ban hành'];
  const value = rows.reduce((n, row) => n + documentsIn(row), 0);
  const place = { sheet: SHEET.documents, cell: 'A1' };
  return [{ group, scope, code: null, name, what: 'Số văn bản', value, place }];
}

/** A numbered row is one; a row below them tells of those left out. */
function documentsIn({ value }: TableRow): number {
  const number = value('STT');
  return typeof number === 'number' ? 1 : leftOutBy(number ?? '');
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
