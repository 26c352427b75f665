import type { Grid } from '../../contract/grid.ts';
import { readTable } from '../read-table.ts';
import { CITY, GROUP_COUNTS } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { type IssuedFigure, figuresIn } from './figure.ts';
import { REPORTS_NAME } from './overview.ts';

const NAME = 'Cộng theo nhóm cơ quan';
const COUNTS = GROUP_COUNTS.map(([header]) => header);
/** The only one that Tổng quan does not show of the city. */
const NOT_ABOVE = ['Quá hạn'];

/** How each group of agencies has reported, and the city. Undefined where the workbook has no such sums. */
export function submissionSums(grid: Grid): IssuedFigure[] | undefined {
  const [group, sheet, name] = [SHEET.submissions, SHEET.submissions, REPORTS_NAME];
  return readTable(grid, sheet, [NAME, ...COUNTS])?.flatMap((row) => {
    const scope = row.text(NAME);
    const what = scope === CITY ? NOT_ABOVE : COUNTS;
    return scope === '' ? [] : figuresIn(row, { group, scope, sheet, code: null, name, what });
  });
}
