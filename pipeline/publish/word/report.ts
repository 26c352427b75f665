import type { CityReport } from '../../consolidate/city-report.ts';
import type { Plan } from '../../contract/plan.ts';
import type { Block, WordDocument } from '../../word/model.ts';
import { CREATOR } from '../consolidated.ts';
import { citySubmissions } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import type { SinceIssue } from '../since-issue.ts';
import { sinceParts } from '../since-summary.ts';
import type { YearFigures } from '../years.ts';
import { appendices } from './appendices.ts';
import { assessmentPart } from './assessment.ts';
import { changesOf } from './changes.ts';
import { directionPart } from './direction.ts';
import { closing, issuerOf, letterhead, recipientOf } from './letterhead.ts';
import { nextYearPart } from './next-year.ts';
import { obstaclesPart, proposalsPart } from './obstacles.ts';
import { body, paragraph, toFill } from './paragraphs.ts';
import { count, officialDay, series, untilMoment } from './prose.ts';
import { resultsPart } from './results.ts';

/**
 * The draft of the city's report (Plan IV.2) in the form of Nghị định 30/2020, Mẫu 1.4: every figure from the
 * report given, compared with the latest of the `earlier` years, and told since which report was issued before it; what only a person can write marked to be filled. Pure.
 */
export function reportDocument(
  report: CityReport,
  { earlier = [], since }: { earlier?: readonly YearFigures[]; since?: SinceIssue | undefined } = {},
): WordDocument {
  const changes = changesOf(report, earlier);
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
          ...directionPart(report, changes),
          ...resultsPart(report, changes),
          ...assessmentPart(report, changes),
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
  const bases = [
    planText(plan),
    ...(citySubmissions(report).sent === 0
      ? []
      : [`báo cáo của các cơ quan, đơn vị gửi về ${name} tính đến ${untilMoment(at)}`]),
  ];
  return [
    letterhead(report, { symbol: `BC-${code}` }),
    paragraph('typeName', 'BÁO CÁO'),
    paragraph('subject', `Kết quả thực hiện Kế hoạch số ${plan.id} năm ${year}`),
    { kind: 'rule', length: 50 },
    paragraph('addressee', `Kính gửi: ${recipientOf(period)}`),
    ...bases.map((basis, i) => paragraph('basis', `Căn cứ ${basis}${i < bases.length - 1 ? ';' : '.'}`)),
    body(
      `${name} báo cáo kết quả thực hiện Kế hoạch số ${plan.id} (sau đây gọi là Kế hoạch) năm ${year} như sau:`,
    ),
  ];
}

/** For who has the report that was issued before this one. */
function sincePart(since: SinceIssue | undefined): Block[] {
  if (!since) return [];
  const told = series(sinceParts(since, count));
  const detail = since.lines.length === 0 ? '' : ` (chi tiết tại trang “${SHEET.since}” của tệp tổng hợp)`;
  return [body(`So với báo cáo đã phát hành (số liệu đến ${untilMoment(since.at)}): ${told}${detail}.`)];
}

/** The plan by number, day, issuer and subject. */
function planText(plan: Plan): string {
  const subject = plan.title.replace(/^Kế hoạch /, '');
  return `Kế hoạch số ${plan.id} ngày ${officialDay(plan.issued)} của ${plan.issuer} ${subject}`;
}
