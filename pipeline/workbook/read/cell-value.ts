import { type Cell, numberCell, type Scalar, textCell } from '../../contract/cell.ts';
import { isDay, type Moment } from '../../contract/time.ts';
import type { RichText } from './rich-text.ts';
import { type CellStyle, PLAIN_STYLE } from './styles.ts';
import { decodeEscapes } from './xml-text.ts';

/** What a sheet's cells lean on. */
export interface CellContext {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** A cell as written. */
export interface WrittenCell {
  readonly type: string;
  readonly format: number;
  /** What `v` holds; '' where there is none. */
  readonly value: string;
  /** What `is` holds, null where there is none. */
  readonly inline: RichText | null;
  /** What `f` holds, null where there is none; '' where the formula is shared and written elsewhere. */
  readonly formula: string | null;
}

const NOTHING: Scalar = { kind: 'blank' };
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;
const CLOCK = /^T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?$/;
const ISO_TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?)?Z?$/;

/** The cell as the contract knows it, or undefined where it says what no spreadsheet program writes. */
export function cellValue(written: WrittenCell, context: CellContext): Cell | undefined {
  const result = scalarValue(written, context);
  if (result === undefined || written.formula === null) return result;
  return { kind: 'formula', formula: decodeEscapes(written.formula), result };
}

function scalarValue(written: WrittenCell, context: CellContext): Scalar | undefined {
  const { type, value, inline } = written;
  const style = styleOf(written.format, context);
  if (inline) return type === 'inlineStr' ? inStyle(inline, style) : undefined;
  if (value === '') return NOTHING;
  switch (type) {
    case 's':
      return sharedCell(indexOf(value), style, context);
    case 'str':
    case 'inlineStr':
      return textCell(decodeEscapes(value), style.legacyFont);
    case 'n':
      return writtenNumber(value, style, context);
    case 'b':
      return booleanCell(value);
    case 'e':
      return value.startsWith('#') ? { kind: 'error', code: value } : undefined;
    case 'd':
      return isoDate(value);
    default:
      return undefined;
  }
}

export function styleOf(format: number, { styles }: CellContext): CellStyle {
  return styles[format] ?? PLAIN_STYLE;
}

/** The cell of a shared string, undefined where there is none of that number. */
export function sharedCell(index: number, style: CellStyle, { strings }: CellContext): Scalar | undefined {
  const shared = strings[index];
  return shared && inStyle(shared, style);
}

/** Text takes the cell's legacy font where its own runs do not say another one. */
function inStyle({ cell, inheritsFont }: RichText, { legacyFont }: CellStyle): Scalar {
  if (legacyFont === undefined || !inheritsFont || cell.kind !== 'text') return cell;
  return textCell(cell.text, cell.legacyFont ?? legacyFont);
}

function writtenNumber(raw: string, style: CellStyle, context: CellContext): Scalar | undefined {
  const digits = withoutSpace(raw);
  if (digits === '') return NOTHING;
  const value = Number(digits);
  return NUMBER.test(digits) && Number.isFinite(value) ? numberCell(value, style, context) : undefined;
}

/** NaN where it is no number of a shared string: `Number` would also take 0x10 and 1e1. */
function indexOf(raw: string): number {
  const digits = withoutSpace(raw);
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}

/** Numbers are ASCII; what `trim` would take away beyond XML's own spaces stays. */
function withoutSpace(raw: string): string {
  return /[^\t\n\r -~]/.test(raw) ? raw : raw.trim();
}

function booleanCell(value: string): Scalar | undefined {
  if (value === '1' || value === 'true') return { kind: 'boolean', value: true };
  return value === '0' || value === 'false' ? { kind: 'boolean', value: false } : undefined;
}

/** Dates as ISO 8601 text, which Excel reads and other programs write; a time of no day is text. */
function isoDate(value: string): Scalar | undefined {
  const [, day, time] = ISO_TIME.exec(value.trim()) ?? [];
  const at: Moment = `${day ?? ''}T${time ?? '00:00:00'}`;
  const real = day !== undefined && isDay(day) && !Number.isNaN(Date.parse(`${at}Z`));
  if (real) return { kind: 'date', at };
  return CLOCK.test(value.trim()) ? { kind: 'text', text: value } : undefined;
}
