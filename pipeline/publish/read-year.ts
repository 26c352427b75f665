import type { StatusCounts } from '../consolidate/city-report.ts';
import { BLANK, type Cell, cellText, shown } from '../contract/cell.ts';
import type { Grid, GridRow } from '../contract/grid.ts';
import { DERIVED_STATUS } from '../contract/status.ts';
import { CITY } from './receipts.ts';
import { AGENCY_STATE } from './reporting-text.ts';
import { SHEET } from './sheet-names.ts';
import { STATUSES } from './statuses.ts';
import { REACHED } from './target-rate.ts';
import type { OpenReports, YearFigures, YearTarget } from './years.ts';

/** The figures of an earlier consolidated workbook, and the plan it is on. */
export interface EarlierYear {
  readonly plan: string;
  readonly figures: YearFigures;
}

const SUBTITLE = /^Kế hoạch số (\S+) - Năm (\d{4}) - /;

/**
 * The city's figures out of a consolidated workbook that this program wrote, whoever saved it since: read by the
 * names of sheets and headers, never by position. Undefined where the workbook is none, or its tables were changed.
 */
export function readYear(grid: Grid): EarlierYear | undefined {
  const title = rowsNamed(grid, SHEET.submissions)
    .flatMap(valuesOf)
    .map(textOf)
    .find((text) => SUBTITLE.test(text));
  const [, plan, year] = SUBTITLE.exec(title ?? '') ?? [];
  const submissions = cityLine(rowsNamed(grid, SHEET.submissions), 'Phải báo cáo');
  const duties = cityLine(rowsNamed(grid, SHEET.duties), DERIVED_STATUS.doneOnTime);
  const targets = targetsOf(rowsNamed(grid, SHEET.targets));
  const counts = ['Phải báo cáo', AGENCY_STATE.accepted, 'Đúng hạn'].map((header) => submissions?.(header));
  const statuses = STATUSES.map((status) => [status, duties?.(DERIVED_STATUS[status])] as const);
  const [owing, accepted, onTime] = counts;
  if (plan === undefined || owing === undefined || accepted === undefined || onTime === undefined)
    return undefined;
  if (targets === undefined || !isComplete(statuses)) return undefined;
  const all = Object.fromEntries(statuses) as StatusCounts;
  const open = openReports(submissions);
  return { plan, figures: { year: Number(year), owing, accepted, onTime, open, statuses: all, targets } };
}

/** Undefined in a workbook that counted an unusable file as none. */
function openReports(submissions: Line | undefined): OpenReports | undefined {
  const keys = ['returned', 'unusable', 'missing'] as const;
  const [returned, unusable, missing] = keys.map((key) => submissions?.(AGENCY_STATE[key]));
  if (returned === undefined || unusable === undefined || missing === undefined) return undefined;
  return { returned, unusable, missing };
}

type Counts = readonly (readonly [string, number | undefined])[];

function isComplete(counts: Counts): counts is readonly (readonly [string, number])[] {
  return counts.every(([, count]) => count !== undefined);
}

/** The number under a header in a line of a table; undefined where there is none. */
type Line = (header: string) => number | undefined;

/** The line of the whole city under the last header row that names `header`. */
function cityLine(rows: readonly GridRow[], header: string): Line | undefined {
  const city = rows.findLast((row) => valuesOf(row).map(textOf).includes(CITY));
  const head = rows.findLast(
    (row) => row.number < (city?.number ?? 0) && columnOf(row, header) !== undefined,
  );
  return city && head ? (name) => numberIn(city, columnOf(head, name)) : undefined;
}

function targetsOf(rows: readonly GridRow[]): ReadonlyMap<string, YearTarget> | undefined {
  const head = rows.find((row) => columnOf(row, 'Phạm vi') !== undefined);
  if (!head) return undefined;
  const at = (row: GridRow, header: string) => row.cells.get(columnOf(head, header) ?? 0);
  const city = rows.filter((row) => textOf(at(row, 'Phạm vi')) === CITY);
  return new Map(
    city.map((row) => {
      const rate = numberIn(row, columnOf(head, 'Tỷ lệ %')) ?? null;
      return [textOf(at(row, 'Mã')), { rate, reached: textOf(at(row, 'Kết quả')) === REACHED }] as const;
    }),
  );
}

function rowsNamed(grid: Grid, name: string): readonly GridRow[] {
  return grid.sheets.find((sheet) => sheet.name.normalize('NFC') === name)?.rows ?? [];
}

function columnOf(row: GridRow, header: string): number | undefined {
  return [...row.cells].find(([, cell]) => textOf(cell) === header)?.[0];
}

function numberIn(row: GridRow, column: number | undefined): number | undefined {
  const cell = shown(row.cells.get(column ?? 0) ?? BLANK);
  return cell.kind === 'number' && cell.value >= 0 ? cell.value : undefined;
}

function valuesOf(row: GridRow): Cell[] {
  return [...row.cells.values()];
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cellText(cell).normalize('NFC').trim();
}
