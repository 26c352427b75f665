import type { Cell, CellErrorValue, CellValue } from 'exceljs';
import { dayToSerial } from '../../../pipeline/contract/cell.ts';
import { isDay } from '../../../pipeline/contract/time.ts';

/** What `values` says of a cell: an empty text where it is blank. */
export type Shown = string | number | boolean;

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCHS_APART = 1462;

export function shownValue(cell: Cell): Shown {
  return shownOf(cell.value, cell.worksheet.workbook.properties.date1904);
}

function shownOf(value: CellValue, date1904: boolean): Shown {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return (value.getTime() - EPOCH_1900) / DAY_MS - (date1904 ? EPOCHS_APART : 0);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return shownOf(value.text, date1904);
  return 'result' in value ? shownOf(value.result, date1904) : '';
}

export function shownFormula(cell: Cell): Shown {
  return cell.formula ? `=${cell.formula}` : shownValue(cell);
}

export function valueType(cell: Cell): string {
  const { value } = cell;
  const result = cell.formula ? cell.result : value;
  if (typeof result === 'object' && result !== null && 'error' in result) return 'Error';
  const shown = shownValue(cell);
  if (shown === '') return cell.formula ? 'String' : 'Empty';
  if (typeof shown === 'boolean') return 'Boolean';
  if (typeof shown === 'string') return 'String';
  return Number.isInteger(shown) ? 'Integer' : 'Double';
}

export function isBlankCell(cell: Cell | undefined): boolean {
  return !cell || (shownValue(cell) === '' && !cell.formula);
}

const ERRORS = ['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!'];
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;
const DAY_FIRST = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;

/** What Excel makes of something typed or set: the value, and the format it brings along to a General cell. */
export function typedValue(typed: unknown, format: string): { value: CellValue; format?: string } {
  if (typeof typed === 'number' || typeof typed === 'boolean') return { value: typed };
  if (typeof typed !== 'string' || typed === '') return { value: null };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (format === '@') return { value: typed };
  if (/^=./s.test(typed)) return { value: { formula: typed.slice(1) } };
  if (ERRORS.includes(typed)) return { value: { error: typed } as CellErrorValue };
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  const text = typed.trim();
  if (NUMBER.test(text)) return { value: Number(text) };
  if (text.endsWith('%') && NUMBER.test(text.slice(0, -1)))
    return { value: Number(text.slice(0, -1)) / 100, format: '0%' };
  const serial = typedDay(text);
  return serial === null ? { value: typed } : { value: serial, format: 'dd/mm/yyyy' };
}

/** Whatever Excel takes for a date in some locale: `31/12/2021`, `12/31/2021`, `2021-12-31`, `5/12`, `12/2021`. */
function typedDay(text: string): number | null {
  const [, y, ym, yd] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined) return serialOf(y, ym, yd);
  const [, a, b, year] = DAY_FIRST.exec(text) ?? [];
  if (year !== undefined) return serialOf(year, b, a) ?? serialOf(year, a, b);
  const [, month, monthYear] = MONTH_YEAR.exec(text) ?? [];
  if (monthYear !== undefined) return serialOf(monthYear, month, '1');
  const [, day, ofMonth] = DAY_MONTH.exec(text) ?? [];
  return day === undefined ? null : (serialOf('2021', ofMonth, day) ?? serialOf('2021', day, ofMonth));
}

function serialOf(year = '', month = '', day = ''): number | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? dayToSerial(text) : null;
}
