import type { CityReport } from '../../consolidate/city-report.ts';
import type { CellStyle } from '../../contract/style.ts';
import type { LinkedValue, ReportValue } from '../../workbook/report-model.ts';
import type { PageRow } from '../canvas.ts';
import { toSheet } from '../links.ts';
import { COUNT, NAVY, PALE } from '../look.ts';
import { citySubmissions } from '../receipts.ts';
import { AGENCY_STATE } from '../reporting-text.ts';
import { dutySumRows } from '../sheets/duty-groups.ts';
import { SHEET } from '../sheet-names.ts';
import { addStatuses, lateIn, totalOf } from '../statuses.ts';

const LABEL: CellStyle = { size: 11, border: true, fill: PALE, color: NAVY, align: 'center', wrap: true };
const FIGURE: CellStyle = { size: 22, bold: true, border: true, color: NAVY, align: 'center', format: COUNT };

/** `span`: columns of the page. */
type Card = readonly [label: string, figure: LinkedValue, span: 3 | 4];

/** The key figures: reports, and below them duties and targets. */
export function cardRows(report: CityReport): PageRow[] {
  return [...rowsOf(submissionCards(report)), { pieces: [], height: 4 }, ...rowsOf(dutyCards(report))];
}

function submissionCards(report: CityReport): Card[] {
  const { owing, sent, accepted, onTime, returned, unusable, missing } = citySubmissions(report);
  const of = (value: number) => toSheet(value, SHEET.submissions);
  return [
    ['Cơ quan phải báo cáo', of(owing), 4],
    ['Đã gửi', of(sent), 4],
    [AGENCY_STATE.accepted, of(accepted), 4],
    ['trong đó đúng hạn', of(onTime), 4],
    [AGENCY_STATE.returned, of(returned), 4],
    [AGENCY_STATE.unusable, of(unusable), 4],
    [AGENCY_STATE.missing, of(missing), 4],
  ];
}

function dutyCards(report: CityReport): Card[] {
  const counts = addStatuses(report.duties);
  const of = (value: ReportValue) => toSheet(value, SHEET.duties, `A${dutySumRows(report).city}`);
  // Where nobody has reported a target, none is said to be missed.
  const known = report.targets.some(({ total }) => total.reported > 0);
  const reached = report.targets.filter((line) => line.reached === true).length;
  return [
    ['Lượt nhiệm vụ được giao', of(totalOf(counts)), 4],
    ['Đã hoàn thành', of(counts.doneOnTime + counts.doneLate + counts.done), 4],
    ['Đang thực hiện', of(counts.doing + counts.doingLate), 3],
    ['Chưa thực hiện', of(counts.notStarted + counts.notStartedLate), 3],
    ['Không phát sinh', of(counts.none), 3],
    ['Chưa báo cáo', of(counts.unreported), 3],
    // After them, and no "trong đó": these are done, under way or not begun, and counted there already.
    ['Tổng số quá hạn', of(lateIn(counts)), 4],
    ['Chỉ tiêu đạt', toSheet(known ? `${reached}/${report.targets.length}` : '–', SHEET.targets), 4],
  ];
}

function rowsOf(cards: readonly Card[]): PageRow[] {
  const place = (i: number) => ({
    from: 1 + cards.slice(0, i).reduce((columns, [, , span]) => columns + span, 0),
    span: cards[i]?.[2] ?? 0,
  });
  return [
    { pieces: cards.map(([value], i) => ({ ...place(i), value, style: LABEL })), height: 18 },
    { pieces: cards.map(([, value], i) => ({ ...place(i), value, style: FIGURE })), height: 32 },
  ];
}
