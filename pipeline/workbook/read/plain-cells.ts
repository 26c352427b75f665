import { parseReference, parseWhole } from './reference.ts';
import { spells } from './xml-tag.ts';

const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;
/** So many digits always make an exact number. */
const MOST_DIGITS = 15;

/** A cell that holds a shared string, a short whole number, or nothing. */
export interface PlainCell {
  row: number;
  column: number;
  /** Number of the cell format. */
  format: number;
  /** True where `value` is the number of a shared string. */
  isShared: boolean;
  /** NaN where the cell is blank. */
  value: number;
}

/**
 * Reads the cell at a place where it is written the way that Excel, LibreOffice and ExcelJS write nearly all of a
 * submission: `<c r="A1" s="3"/>` or `<c r="A1" s="3" t="s"><v>12</v></c>`. Returns the place behind it, or -1 at
 * anything else, which is left to the scanner: making events of these would take half of the time of reading.
 */
export function readPlainCell(bytes: Uint8Array, from: number, cell: PlainCell): number {
  if (!spells(bytes, from, '<c r="')) return -1;
  let at = endOfValue(bytes, from + 6);
  const { row, column } = parseReference(bytes, from + 6, at);
  cell.row = row;
  cell.column = column;
  cell.format = 0;
  if (spells(bytes, at, '" s="')) {
    const start = at + 5;
    at = endOfValue(bytes, start);
    cell.format = parseWhole(bytes, start, at);
    if (Number.isNaN(cell.format)) return -1;
  }
  cell.isShared = spells(bytes, at, '" t="s"');
  if (cell.isShared || spells(bytes, at, '" t="n"')) at += 6;
  cell.value = NaN;
  return spells(bytes, at, '"/>') ? at + 3 : readDigits(bytes, at, cell);
}

function readDigits(bytes: Uint8Array, from: number, cell: PlainCell): number {
  if (!spells(bytes, from, '"><v>')) return -1;
  const start = from + 5;
  let at = start;
  let value = 0;
  for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++at] ?? 0)
    value = value * 10 + byte - ZERO;
  if (at === start || at - start > MOST_DIGITS || !spells(bytes, at, '</v></c>')) return -1;
  cell.value = value;
  return at + 8;
}

function endOfValue(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at++;
  return at;
}
