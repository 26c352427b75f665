import type { AgencyLine, CityReport } from '../../consolidate/city-report.ts';
import { TEXT_WIDTH } from '../../word/page.ts';
import type { Block, Paragraph } from '../../word/model.ts';
import { listed } from '../names.ts';
import { CITY, GROUP_COUNTS, type GroupSubmissions, citySubmissions, groupSubmissions } from '../receipts.ts';
import { type Changes, comparedSentences } from './changes.ts';
import { documentParagraphs } from './documents-issued.ts';
import { dutyParagraphs } from './duty-lines.ts';
import { issuerOf } from './letterhead.ts';
import { body, cell, dash, headerRow, lead, paragraph, toFill } from './paragraphs.ts';
import { agencies, allAgencies, count, figure, officialDay, series, share, untilMoment } from './prose.ts';

/** Names told in a sentence; the appendix has them all. */
const SHOWN = 10;

/** I: what was done to carry the plan out (its duties outside the groups of Part III), and who reported. */
export function directionPart(report: CityReport, changes: Changes | undefined): Block[] {
  const lines = report.duties.filter(({ row }) => row.duty.group === null);
  const told = dutyParagraphs(report, lines);
  return [
    paragraph('part', 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN'),
    paragraph('item', '1. Công tác lãnh đạo, chỉ đạo, kiểm tra'),
    body([
      toFill(`công tác lãnh đạo, chỉ đạo nổi bật của UBND Thành phố và ${issuerOf(report.period).name}`),
    ]),
    ...(told.length === 0 && lines.some(({ row }) => row.duty.derivedFrom === undefined)
      ? [body('Chưa có báo cáo về kết quả chỉ đạo, kiểm tra việc thực hiện Kế hoạch.')]
      : told),
    ...documentParagraphs(report, lines),
    paragraph('item', '2. Tình hình gửi báo cáo của các cơ quan, đơn vị'),
    ...submissionParagraphs(report, changes),
    submissionTable(report),
  ];
}

function submissionParagraphs(report: CityReport, changes: Changes | undefined): Paragraph[] {
  const { period, at } = report;
  const sums = citySubmissions(report);
  const due = `Theo mục ${period.plan.reportDue.section} của Kế hoạch, ${agencies(sums.owing)} phải gửi báo cáo năm ${period.year} về ${issuerOf(period).name} chậm nhất ngày ${officialDay(period.due)}.`;
  const came = `Đến ${untilMoment(at)}, ${cameText(sums)}.`;
  const early = at.slice(0, 10) <= period.due ? ' Số liệu được tổng hợp khi chưa hết hạn báo cáo.' : '';
  const compared = changes ? comparedSentences(changes.since, changes.submissions) : [];
  return [
    body([`${due} ${came}${early}`, ...compared].join(' ')),
    ...namesOf('Gửi quá hạn', report.agencies.filter(isLate)),
    ...namesOf('Bị trả lại để hoàn thiện, chưa gửi lại bản đạt yêu cầu', inState(report, 'returned')),
    ...namesOf('Có tệp gửi đến nhưng chưa dùng được', inState(report, 'unusable')),
    ...namesOf('Chưa gửi báo cáo', inState(report, 'missing')),
    lead('Tình hình báo cáo theo nhóm cơ quan, đơn vị như sau (chi tiết tại Phụ lục\u00A0I):'),
  ];
}

/** `62/76 cơ quan, đơn vị (81,58%) đã gửi báo cáo; …`: all of them, some, or none. */
function cameText({
  owing,
  sent,
  accepted,
  onTime,
  late,
  returned,
  unusable,
  missing,
}: GroupSubmissions): string {
  if (sent === 0) return 'chưa có cơ quan, đơn vị nào gửi báo cáo';
  const part =
    sent === owing ? allAgencies(owing) : `${count(sent)}/${agencies(owing)} (${share(sent, owing)})`;
  return series([
    `${part} đã gửi báo cáo`,
    acceptedText({ accepted, onTime, late }),
    ...(returned === 0 ? [] : [`${count(returned)} bị trả lại để hoàn thiện`]),
    ...(unusable === 0 ? [] : [`${count(unusable)} có tệp nhưng chưa dùng được`]),
    ...(missing === 0 ? [] : [`${count(missing)} chưa gửi`]),
  ]);
}

function acceptedText({
  accepted,
  onTime,
  late,
}: Pick<GroupSubmissions, 'accepted' | 'onTime' | 'late'>): string {
  if (accepted === 0) return 'chưa có báo cáo nào được chấp nhận';
  const total = `${count(accepted)} báo cáo được chấp nhận và tổng hợp`;
  const all = accepted === 1 ? '' : 'đều ';
  if (late === 0) return `${total}, ${all}gửi đúng hạn`;
  if (onTime === 0) return `${total}, ${all}gửi quá hạn`;
  return `${total}, trong đó ${count(onTime)} gửi đúng hạn, ${count(late)} gửi quá hạn`;
}

function isLate({ daysLate }: AgencyLine): boolean {
  return (daysLate ?? 0) > 0;
}

function inState({ agencies }: CityReport, state: AgencyLine['state']): AgencyLine[] {
  return agencies.filter((line) => line.state === state);
}

function namesOf(title: string, lines: readonly AgencyLine[]): Paragraph[] {
  if (lines.length === 0) return [];
  const names = lines.map(({ agency }) => agency.name);
  return [dash(`${title}: ${listed(names, { limit: SHOWN, unit: 'cơ quan, đơn vị', show: count })}.`)];
}

const NUMBER_WIDTH = 15;

function submissionTable(report: CityReport): Block {
  const rows = groupSubmissions(report).map((group) => {
    const [text, number] =
      group.name === CITY ? (['cellHeading', 'cellHeader'] as const) : (['cell', 'cellCenter'] as const);
    return [cell(text, group.name), ...GROUP_COUNTS.map(([, of]) => cell(number, figure(of(group))))];
  });
  return {
    kind: 'table',
    widths: [
      TEXT_WIDTH.portrait - GROUP_COUNTS.length * NUMBER_WIDTH,
      ...GROUP_COUNTS.map(() => NUMBER_WIDTH),
    ],
    borders: true,
    header: [headerRow(['Nhóm cơ quan, đơn vị', ...GROUP_COUNTS.map(([header]) => header)])],
    rows,
  };
}
