import type { CityReport } from '../../consolidate/city-report.ts';
import type { CellStyle } from '../../contract/style.ts';
import type { LinkedValue, ReportValue } from '../../workbook/report-model.ts';
import type { PageRow } from '../canvas.ts';
import { toSheet } from '../links.ts';
import { COUNT, NAVY, PALE } from '../look.ts';
import { citySubmissions } from '../receipts.ts';
import { dutySumRows } from '../sheets/duty-groups.ts';
import { SHEET } from '../sheet-names.ts';
import { addStatuses, lateIn, totalOf } from '../statuses.ts';

const CARD_COLUMNS = 4;
const LABEL: CellStyle = { size: 11, border: true, fill: PALE, color: NAVY, align: 'center', wrap: true };
const FIGURE: CellStyle = { size: 22, bold: true, border: true, color: NAVY, align: 'center', format: COUNT };

type Card = readonly [label: string, figure: LinkedValue];

/** The key figures: reports, targets, and below them duties. */
export function cardRows(report: CityReport): PageRow[] {
  return [...rowsOf(submissionCards(report)), { pieces: [], height: 4 }, ...rowsOf(dutyCards(report))];
}

function submissionCards(report: CityReport): Card[] {
  const { owing, sent, accepted, onTime, returned, missing } = citySubmissions(report);
  const of = (value: number) => toSheet(value, SHEET.submissions);
  const reached = report.targets.filter((line) => line.reached === true).length;
  return [
    ['Cơ quan phải báo cáo', of(owing)],
    ['Đã gửi', of(sent)],
    ['Được chấp nhận', of(accepted)],
    ['trong đó đúng hạn', of(onTime)],
    ['Bị trả lại', of(returned)],
    ['Chưa gửi', of(missing)],
    ['Chỉ tiêu đạt', toSheet(`${reached}/${report.targets.length}`, SHEET.targets)],
  ];
}

function dutyCards(report: CityReport): Card[] {
  const counts = addStatuses(report.duties);
  const of = (value: ReportValue) => toSheet(value, SHEET.duties, `A${dutySumRows(report).city}`);
  return [
    ['Lượt nhiệm vụ được giao', of(totalOf(counts))],
    ['Đã hoàn thành', of(counts.doneOnTime + counts.doneLate + counts.done)],
    ['Đang thực hiện', of(counts.doing + counts.doingLate)],
    ['Chưa thực hiện', of(counts.notStarted + counts.notStartedLate)],
    ['Không phát sinh', of(counts.none)],
    ['Chưa báo cáo', of(counts.unreported)],
    // Last, and no "trong đó": these are done, under way or not begun, and counted there already.
    ['Tổng số quá hạn', of(lateIn(counts))],
  ];
}

function rowsOf(cards: readonly Card[]): PageRow[] {
  const place = (i: number) => ({ from: 1 + i * CARD_COLUMNS, span: CARD_COLUMNS });
  return [
    { pieces: cards.map(([value], i) => ({ ...place(i), value, style: LABEL })), height: 18 },
    { pieces: cards.map(([, value], i) => ({ ...place(i), value, style: FIGURE })), height: 32 },
  ];
}
