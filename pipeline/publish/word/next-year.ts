import type { CityReport, DutyState } from '../../consolidate/city-report.ts';
import { dutiesOfYear, dutyDueDay, reportDueDay } from '../../contract/plan.ts';
import type { Block } from '../../word/model.ts';
import { citySubmissions } from '../receipts.ts';
import { addStatuses } from '../statuses.ts';
import { issuerOf } from './letterhead.ts';
import { body, dash, paragraph, toFill } from './paragraphs.ts';
import { count, officialDay, saidSentence, series, writtenOut } from './prose.ts';

/** V: what the figures leave to be done next year, and what owners of the city's own duties say they will do. */
export function nextYearPart(report: CityReport): Block[] {
  const next = report.period.year + 1;
  return [
    paragraph('part', `V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${next}`),
    ...[...unfinished(report), ...targets(report), ...dueDays(report, next), ...announced(report)].map(dash),
    body([toFill(`phương hướng, nhiệm vụ trọng tâm năm ${next}`)]),
  ];
}

function unfinished(report: CityReport): string[] {
  const city = addStatuses(report.duties);
  const doing = city.doing + city.doingLate;
  const waiting = city.notStarted + city.notStartedLate;
  const { returned, unusable, missing } = citySubmissions(report);
  const parts = [
    ...(doing === 0 ? [] : [`hoàn thành ${count(doing)} lượt nhiệm vụ đang thực hiện`]),
    ...(waiting === 0 ? [] : [`triển khai ${count(waiting)} lượt nhiệm vụ chưa thực hiện`]),
  ];
  const owing = returned + unusable + missing;
  return [
    ...(parts.length === 0 ? [] : [`Tiếp tục đôn đốc ${series(parts)}.`]),
    ...(owing === 0
      ? []
      : [`Đôn đốc ${count(owing)} cơ quan, đơn vị chưa có báo cáo đạt yêu cầu hoàn thành báo cáo.`]),
  ];
}

function targets({ targets: lines }: CityReport): string[] {
  const failed = lines.filter((line) => line.reached === false);
  return failed.length === 0
    ? []
    : [`Tập trung các giải pháp để đạt ${count(failed.length)} chỉ tiêu chưa đạt nêu tại mục II.1.`];
}

/** Duties that fall due within next year, and the day of next year's reports. */
function dueDays({ period }: CityReport, next: number): string[] {
  const { plan } = period;
  const due = dutiesOfYear(plan, next).flatMap((duty) => {
    const day = duty.derivedFrom === undefined ? dutyDueDay(duty, next) : null;
    return day?.startsWith(String(next)) ? [`${writtenOut(duty.title)} (hạn ${officialDay(day)})`] : [];
  });
  return [
    ...(due.length === 0 ? [] : [`Thực hiện đúng hạn các nhiệm vụ: ${series(due)}.`]),
    `Các cơ quan, đơn vị gửi báo cáo năm ${next} về ${issuerOf(period).name} chậm nhất ngày ${officialDay(reportDueDay(plan, next))}.`,
  ];
}

function announced(report: CityReport): string[] {
  const sole = new Set(
    report.duties.filter(({ ownership }) => ownership.owners.length === 1).map(({ row }) => row.duty.code),
  );
  const own = (state: DutyState) => sole.has(state.row.duty.code) && state.report?.next !== undefined;
  return report.states
    .filter(own)
    .map(
      ({ agency, row, report: said }) =>
        `${agency.name} - ${writtenOut(row.duty.title)}: ${saidSentence(said?.next ?? '')}`,
    );
}
