import type { CityReport } from '../../consolidate/city-report.ts';
import { columnLetters } from '../../contract/grid.ts';
import { shortNameOf } from '../../contract/plan.ts';
import type { ReportChart } from '../../workbook/charts/model.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { type ChartPlace, cell, cells } from '../cell-range.ts';
import { LINE_FILLS } from '../fills.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { AGENCY_STATE } from '../reporting-text.ts';
import { SHEET } from '../sheet-names.ts';
import { doneRate, lateIn, totalOf } from '../statuses.ts';
import { type Column, FIRST_ROW, HEADER_ROW, lineRows, tableSheet } from '../table.ts';
import { type YearFigures, acceptedRate, onTimeRate } from '../years.ts';

/** Columns that charts read. */
const COLUMN = { year: 1, accepted: 8, onTime: 9, done: 14, firstTarget: 16 } as const;
const CHART_ROWS = 18;

/** A year of the table; one between others of which no workbook is given has no figures. */
interface YearLine {
  readonly year: number;
  readonly figures: YearFigures | undefined;
}

/** The city's figures over the years, this one beside those of earlier consolidated workbooks. */
export function yearsSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const columns = columnsOf(report);
  const years = yearLines(publication);
  const last = FIRST_ROW + years.length - 1;
  const chartsAt = last + report.targets.length + 2;
  const bottom = chartsAt + CHART_ROWS - 1;
  return tableSheet(report, {
    name: SHEET.years,
    title: 'KẾT QUẢ QUA CÁC NĂM',
    note: `Số liệu các năm trước lấy từ tệp tổng hợp của năm đó. ${missingText(years)}Ô trống: không có đối tượng hoặc chưa có số liệu.`,
    columns,
    body: [...lineRows(columns, years, ''), ...targetNames(report), ...emptyRows(CHART_ROWS + 1)],
    filtered: years.length,
    frozenColumns: 1,
    bars: [COLUMN.accepted, COLUMN.onTime, COLUMN.done].map((column) => {
      const letters = columnLetters(column);
      return `${letters}${FIRST_ROW}:${letters}${last}`;
    }),
    charts: [
      yearChart(publication, { from: { row: chartsAt, column: 1 }, to: { row: bottom, column: 8 } }),
      targetChart(publication, {
        from: { row: chartsAt, column: 9 },
        to: { row: bottom, column: columns.length },
      }),
    ],
  });
}

/** Reports accepted, reports on time and duties done over the years, in percent. */
export function yearChart(publication: Publication, place: ChartPlace): ReportChart {
  return {
    kind: 'trend',
    title: 'Kết quả qua các năm',
    description:
      'Biểu đồ đường: tỷ lệ báo cáo được chấp nhận, báo cáo đúng hạn và nhiệm vụ hoàn thành qua các năm. Số liệu ở trang Qua các năm.',
    ...place,
    series: [COLUMN.accepted, COLUMN.onTime, COLUMN.done].map((column, i) =>
      lineOf(yearLines(publication), column, i),
    ),
  };
}

function targetChart(publication: Publication, place: ChartPlace): ReportChart {
  return {
    kind: 'trend',
    title: 'Chỉ tiêu qua các năm',
    description:
      'Biểu đồ đường: tỷ lệ đạt được của từng chỉ tiêu toàn Thành phố qua các năm. Số liệu ở bảng phía trên.',
    ...place,
    series: publication.report.targets.map((_, i) =>
      lineOf(yearLines(publication), COLUMN.firstTarget + i, i),
    ),
  };
}

function lineOf(years: readonly YearLine[], column: number, index: number) {
  const rows = [FIRST_ROW, FIRST_ROW + years.length - 1] as const;
  return {
    name: cell(SHEET.years, column, HEADER_ROW),
    categories: cells(SHEET.years, COLUMN.year, rows),
    values: cells(SHEET.years, column, rows),
    fill: LINE_FILLS[index % LINE_FILLS.length] ?? { color: '000000' },
  };
}

/** All years from the first to the report's own: on the charts they stand at equal distances, with gaps. */
function yearLines({ report, years }: Publication): YearLine[] {
  const first = years[0]?.year ?? report.period.year;
  return Array.from({ length: report.period.year - first + 1 }, (_, i) => ({
    year: first + i,
    figures: years.find(({ year }) => year === first + i),
  }));
}

function missingText(lines: readonly YearLine[]): string {
  const missing = lines.filter(({ figures }) => figures === undefined).map(({ year }) => year);
  return missing.length === 0 ? '' : `Không có tệp tổng hợp năm ${missing.join(', ')}. `;
}

function columnsOf({ period, targets }: CityReport): Column<YearLine>[] {
  return [
    { header: 'Năm', width: 8, style: LOOK.center, value: ({ year }) => year },
    count('Phải báo cáo', ({ owing }) => owing),
    count(AGENCY_STATE.accepted, ({ accepted }) => accepted),
    count('Đúng hạn', ({ onTime }) => onTime),
    ...(['returned', 'unusable', 'missing'] as const).map((key) =>
      count(AGENCY_STATE[key], ({ open }) => open?.[key] ?? null),
    ),
    rate('Báo cáo được chấp nhận %', acceptedRate),
    rate('Báo cáo đúng hạn %', onTimeRate),
    count('Lượt nhiệm vụ', ({ statuses }) => totalOf(statuses)),
    count('Đã hoàn thành', ({ statuses: s }) => s.doneOnTime + s.doneLate + s.done),
    count('Quá hạn', ({ statuses }) => lateIn(statuses)),
    count('Chưa báo cáo', ({ statuses }) => statuses.unreported),
    rate('Nhiệm vụ hoàn thành %', ({ statuses }) => doneRate(statuses)),
    count('Chỉ tiêu đạt', (own) => [...own.targets.values()].filter(({ reached }) => reached).length),
    ...targets.map(({ target: { code } }) =>
      rate(`${shortNameOf(period.plan, code) ?? code} %`, (own) => own.targets.get(code)?.rate ?? null),
    ),
  ];
}

function count(header: string, value: (figures: YearFigures) => number | null): Column<YearLine> {
  return { header, width: 11, style: LOOK.tally, value: ({ figures }) => (figures ? value(figures) : null) };
}

function rate(header: string, value: (figures: YearFigures) => number | null): Column<YearLine> {
  return { header, width: 13, style: LOOK.rate, value: ({ figures }) => (figures ? value(figures) : null) };
}

function targetNames({ period, targets }: CityReport): ReportRow[] {
  return targets.map(({ target: { code, title } }) => {
    const short = shortNameOf(period.plan, code);
    return { kind: 'note', cells: [`${short === undefined ? code : `${short} (${code})`}: ${title}`] };
  });
}

/** Rows that charts stand over. */
function emptyRows(count: number): ReportRow[] {
  return Array.from({ length: count }, () => ({ kind: 'note', cells: [] }));
}
