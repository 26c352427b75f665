import { cellText } from '../contract/cell.ts';
import { type Grid, type GridRow, cellAt } from '../contract/grid.ts';
import { STANDING_TEXT, type Standing } from '../contract/received.ts';
import { isMoment } from '../contract/time.ts';
import type { HiddenSheet } from '../workbook/edit/put-sheet.ts';
import { type Memory, OWN_COLUMNS, type Remembered } from './ledger.ts';

const NAME = '_so-tiep-nhan';
/** Stands in the first cell; a sheet that begins otherwise is somebody else's. */
const FORMAT = 'bao-cao-177/so-tiep-nhan/1';
const FIELDS = ['key', 'standing', 'receivedAt', ...OWN_COLUMNS] as const;
/** Rows above those of the files: format and moment, names of the fields. */
const HEAD = 2;

/** What the program remembers; nothing where the sheet is gone. */
export function readMemory({ sheets }: Grid): Memory {
  const rows = sheets.find(({ name }) => name === NAME)?.rows ?? [];
  const [head] = rows;
  if (!head || textAt(head, 1) !== FORMAT) return { judgedAt: undefined, files: new Map() };
  const judgedAt = textAt(head, 2);
  const files = rows.filter(({ number }) => number > HEAD).map(remembered);
  return {
    judgedAt: isMoment(judgedAt) ? judgedAt : undefined,
    files: new Map(files.map((file) => [file.key, file])),
  };
}

function textAt(row: GridRow, column: number): string {
  return cellText(cellAt(row, column));
}

function remembered(row: GridRow): Remembered {
  const [key, standing = '', receivedAt] = FIELDS.slice(0, 3).map((_, i) => textAt(row, i + 1));
  const cells = OWN_COLUMNS.map((column, i) => [column, textAt(row, i + 4)] as const);
  return {
    key: key ?? '',
    standing: isStanding(standing) ? standing : undefined,
    receivedAt: isMoment(receivedAt) ? receivedAt : undefined,
    cells: Object.fromEntries(cells),
  };
}

function isStanding(text: string): text is Standing {
  return Object.hasOwn(STANDING_TEXT, text);
}

/** The sheet that keeps what the program remembers. */
export function memorySheet({ judgedAt, files }: Memory): HiddenSheet {
  const rows = [...files.values()].map(({ key, standing = '', receivedAt = '', cells }) => [
    key,
    standing,
    receivedAt,
    ...OWN_COLUMNS.map((column) => cells[column] ?? ''),
  ]);
  return { name: NAME, rows: [[FORMAT, judgedAt ?? ''], FIELDS, ...rows] };
}

/** True where two memories say the same of every file, in whatever order. */
export function remembersTheSame(a: Memory, b: Memory): boolean {
  const texts = ({ files }: Memory) =>
    memorySheet({ judgedAt: undefined, files })
      .rows.map((row) => JSON.stringify(row))
      .sort()
      .join('\n');
  return texts(a) === texts(b);
}
