import type { AgencyReporting, Reporting } from '../../consolidate/reporting.ts';
import { fold } from '../../contract/text.ts';
import type { Paragraph, WordDocument } from '../../word/model.ts';
import { reportingGroups } from '../names.ts';
import { citySubmissions } from '../receipts.ts';
import { isHeld, isOwing, returnedFile } from '../reporting-text.ts';
import { leadersList } from './leaders-list.ts';
import { type Reminding, contact, demand, documentOf, letterClosing, letterHead } from './letter-parts.ts';
import { stateParagraphs } from './letter-reasons.ts';
import { issuerOf } from './letterhead.ts';
import { body, dash, paragraph, toFill } from './paragraphs.ts';
import { count, lowerFirst, officialDay, untilMoment } from './prose.ts';

/** A document and the name of its file: letters without accents, digits and hyphens. */
export interface Letter {
  readonly name: string;
  readonly document: WordDocument;
}

/** From this round on the city's leaders are told who still owes a report. */
export const LEADERS_ROUND = 3;
const LONGEST_NAME = 60;

/**
 * The letters of a round of reminding, in the form of Nghị định 30/2020, Mẫu 1.5: until the due day one to all, then
 * one to each agency that still owes a report (but the sender), from the third round on with a list for the city's leaders. None where
 * every report is accepted. Pure.
 */
export function letters(reminding: Reminding, reporting: Reporting): Letter[] {
  const { report, round } = reminding;
  const owing = reporting.agencies.filter((own) => isOwing(own) && !isHeld(own) && !isSender(reminding, own));
  if (owing.length === 0) return [];
  const start = `don-doc-${report.period.year}-lan-${round}`;
  if (reporting.daysLeft >= 0)
    return [{ name: `${start}-truoc-han.docx`, document: generalLetter(reminding, reporting.daysLeft) }];
  const own = owing.map((agency) => ({
    name: `${start}-${agency.line.agency.code}-${slug(agency.line.agency.name)}.docx`,
    document: agencyLetter(reminding, agency),
  }));
  if (round < LEADERS_ROUND) return own;
  return [
    ...own,
    { name: `${start}-danh-sach.docx`, document: leadersList(reminding, reporting.agencies.filter(isOwing)) },
  ];
}

/** True for a name that a letter could have. */
export function isLetterName(name: string): boolean {
  return /^don-doc-\d{4}-lan-\d+-.*\.docx$/i.test(name);
}

/** The consolidator writes no letters to itself. */
function isSender({ report }: Reminding, { line }: AgencyReporting): boolean {
  return line.agency.code === report.period.plan.consolidator;
}

/** `ubnd-huyen-ba-vi`: a name that every system and mail program keeps. */
function slug(name: string): string {
  const whole = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return whole.length <= LONGEST_NAME ? whole : whole.slice(0, LONGEST_NAME + 1).replace(/-[^-]*$/, '');
}

function generalLetter(reminding: Reminding, daysLeft: number): WordDocument {
  const { report } = reminding;
  const { period, at } = report;
  const issuer = issuerOf(period).name;
  const { owing, accepted } = citySubmissions(report);
  const left = daysLeft === 0 ? 'hôm nay là ngày cuối' : `còn ${count(daysLeft)} ngày`;
  const came = accepted === 0 ? 'chưa nhận được' : `đã nhận được ${count(accepted)}/${count(owing)}`;
  return documentOf(reminding, {
    title: `Đôn đốc báo cáo năm ${period.year}`,
    blocks: [
      letterHead(reminding),
      ...groupAddressees(report),
      demand(reminding),
      body(`Đến ${untilMoment(at)}, ${issuer} ${came} báo cáo năm ${period.year} đạt yêu cầu.`),
      body('Để việc tổng hợp bảo đảm đúng thời hạn, đề nghị các cơ quan, đơn vị:'),
      dash(
        `Lập báo cáo năm ${period.year} trên biểu mẫu Excel do ${issuer} cấp; rà soát, sửa hết lỗi trước khi gửi.`,
      ),
      dash(`Gửi báo cáo về ${issuer} chậm nhất ngày ${officialDay(period.due)} (${left}).`),
      dash(
        'Nêu khó khăn, vướng mắc quá thẩm quyền tại trang Vướng mắc của biểu mẫu, kèm đề xuất, kiến nghị.',
      ),
      body('Cơ quan, đơn vị đã có báo cáo được chấp nhận không phải gửi lại.'),
      contact(reminding, 'các cơ quan, đơn vị'),
      letterClosing(),
    ],
  });
}

