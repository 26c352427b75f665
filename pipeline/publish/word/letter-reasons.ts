import type { AgencyReporting } from '../../consolidate/reporting.ts';
import type { RefusedFile } from '../../consolidate/city-report.ts';
import { dayOf } from '../../contract/time.ts';
import type { Paragraph } from '../../word/model.ts';
import { placesOf } from '../finding-counts.ts';
import {
  type ErrorKind,
  errorKinds,
  fileName,
  hasExcluded,
  refusedReason,
  returnedFile,
} from '../reporting-text.ts';
import type { Reminding } from './letter-parts.ts';
import { issuerOf } from './letterhead.ts';
import { body, dash, withNext } from './paragraphs.ts';
import { count, officialDay, untilMoment } from './prose.ts';

/** Reasons told in a letter; the marked copy has all of them, and how to mend each. */
const SHOWN = 3;

/** What an agency can do where the program tells the officer more. */
const FOR_AGENCY: Readonly<Record<string, string>> = {
  'reading-stopped': 'Đề nghị mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.',
};

/** What came of the agency and why it does not do. Nothing is called missing whose file may be there. */
export function stateParagraphs({ report, copies }: Reminding, own: AgencyReporting): Paragraph[] {
  const { period, at } = report;
  const issuer = issuerOf(period).name;
  const { name } = own.line.agency;
  const until = `Đến ${untilMoment(at)}`;
  const late = `đã quá hạn ${count(own.daysLate ?? 0)} ngày`;
  if (own.state === 'missing')
    return [
      body(
        `${until}, ${late}, ${issuer} chưa nhận được báo cáo ${official(own)}năm ${period.year} của ${name}.`,
      ),
    ];
  const returned = returnedFile(own.line);
  const what =
    returned === undefined
      ? `đã nhận được tệp của ${name} nhưng chưa dùng được làm báo cáo`
      : `đã nhận báo cáo của ${name} (tệp “${fileName(returned)}”, nhận ngày ${officialDay(dayOf(returned.receivedAt))}) nhưng báo cáo chưa đạt yêu cầu, còn ${count(placesOf(returned.findings, 'error'))} chỗ cần sửa, phải hoàn thiện và gửi lại`;
  const copy = returned && copies?.get(returned.path);
  return [
    withNext(body(`${until}, ${issuer} ${what} (${late}), cụ thể:`)),
    ...reasonLines(own, copy),
    ...(returned === undefined ? [] : [body(copyText(own, { issuer, copy }))]),
  ];
}

/** Where a file came that does not count as the agency's report, it is not said that nothing came. */
function official({ line }: AgencyReporting): string {
  return hasExcluded(line) ? 'chính thức ' : '';
}

/**
 * Why nothing is accepted: refused files with what to do, then the kinds of error of the returned report; what is not
 * told is counted in the places that the marked copy lists.
 */
function reasonLines({ line }: AgencyReporting, copy: string | undefined): Paragraph[] {
  const returned = returnedFile(line);
  const refused = line.refused.slice(0, SHOWN);
  const kinds = returned ? errorKinds(returned) : [];
  const shown = kinds.slice(0, SHOWN - refused.length);
  const files = line.refused.length - refused.length;
  const places = kinds.slice(shown.length).reduce((n, own) => n + own.places, 0);
  const where = copy === undefined ? '' : ', ghi tại trang “Cần sửa” của tệp gửi kèm';
  return [
    ...[...refused.map(refusedText), ...shown.map(kindText)].map(dash),
    ...(files > 0 ? [dash(`Và ${count(files)} tệp khác chưa dùng được.`)] : []),
    ...(places > 0 ? [dash(`Và ${count(places)} chỗ khác cần sửa${where}.`)] : []),
  ];
}

function refusedText(refused: RefusedFile): string {
  const { what, fix } = refusedReason(refused);
  const [code = ''] = refused.file.findings.map((finding) => finding.code);
  return `${what} ${FOR_AGENCY[code] ?? politely(fix)}`;
}

function kindText({ what, more }: ErrorKind): string {
  return more === 0 ? what : `${what} Lỗi cùng loại còn ở ${count(more)} chỗ khác.`;
}

/** A letter requests where the program tells what to do. */
function politely(fix: string): string {
  return fix.replace(/(?<!\p{L})Hãy /gu, 'Đề nghị ').replace(/(?<!\p{L})hãy /gu, 'đề nghị ');
}

/** Where all that is wrong can be found: in the copy that goes with the letter, else in one that is sent apart. */
function copyText(
  { line: { agency } }: AgencyReporting,
  { issuer, copy }: { issuer: string; copy: string | undefined },
): string {
  return copy === undefined
    ? `Danh sách đầy đủ các chỗ cần sửa và cách sửa ở trang “Cần sửa” của bản đánh dấu do ${issuer} gửi riêng; nếu chưa nhận được, đề nghị ${agency.name} liên hệ cán bộ đầu mối nêu dưới đây.`
    : `${issuer} gửi kèm tệp “${copy}” là báo cáo của ${agency.name} đã đánh dấu từng chỗ cần sửa; đề nghị xem trang “Cần sửa”, sửa trực tiếp trên tệp này và gửi lại.`;
}
