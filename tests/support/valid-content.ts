import type { Agency } from '../../pipeline/contract/agencies.ts';
import { completionBounds } from '../../pipeline/contract/bounds.ts';
import { address } from '../../pipeline/contract/grid.ts';
import { type DutyRow, type MetricRow, type Period, rowsOf } from '../../pipeline/contract/period.ts';
import type { Target } from '../../pipeline/contract/plan.ts';
import {
  type ColumnKey,
  CONFIRMED,
  DOCUMENTS,
  DUTIES,
  INFO,
  type InfoKey,
  METRICS,
  NO,
  OBSTACLES,
  OUT_OF_SCOPE,
  STATUS,
  type Status,
  type TableSpec,
  TARGETS,
} from '../../pipeline/contract/sheets.ts';
import { HEADER_ROW } from '../../pipeline/contract/template.ts';
import type { CellValue, Values } from '../../samples/make/filled.ts';

type Row<T extends TableSpec> = Partial<Record<ColumnKey<T>, CellValue>>;
type Sheet = Record<string, CellValue>;

const FIRST_ROW = HEADER_ROW + 1;

/**
 * What a careful clerk of any agency could report for any year from 2021: valid, the same every time, with all
 * four statuses, zeroes, texts, some documents and difficulties. Reported on 10/12 of the year.
 */
export function validContent(period: Period, agency: Agency): Values {
  const { duties, metrics, targets } = rowsOf(period, agency.code);
  const filled = duties.filter(({ duty }) => duty.derivedFrom === undefined);
  const seed = Array.from(agency.code).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 9973;
  const statuses = new Map(filled.map(({ duty }, i) => [duty.code, statusAt(seed + i)]));
  const statusOf = (code: string) => statuses.get(code) ?? STATUS.none;
  const codes = filled.map(({ duty }) => duty.code);
  return {
    [INFO.name]: infoSheet(period, agency),
    [DUTIES.name]: sheetOf(
      DUTIES,
      duties.map((row, i) =>
        statuses.has(row.duty.code) ? dutyCells(period, row, [statusOf(row.duty.code), seed + i]) : {},
      ),
    ),
    [METRICS.name]: sheetOf(
      METRICS,
      metrics.map((row, i) => metricCells(period, row, [statusOf(row.duty.code), seed + i])),
    ),
    [TARGETS.name]: sheetOf(
      TARGETS,
      targets.map((target, i) => targetCells(target, [(seed + i) % 7, seed])),
    ),
    [DOCUMENTS.name]: sheetOf(DOCUMENTS, documents(period, agency, { codes, count: 1 + (seed % 3) })),
    [OBSTACLES.name]: sheetOf(OBSTACLES, obstacles(codes, seed % 3)),
  };
}

/** Cells by address: row `i` of the list stands in the table's row `i`. */
function sheetOf<T extends TableSpec>(table: T, rows: readonly Row<T>[]): Sheet {
  const cells = rows.flatMap((row, i) =>
    table.columns.flatMap((column, j) => {
      const value = row[column.key as ColumnKey<T>];
      return value === undefined ? [] : [[address(FIRST_ROW + i, j + 1), value] as const];
    }),
  );
  return Object.fromEntries(cells);
}

function infoSheet({ year }: Period, agency: Agency): Sheet {
  const values: Partial<Record<InfoKey, CellValue>> = {
    reportNumber: `215/BC-${agency.code}`,
    reportDate: { day: `${year}-12-10` },
    signer: 'Phó Thủ trưởng cơ quan',
    contactName: 'Nguyễn Thị Hạnh',
    contactPhone: '024 3825 3536',
    contactEmail: 'vanthu@hanoi.gov.vn',
    nothingToReport: NO,
    noStateSecret: CONFIRMED,
  };
  const cells = INFO.fields.flatMap(({ key }, i) => {
    const value = values[key];
    return value === undefined ? [] : [[address(FIRST_ROW + i, 2), value] as const];
  });
  return Object.fromEntries(cells);
}

function statusAt(n: number): Status {
  const turn = [
    STATUS.done,
    STATUS.doing,
    STATUS.done,
    STATUS.doing,
    STATUS.notStarted,
    STATUS.done,
    STATUS.none,
  ];
  return turn[n % turn.length] ?? STATUS.none;
}

