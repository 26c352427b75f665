import { isSeen } from './text.ts';
import { dayOf, isDay, type Moment, showDay } from './time.ts';

/** What a cell of any host holds, formulas aside. */
export type Scalar =
  | { readonly kind: 'blank' }
  /** `legacyFont` names the TCVN3 or VNI font the text is set in, where it is. */
  | { readonly kind: 'text'; readonly text: string; readonly legacyFont?: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A number under a date format. */
  | { readonly kind: 'date'; readonly at: Moment }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string };

/** A raw cell: `result` is what the program that saved the file last computed. */
export type Cell = Scalar | { readonly kind: 'formula'; readonly formula: string; readonly result: Scalar };

export const BLANK: Cell = { kind: 'blank' };

/** A cell of text; empty text is no text. */
export function textCell(text: string, legacyFont?: string): Scalar {
  if (text === '') return { kind: 'blank' };
  return legacyFont === undefined ? { kind: 'text', text } : { kind: 'text', text, legacyFont };
}

/** A number, or the date that its format shows it as. */
export function numberCell(
  value: number,
  { isDate }: { readonly isDate: boolean },
  { date1904 }: { readonly date1904: boolean },
): Scalar {
  const at = isDate ? serialToMoment(value, date1904) : null;
  return at === null ? { kind: 'number', value } : { kind: 'date', at };
}

/** The value a reader sees: a formula's result, or the cell itself. */
export function shown(cell: Cell): Scalar {
  return cell.kind === 'formula' ? cell.result : cell;
}

/** Blank to a person: nothing, or only spaces and invisible characters. */
export function isBlank(cell: Cell): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && !isSeen(cell.text));
}

/** What a person reads in the cell. */
export function cellText(cell: Cell): string {
  const scalar = shown(cell);
  switch (scalar.kind) {
    case 'blank':
      return '';
    case 'text':
      return scalar.text;
    case 'number':
      return String(scalar.value);
    case 'date':
      return showDay(scalar.at.slice(0, 10));
    case 'boolean':
      return scalar.value ? 'TRUE' : 'FALSE';
    case 'error':
      return scalar.code;
  }
}

/** Fonts whose text is Latin-1 codes drawn as Vietnamese: TCVN3 (`.VnTime`) and VNI (`VNI-Times`). */
export function isLegacyFont(name: string): boolean {
  return /^(\.vn|vni-)/i.test(name);
}

/** True where an Excel number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  // What is quoted, escaped, padding, a colour, a condition or a language says nothing; `[h]` counts hours.
  // What is left open runs to the end, so that a hostile format costs no more than its length.
  const code = format.replace(/"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '');
  return /[dmyhs]/i.test(code);
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const END_OF_TIME = Date.UTC(10_000, 0, 1);
/** Excel counts a 29/02/1900 that never was; the serials below it stand a day later. */
const FALSE_LEAP_DAY = 60;

/** An Excel serial number (days since the workbook's epoch) to a wall clock, or null where no day stands for it. */
export function serialToMoment(serial: number, date1904: boolean): Moment | null {
  if (!(serial >= 0) || (!date1904 && Math.floor(serial) === FALSE_LEAP_DAY)) return null;
  const days = !date1904 && serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
  const ms = epoch + Math.round((days * DAY_MS) / 1000) * 1000;
  return ms < END_OF_TIME ? new Date(ms).toISOString().slice(0, 19) : null;
}

/** A day (`YYYY-MM-DD`, from 01/3/1900) to a serial number of the 1900 system. */
export function dayToSerial(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH_1900) / DAY_MS);
}

/** A wall clock to a serial number of the 1900 system: days, and the time of day as their fraction. */
export function momentToSerial(moment: Moment): number {
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(':').map(Number);
  return dayToSerial(dayOf(moment)) + ((hours * 3600 + minutes * 60 + seconds) * 1000) / DAY_MS;
}
