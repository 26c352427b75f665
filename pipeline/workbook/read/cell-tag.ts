import { parseReference, parseWhole, type Reference } from './reference.ts';
import { MARKS, type Tag } from './xml-tag.ts';
import { textAt } from './xml-text.ts';

const R = 0x72;
const S = 0x73;
const T = 0x74;
/** Which of the three were read. */
const IS_R = 1;
const IS_S = 2;
const IS_T = 4;

/** What the tag of a cell says. */
export interface CellTag {
  /** Undefined where the cell has no address and follows the last one. */
  place: Reference | undefined;
  type: string;
  /** Number of the cell format. */
  format: number;
}

/**
 * Reads `r`, `t` and `s` in one pass, from their bytes: of all a sheet holds, this is read most often. Throws a
 * RangeError where one is given twice, or another of one letter (`T`), which readers would not agree about.
 */
export function readCellTag({ bytes, marks, count }: Tag, cell: CellTag): void {
  cell.place = undefined;
  cell.type = 'n';
  cell.format = 0;
  let read = 0;
  for (let mark = 0; mark < count * MARKS; mark += MARKS) {
    const name = marks[mark] ?? 0;
    if (marks[mark + 1] !== name + 1) continue;
    const from = marks[mark + 2] ?? 0;
    const to = marks[mark + 3] ?? 0;
    const letter = bytes[name];
    if (letter === R) cell.place = parseReference(bytes, from, to);
    else if (letter === S) cell.format = parseWhole(bytes, from, to);
    else if (letter === T) cell.type = textAt(bytes, from, to);
    else throw new RangeError('an attribute of a cell that nobody knows');
    const bit = letter === R ? IS_R : letter === S ? IS_S : IS_T;
    if ((read & bit) !== 0) throw new RangeError('an attribute stands twice in a cell');
    read |= bit;
  }
}
