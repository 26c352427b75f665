import type { AgencyLine, CityReport } from '../../consolidate/city-report.ts';
import { address } from '../../contract/grid.ts';
import { DERIVED_STATUS, type DerivedStatus } from '../../contract/status.ts';
import type { CellStyle } from '../../contract/style.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { toSheet } from '../links.ts';
import { LOOK, sized, strong } from '../look.ts';
import type { Publication } from '../publication.ts';
import { AGENCY_STATE } from '../reporting-text.ts';
import { SHEET } from '../sheet-names.ts';
import { STATUSES, addStatuses, lateIn, totalOf } from '../statuses.ts';
import { FIRST_ROW, TITLE_KINDS, titleRows } from '../table.ts';
import { dutyRow } from './duties.ts';
import { dutyGroups, groupLabel } from './duty-groups.ts';
import { markOf, paintOf } from './matrix-codes.ts';
import { AGENCY_COLUMNS, MATRIX_HEADER_ROW, matrixColumn, matrixRow } from './matrix-layout.ts';

const MARK_WIDTH = 4.3;
const SUM_WIDTH = 6;
/** A legend entry: the code in one column, its meaning in the next ones. */
const LEGEND_SPAN = 6;
const BLANKS: readonly null[] = [null, null, null, null];

const MARK: CellStyle = { size: 12, border: true, align: 'center' };
const SUM: CellStyle = { ...LOOK.tally, wrap: false };
const SMALL_HEADER: CellStyle = sized(LOOK.header, 9);

/** Agency × duty: a code where the duty is the agency's, sums by status at the right and below. */
export function matrixSheet({ report }: Publication): ReportSheet {
  const count = report.duties.length;
  const width = AGENCY_COLUMNS + count + STATUSES.length + 2;
  const last = matrixRow(report.agencies.length - 1);
  const body = `${matrixColumn(0)}${matrixRow(0)}:${matrixColumn(count - 1)}${last}`;
  return {
    name: SHEET.matrix,
    widths: widthsOf(count),
    kinds: kindsOf(count),
    rows: [
      ...titleRows(
        report,
        'MA TRẬN CƠ QUAN × NHIỆM VỤ',
        'Ô trống: nhiệm vụ không giao cho cơ quan. Mã viết tắt của trạng thái:',
      ),
      legendRow(),
      groupRow(report),
      headerRow(report),
      ...agencyRows(report),
      ...sumRows(report),
    ],
    frozen: { rows: MATRIX_HEADER_ROW, columns: AGENCY_COLUMNS },
    repeat: [MATRIX_HEADER_ROW - 2, MATRIX_HEADER_ROW],
    filter: `A${MATRIX_HEADER_ROW}:${address(last, width)}`,
    conditional: STATUSES.map((status) => ({
      range: body,
      when: { text: markOf(status).code },
      ...paintOf(status),
    })),
    paper: 'A3',
    landscape: true,
  };
}

function widthsOf(count: number): number[] {
  const marks = Array.from({ length: count }, () => MARK_WIDTH);
  const sums = Array.from({ length: STATUSES.length + 2 }, () => SUM_WIDTH);
  const own = [5, 12, 36, 15, ...marks, ...sums];
  // A plan of few duties leaves the legend wider than the table.
  const legend = AGENCY_COLUMNS + STATUSES.length * LEGEND_SPAN;
  return [...own, ...Array.from({ length: Math.max(0, legend - own.length) }, () => MARK_WIDTH)];
}

function kindsOf(count: number): ReportSheet['kinds'] {
  const times = (n: number, style: CellStyle) => Array.from({ length: n }, () => style);
  const plain: CellStyle = { size: 10 };
  const legend = STATUSES.flatMap((status) => [
    { ...MARK, ...paintOf(status) },
    ...times(LEGEND_SPAN - 1, plain),
  ]);
  const names = [LOOK.center, LOOK.linkCenter, LOOK.text, sized(LOOK.center, 10)];
  return {
    ...TITLE_KINDS,
    legend: [...times(AGENCY_COLUMNS, plain), ...legend],
    group: [SMALL_HEADER],
    header: [...times(AGENCY_COLUMNS, LOOK.header), SMALL_HEADER],
    agency: [...names, ...times(count, MARK), SUM],
    sum: [...names.map(strong), ...times(count, strong(sized(SUM, 10))), strong(SUM)],
  };
}

