import type { CityReport } from '../../consolidate/city-report.ts';
import { columnLetters } from '../../contract/grid.ts';
import type { ReportChart } from '../../workbook/charts/model.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { type ChartPlace, cell, cells } from '../cell-range.ts';
import { LINE_FILLS } from '../fills.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { AGENCY_STATE } from '../reporting-text.ts';
import { SHEET } from '../sheet-names.ts';
import { doneRate, lateIn, percent, totalOf } from '../statuses.ts';
import { type Column, FIRST_ROW, HEADER_ROW, lineRows, tableSheet } from '../table.ts';
import type { YearFigures } from '../years.ts';

/** Columns that charts read. */
const COLUMN = { year: 1, accepted: 8, onTime: 9, done: 14, firstTarget: 16 } as const;
const CHART_ROWS = 18;

/** The city's figures over the years, this one beside those of earlier consolidated workbooks. */
export function yearsSheet(publication: Publication): ReportSheet {
  const { report, years } = publication;
  const columns = columnsOf(report);
  const last = FIRST_ROW + years.length - 1;
  const chartsAt = last + report.targets.length + 2;
  const bottom = chartsAt + CHART_ROWS - 1;
  return tableSheet(report, {
    name: SHEET.years,
    title: 'KẾT QUẢ QUA CÁC NĂM',
    note: 'Số liệu các năm trước lấy từ tệp tổng hợp của năm đó. Ô trống: không có đối tượng hoặc chưa có số liệu.',
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
export function yearChart({ years }: Publication, place: ChartPlace): ReportChart {
  return {
    kind: 'trend',
    title: 'Kết quả qua các năm',
    description:
      'Biểu đồ đường: tỷ lệ báo cáo được chấp nhận, báo cáo đúng hạn và nhiệm vụ hoàn thành qua các năm. Số liệu ở trang Qua các năm.',
    ...place,
    series: [COLUMN.accepted, COLUMN.onTime, COLUMN.done].map((column, i) => lineOf(years, column, i)),
  };
}

function targetChart({ report, years }: Publication, place: ChartPlace): ReportChart {
  return {
    kind: 'trend',
    title: 'Chỉ tiêu qua các năm',
    description:
      'Biểu đồ đường: tỷ lệ đạt được của từng chỉ tiêu toàn Thành phố qua các năm. Số liệu ở bảng phía trên.',
    ...place,
    series: report.targets.map((_, i) => lineOf(years, COLUMN.firstTarget + i, i)),
  };
}

function lineOf(years: readonly YearFigures[], column: number, index: number) {
  const rows = [FIRST_ROW, FIRST_ROW + years.length - 1] as const;
  return {
    name: cell(SHEET.years, column, HEADER_ROW),
    categories: cells(SHEET.years, COLUMN.year, rows),
    values: cells(SHEET.years, column, rows),
    fill: LINE_FILLS[index % LINE_FILLS.length] ?? { color: '000000' },
  };
}

function columnsOf({ targets }: CityReport): Column<YearFigures>[] {
  const rate = { width: 13, style: LOOK.rate };
  return [
    { header: 'Năm', width: 8, style: LOOK.center, value: ({ year }) => year },
    count('Phải báo cáo', ({ owing }) => owing),
    count(AGENCY_STATE.accepted, ({ accepted }) => accepted),
    count('Đúng hạn', ({ onTime }) => onTime),
    ...(['returned', 'unusable', 'missing'] as const).map((key) =>
      count(AGENCY_STATE[key], ({ open }) => open?.[key] ?? null),
    ),
    { header: 'Báo cáo được chấp nhận %', ...rate, value: (own) => share(own.accepted, own.owing) },
    { header: 'Báo cáo đúng hạn %', ...rate, value: (own) => share(own.onTime, own.owing) },
    count('Lượt nhiệm vụ', ({ statuses }) => totalOf(statuses)),
    count('Đã hoàn thành', ({ statuses: s }) => s.doneOnTime + s.doneLate + s.done),
    count('Quá hạn', ({ statuses }) => lateIn(statuses)),
    count('Chưa báo cáo', ({ statuses }) => statuses.unreported),
    { header: 'Nhiệm vụ hoàn thành %', ...rate, value: ({ statuses }) => doneRate(statuses) },
    count('Chỉ tiêu đạt', (own) => [...own.targets.values()].filter(({ reached }) => reached).length),
    ...targets.map(({ target: { code } }): Column<YearFigures> => ({
      header: `${code} %`,
      ...rate,
      value: (own) => own.targets.get(code)?.rate ?? null,
    })),
  ];
}

function count(header: string, value: (figures: YearFigures) => number | null): Column<YearFigures> {
  return { header, width: 11, style: LOOK.tally, value };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : percent(part, whole);
}

function targetNames({ targets }: CityReport): ReportRow[] {
  return targets.map(({ target }) => ({ kind: 'note', cells: [`${target.code}: ${target.title}`] }));
}

/** Rows that charts stand over. */
function emptyRows(count: number): ReportRow[] {
  return Array.from({ length: count }, () => ({ kind: 'note', cells: [] }));
}
