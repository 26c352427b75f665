import type { AgencyLine, CityReport } from '../consolidate/city-report.ts';
import { groupCells, groupFindings, messageOf } from '../contract/messages.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { DERIVED_STATUS, type DerivedStatus } from '../contract/status.ts';
import { showDay, showMoment } from '../contract/time.ts';
import { isError } from '../contract/validate.ts';
import { unconfirmedLines } from './ownership-text.ts';
import { oneLine } from './terminal.ts';

const SHOWN_ERRORS = 3;

/** What a merge tells the officer: what counts, who is missing, what was rejected and why, what was written. */
export function mergeLines(report: CityReport, { folder, out }: { folder: string; out: string }): string[] {
  const { period, at } = report;
  return [
    `Tổng hợp báo cáo năm ${period.year} thực hiện Kế hoạch số ${period.plan.id}, số liệu đến ${showMoment(at)}`,
    `Thư mục ${folder}: ${fileCounts(report)}`,
    `Cơ quan: ${agencyCounts(report.agencies)}`,
    `Nhiệm vụ: ${statusCounts(report)}`,
    ...listed(`Trả lại để sửa`, report.agencies.filter((a) => a.state === 'returned').flatMap(returnedLines)),
    ...listed('Bản gửi sau bị trả lại, bản trước vẫn được tính', laterReturned(report).flatMap(fileLines)),
    ...listed('Không nhận', report.files.filter((f) => f.standing === 'refused').flatMap(fileLines)),
    ...listed('Chưa gửi báo cáo', missingLines(report.agencies)),
    ...listed('Lưu ý', noteLines(report)),
    `Đã ghi ${out}`,
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}

function fileCounts({ files }: CityReport): string {
  const count = (standing: ReceivedFile['standing']) => files.filter((f) => f.standing === standing).length;
  const parts = [
    [count('counted'), 'được tính'],
    [count('superseded'), 'bị thay bằng bản sau'],
    [count('identical'), 'trùng nội dung'],
    [count('returned'), 'trả lại'],
    [count('refused'), 'không nhận'],
  ] as const;
  const shown = parts.filter(([n]) => n > 0).map(([n, text]) => `${n} ${text}`);
  return [`${files.length} tệp`, ...shown].join(', ').replace(', ', ' (') + (shown.length > 0 ? ')' : '');
}

function agencyCounts(agencies: readonly AgencyLine[]): string {
  const state = (name: AgencyLine['state']) => agencies.filter((a) => a.state === name).length;
  const accepted = agencies.filter((a) => a.state === 'accepted');
  const onTime = accepted.filter((a) => a.daysLate === 0).length;
  return `${agencies.length} phải báo cáo; ${accepted.length} được chấp nhận (${onTime} đúng hạn, ${accepted.length - onTime} quá hạn); ${state('returned')} bị trả lại; ${state('missing')} chưa gửi`;
}

function statusCounts({ states }: CityReport): string {
  const keys = Object.keys(DERIVED_STATUS) as DerivedStatus[];
  const parts = keys.flatMap((key) => {
    const n = states.filter((s) => s.status === key).length;
    return n > 0 ? [`${n} ${DERIVED_STATUS[key].toLowerCase()}`] : [];
  });
  return `${states.length} lượt giao; ${parts.join(', ')}`;
}

function returnedLines(line: AgencyLine): string[] {
  return line.files
    .slice(-1)
    .flatMap((file) => [`  ${line.agency.name} - ${oneLine(file.path)}`, ...errorLines(file)]);
}

function laterReturned({ files, agencies }: CityReport): ReceivedFile[] {
  const accepted = new Set(agencies.filter((a) => a.state === 'accepted').map((a) => a.agency.code));
  return files.filter(
    (file) =>
      file.standing === 'returned' &&
      accepted.has(file.agency ?? '') &&
      files.some(
        (f) => f.standing === 'counted' && f.agency === file.agency && f.receivedAt < file.receivedAt,
      ),
  );
}

function fileLines(file: ReceivedFile): string[] {
  const [first] = file.findings.filter(isError);
  if (file.standing === 'refused' && first)
    return [`  ${oneLine(file.path)}: ${messageOf(first).what} ${messageOf(first).fix}`];
  return [`  ${oneLine(file.path)}`, ...errorLines(file)];
}

function errorLines(file: ReceivedFile): string[] {
  const groups = groupFindings(file.findings.filter(isError));
  const lines = groups.slice(0, SHOWN_ERRORS).map(({ sheet, places, message }) => {
    const cells = groupCells(places);
    const where = [sheet, cells === '' ? undefined : `ô ${cells}`].filter((t) => t !== undefined).join(', ');
    return `    ${where === '' ? '' : `${where}: `}${message.what}`;
  });
  const more = groups.length - lines.length;
  return more > 0 ? [...lines, `    … và ${more} lỗi khác (xem trang Cảnh báo).`] : lines;
}

/** Names in a paragraph, not a line each: a hundred may be missing. */
function missingLines(agencies: readonly AgencyLine[]): string[] {
  const missing = agencies.filter((a) => a.state === 'missing').map((a) => a.agency.name);
  return missing.length === 0 ? [] : [`  ${missing.join('; ')}`];
}

function noteLines(report: CityReport): string[] {
  const { files, at, period } = report;
  const late = files.filter((f) => f.standing === 'counted' && f.receivedAt > at).length;
  const sources = { seal: 'lúc chốt ghi trong tệp', file: 'thời gian của tệp' } as const;
  const bySource = (Object.keys(sources) as (keyof typeof sources)[]).flatMap((source) => {
    const n = files.filter((f) => f.verdict !== 'refused' && f.receiptSource === source).length;
    return n > 0
      ? [`  ${n} báo cáo không có trong sổ tiếp nhận, thời điểm nhận lấy từ ${sources[source]}.`]
      : [];
  });
  return [
    ...bySource,
    ...(late > 0 ? [`  ${late} báo cáo nhận sau thời điểm tổng hợp vẫn được tính.`] : []),
    ...unconfirmedLines(period).map((line) => `  ${line}`),
    ...(at.slice(0, 10) <= period.due ? [`  Chưa hết hạn báo cáo (${showDay(period.due)}).`] : []),
  ];
}

/** The same for machines. */
export function mergeJson(report: CityReport, out: string) {
  return {
    year: report.period.year,
    at: report.at,
    out,
    agencies: report.agencies.map((line) => ({
      code: line.agency.code,
      name: line.agency.name,
      state: line.state,
      daysLate: line.daysLate ?? null,
      file: line.counted?.file.path ?? null,
    })),
    files: report.files.map((file) => ({
      path: file.path,
      sha256: file.sha256 ?? null,
      standing: file.standing,
      agency: file.agency ?? null,
      version: file.version ?? null,
      receivedAt: file.receivedAt,
      receiptSource: file.receiptSource,
      errors: file.findings.filter(isError).length,
      warnings: file.findings.filter((f) => !isError(f)).length,
    })),
  };
}
