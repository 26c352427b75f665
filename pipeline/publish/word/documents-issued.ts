import type { CityReport, DutyLine } from '../../consolidate/city-report.ts';
import { DOCUMENT_TYPES } from '../../contract/sheets.ts';
import type { DocumentReport } from '../../contract/submission.ts';
import { documentLines } from '../sheets/documents.ts';
import type { Paragraph } from '../../word/model.ts';
import { body, dash } from './paragraphs.ts';
import { count, lowerFirst, officialDay, saidSentence, series } from './prose.ts';

const UNNAMED = 'văn bản chưa nêu loại';
/** Of duties with one owner, whose documents are the city's own, so many are named. */
const NAMED = 12;

/**
 * The documents on some duties as the agencies declare them: how many of each kind, and by name those of the
 * city that its owner's words do not name. Nothing where there are none.
 */
export function documentParagraphs(report: CityReport, lines: readonly DutyLine[]): Paragraph[] {
  const codes = new Set(lines.map(({ row }) => row.duty.code));
  const own = documentLines(report)
    .map((line) => line.report)
    .filter(({ duty }) => codes.has(duty ?? ''));
  if (own.length === 0) return [];
  const city = new Set(
    lines.filter(({ ownership }) => ownership.owners.length === 1).map(({ row }) => row.duty.code),
  );
  const told = report.states.flatMap(({ row, report: said }) =>
    city.has(row.duty.code) ? [said?.result ?? ''] : [],
  );
  const isTold = (number: string) => told.some((text) => text.includes(number));
  const named = own.filter(
    ({ duty, number }) => city.has(duty ?? '') && (number === undefined || !isTold(number)),
  );
  const total = `Các cơ quan, đơn vị kê khai ${count(own.length)} văn bản đã ban hành, tham mưu ban hành`;
  const kinds = kindsText(own);
  if (named.length === 0) return [body(`${total}${kinds}.`)];
  return [
    body(`${total}${kinds}; trong đó có:`),
    ...named.slice(0, NAMED).map((document) => dash(documentText(document))),
    ...(named.length > NAMED ? [dash(`Và ${count(named.length - NAMED)} văn bản khác.`)] : []),
  ];
}

function kindsText(documents: readonly DocumentReport[]): string {
  const kinds: readonly string[] = [...DOCUMENT_TYPES, UNNAMED];
  const counted = kinds
    .map((kind) => ({ kind, n: documents.filter(({ type = UNNAMED }) => type === kind).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  const [only] = counted;
  if (only && counted.length === 1) return `, đều là ${lowerFirst(only.kind)}`;
  return `, gồm ${series(counted.map(({ kind, n }) => `${count(n)} ${lowerFirst(kind)}`))}`;
}

/** `Kế hoạch số 155/KH-STTTT ngày 17/8/2021 của Sở Thông tin và Truyền thông: …`. */
function documentText({ type, number, date, issuer, subject }: DocumentReport): string {
  const name = [
    type ?? 'Văn bản',
    number === undefined ? '' : `số ${number}`,
    date === undefined ? '' : `ngày ${officialDay(date)}`,
    issuer === undefined ? '' : `của ${issuer}`,
  ].filter((part) => part !== '');
  const about = saidSentence(subject ?? '', 300);
  return about === '' ? `${name.join(' ')}.` : `${name.join(' ')}: ${about}`;
}
