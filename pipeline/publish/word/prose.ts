import { clean, shorten } from '../../contract/text.ts';
import { type Day, type Moment, dayOf } from '../../contract/time.ts';
import { percent } from '../statuses.ts';

/** Letters that mark points, in the order of the Vietnamese alphabet (Nghị định 30/2020, Phụ lục I, II.6.c). */
const POINT_LETTERS = Array.from('abcdđeghiklmnopqrstuvxy');

/** `1.234`: a whole number with dots between thousands. */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** A count in a sentence: official texts write `05`, never `5`. */
export function count(n: number): string {
  return n > 0 && n < 10 ? `0${n}` : figure(n);
}

/** `76 cơ quan, đơn vị`. */
export function agencies(n: number): string {
  return `${count(n)} cơ quan, đơn vị`;
}

/** `cả 76 cơ quan, đơn vị`; of one there is no all. */
export function allAgencies(n: number): string {
  return n === 1 ? `01/${agencies(1)}` : `cả ${agencies(n)}`;
}

/** `13,60`, `100`: two decimals as in the workbook, none where there are none to tell. */
export function decimal(n: number): string {
  const hundredths = Math.round(n * 100);
  return hundredths % 100 === 0 ? figure(hundredths / 100) : (hundredths / 100).toFixed(2).replace('.', ',');
}

/** Words before a number that counts nothing: `ngày 09`, `số 09`, `lần 2`. */
const ORDINAL = '(?:ngày|tháng|năm|quý|số|khóa|lần|thứ) ';

/** Whether a text tells a count: `5.218` or `5218`, `09` or `9`, and no part of a longer number, a day or a document's. */
export function tellsNumber(text: string, n: number): boolean {
  const written = n > 0 && n < 10 ? [`0?${n}`] : [String(n), figure(n).replaceAll('.', '\\.')];
  return new RegExp(
    `(?<!${ORDINAL})(?<![\\d/.,-])(?:${written.join('|')})(?!\\d|[.,]\\d|[/-][\\p{L}\\d])`,
    'iu',
  ).test(text);
}

/** `71,05%`; a share of nothing is 0%. */
export function share(part: number, whole: number): string {
  return `${decimal(whole === 0 ? 0 : percent(part, whole))}%`;
}

/** `02/8/2021`: a leading 0 only before days below 10 and months below 3 (Nghị định 30/2020, Phụ lục I, II.4). */
export function officialDay(day: Day): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(8, 10)}/${month < 3 ? `0${month}` : month}/${day.slice(0, 4)}`;
}

/** `hết ngày 20/12/2021`, or with the time of day where the day is not over. */
export function untilMoment(moment: Moment): string {
  const day = officialDay(dayOf(moment));
  const [hours = '', minutes = ''] = moment.slice(11).split(':');
  return hours === '23' && minutes === '59' ? `hết ngày ${day}` : `${hours} giờ ${minutes} phút ngày ${day}`;
}

/** `một; hai; ba`. */
export function series(parts: readonly string[]): string {
  return parts.join('; ');
}

/** With a capital letter. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lower case for a first word, unless it is an abbreviation. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A group of duties without its number, as a heading has one of its own. */
export function plainGroupName(name: string): string {
  return name.replace(/^\d+\.\s*/, '');
}

/** What an agency wrote, as a sentence of ours: on one line, at most `limit` characters, one full stop. */
export function saidSentence(text: string, limit = 500): string {
  const line = shorten(clean(text).replace(/[.;,]?\s*\n\s*/g, '; '), limit).replace(/[\s.;,:]+$/, '');
  return line === '' || /[!?…]$/.test(line) ? upperFirst(line) : `${upperFirst(line)}.`;
}

/** `a)`, `b)`, `đ)`; numbered on where the alphabet ends. */
export function pointMark(index: number): string {
  const letter = POINT_LETTERS[index % POINT_LETTERS.length] ?? '';
  const round = Math.floor(index / POINT_LETTERS.length);
  return round === 0 ? `${letter})` : `${letter}${round})`;
}

/** 1 to 3,999. */
export function roman(n: number): string {
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const digits = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  let rest = n;
  return values
    .map((value, i) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return (digits[i] ?? '').repeat(times);
    })
    .join('');
}

/** Abbreviations of the plan's titles, written out: a signed report explains itself. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bUBND TP\b/g, 'UBND Thành phố'],
  [/\bCBCCVC\b/g, 'cán bộ, công chức, viên chức'],
  [/(?<!\p{L})QĐ (?=\d)/gu, 'Quyết định số '],
  [/\bCNTT\b/g, 'công nghệ thông tin'],
  // The plan writes both; a report keeps to one.
  [/(?<!\p{L}|[Nn]gân )hàng (?=năm|tháng|quý)/gu, 'hằng '],
];

/** A title of the plan as a report writes it. */
export function writtenOut(title: string): string {
  return ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), title);
}
