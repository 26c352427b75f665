import type { CityReport, TargetLine } from '../../consolidate/city-report.ts';
import { goalText } from '../../contract/printed.ts';
import { citySubmissions } from '../receipts.ts';
import { addStatuses, doneRate, lateIn } from '../statuses.ts';
import { type Changes, movedSentences, targetName } from './changes.ts';
import { RATE, groupRates, targetRateText } from './judged-rates.ts';
import { agencies, allAgencies, count, decimal, series, share, upperFirst } from './prose.ts';

/** What the figures show to be good: high rates, targets reached, what has grown. None where they show nothing. */
export function merits(report: CityReport, changes: Changes | undefined): string[] {
  const { owing, accepted } = citySubmissions(report);
  const reached = report.targets.filter((line) => line.reached === true);
  // With many reports missing nobody knows of what is late.
  const isKnown = owing > 0 && accepted / owing >= RATE.high / 100;
  return [
    ...punctuality(report),
    ...dutiesDone(report),
    ...(isKnown && lateIn(addStatuses(report.duties)) === 0 ? ['Không có lượt nhiệm vụ nào quá hạn.'] : []),
    ...(reached.length === 0
      ? []
      : [`Chỉ tiêu đạt mục tiêu đề ra: ${series(reached.map((line) => reachedText(report, line)))}.`]),
    ...(changes ? movedSentences(changes, 'Tăng') : []),
  ];
}

function punctuality(report: CityReport): string[] {
  const { owing, onTime } = citySubmissions(report);
  if (owing === 0 || onTime / owing < RATE.high / 100) return [];
  return [
    onTime === owing
      ? `${upperFirst(allAgencies(owing))} gửi báo cáo đúng hạn.`
      : `${count(onTime)}/${agencies(owing)} (${share(onTime, owing)}) gửi báo cáo đúng hạn.`,
  ];
}

/** Of the city, else of the groups of duties that stand out. */
function dutiesDone(report: CityReport): string[] {
  const rate = doneRate(addStatuses(report.duties));
  if (rate !== null && rate >= RATE.high)
    return [`Số lượt nhiệm vụ hoàn thành, đã thực hiện đạt ${decimal(rate)}% số lượt có phát sinh.`];
  return groupRates(report)
    .filter((group) => group.rate >= RATE.high)
    .map(
      (group) => `Nhóm nhiệm vụ “${group.name}” đạt tỷ lệ hoàn thành, đã thực hiện ${decimal(group.rate)}%.`,
    );
}

/** `cán bộ nữ (30,57%, mục tiêu ≥ 15%)`. */
function reachedText({ period }: CityReport, line: TargetLine): string {
  return `${targetName(period.plan, line.target)} (${targetRateText(line)}, mục tiêu ${goalText(line.target)})`;
}