function legendRow(): ReportRow {
  const blanks = Array.from({ length: LEGEND_SPAN - 2 }, () => null);
  return {
    kind: 'legend',
    cells: [
      ...BLANKS,
      ...STATUSES.flatMap((status) => [markOf(status).code, DERIVED_STATUS[status], ...blanks]),
    ],
    merges: STATUSES.map((_, i) => {
      const from = AGENCY_COLUMNS + 2 + i * LEGEND_SPAN;
      return [from, from + LEGEND_SPAN - 2] as const;
    }),
  };
}

/** The plan's groups of duties, by their numbers: their names are longer than their columns are wide. */
function groupRow(report: CityReport): ReportRow {
  const groups = dutyGroups(report);
  const spans = groups.map(({ lines }) => lines.length);
  const starts = spans.map((_, i) => AGENCY_COLUMNS + 1 + spans.slice(0, i).reduce((a, b) => a + b, 0));
  const sums = STATUSES.length + 2;
  const firstSum = AGENCY_COLUMNS + 1 + report.duties.length;
  return {
    kind: 'group',
    cells: [
      ...BLANKS,
      ...groups.flatMap(({ name, lines }) => [groupLabel(name), ...lines.slice(1).map(() => null)]),
      'Số nhiệm vụ theo trạng thái',
      ...Array.from({ length: sums - 1 }, () => null),
    ],
    merges: [
      ...starts.flatMap((start, i) => {
        const span = spans[i] ?? 1;
        return span > 1 ? [[start, start + span - 1] as const] : [];
      }),
      [firstSum, firstSum + sums - 1] as const,
    ],
  };
}

function headerRow(report: CityReport): ReportRow {
  const codes = report.duties.map(({ row }) => brokenCode(row.duty.code));
  const sums = [...STATUSES.map((status) => markOf(status).code), 'Cộng', 'Quá hạn'];
  return { kind: 'header', cells: ['STT', 'Mã', 'Cơ quan', 'Báo cáo', ...codes, ...sums] };
}

/** `III.3.1.1-a1` in three lines, as narrow as the column. */
function brokenCode(code: string): string {
  return code.replace('.', '.\n').replace('-', '\n-');
}

function* agencyRows(report: CityReport): Iterable<ReportRow> {
  const statuses = statusesByAgency(report);
  for (const [i, line] of report.agencies.entries())
    yield {
      kind: 'agency',
      cells: [
        i + 1,
        toSheet(line.agency.code, SHEET.submissions, `A${FIRST_ROW + i}`),
        line.agency.name,
        AGENCY_STATE[line.state],
        ...report.duties.map(({ row }) => codeOf(statuses, line, row.duty.code)),
        ...STATUSES.map((status) => line.statuses[status]),
        totalOf(line.statuses),
        lateIn(line.statuses),
      ],
    };
}

type Statuses = ReadonlyMap<string, ReadonlyMap<string, DerivedStatus>>;

function statusesByAgency({ states }: CityReport): Statuses {
  const byAgency = new Map<string, Map<string, DerivedStatus>>();
  for (const { agency, row, status } of states) {
    const own = byAgency.get(agency.code) ?? new Map<string, DerivedStatus>();
    byAgency.set(agency.code, own.set(row.duty.code, status));
  }
  return byAgency;
}

function codeOf(statuses: Statuses, { agency }: AgencyLine, duty: string): string | null {
  const status = statuses.get(agency.code)?.get(duty);
  return status === undefined ? null : markOf(status).code;
}

/** Under the matrix: each duty by status, as on the sheet Nhiệm vụ, where the last row leads. */
function sumRows(report: CityReport): ReportRow[] {
  const { duties } = report;
  const city = addStatuses(duties);
  const blanks = STATUSES.map(() => null);
  const rows = STATUSES.map((status): ReportRow => {
    const counts = duties.map((line) => line.statuses[status]);
    const name = [null, markOf(status).code, DERIVED_STATUS[status], null];
    return { kind: 'sum', cells: [...name, ...counts, ...blanks, city[status], null] };
  });
  const totals = duties.map(({ row: { duty }, statuses }) =>
    toSheet(totalOf(statuses), SHEET.duties, `A${dutyRow(report, duty.code)}`),
  );
  const all = [...STATUSES.map((status) => city[status]), totalOf(city), lateIn(city)];
  return [...rows, { kind: 'sum', cells: [null, null, 'Cộng', null, ...totals, ...all] }];
}
