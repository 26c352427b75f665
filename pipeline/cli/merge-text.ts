import type { CityReport } from '../consolidate/city-report.ts';
import type { AgencyReporting, Reporting } from '../consolidate/reporting.ts';
import { isExcluded, type ReceivedFile } from '../contract/received.ts';
import { DERIVED_STATUS, type DerivedStatus } from '../contract/status.ts';
import { showDay, showMoment } from '../contract/time.ts';
import {
  AGENCY_STATE,
  countedAfter,
  fileName,
  fileReason,
  reportingCounts,
  returnedFile,
  returnedText,
} from '../publish/reporting-text.ts';
import { conflictLines } from './conflict-text.ts';
import { listed, LONGEST_LIST } from './listed.ts';
import { excludedLines } from './refused-text.ts';
import { listed as listedNames } from '../publish/names.ts';
import { isChangedAfterSeal } from '../publish/sealed.ts';
import { sendersOf } from '../publish/senders.ts';
import { ledgerLines, ledgerUseLines } from './ledger-text.ts';
import { LATER_RETURNED, laterReturnedLines } from './returned-text.ts';
import { unconfirmedLines } from './ownership-text.ts';
import type { ReportWorkbook } from '../workbook/report-model.ts';
import { oneLine } from './terminal.ts';

const SHOWN_NAMES = 5;

/** What a merge tells the officer, in a screenful: what counts, who is missing, what was rejected and why. */
export function mergeLines(report: CityReport, reporting: Reporting, folder: string): string[] {
  const { period, at } = report;
  const { agencies } = reporting;
  return [
    ...ledgerUseLines(report),
    `Tổng hợp báo cáo năm ${period.year} thực hiện Kế hoạch số ${period.plan.id}, số liệu đến ${showMoment(at)}`,
    `Thư mục ${folder}: ${fileCounts(report)}`,
    `Cơ quan: ${agencies.length} phải báo cáo; ${reportingCounts(agencies)}`,
    `Nhiệm vụ: ${statusCounts(report)}`,
    ...conflictLines(report),
    ...listed('Trả lại để sửa', agencies.flatMap(returnedLine)),
    ...listed(LATER_RETURNED, report.agencies.flatMap(laterReturnedLines)),
    ...listed('Không nhận', refusedLines(report)),
    ...excludedLines(report),
    ...ledgerLines(report),
    ...missingLines(agencies),
    ...noteLines(report).map((line) => `Lưu ý: ${line}`),
  ];
}

/** Lists of the workbook that are too long to be shown whole. */
export function leftOutLines({ sheets }: ReportWorkbook): string[] {
  return sheets
    .filter(({ leftOut = 0 }) => leftOut > 0)
    .map(({ name, leftOut }) => `Lưu ý: Trang ${name} quá dài, còn ${leftOut} dòng không nêu.`);
}

function fileCounts({ files }: CityReport): string {
  const count = (standing: ReceivedFile['standing']) => files.filter((f) => f.standing === standing).length;
  const parts = [
    [count('counted'), 'được tính'],
    [count('superseded'), 'bị thay bằng bản sau'],
    [count('conflict'), 'trùng thời điểm nhận'],
    [count('identical'), 'trùng nội dung'],
    [count('returned'), 'trả lại'],
    [count('refused'), 'không nhận'],
    [count('excluded'), 'loại trừ theo sổ'],
  ] as const;
  const shown = parts.filter(([n]) => n > 0).map(([n, text]) => `${n} ${text}`);
  return [`${files.length} tệp`, ...shown].join(', ').replace(', ', ' (') + (shown.length > 0 ? ')' : '');
}

function statusCounts({ states }: CityReport): string {
  const keys = Object.keys(DERIVED_STATUS) as DerivedStatus[];
  const parts = keys.flatMap((key) => {
    const n = states.filter((s) => s.status === key).length;
    return n > 0 ? [`${n} ${DERIVED_STATUS[key].toLowerCase()}`] : [];
  });
  return `${states.length} lượt giao; ${parts.join(', ')}`;
}

function returnedLine({ line, state }: AgencyReporting): string[] {
  const file = state === 'returned' ? returnedFile(line) : undefined;
  return file ? [`${line.agency.name} (${oneLine(fileName(file))}): ${returnedText(file)}`] : [];
}

/** Files that are no report, with the agency where it is known. */
function refusedLines(report: CityReport): string[] {
  const senderOf = sendersOf(report);
  return report.files
    .filter((file) => file.verdict === 'refused' && !isExcluded(file))
    .map((file) => {
      const sender = senderOf(file);
      return `${oneLine(file.path)}${sender === null ? '' : ` - ${sender}`}: ${fileReason(file).what}`;
    });
}

/** Names in a paragraph, not a line each. */
function missingLines(agencies: readonly AgencyReporting[]): string[] {
  const missing = agencies.filter(({ state }) => state === 'missing').map(({ line }) => line.agency.name);
  if (missing.length === 0) return [];
  const more = missing.length - LONGEST_LIST;
  const names = missing.slice(0, LONGEST_LIST).join('; ');
  const rest = more > 0 ? `; và ${more} cơ quan khác, xem trang Nộp báo cáo` : '';
  return [`${AGENCY_STATE.missing} (${missing.length}): ${names}${rest}`];
}

function noteLines(report: CityReport): string[] {
  const { files, at, period } = report;
  const late = countedAfter(report).length;
  const sources = {
    seal: 'lúc chốt ghi trong tệp',
    file: 'thời gian của tệp',
    seen: 'lúc phần mềm thấy tệp lần đầu',
    unknown: 'sổ, không rõ ai ghi',
  } as const;
  const bySource = (Object.keys(sources) as (keyof typeof sources)[]).flatMap((source) => {
    const n = files.filter((f) => f.verdict !== 'refused' && f.receiptSource === source).length;
    return n > 0
      ? [`${n} báo cáo có thời điểm nhận lấy từ ${sources[source]}, chưa có người ghi vào sổ tiếp nhận.`]
      : [];
  });
  const waived = files.flatMap(({ findings }) => findings.filter((f) => f.waived !== undefined)).length;
  return [
    ...bySource,
    ...(waived > 0 ? [`${waived} lỗi được miễn theo sổ tiếp nhận, xem trang Cảnh báo.`] : []),
    ...replacedLines(report),
    ...changedLines(report),
    ...(late > 0 ? [`${late} báo cáo nhận sau thời điểm tổng hợp vẫn được tính.`] : []),
    ...unconfirmedLines(period),
    ...(at.slice(0, 10) <= period.due ? [`Chưa hết hạn báo cáo (${showDay(period.due)}).`] : []),
  ];
}

function replacedLines({ replacements }: CityReport): string[] {
  if (replacements.length === 0) return [];
  const changes = replacements.reduce((n, own) => n + own.changes.length + own.more, 0);
  return [
    `${replacements.length} báo cáo đã được chấp nhận có bản sau thay thế, ${changes} chỗ thay đổi, xem trang Thay đổi.`,
  ];
}

/** Reports that are no longer what the agency sealed. */
function changedLines({ files }: CityReport): string[] {
  const paths = files.filter(isChangedAfterSeal).map(({ path }) => oneLine(path));
  if (paths.length === 0) return [];
  const names = listedNames(paths, { limit: SHOWN_NAMES, unit: 'tệp' });
  return [
    `${paths.length} báo cáo bị sửa sau khi cơ quan chốt, nên hỏi lại cơ quan (xem trang Cảnh báo): ${names}.`,
  ];
}
