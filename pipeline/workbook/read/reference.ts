/** Excel's last row and column (`XFD`). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const ZERO = 0x30;
const NINE = 0x39;
const A = 0x41;
const Z = 0x5a;

/** A cell's place, both numbers from 1. */
export interface Reference {
  readonly row: number;
  readonly column: number;
}

/** The bytes of `F12` -> row 12, column 6. Both are 0 where they are not a letter part and a number part. */
export function parseReference(bytes: Uint8Array, from: number, to: number): Reference {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < A || byte > Z) break;
    column = column * 26 + byte - A + 1;
  }
  return { column, row: parseWhole(bytes, at, to) };
}

/** The bytes of a number in digits; NaN where anything else stands there. */
export function parseWhole(bytes: Uint8Array, from: number, to: number): number {
  let number = from === to ? NaN : 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    number = byte < ZERO || byte > NINE ? NaN : number * 10 + byte - ZERO;
  }
  return number;
}

export function isRow(row: number): boolean {
  return row >= 1 && row <= LAST_ROW;
}

export function isColumn(column: number): boolean {
  return column >= 1 && column <= LAST_COLUMN;
}
