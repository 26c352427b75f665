import type { CityReport } from '../../consolidate/city-report.ts';
import type { Period } from '../../contract/period.ts';
import type { Block, Paragraph, Table, TableCell } from '../../word/model.ts';
import { type Content, paragraph, toFill } from './paragraphs.ts';

const BLANK = '      ';
const SIDES = [70, 95] as const;
/** Widths of the lines below names, in millimetres: Phụ lục I, II.1.c and II.2.c. */
const ISSUER_LINE = 22;
const MOTTO_LINE = 55;

/** The body that consolidates and signs: its full name, and its code as numbers of documents hold it. */
export function issuerOf({ plan, agencies }: Period): { name: string; code: string } {
  const name = agencies.find((agency) => agency.code === plan.consolidator)?.name ?? plan.consolidator;
  return { name, code: plan.consolidator };
}

/** `UBND thành phố Hà Nội`. */
export function superiorOf({ plan }: Period): string {
  return plan.issuer.replace('Ủy ban nhân dân', 'UBND');
}

/** `Ủy ban nhân dân Thành phố`: whom the report goes to. */
export function recipientOf({ plan }: Period): string {
  return plan.recipient.replace('UBND', 'Ủy ban nhân dân');
}

/** What stands above every document: number and date are left to be written; `about` is the subject of a letter. */
export function letterhead(
  { period, at }: Pick<CityReport, 'period' | 'at'>,
  { symbol, about }: { symbol: Content; about?: string },
): Table {
  const city = period.roster.city.replace(/^Thành phố /, '');
  const left: TableCell = {
    blocks: [
      paragraph('superior', superiorOf(period).toUpperCase()),
      paragraph('issuer', issuerOf(period).name.toUpperCase()),
      { kind: 'rule', length: ISSUER_LINE },
      paragraph('number', [`Số:${BLANK}/`, ...(typeof symbol === 'string' ? [symbol] : symbol)]),
      ...(about === undefined ? [] : [paragraph('about', about)]),
    ],
  };
  const right: TableCell = {
    blocks: [
      paragraph('nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      paragraph('motto', 'Độc lập - Tự do - Hạnh phúc'),
      { kind: 'rule', length: MOTTO_LINE },
      paragraph('dateline', `${city}, ngày${BLANK}tháng${BLANK}năm ${at.slice(0, 4)}`),
    ],
  };
  return { kind: 'table', widths: SIDES, borders: false, header: [], rows: [[left, right]] };
}

/** Who gets copies, and who signs; the name is written by hand. */
export function closing(copies: readonly Content[]): Table {
  const left: Paragraph[] = [
    paragraph('copiesTitle', 'Nơi nhận:'),
    ...copies.map((copy) => paragraph('copies', copy)),
  ];
  const right: Paragraph[] = [
    paragraph('signer', 'GIÁM ĐỐC'),
    paragraph('signature', [toFill('họ và tên người ký')]),
  ];
  return {
    kind: 'table',
    widths: [80, 85],
    borders: false,
    header: [],
    rows: [[{ blocks: left }, { blocks: right }]],
  };
}

/** The three lines above an appendix (Phụ lục I, III.1); number and date of an electronic document stay blank. */
export function appendixHead(
  { period, at }: Pick<CityReport, 'period' | 'at'>,
  { mark, title }: { mark: string; title: string },
): Block[] {
  const { name, code } = issuerOf(period);
  return [
    paragraph('typeName', mark),
    paragraph('subject', title.toUpperCase()),
    paragraph(
      'attached',
      `(Kèm theo Báo cáo số${BLANK}/BC-${code} ngày${BLANK}tháng${BLANK}năm ${at.slice(0, 4)} của ${name})`,
    ),
    { kind: 'rule', length: 40 },
    paragraph('note', ''),
  ];
}
