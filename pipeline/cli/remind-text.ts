import { resolve } from 'node:path';
import type { CityReport } from '../consolidate/city-report.ts';
import type { Reporting } from '../consolidate/reporting.ts';
import { receiverOf } from '../contract/period.ts';
import { showDay } from '../contract/time.ts';
import { isHeld, isOwing } from '../publish/reporting-text.ts';
import { LEADERS_ROUND } from '../publish/word/letters.ts';
import type { Recorded } from '../intake/ledger/record.ts';
import { ledgerJson, ledgerLines, ledgerUseLines } from './ledger-text.ts';
import { unconfirmedLines } from './ownership-text.ts';
import { heldLines, hintLines, unclaimedLines } from './refused-text.ts';
import { leftText } from './status-text.ts';

/** What a round of reminding came to; `files` are the paths of the letters. */
export interface Reminded {
  readonly reporting: Reporting;
  readonly round: number;
  readonly files: readonly string[];
  readonly out: string;
  readonly recorded: Recorded;
}

/** How many letters there are and to whom there is none, then the files to look at before they are sent. */
export function remindLines(report: CityReport, result: Reminded): string[] {
  const { reporting } = result;
  return [
    ...ledgerUseLines(report),
    ...summaryLines(report, result),
    ...heldLines(reporting),
    ...hintLines(report),
    ...unclaimedLines(report),
    ...unconfirmedLines(report.period),
    ...ledgerLines(report),
  ];
}

function summaryLines({ period, agencies }: CityReport, result: Reminded): string[] {
  const { reporting, round, files, out } = result;
  const owing = reporting.agencies.filter(isOwing);
  if (owing.length === 0)
    return [`Cả ${agencies.length} cơ quan đã có báo cáo được chấp nhận, không phải đôn đốc.`];
  const when = `hạn ${showDay(period.due)}, ${leftText(reporting.daysLeft)}`;
  const early = reporting.daysLeft >= 0 && round >= LEADERS_ROUND;
  return [
    `Đôn đốc lần ${round} báo cáo năm ${period.year} (${when}): ${owing.length}/${agencies.length} cơ quan chưa có báo cáo được chấp nhận.`,
    files.length === 0
      ? `Không có công văn nào để ghi: chỉ còn ${owing.map(({ line }) => line.agency.name).join('; ')}.`
      : `Đã ghi ${files.length} văn bản vào thư mục ${out}${senderClause(period, reporting)}.`,
    ...(early ? ['Danh sách báo cáo lãnh đạo Thành phố chỉ được lập sau hạn báo cáo.'] : []),
  ];
}

/** Why there is a letter less than there are agencies that owe a report; empty where there is not. */
export function senderClause(period: CityReport['period'], { agencies, daysLeft }: Reporting): string {
  const owes = agencies.some((own) => isOwing(own) && own.line.agency.code === period.plan.consolidator);
  return owes && daysLeft < 0
    ? `; ${receiverOf(period)} chưa có báo cáo nhưng không gửi công văn cho chính mình`
    : '';
}

/** The same for machines. */
export function remindJson({ period, at, unclaimed }: CityReport, result: Reminded) {
  const { reporting, round, files, recorded } = result;
  const codes = (is: typeof isHeld) => reporting.agencies.filter(is).map(({ line }) => line.agency.code);
  return {
    year: period.year,
    at,
    due: period.due,
    daysLeft: reporting.daysLeft,
    round,
    owing: codes(isOwing),
    held: codes(isHeld),
    letters: files.map((path) => resolve(path)),
    unknown: unclaimed.map(({ path }) => path),
    ledger: ledgerJson(recorded),
  };
}