function dutyCells(period: Period, row: DutyRow, [status, n]: [Status, number]): Row<typeof DUTIES> {
  if (status === STATUS.none) return { status };
  const common: Row<typeof DUTIES> = { status, unit: 'Phòng Tổ chức cán bộ' };
  if (n % 3 === 0) common.next = `Tiếp tục thực hiện trong năm ${period.year + 1}.`;
  if (status === STATUS.notStarted)
    return { ...common, progress: 0, shortcomings: 'Chưa có hướng dẫn của cấp trên; đang bố trí kinh phí.' };
  if (status === STATUS.doing)
    return {
      ...common,
      progress: 1 + (n % 99),
      result: `Đã ban hành kế hoạch và triển khai đến ${2 + (n % 9)} đơn vị trực thuộc.`,
      ...(row.enforcedDue === null ? {} : { shortcomings: 'Văn bản hướng dẫn ban hành chậm.' }),
    };
  return {
    ...common,
    progress: 100,
    completed: { day: completionDay(period, row, n) },
    result: `Đã hoàn thành, có ${n % 12} sản phẩm được phê duyệt; gửi đồng chí Chủ tịch UBND để báo cáo.`,
  };
}

/** In the last two months before the duty is due (where it is) and the report is signed. */
function completionDay(period: Period, row: DutyRow, n: number): string {
  const { first } = completionBounds(period, row);
  const reported = `${period.year}-12-05`;
  const last = row.due !== null && row.due < reported ? row.due : reported;
  const day = new Date(Date.parse(last) - (n % 60) * 86_400_000).toISOString().slice(0, 10);
  return day < first ? first : day;
}

function metricCells(
  period: Period,
  { duty, metric }: MetricRow,
  [status, n]: [Status, number],
): Row<typeof METRICS> {
  if (status === STATUS.none) return {};
  if (status === STATUS.notStarted) return { year: 0 };
  // Parts are smaller than wholes, so that `atMost` holds whatever the two rows are.
  const year = metric.atMost === undefined ? Math.min(40 + (n % 50), metric.max ?? 90) : n % 40;
  const years = period.year - 2020;
  const cells: Row<typeof METRICS> = { year: n % 11 === 0 && !isWhole(duty.metrics, metric.key) ? 0 : year };
  if (n % 5 === 0) cells.remark = 'Số liệu tổng hợp từ các đơn vị trực thuộc.';
  return n % 2 === 0 ? cells : { ...cells, cumulative: Number(cells.year) * years };
}

function isWhole(metrics: MetricRow['duty']['metrics'], key: string): boolean {
  return metrics.some((metric) => metric.atMost === key);
}

function targetCells(target: Target, [turn, seed]: [number, number]): Row<typeof TARGETS> {
  if (turn === 6) return { scope: OUT_OF_SCOPE, remark: 'Cơ quan không quản lý đối tượng này.' };
  // Targets on the same people have the same denominator.
  const denominator = (seed % 40) + target.denominator.length;
  return { numerator: turn === 5 ? 0 : Math.floor((denominator * (turn + 1)) / 6), denominator };
}

function documents(
  { year }: Period,
  agency: Agency,
  { codes, count }: { codes: readonly string[]; count: number },
): Row<typeof DOCUMENTS>[] {
  return codes.slice(0, count).map((code, i) => ({
    code,
    type: i === 0 ? 'Kế hoạch' : 'Công văn',
    number: i === 0 ? `${134 + i}/KH-${agency.code}` : `${134 + i}/${agency.code}-TCCB`,
    date: { day: `${year}-0${7 + i}-1${i}` },
    issuer: agency.name,
    subject: `Triển khai Kế hoạch số 177/KH-UBND tại ${agency.name} năm ${year}`,
  }));
}

function obstacles(codes: readonly string[], count: number): Row<typeof OBSTACLES>[] {
  return codes.slice(codes.length - count).map((code, i) => ({
    code,
    difficulty: 'Chưa có quy định về định mức kinh phí đào tạo, bồi dưỡng cán bộ cơ sở.',
    ...(i === 0 ? { cause: 'Thông tư hướng dẫn chưa được ban hành.' } : {}),
    level: i === 0 ? 'Bộ Nội vụ' : 'UBND Thành phố',
    proposal: 'Đề nghị sớm ban hành quy định về định mức kinh phí.',
  }));
}
