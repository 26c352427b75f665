import type { Grid } from '../../contract/grid.ts';
import { DERIVED_STATUS } from '../../contract/status.ts';
import { readTable, type TableRow } from '../read-table.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { STATUSES } from '../statuses.ts';
import { type IssuedFigure, figuresIn } from './figure.ts';
import { DUTIES_NAME } from './overview.ts';

const STATUS_NAMES = STATUSES.map((status) => DERIVED_STATUS[status]);
const RATE = 'Tỷ lệ %';
/** What the rate of a duty is of. */
const DONE = [DERIVED_STATUS.done, DERIVED_STATUS.doneOnTime, DERIVED_STATUS.doneLate];
/** Where sums begin below the duties: the headers of their labels and names. */
const SUMS = {
  label: 'Nhóm',
  name: 'Cộng theo nhóm nhiệm vụ',
  shortName: 'Tên gọn',
  count: 'Số lượt',
} as const;
const OWN = { scope: CITY, sheet: SHEET.duties } as const;

/** Each duty by status with its rate. Undefined where the workbook has no such table. */
export function duties(grid: Grid): IssuedFigure[] | undefined {
  const what = ['Số cơ quan', ...STATUS_NAMES];
  const rows = readTable(grid, SHEET.duties, ['Mã', 'Nhiệm vụ', ...what, RATE]);
  const sums = rows?.findIndex(({ text }) => text('Mã') === SUMS.label) ?? -1;
  return rows?.slice(0, sums < 0 ? rows.length : sums).flatMap((row) => {
    const [group, code, name] = [SHEET.duties, row.text('Mã'), row.text('Nhiệm vụ')];
    return code === '' ? [] : withRate(row, { ...OWN, group, code, name, what }, DONE);
  });
}

/**
 * Each group of the plan's duties, by status with its rate; of the city only the rate, for the key figures of Tổng quan
 * tell the rest. Undefined where the workbook has no such sums.
 */
export function dutySums(grid: Grid): IssuedFigure[] | undefined {
  const what = [SUMS.count, ...STATUS_NAMES];
  const city = { ...OWN, group: SHEET.overview, code: null, name: DUTIES_NAME, what: [] };
  return readTable(grid, SHEET.duties, [SUMS.label, SUMS.name, ...what, RATE])?.flatMap((row) => {
    const [group, code] = [SHEET.duties, row.text(SUMS.label)];
    const name = row.text(SUMS.shortName) || row.text(SUMS.name);
    if (row.text(SUMS.name) === CITY) return withRate(row, city, ['Đã hoàn thành']);
    return code === '' ? [] : withRate(row, { ...OWN, group, code, name, what }, DONE);
  });
}

function withRate(
  row: TableRow,
  naming: Parameters<typeof figuresIn>[1],
  beside: readonly string[],
): IssuedFigure[] {
  const rates = figuresIn(row, { ...naming, what: [RATE] }).map((rate) => ({ ...rate, beside }));
  return [...figuresIn(row, naming), ...rates];
}
