import type { CityReport } from '../consolidate/city-report.ts';
import type { AgencyReporting, Reporting } from '../consolidate/reporting.ts';
import { dayOf, showDay, showMoment } from '../contract/time.ts';
import { reportingGroups } from '../publish/names.ts';
import { CITY } from '../publish/receipts.ts';
import {
  AWAITING,
  REPORTING_STATE,
  decidingAt,
  countedAfter,
  fileReason,
  isOwing,
  reasonsOf,
  reportingCounts,
} from '../publish/reporting-text.ts';
import { conflictLines, conflictsJson } from './conflict-text.ts';
import type { Recorded } from '../intake/ledger/record.ts';
import { ledgerJson, ledgerLines, ledgerUseLines } from './ledger-text.ts';
import { excludedJson, excludedLines, hintLines, unclaimedLines } from './refused-text.ts';
import { LATER_RETURNED, laterReturnedLines } from './returned-text.ts';
import { type TextColumn, textTable } from './text-table.ts';

/** Together with their gaps as wide as a terminal of 80 characters. */
const COLUMNS: readonly TextColumn[] = [
  { header: 'STT', width: 3, align: 'right' },
  { header: 'Cơ quan', width: 27, align: 'left' },
  { header: 'Tình trạng', width: 22, align: 'left' },
  { header: 'Nhận ngày', width: 10, align: 'left' },
  { header: 'Thời hạn', width: 10, align: 'left' },
];

/** Who has reported: a table for each group of agencies, counts, and the files to look at. */
export function statusLines(report: CityReport, reporting: Reporting): string[] {
  const { period, at } = report;
  const { agencies, daysLeft } = reporting;
  let number = 0;
  const groups = reportingGroups(report).flatMap(([code, name]) => {
    const own = agencies.filter(({ line }) => line.agency.group === code);
    const rows = own.map((agency) => rowOf(agency, { number: (number += 1), daysLeft }));
    return ['', `${name} (${own.length})`, ...textTable(COLUMNS, rows), `  ${reportingCounts(own)}`];
  });
  return [
    ...ledgerUseLines(report),
    `Báo cáo năm ${period.year} thực hiện Kế hoạch số ${period.plan.id}, đến ${showMoment(at)}`,
    `Hạn báo cáo: hết ngày ${showDay(period.due)} (${leftText(daysLeft)})`,
    ...afterLines(report),
    ...groups,
    '',
    `${CITY} (${agencies.length}): ${reportingCounts(agencies)}`,
    ...conflictLines(report),
    ...returnedLines(report),
    ...excludedLines(report),
    ...ledgerLines(report),
    ...hintLines(report),
    ...unclaimedLines(report),
  ];
}

/** Agencies whose report counts, and that have sent another since that does not. */
function returnedLines({ agencies }: CityReport): string[] {
  const lines = agencies.flatMap((line) =>
    laterReturnedLines(line).map((text) => `  ${line.agency.name}: ${text}`),
  );
  return lines.length === 0 ? [] : [`${LATER_RETURNED} (${lines.length}):`, ...lines];
}

function rowOf(own: AgencyReporting, { number, daysLeft }: { number: number; daysLeft: number }): string[] {
  const { line, state } = own;
  const received = decidingAt(line);
  return [
    String(number),
    line.agency.name,
    REPORTING_STATE[state],
    received === undefined ? '' : showDay(dayOf(received)),
    dueText(own, daysLeft),
  ];
}

/** `trễ 6 ngày`, and for who still owes a report `còn 4 ngày`. */
function dueText(own: AgencyReporting, daysLeft: number): string {
  if (own.daysLate === undefined) return AWAITING;
  if (own.daysLate > 0) return `trễ ${own.daysLate} ngày`;
  return isOwing(own) ? `còn ${daysLeft} ngày` : '';
}

/** `còn 4 ngày`, `đã quá 6 ngày`. */
export function leftText(daysLeft: number): string {
  if (daysLeft === 0) return 'hôm nay là ngày cuối';
  return daysLeft > 0 ? `còn ${daysLeft} ngày` : `đã quá ${-daysLeft} ngày`;
}

/** Whatever stands in the folder counts, also what came after the moment asked about. */
function afterLines(report: CityReport): string[] {
  const after = countedAfter(report).length;
  return after === 0
    ? []
    : [`Xét mọi tệp đang có trong thư mục: ${after} báo cáo nhận sau thời điểm trên vẫn được tính.`];
}

/** The same for machines. */
export function statusJson(report: CityReport, { agencies, daysLeft }: Reporting, recorded: Recorded) {
  const { period, at, unclaimed } = report;
  return {
    year: period.year,
    at,
    due: period.due,
    daysLeft,
    countedAfter: countedAfter(report).length,
    agencies: agencies.map((own) => ({
      code: own.line.agency.code,
      name: own.line.agency.name,
      group: own.line.agency.group,
      state: own.state,
      receivedAt: decidingAt(own.line) ?? null,
      daysLate: own.daysLate ?? null,
      file: own.line.counted?.file.path ?? null,
      reasons: reasonsOf(own.line),
      refused: own.line.refused.map(({ file, by }) => ({ path: file.path, by })),
      excluded: excludedJson(own.line),
    })),
    conflicts: conflictsJson(report),
    ledger: ledgerJson(recorded),
    unknown: unclaimed.map((file) => ({ path: file.path, ...fileReason(file) })),
  };
}
