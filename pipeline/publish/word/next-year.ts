import type { CityReport } from '../../consolidate/city-report.ts';
import { dutiesOfYear, dutyDueDay, reportDueDay } from '../../contract/plan.ts';
import type { Block, Paragraph } from '../../word/model.ts';
import { obstacleLevels } from '../sheets/obstacles.ts';
import { addStatuses } from '../statuses.ts';
import { issuerOf } from './letterhead.ts';
import { body, dash, paragraph, toFill, withNext } from './paragraphs.ts';
import { agencies, count, officialDay, saidSentence, series, writtenOut } from './prose.ts';

/** V: what the figures leave to be done next year, and what owners of the city's own duties say they will do. */
export function nextYearPart(report: CityReport): Block[] {
  const next = report.period.year + 1;
  return [
    paragraph('part', `V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${next}`),
    ...[...unfinished(report), ...ownDifficulties(report), ...targets(report), ...dueDays(report, next)].map(
      dash,
    ),
    ...announced(report, next),
    body([toFill(`phương hướng, nhiệm vụ trọng tâm năm ${next}`)]),
  ];
}

function unfinished(report: CityReport): string[] {
  const city = addStatuses(report.duties);
  const doing = city.doing + city.doingLate;
  const waiting = city.notStarted + city.notStartedLate;
  const { year, plan } = report.period;
  // The consolidator urges others, not itself.
  const owing = report.agencies.filter(
    ({ agency, state }) => state !== 'accepted' && agency.code !== plan.consolidator,
  ).length;
  const parts = [
    ...(doing === 0 ? [] : [`hoàn thành ${count(doing)} lượt nhiệm vụ đang thực hiện`]),
    ...(waiting === 0 ? [] : [`triển khai ${count(waiting)} lượt nhiệm vụ chưa thực hiện`]),
  ];
  return [
    ...(parts.length === 0 ? [] : [`Tiếp tục theo dõi, đôn đốc các cơ quan, đơn vị ${parts.join(', ')}.`]),
    ...(owing === 0
      ? []
      : [`Đôn đốc ${agencies(owing)} chưa có báo cáo đạt yêu cầu hoàn thành, gửi báo cáo năm ${year}.`]),
  ];
}

/** Difficulties that are the consolidator's own to settle: the first of part IV. */
function ownDifficulties(report: CityReport): string[] {
  const issuer = issuerOf(report.period).name;
  return obstacleLevels(report).flatMap(({ level, lines }, i) =>
    level === issuer
      ? [
          `${issuer} xem xét, giải quyết theo thẩm quyền ${count(lines.length)} khó khăn, vướng mắc nêu tại mục IV.${i + 1}.`,
        ]
      : [],
  );
}

function targets({ targets: lines }: CityReport): string[] {
  const failed = lines.filter((line) => line.reached === false);
  return failed.length === 0
    ? []
    : [
        `Tập trung thực hiện các giải pháp để đạt ${count(failed.length)} chỉ tiêu chưa đạt nêu tại mục II.1.`,
      ];
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

/** What owners of the city's own duties say they will do. */
function announced(report: CityReport, next: number): Paragraph[] {
  const sole = new Set(
    report.duties.filter(({ ownership }) => ownership.owners.length === 1).map(({ row }) => row.duty.code),
  );
  const said = report.states.flatMap(({ agency, row, report: own }) =>
    sole.has(row.duty.code) && own?.next !== undefined
      ? [dash(`${writtenOut(row.duty.title)} (${agency.name}): ${saidSentence(own.next)}`)]
      : [],
  );
  return said.length === 0
    ? []
    : [withNext(body(`Các cơ quan được giao chủ trì dự kiến thực hiện trong năm ${next}:`)), ...said];
}
