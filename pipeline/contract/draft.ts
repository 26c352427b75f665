import type { Agency } from './agencies.ts';
import { type Entry, type EntryContext, entryContext, entryOf } from './entry.ts';
import { type Form, locateForm } from './form.ts';
import { type Grid, type GridRow, cellAt } from './grid.ts';
import { type Identity, identify, senderOf } from './identity.ts';
import { type LocatedTable, type StructureProblem, locateTable } from './locate.ts';
import { matchRows } from './match-rows.ts';
import { type DutyRow, type MetricRow, type Period, type ReportRows, rowsOf } from './period.ts';
import type { Target } from './plan.ts';
import {
  type ColumnKey,
  DOCUMENTS,
  DUTIES,
  type FieldSpec,
  INFO,
  type InfoKey,
  METRICS,
  OBSTACLES,
  TARGETS,
  type Table,
  type TableSpec,
} from './sheets.ts';

/** A row of a table: `subject` is the thing of the plan it reports on (nothing for free rows). */
export interface DraftRow<T extends TableSpec, S = undefined> {
  readonly number: number;
  readonly subject: S;
  readonly entries: Readonly<Record<ColumnKey<T>, Entry>>;
}

export type DraftDuty = DraftRow<typeof DUTIES, DutyRow>;
export type DraftMetric = DraftRow<typeof METRICS, MetricRow>;
export type DraftTarget = DraftRow<typeof TARGETS, Target>;
export type DraftDocument = DraftRow<typeof DOCUMENTS>;
export type DraftObstacle = DraftRow<typeof OBSTACLES>;

/** A workbook laid out by the contract, before any rule has judged it. */
export interface Draft {
  readonly identity: Identity;
  readonly agency: Agency;
  readonly expected: ReportRows;
  readonly info: Readonly<Record<InfoKey, Entry>> | undefined;
  /** Duties that the agency fills; those the program derives are left out. */
  readonly duties: readonly DraftDuty[];
  readonly metrics: readonly DraftMetric[];
  readonly targets: readonly DraftTarget[];
  readonly documents: readonly DraftDocument[];
  readonly obstacles: readonly DraftObstacle[];
  readonly structure: readonly StructureProblem[];
  /** Names of the sheets as this workbook spells and orders them. */
  readonly sheetNames: readonly string[];
}

/** Lays a workbook out for the agency that it names; undefined where none is named that owes a report in the period. */
export function draftIn(grid: Grid, period: Period): Draft | undefined {
  const form = locateForm(grid);
  const identity = identify(grid, form);
  const agency = senderOf(identity, period);
  return agency && period.rows.has(agency.code)
    ? draftOf(grid, { form, identity, agency, period })
    : undefined;
}

/** Lays a workbook out for one agency. Never fails: what is not where it should be is in `structure`. */
export function draftOf(
  grid: Grid,
  {
    form,
    identity,
    agency,
    period,
  }: { form: Form | undefined; identity: Identity; agency: Agency; period: Period },
): Draft {
  const expected = rowsOf(period, agency.code);
  const context = entryContext(
    grid.date1904,
    expected.duties.map(({ duty }) => duty.code),
  );
  const lay = { grid, context };
  const info = form && infoEntries(form, context);
  const duties = keyedRows(lay, DUTIES, { of: expected.duties, key: (r) => [r.duty.code] });
  const metrics = keyedRows(lay, METRICS, {
    of: expected.metrics,
    key: (r) => [r.duty.code, r.metric.label],
  });
  const targets = keyedRows(lay, TARGETS, { of: expected.targets, key: (t) => [t.code] });
  const documents = freeRows(lay, DOCUMENTS);
  const obstacles = freeRows(lay, OBSTACLES);
  return {
    identity,
    agency,
    expected,
    info,
    duties: duties.rows.filter(({ subject }) => subject.duty.derivedFrom === undefined),
    metrics: metrics.rows,
    targets: targets.rows,
    documents: documents.rows,
    obstacles: obstacles.rows,
    structure: [
      ...(info ? [] : [{ kind: 'sheet-missing', place: {}, name: INFO.name } as const]),
      ...owed(duties.problems, expected),
      ...[metrics, targets, documents, obstacles].flatMap(({ problems }) => problems),
    ],
    sheetNames: grid.sheets.map((sheet) => sheet.name),
  };
}

