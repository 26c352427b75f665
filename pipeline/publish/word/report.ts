import type { CityReport } from '../../consolidate/city-report.ts';
import type { Plan } from '../../contract/plan.ts';
import type { Block, WordDocument } from '../../word/model.ts';
import { CREATOR } from '../consolidated.ts';
import { SHEET } from '../sheet-names.ts';
import type { SinceIssue } from '../since-issue.ts';
import { appendices } from './appendices.ts';
import { assessmentPart } from './assessment.ts';
import { directionPart } from './direction.ts';
import { closing, issuerOf, letterhead, recipientOf } from './letterhead.ts';
import { nextYearPart } from './next-year.ts';
import { obstaclesPart, proposalsPart } from './obstacles.ts';
import { body, paragraph, toFill } from './paragraphs.ts';
import { count, officialDay, series, untilMoment } from './prose.ts';
import { resultsPart } from './results.ts';

/**
 * The draft of the city's report (Plan IV.2) in the form of Nghị định 30/2020, Mẫu 1.4: every figure from the
 * report given; what only a person can write marked to be filled. Pure.
 */
export function reportDocument(report: CityReport, since?: SinceIssue): WordDocument {
  const { plan, year } = report.period;
  return {
    title: `Báo cáo kết quả thực hiện Kế hoạch số ${plan.id} năm ${year}`,
    creator: CREATOR,
    created: report.at,
    sections: [
      {
        landscape: false,
        blocks: [
          ...opening(report),
          ...sincePart(since),
          ...directionPart(report),
          ...resultsPart(report),
          ...assessmentPart(report),
          ...obstaclesPart(report),
          ...nextYearPart(report),
          ...proposalsPart(report),
          closing([
            '- Như trên;',
            ['- ', toFill('lãnh đạo, cơ quan nhận báo cáo'), ';'],
            ['- Lưu: VT, ', toFill('đơn vị soạn thảo'), '.'],
          ]),
        ],
      },
      ...appendices(report),
    ],
  };
}

function opening(report: CityReport): Block[] {
  const { period, at } = report;
  const { plan, year } = period;
  const { name, code } = issuerOf(period);
  return [
    letterhead(report, { symbol: `BC-${code}` }),
    paragraph('typeName', 'BÁO CÁO'),
    paragraph('subject', `Kết quả thực hiện Kế hoạch số ${plan.id} năm ${year}`),
    { kind: 'rule', length: 50 },
    paragraph('addressee', `Kính gửi: ${recipientOf(period)}`),
    paragraph('basis', `Căn cứ ${planText(plan)};`),
    paragraph('basis', `Căn cứ báo cáo của các cơ quan, đơn vị gửi về ${name} tính đến ${untilMoment(at)}.`),
    body(
      `${name} báo cáo kết quả thực hiện Kế hoạch số ${plan.id} (sau đây gọi là Kế hoạch) năm ${year} như sau:`,
    ),
  ];
}

/** For who has the report that was issued before this one. */
function sincePart(since: SinceIssue | undefined): Block[] {
  if (!since) return [];
  const { at, reports, figures } = since;
  const came = reports === 0 ? [] : [`có thêm ${count(reports)} báo cáo của các cơ quan, đơn vị`];
  const changed =
    figures === 0
      ? ['số liệu không thay đổi']
      : [`${count(figures)} số liệu thay đổi (chi tiết tại trang “${SHEET.since}” của tệp tổng hợp)`];
  const told = series([...came, ...changed]);
  return [body(`So với báo cáo đã phát hành (số liệu đến ${untilMoment(at)}): ${told}.`)];
}

/** The plan by number, day, issuer and subject. */
function planText(plan: Plan): string {
  const subject = plan.title.replace(/^Kế hoạch /, '');
  return `Kế hoạch số ${plan.id} ngày ${officialDay(plan.issued)} của ${plan.issuer} ${subject}`;
}
