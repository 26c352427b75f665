import type { Grid } from '../../contract/grid.ts';
import { readTable, type TableRow } from '../read-table.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { type IssuedFigure, figuresIn } from './figure.ts';

const NUMERATOR = 'Tử số';
const DENOMINATOR = 'Mẫu số';
const RATE = 'Tỷ lệ %';
const RESULT = 'Kết quả';
const COUNTS = {
  reported: 'Số cơ quan đã báo cáo',
  outOfScope: 'Không thuộc phạm vi',
  unreported: 'Chưa báo cáo',
};

/** Every target of the city and of each group of agencies. Undefined where the workbook has no such table. */
export function targets(grid: Grid): IssuedFigure[] | undefined {
  const headers = ['Mã', 'Chỉ tiêu', 'Phạm vi', NUMERATOR, DENOMINATOR, RATE, RESULT];
  return readTable(grid, SHEET.targets, [...headers, ...Object.values(COUNTS)])?.flatMap((row) =>
    row.text('Mã') === '' ? [] : targetFigures(row),
  );
}

/** The verdict on a group says no more than its rate: there is none, or why there is no rate. */
function targetFigures(row: TableRow): IssuedFigure[] {
  const [group, sheet, scope] = [SHEET.targets, SHEET.targets, row.text('Phạm vi')];
  const naming = { group, scope, sheet, code: row.text('Mã'), name: row.text('Chỉ tiêu') };
  const rates = figuresIn(row, { ...naming, what: [RATE] });
  return [
    ...figuresIn(row, { ...naming, what: [...(scope === CITY ? [RESULT] : []), NUMERATOR, DENOMINATOR] }),
    ...rates.map((rate) => ({ ...rate, beside: [NUMERATOR] })),
    ...figuresIn(row, { ...naming, what: [COUNTS.reported] }).map((own) => ({
      ...own,
      value: coverage(row),
      beside: [DENOMINATOR],
    })),
    ...figuresIn(row, { ...naming, what: [COUNTS.outOfScope] }),
  ];
}

/** Of the agencies that the target is for those that reported: the others have not. */
function coverage({ value }: TableRow): string | null {
  const [reported, unreported] = [value(COUNTS.reported), value(COUNTS.unreported)];
  if (typeof reported !== 'number' || typeof unreported !== 'number') return null;
  return `${reported}/${reported + unreported}`;
}