/** The row of a duty that the program fills by itself is missed by nobody. */
function owed(problems: readonly StructureProblem[], { duties }: ReportRows): StructureProblem[] {
  const derived = new Set(duties.flatMap(({ duty }) => (duty.derivedFrom ? duty.code : [])));
  return problems.filter(({ kind, name }) => kind !== 'row-missing' || !derived.has(name));
}

interface Lay {
  readonly grid: Grid;
  readonly context: EntryContext;
}

interface Rows<T extends TableSpec, S = undefined> {
  readonly rows: readonly DraftRow<T, S>[];
  readonly problems: readonly StructureProblem[];
}

function infoEntries(form: Form, context: EntryContext): Draft['info'] {
  const sheet = form.sheet.name;
  const entries = INFO.fields.map((field: FieldSpec & { readonly key: InfoKey }) => {
    const { key, header } = field;
    const row = form.rows.get(key);
    const place = row ? { sheet, row: row.number, column: form.valueColumn, header } : { sheet, header };
    return [key, entryOf({ field, place, cell: row && cellAt(row, form.valueColumn) }, context)] as const;
  });
  return Object.fromEntries(entries) as Record<InfoKey, Entry>;
}

/** Rows of a table whose rows are named by the plan, matched by their key texts; each is used once. */
function keyedRows<T extends Table, S>(
  { grid, context }: Lay,
  table: T,
  { of, key }: { of: readonly S[]; key: (subject: S) => readonly string[] },
): Rows<T, S> {
  const located = locateTable(grid, table);
  if (located.columns.size === 0) return { rows: [], problems: located.problems };
  const matched = matchRows(located, table, of.map(key));
  const read = entryReader(located, table, context);
  const rows = matched.rows.flatMap(({ row, index }) =>
    of.slice(index, index + 1).map((subject) => ({ number: row.number, subject, entries: read(row) })),
  );
  return { rows, problems: [...located.problems, ...matched.problems] };
}

/** Rows of a free table: those in which a cell holds something. */
function freeRows<T extends Table>({ grid, context }: Lay, table: T): Rows<T> {
  const located = locateTable(grid, table);
  const read = entryReader(located, table, context);
  const rows = located.body.map((row) => ({ number: row.number, subject: undefined, entries: read(row) }));
  return { rows, problems: located.problems };
}

/** Rows that the template offers for free use and in which nothing stands yet, as blank entries, first row first. */
export function blankRows<T extends typeof DOCUMENTS | typeof OBSTACLES>(
  grid: Grid,
  table: T,
): DraftRow<T>[] {
  const located = locateTable(grid, table);
  const read = entryReader(located, table, entryContext(grid.date1904, []));
  const used = new Set(located.body.map(({ number }) => number));
  const { headerRow } = located;
  if (headerRow === undefined) return [];
  return Array.from({ length: table.freeRows }, (_, i) => headerRow + 1 + i)
    .filter((number) => !used.has(number))
    .map((number) => ({ number, subject: undefined, entries: read({ number, cells: new Map() }) }));
}

/** How a table's rows are read: which field stands in which column is found out once. */
function entryReader<T extends Table>(
  located: LocatedTable,
  table: T,
  context: EntryContext,
): (row: GridRow) => DraftRow<T>['entries'] {
  const sheet = located.sheet?.name ?? table.name;
  const fields = table.columns.map((field: FieldSpec) => [field, located.columns.get(field.key)] as const);
  // Copied for each row and filled: several times faster than an object grown key by key.
  const none: Readonly<Record<string, Entry | undefined>> = Object.fromEntries(
    fields.map(([{ key }]) => [key, undefined]),
  );
  return (row) => {
    const entries = { ...none };
    for (const [field, column] of fields) {
      const { header } = field;
      entries[field.key] =
        column === undefined
          ? entryOf({ field, place: { sheet, row: row.number, header }, cell: undefined }, context)
          : entryOf(
              { field, place: { sheet, row: row.number, column, header }, cell: cellAt(row, column) },
              context,
            );
    }
    return entries as DraftRow<T>['entries'];
  };
}
