import { cellIn, type Origin } from './places.ts';
import { pairRows } from './pair-rows.ts';
import {
  type FieldSpec,
  INFO,
  type InfoKey,
  OUT_OF_SCOPE,
  TABLES,
  type TableKey,
  type TableSpec,
} from './sheets.ts';
import type { Submission } from './submission.ts';

/** One fact that differs between two submissions of an agency, or a row that only one of them has. */
export interface Change {
  readonly table: TableKey | 'info';
  /** Code of the duty or target; absent on the form, and in rows that name none. */
  readonly code: string | undefined;
  /** What a row is known by beside its code: a metric's key, what a free row says first; absent elsewhere. */
  readonly row: string | undefined;
  /** The column or the field of the form; absent where the whole row was added or removed. */
  readonly field: FieldSpec | undefined;
  /** Whole numbers, days (`YYYY-MM-DD`), text; of a whole row its cells. Absent: blank, or no such row. */
  readonly before: ChangedValue | undefined;
  readonly after: ChangedValue | undefined;
  /** Where it stands in each of the two workbooks. */
  readonly from: Origin | undefined;
  readonly to: Origin | undefined;
}

export type ChangedValue = string | number | readonly CellValue[];

/** A cell of a whole row: its column and what stands there. */
export interface CellValue {
  readonly field: FieldSpec;
  readonly value: string | number;
}

/** A row of a submission as the table of columns sees it. */
interface Line {
  /** Names the row; absent in free tables. */
  readonly key: string;
  readonly code: string | undefined;
  readonly row: string | undefined;
  readonly values: Readonly<Record<string, string | number>>;
  readonly origin: Origin;
}

type Side = Pick<Submission, 'places'>;

/**
 * What an agency changed from one submission to the next, cell by cell, in the order of the sheets; none where both
 * say the same. Rows of free tables are known by what they say, not by where they stand.
 */
export function changesBetween(before: Submission, after: Submission): Change[] {
  return [...infoChanges(before, after), ...TABLES.flatMap((table) => tableChanges(table, before, after))];
}

/** What a submission says, as one text: that of another is equal where nothing changed between the two. */
export function contentKey(submission: Submission): string {
  const valuesOf = (fields: readonly FieldSpec[], values: Readonly<Record<string, unknown>>) =>
    inputsOf(fields).map(({ key }) => values[key] ?? null);
  const rowsOf = (table: TableSpec & { key: TableKey }) =>
    linesOf(submission, table)
      .map(({ key, values }) => [key, valuesOf(table.columns, values)] as const)
      .filter(([, values]) => !table.rowKey || values.some((value) => value !== null))
      .map((row) => JSON.stringify(row))
      .sort();
  return JSON.stringify([valuesOf(INFO.fields, submission.info), TABLES.map(rowsOf)]);
}

function infoChanges(before: Submission, after: Submission): Change[] {
  return inputsOf(INFO.fields).flatMap((field) => {
    const key = field.key as InfoKey;
    const [was, is] = [before.info[key], after.info[key]];
    if (was === is) return [];
    const [from, to] = [before.places.info[key], after.places.info[key]];
    return [{ table: INFO.key, code: undefined, row: undefined, field, before: was, after: is, from, to }];
  });
}

function tableChanges(table: TableSpec & { key: TableKey }, before: Submission, after: Submission): Change[] {
  const [was, is] = [linesOf(before, table), linesOf(after, table)];
  const pairs = table.rowKey ? keyedPairs(was, is) : pairRows(was, is);
  return pairs.flatMap(([old, own]) => {
    if (!table.rowKey && !(old && own)) return wholeRow(table, old, own);
    return cellChanges(table, [old, before], [own, after]);
  });
}

/** In the order of the later submission, rows that it lacks last. */
function keyedPairs(before: readonly Line[], after: readonly Line[]) {
  const byKey = new Map(before.map((line) => [line.key, line]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.map((line) => [byKey.get(line.key), line] as const),
    ...before.filter(({ key }) => !kept.has(key)).map((line) => [line, undefined] as const),
  ];
}

function cellChanges(
  table: TableSpec & { key: TableKey },
  [old, before]: readonly [Line | undefined, Side],
  [own, after]: readonly [Line | undefined, Side],
): Change[] {
  const line = own ?? old;
  if (!line) return [];
  const at = (one: Line | undefined, { places }: Side, key: string) =>
    one && cellIn(one.origin, places.columns[table.key][key]);
  return inputsOf(table.columns).flatMap((field) => {
    const [was, is] = [old?.values[field.key], own?.values[field.key]];
    if (was === is) return [];
    const { code, row } = line;
    const [from, to] = [at(old, before, field.key), at(own, after, field.key)];
    return [{ table: table.key, code, row, field, before: was, after: is, from, to }];
  });
}

function wholeRow(
  table: TableSpec & { key: TableKey },
  old: Line | undefined,
  own: Line | undefined,
): Change[] {
  const line = own ?? old;
  if (!line) return [];
  const cells = (one: Line | undefined) =>
    one && inputsOf(table.columns).flatMap((field) => valueAt(field, one.values[field.key]));
  const { code, row } = line;
  const whole = { table: table.key, code, row, field: undefined };
  return [{ ...whole, before: cells(old), after: cells(own), from: old?.origin, to: own?.origin }];
}

function valueAt(field: FieldSpec, value: string | number | undefined): CellValue[] {
  return value === undefined ? [] : [{ field, value }];
}

function inputsOf(fields: readonly FieldSpec[]): FieldSpec[] {
  return fields.filter(({ input }) => input);
}

/** The rows of one table, their facts under the keys of its columns. */
function linesOf(submission: Submission, { key }: { key: TableKey }): Line[] {
  switch (key) {
    case 'duties':
      return submission.duties.map(({ duty, ...own }) => line(own, { key: duty, code: duty }));
    case 'metrics':
      return submission.metrics.map(({ duty, metric, ...own }) =>
        line(own, { key: `${duty}/${metric}`, code: duty, row: metric }),
      );
    case 'targets':
      return submission.targets.map(({ target, outOfScope, ...own }) =>
        line({ ...own, scope: outOfScope ? OUT_OF_SCOPE : undefined }, { key: target, code: target }),
      );
    case 'documents':
      return submission.documents.map(({ duty, ...own }) =>
        line({ ...own, code: duty }, { code: duty, row: own.number ?? own.subject }),
      );
    case 'obstacles':
      return submission.obstacles.map(({ duty, ...own }) =>
        line({ ...own, code: duty }, { code: duty, row: own.difficulty }),
      );
  }
}

function line(
  { origin, ...facts }: { readonly origin: Origin } & Readonly<Record<string, unknown>>,
  { key = '', code, row }: { key?: string; code: string | undefined; row?: string | undefined },
): Line {
  const filled = Object.entries(facts).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return { key, code, row, values: Object.fromEntries(filled), origin };
}
