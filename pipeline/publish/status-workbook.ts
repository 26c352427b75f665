import type { CityReport } from '../consolidate/city-report.ts';
import type { AgencyReporting, Reporting } from '../consolidate/reporting.ts';
import type { ReceivedFile } from '../contract/received.ts';
import type { ReportRow, ReportWorkbook } from '../workbook/report-model.ts';
import { CREATOR } from './consolidated.ts';
import { LOOK } from './look.ts';
import { agencyGroupName } from './names.ts';
import {
  AWAITING,
  REPORTING_STATE,
  countedAfter,
  fileReason,
  filesShown,
  firstReasons,
} from './reporting-text.ts';
import { reportNotes } from './report-notes.ts';
import { momentSerial } from './serial.ts';
import { type Column, HEADER_ROW, headingRow, lineRow, tableSheet } from './table.ts';

const NAME = 'Tình hình báo cáo';

/** Who has reported, as a workbook of one sheet: a row for each agency, below them files that nobody could place. */
export function statusWorkbook(report: CityReport, reporting: Reporting): ReportWorkbook {
  const { plan, year } = report.period;
  const columns = columnsOf(report);
  const lines = reporting.agencies.map((own, i) => lineRow(columns, own, i));
  const states = `E${HEADER_ROW + 1}:E${HEADER_ROW + Math.max(lines.length, 1)}`;
  const sheet = tableSheet(report, {
    name: NAME,
    title: 'TÌNH HÌNH GỬI BÁO CÁO',
    note: dueNote(report, reporting),
    columns,
    body: [...lines, ...unclaimedRows(report.unclaimed, columns.length)],
    filtered: lines.length,
    frozenColumns: 3,
    conditional: [
      { range: states, when: { text: REPORTING_STATE.late }, fill: 'FFF2CC', bold: true },
      { range: states, when: { text: REPORTING_STATE.returned }, fill: 'FCE4D6', bold: true },
      { range: states, when: { text: REPORTING_STATE.unusable }, fill: 'FCE4D6', bold: true },
      { range: states, when: { text: REPORTING_STATE.missing }, fill: 'D9D9D9', bold: true },
    ],
  });
  return {
    title: `Tình hình báo cáo năm ${year} thực hiện Kế hoạch số ${plan.id}`,
    creator: CREATOR,
    created: report.at,
    sheets: [sheet],
  };
}

function dueNote(report: CityReport, { daysLeft }: Reporting): string {
  const after = countedAfter(report).length;
  const later = after === 0 ? '' : ` Tính cả ${after} báo cáo nhận sau thời điểm lấy số liệu.`;
  const left = daysLeft >= 0 ? `Còn ${daysLeft} ngày đến hạn` : `Đã quá hạn ${-daysLeft} ngày`;
  return `${left}. Đúng hạn xét theo báo cáo được chấp nhận đầu tiên; chưa có thì số ngày quá hạn tính đến thời điểm lấy số liệu.${later}`;
}

function columnsOf(report: CityReport): Column<AgencyReporting>[] {
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Mã', width: 11, style: LOOK.center, value: ({ line }) => line.agency.code },
    { header: 'Cơ quan', width: 38, style: LOOK.text, value: ({ line }) => line.agency.name },
    {
      header: 'Nhóm',
      width: 24,
      style: LOOK.text,
      value: ({ line }) => agencyGroupName(report, line.agency),
    },
    { header: 'Tình trạng', width: 16, style: LOOK.center, value: ({ state }) => REPORTING_STATE[state] },
    {
      header: 'Gửi lần đầu lúc',
      width: 17,
      style: LOOK.moment,
      value: ({ line }) => momentSerial(line.firstReceivedAt),
    },
    {
      header: 'Được chấp nhận lúc',
      width: 17,
      style: LOOK.moment,
      value: ({ line }) => momentSerial(line.firstAcceptedAt),
    },
    {
      header: 'Quá hạn (ngày)',
      width: 10,
      style: LOOK.tally,
      value: ({ daysLate }) => daysLate ?? AWAITING,
    },
    {
      header: 'Tệp',
      width: 34,
      style: LOOK.text,
      value: ({ line }) =>
        filesShown(line)
          .map(({ path }) => path)
          .join('\n') || null,
    },
    {
      header: 'Lý do chưa được chấp nhận; ghi chú',
      width: 60,
      style: LOOK.text,
      prose: true,
      value: ({ line }) =>
        [firstReasons(line), ...reportNotes(line)].filter((text) => text !== null).join('\n') || null,
    },
  ];
}

function unclaimedRows(files: readonly ReceivedFile[], columns: number): ReportRow[] {
  if (files.length === 0) return [];
  return [
    headingRow(columns, 'Tệp chưa rõ của cơ quan nào, cần xem lại'),
    ...files.map((file): ReportRow => ({
      kind: 'row',
      cells: [null, null, null, null, null, null, null, null, file.path, fileReason(file).what],
    })),
  ];
}
