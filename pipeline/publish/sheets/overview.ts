import { showDay, showMoment } from '../../contract/time.ts';
import type { CellStyle } from '../../contract/style.ts';
import type { ReportChart } from '../../workbook/charts/model.ts';
import type { ReportSheet } from '../../workbook/report-model.ts';
import { type PageRow, beside, pageRows } from '../canvas.ts';
import type { ChartPlace } from '../cell-range.ts';
import { NAVY } from '../look.ts';
import { attentionBlock } from '../overview/attention.ts';
import { cardRows } from '../overview/cards.ts';
import { dutyGroupChart, statusChart, submissionChart, targetChart } from '../overview/charts.ts';
import { statusBlock } from '../overview/statuses.ts';
import { targetBlock } from '../overview/targets.ts';
import type { Publication } from '../publication.ts';
import { SHEET } from '../sheet-names.ts';
import { yearChart } from './years.ts';

const COLUMNS = 28;
const COLUMN_WIDTH = 6.6;
/** The rows of the lowest charts, which stand over empty cells: of two, and of three, which are narrower. */
const CHART_ROWS = { two: 12, three: 14 } as const;

const ISSUER: CellStyle = { size: 12, align: 'center' };
const TITLE: CellStyle = { size: 16, bold: true, color: NAVY, align: 'center' };
const SUBTITLE: CellStyle = { size: 12, italic: true, align: 'center' };

/** One A4 page for leaders: key figures, what needs attention, and charts that read the workbook's cells. */
export function overviewSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const head = [...headRows(publication), gap(6), ...cardRows(report), gap(8)];
  const states = beside(statusBlock(report, 1), attentionBlock(publication, 20));
  const targets = targetBlock(report, 1);
  const chartRows = publication.years.length > 1 ? CHART_ROWS.three : CHART_ROWS.two;
  const below = Array.from({ length: chartRows }, () => gap(17));
  const statesAt = head.length + 1;
  const targetsAt = statesAt + states.length + 1;
  const belowAt = targetsAt + targets.length + 1;
  const { kinds, rows } = pageRows([...head, ...states, gap(8), ...targets, gap(8), ...below], COLUMNS);
  return {
    name: SHEET.overview,
    widths: Array.from({ length: COLUMNS }, () => COLUMN_WIDTH),
    kinds,
    rows,
    charts: [
      statusChart(statesAt, place([10, 18], [statesAt, states.length])),
      targetChart(report, targetsAt, place([18, COLUMNS], [targetsAt, targets.length])),
      ...lowCharts(publication, [belowAt, chartRows]),
    ],
    frozen: { rows: 0, columns: 0 },
    conditional: [],
    paper: 'A4',
    landscape: true,
    pagesTall: 1,
    tab: NAVY,
  };
}

/** Side by side: reports and duties by group and, where earlier years are known, the course of the years. */
function lowCharts(publication: Publication, rows: readonly [number, number]): ReportChart[] {
  const { report } = publication;
  const years = (columns: readonly [number, number]) => yearChart(publication, place(columns, rows));
  return publication.years.length > 1
    ? [
        submissionChart(report, place([1, 9], rows)),
        dutyGroupChart(report, place([11, 20], rows)),
        years([22, COLUMNS]),
      ]
    : [submissionChart(report, place([1, 11], rows)), dutyGroupChart(report, place([13, COLUMNS], rows))];
}

function place(
  [left, right]: readonly [number, number],
  [top, height]: readonly [number, number],
): ChartPlace {
  return { from: { row: top, column: left }, to: { row: top + height - 1, column: right } };
}

function gap(height: number): PageRow {
  return { pieces: [], height };
}

/** Rows 1 and 2 stay free at the right: a digital signature stands there (Nghị định 30/2020, Phụ lục I, III.1). */
function headRows({ report: { period, at } }: Publication): PageRow[] {
  const { plan, year, agencies } = period;
  const issuer = plan.issuer.replace('Ủy ban nhân dân', 'UBND').toUpperCase();
  const consolidator = agencies.find((a) => a.code === plan.consolidator)?.name ?? plan.consolidator;
  const dates = `Số liệu đến ${showMoment(at)}. Hạn gửi báo cáo: hết ngày ${showDay(period.due)}.`;
  const line = (value: string, style: CellStyle, span = COLUMNS): PageRow['pieces'] => [
    { from: 1, span, value, style },
  ];
  return [
    { pieces: line(issuer, ISSUER, 8), height: 17 },
    { pieces: line(consolidator.toUpperCase(), { ...ISSUER, bold: true }, 8), height: 17 },
    { pieces: line(`TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ ${plan.id} NĂM ${year}`, TITLE), height: 26 },
    { pieces: line(dates, SUBTITLE), height: 18 },
  ];
}
