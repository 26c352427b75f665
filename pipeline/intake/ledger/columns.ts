import { cellText, isBlank } from '../../contract/cell.ts';
import { columnLetters, type Grid, type GridRow, type GridSheet } from '../../contract/grid.ts';
import type { ColumnNote } from '../../contract/ledger-column-note.ts';
import { HEADER_SEARCH_ROWS } from '../../contract/form.ts';
import { fold } from '../../contract/text.ts';
import { LEDGER, type Ledger, type LedgerColumn, type Memory } from './ledger.ts';

const COLUMNS = Object.keys(LEDGER.headers) as LedgerColumn[];
/** Without these what a person entered is not read, or a row is not known again. */
const NEEDED: readonly LedgerColumn[] = ['name', 'receivedAt', 'excluded', 'excludedWhy', 'sha256'];
/** So many headers of ours are no accident. */
const MANY = 5;

/** Where the table of a ledger stands, and which of its columns are there. */
export interface Table {
  readonly sheet: GridSheet;
  readonly header: GridRow;
  readonly columns: ReadonlyMap<LedgerColumn, number>;
}

/** The table on the sheet of its name, else on the one that has most of its headers; undefined where no two are there. */
export function tableIn({ sheets }: Grid): Table | undefined {
  const tables = sheets.flatMap((sheet) => headed(sheet));
  const named = tables.find(({ sheet }) => isNamed(sheet));
  return named ?? tables.sort((a, b) => b.columns.size - a.columns.size)[0];
}

function headed(sheet: GridSheet): Table[] {
  for (const header of sheet.rows.slice(0, HEADER_SEARCH_ROWS)) {
    const columns = columnsIn(header);
    if (columns.size > 1 && NEEDED.some((column) => columns.has(column))) return [{ sheet, header, columns }];
  }
  return [];
}

function isNamed({ name }: GridSheet): boolean {
  return fold(name) === fold(LEDGER.sheet);
}

function columnsIn(row: GridRow): Map<LedgerColumn, number> {
  return new Map(
    COLUMNS.flatMap((column) => {
      const [number] = numbersOf(row, column);
      return number === undefined ? [] : [[column, number] as const];
    }),
  );
}

function numbersOf({ cells }: GridRow, column: LedgerColumn): number[] {
  const wanted = fold(LEDGER.headers[column]);
  return [...cells].flatMap(([number, cell]) =>
    !isBlank(cell) && fold(cellText(cell)) === wanted ? [number] : [],
  );
}

/** True for a ledger, whatever became of its headers: two that somebody made by hand, most of ours, or our own sheet. */
export function isLedger({ sheet, columns }: Table, memory: Memory): boolean {
  if (columns.has('sha256') && columns.has('receivedAt')) return true;
  return memory.isThere || (isNamed(sheet) && columns.size >= MANY);
}

/** Columns that were there and are no more. */
export function missingColumns(columns: Table['columns'], memory: Memory): LedgerColumn[] {
  const expected = memory.isThere ? (memory.columns ?? COLUMNS) : columns.size >= MANY ? NEEDED : [];
  return expected.filter((column) => !columns.has(column));
}

/** Columns that stand twice, with the numbers of the one that is read and of the next. */
export function repeatedColumns(header: GridRow): Ledger['repeated'] {
  return COLUMNS.flatMap((column) => {
    const [used, ignored] = numbersOf(header, column);
    return used === undefined || ignored === undefined ? [] : [{ column, used, ignored }];
  });
}

/** True where nothing may be written: what a person entered could not be heeded, or a row not found again. */
export function isUnwritable({ missing }: Pick<Ledger, 'missing'>): boolean {
  return missing.some((column) => NEEDED.includes(column));
}

/** What is told of the columns of a ledger. */
export function columnNotes({ missing, repeated, columns, memory, moved }: Ledger): ColumnNote[] {
  const headers = (own: readonly LedgerColumn[]) => own.map((column) => LEDGER.headers[column]);
  const [needed, others] = [true, false].map((is) =>
    headers(missing.filter((column) => NEEDED.includes(column) === is)),
  );
  const lost = [
    ...(missing.includes('receivedAt') ? (['times'] as const) : []),
    ...(missing.some((column) => column === 'excluded' || column === 'excludedWhy')
      ? (['exclusions'] as const)
      : []),
  ];
  const [recalled, unused] = memory.isThere ? [lost, []] : [[], lost];
  return [
    ...(isUnwritable({ missing })
      ? [
          {
            kind: 'columns-missing' as const,
            columns: columns.size === 0 ? [] : (needed ?? []),
            recalled,
            unused,
          },
        ]
      : (others ?? []).length > 0
        ? [{ kind: 'columns-skipped' as const, columns: others ?? [] }]
        : []),
    ...(moved > 0 ? [{ kind: 'times-moved' as const, count: moved }] : []),
    ...repeated.map(({ column, used, ignored }) => ({
      kind: 'column-repeated' as const,
      column: LEDGER.headers[column],
      used: columnLetters(used),
      ignored: columnLetters(ignored),
    })),
  ];
}
