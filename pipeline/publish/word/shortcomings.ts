import type { CityReport, TargetLine } from '../../consolidate/city-report.ts';
import { dayOf } from '../../contract/time.ts';
import { CITY, citySubmissions, groupSubmissions } from '../receipts.ts';
import { addStatuses, doneRate, lateIn, percent, totalOf } from '../statuses.ts';
import { shownRate } from '../target-rate.ts';
import { type Changes, movedSentences, targetName } from './changes.ts';
import { RATE, groupRates, targetRateText } from './judged-rates.ts';
import { agencies, count, decimal, lowerFirst, series, share, writtenOut } from './prose.ts';

/** Points below the city's rate from which on a group lags behind. */
const LAG = 10;

/** What the figures show to be bad: reports missing or late, duties late or not done, targets missed, what has fallen. */
export function shortcomings(report: CityReport, changes: Changes | undefined): string[] {
  const city = addStatuses(report.duties);
  const failed = report.targets.filter((line) => line.reached === false);
  return [
    ...submissionFaults(report),
    ...(isOpen(report) ? [] : laggingAgencies(report)),
    ...lateDuties(report),
    ...(city.unreported === 0
      ? []
      : [
          `${count(city.unreported)}/${count(totalOf(city))} lượt nhiệm vụ (${share(city.unreported, totalOf(city))}) chưa có báo cáo.`,
        ]),
    ...dutyFaults(report),
    ...(failed.length === 0
      ? []
      : [`Chỉ tiêu chưa đạt mục tiêu đề ra: ${series(failed.map((line) => missedText(report, line)))}.`]),
    ...(changes ? movedSentences(changes, 'Giảm') : []),
  ];
}

/** Until the due day nobody is to blame for not having sent a report. */
function isOpen({ period, at }: CityReport): boolean {
  return dayOf(at) <= period.due;
}

function submissionFaults(report: CityReport): string[] {
  const { returned, unusable, missing, late } = citySubmissions(report);
  const parts = [
    ...(missing === 0 || isOpen(report) ? [] : [`${agencies(missing)} chưa gửi báo cáo`]),
    ...(unusable === 0 ? [] : [`${agencies(unusable)} có tệp gửi đến nhưng chưa dùng được`]),
    ...(returned === 0 ? [] : [`${agencies(returned)} gửi báo cáo chưa đạt yêu cầu, bị trả lại`]),
    ...(late === 0 ? [] : [`${agencies(late)} gửi báo cáo quá hạn`]),
  ];
  return parts.length === 0 ? [] : [`${series(parts)}.`];
}

/** The group of agencies of which the smallest share reported in time, where that is less than half. */
function laggingAgencies(report: CityReport): string[] {
  const groups = groupSubmissions(report).filter(({ name, owing }) => name !== CITY && owing > 0);
  const [last, next] = groups
    .map(({ name, owing, onTime }) => ({ name, owing, onTime, rate: percent(onTime, owing) }))
    .sort((a, b) => a.rate - b.rate);
  return !last || !next || last.rate === next.rate || last.rate >= RATE.low
    ? []
    : [
        `Tỷ lệ gửi báo cáo đúng hạn thấp nhất ở nhóm ${lowerFirst(last.name)}: ${count(last.onTime)}/${agencies(last.owing)} (${decimal(last.rate)}%).`,
      ];
}

/** `28 lượt nhiệm vụ quá hạn: … (20 lượt); … (08 lượt).`; of one duty no count twice. */
function lateDuties({ duties }: CityReport): string[] {
  const behind = duties.filter(({ statuses }) => lateIn(statuses) > 0);
  const [only] = behind;
  if (!only) return [];
  const all = `${count(lateIn(addStatuses(behind)))} lượt nhiệm vụ quá hạn`;
  const title = (line: typeof only) => `“${writtenOut(line.row.duty.title)}”`;
  if (behind.length === 1) return [`${all} ở nhiệm vụ ${title(only)}.`];
  return [
    `${all}: ${series(behind.map((line) => `${title(line)} (${count(lateIn(line.statuses))} lượt)`))}.`,
  ];
}

function dutyFaults(report: CityReport): string[] {
  const city = addStatuses(report.duties);
  const rate = doneRate(city);
  const groups = groupRates(report);
  const [last] = [...groups].sort((a, b) => a.rate - b.rate);
  const lags = groups.length > 1 && last && rate !== null && last.rate <= rate - LAG && last.rate < RATE.low;
  return [
    ...(rate === null || rate >= RATE.low ? [] : [lowText(rate)]),
    ...(lags
      ? [`Nhóm nhiệm vụ “${last.name}” có tỷ lệ hoàn thành, đã thực hiện thấp nhất: ${decimal(last.rate)}%.`]
      : []),
  ];
}

function lowText(rate: number): string {
  return rate === 0
    ? 'Chưa có lượt nhiệm vụ nào được báo cáo là hoàn thành, đã thực hiện.'
    : `Số lượt nhiệm vụ hoàn thành, đã thực hiện mới đạt ${decimal(rate)}% số lượt có phát sinh.`;
}

/** `cán bộ trẻ (13,60%, còn thiếu 1,40 điểm phần trăm)`. */
function missedText({ period }: CityReport, line: TargetLine): string {
  const { target, total } = line;
  const rate = shownRate(total, target.value);
  const short = typeof rate === 'number' ? `, còn thiếu ${decimal(target.value - rate)} điểm phần trăm` : '';
  return `${targetName(period.plan, target)} (${targetRateText(line)}${short})`;
}