/** `- Các sở, ban, ngành;` and the other groups that owe a report. */
function groupAddressees(report: Reminding['report']): Paragraph[] {
  const names = reportingGroups(report).map(([, name]) =>
    name.startsWith('UBND ') ? name.replace('UBND ', 'UBND các ') : `Các ${lowerFirst(name)}`,
  );
  return [
    paragraph('addressee', 'Kính gửi:'),
    ...names.map((name, i) => paragraph('addressees', `- ${name}${i < names.length - 1 ? ';' : '.'}`)),
  ];
}

function agencyLetter(reminding: Reminding, own: AgencyReporting): WordDocument {
  const { report, round } = reminding;
  const { period } = report;
  const { name } = own.line.agency;
  const issuer = issuerOf(period).name;
  return documentOf(reminding, {
    title: `Đôn đốc báo cáo năm ${period.year} lần ${round}: ${name}`,
    blocks: [
      letterHead(reminding),
      paragraph('addressee', `Kính gửi: ${name}`),
      demand(reminding),
      ...earlierLetter(reminding),
      ...stateParagraphs(reminding, own),
      body([
        `${issuer} đề nghị ${name} khẩn trương ${whatToDo(own)} về ${issuer} trước ngày `,
        toFill('ngày, tháng, năm'),
        '.',
      ]),
      ...consequence(reminding),
      contact(reminding, name),
      letterClosing(isEnclosed(reminding, own)),
    ],
  });
}

/** The code tells the agency its own template from those of others. */
function whatToDo({ state, line: { agency } }: AgencyReporting): string {
  const code = `(mã cơ quan ${agency.code})`;
  if (state === 'returned') return `hoàn thiện báo cáo ${code}, gửi lại`;
  if (state === 'unusable') return `gửi lại báo cáo lập trên biểu mẫu Excel đã cấp ${code}`;
  return `hoàn thành báo cáo trên biểu mẫu Excel đã cấp ${code}, gửi`;
}

/** Whether the marked copy of the agency's report goes with its letter. */
function isEnclosed({ copies }: Reminding, { line }: AgencyReporting): boolean {
  return copies?.has(returnedFile(line)?.path ?? '') ?? false;
}

function earlierLetter({ report, round }: Reminding): Paragraph[] {
  if (round === 1) return [];
  const issuer = issuerOf(report.period).name;
  return [
    body([
      `${issuer} đã đôn đốc lần ${round - 1} tại Công văn `,
      toFill(`số, ngày của công văn đôn đốc lần ${round - 1}`),
      '.',
    ]),
  ];
}

function consequence({ report, round }: Reminding): Paragraph[] {
  if (round < LEADERS_ROUND - 1) return [];
  const { period } = report;
  const issuer = issuerOf(period).name;
  const told =
    round < LEADERS_ROUND
      ? `Quá thời hạn trên, ${issuer} sẽ tổng hợp danh sách cơ quan, đơn vị chưa báo cáo, báo cáo ${period.plan.recipient} xem xét, chỉ đạo.`
      : `${issuer} báo cáo ${period.plan.recipient} danh sách cơ quan, đơn vị chưa hoàn thành báo cáo để xem xét, chỉ đạo.`;
  return [body(told)];
}
