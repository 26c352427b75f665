import { cellText } from '../../contract/cell.ts';
import { type Grid, type GridRow, cellAt } from '../../contract/grid.ts';
import { type ReceiptSource, STANDING_TEXT, type Standing } from '../../contract/received.ts';
import { isMoment } from '../../contract/time.ts';
import type { HiddenSheet } from '../../workbook/edit/put-sheet.ts';
import {
  BASIS,
  LEDGER,
  type LedgerColumn,
  type Memory,
  OFFICERS_COLUMNS,
  OWN_COLUMNS,
  type Remembered,
} from './ledger.ts';
import { waiverIn, waiverLine } from './waiver-memory.ts';

/** Hidden: a ledger is known by it, whatever the name of the file. */
export const MEMORY_SHEET = '_so-tiep-nhan';
/** Stands in the first cell; a sheet that begins otherwise is somebody else's. */
const FORMAT = 'bao-cao-177/so-tiep-nhan/1';
const FIELDS = [
  'key',
  'standing',
  'receivedAt',
  ...OWN_COLUMNS,
  'source',
  'correctedAt',
  ...OFFICERS_COLUMNS,
] as const;
/** In the first row, behind the format; behind it stand the states of waivers. */
const MOMENT_COLUMN = 2;
/** Rows above those of the files: format and moment, names of the fields. */
const HEAD = 2;

const NOTHING: Memory = {
  isThere: false,
  columns: undefined,
  judgedAt: undefined,
  files: new Map(),
  waiverStates: [],
  waivers: [],
};

/** What the program remembers; nothing where the sheet is gone. */
export function readMemory({ sheets }: Grid): Memory {
  const rows = sheets.find(({ name }) => name === MEMORY_SHEET)?.rows ?? [];
  const [head] = rows;
  if (!head || textAt(head, 1) !== FORMAT) return NOTHING;
  const names = rows.find(({ number }) => number === HEAD);
  const columns = names
    ? textAt(names, FIELDS.length + 1)
        .split(' ')
        .filter(isColumn)
    : [];
  const judgedAt = textAt(head, MOMENT_COLUMN);
  const below = rows.filter(({ number }) => number > HEAD);
  const waivers = below.flatMap((row) => waiverIn(textsIn(row)) ?? []);
  const files = below.filter((row) => !waiverIn(textsIn(row))).map(remembered);
  return {
    isThere: true,
    columns: columns.length > 0 ? columns : undefined,
    judgedAt: isMoment(judgedAt) ? judgedAt : undefined,
    files: new Map(files.map((file) => [file.key, file])),
    waiverStates: [...head.cells]
      .filter(([column]) => column > MOMENT_COLUMN)
      .map(([, cell]) => cellText(cell)),
    waivers,
  };
}

function textsIn(row: GridRow): string[] {
  return FIELDS.map((_, i) => textAt(row, i + 1));
}

function textAt(row: GridRow, column: number): string {
  return cellText(cellAt(row, column));
}

function remembered(row: GridRow): Remembered {
  const at = (field: (typeof FIELDS)[number]) => textAt(row, FIELDS.indexOf(field) + 1);
  const textsOf = (columns: readonly (typeof FIELDS)[number][]) =>
    Object.fromEntries(columns.map((column) => [column, at(column)] as const));
  const [standing, source, receivedAt, correctedAt] = [
    at('standing'),
    at('source'),
    at('receivedAt'),
    at('correctedAt'),
  ];
  return {
    key: at('key'),
    standing: isStanding(standing) ? standing : undefined,
    receivedAt: isMoment(receivedAt) ? receivedAt : undefined,
    source: isSource(source) ? source : undefined,
    cells: textsOf(OWN_COLUMNS),
    correctedAt: isMoment(correctedAt) ? correctedAt : undefined,
    officers: textsOf(OFFICERS_COLUMNS),
  };
}

function isColumn(text: string): text is LedgerColumn {
  return Object.hasOwn(LEDGER.headers, text);
}

function isSource(text: string): text is ReceiptSource {
  return Object.hasOwn(BASIS, text);
}

function isStanding(text: string): text is Standing {
  return Object.hasOwn(STANDING_TEXT, text);
}

/** The sheet that keeps what the program remembers. */
export function memorySheet({ columns = [], judgedAt, files, waiverStates, waivers }: Memory): HiddenSheet {
  const rows = [...files.values()].map(({ cells, officers, ...file }) => {
    const values: Readonly<Partial<Record<string, string>>> = { ...file, ...cells, ...officers };
    return FIELDS.map((field) => values[field] ?? '');
  });
  const head = [FORMAT, judgedAt ?? '', ...waiverStates];
  return {
    name: MEMORY_SHEET,
    rows: [head, [...FIELDS, columns.join(' ')], ...rows, ...waivers.map(waiverLine)],
  };
}

/** True where two memories say the same of columns and of every file, in whatever order. */
export function remembersTheSame(a: Memory, b: Memory): boolean {
  if (a.columns?.join() !== b.columns?.join()) return false;
  const texts = (memory: Memory) =>
    memorySheet({ ...memory, columns: undefined, judgedAt: undefined })
      .rows.map((row) => JSON.stringify(row))
      .sort()
      .join('\n');
  return texts(a) === texts(b);
}
