import { address } from '../../pipeline/contract/grid.ts';
import { type Period, rowsOf } from '../../pipeline/contract/period.ts';
import {
  DOCUMENTS,
  DUTIES,
  INFO,
  METRICS,
  OBSTACLES,
  TARGETS,
  type TableSpec,
} from '../../pipeline/contract/sheets.ts';
import { HEADER_ROW } from '../../pipeline/contract/template.ts';
import type { CellValue, Values } from './filled.ts';
import type { Answers, Report } from './report.ts';

type Cells = Readonly<Record<string, CellValue>>;

/** A report as values by sheet and cell of the agency's template. Throws a RangeError for a row that is not there. */
export function valuesOf(period: Period, report: Report): Values {
  const rows = rowsOf(period, report.agency);
  const keyed = (table: TableSpec, keys: readonly string[], given: ReadonlyMap<string, Answers>) =>
    tableCells(
      table,
      [...given].map(([key, answers]) => ({ index: indexIn(keys, key), answers })),
    );
  const listed = (table: TableSpec, given: readonly Answers[]) =>
    tableCells(
      table,
      given.map((answers, index) => ({ index, answers })),
    );
  return {
    [INFO.name]: infoCells(report.info),
    [DUTIES.name]: keyed(
      DUTIES,
      rows.duties.map((r) => r.duty.code),
      report.duties,
    ),
    [METRICS.name]: keyed(
      METRICS,
      rows.metrics.map((r) => `${r.duty.code}/${r.metric.key}`),
      report.metrics,
    ),
    [TARGETS.name]: keyed(
      TARGETS,
      rows.targets.map((t) => t.code),
      report.targets,
    ),
    [DOCUMENTS.name]: listed(DOCUMENTS, report.documents),
    [OBSTACLES.name]: listed(OBSTACLES, report.obstacles),
  };
}

function indexIn(keys: readonly string[], key: string): number {
  const index = keys.indexOf(key);
  if (index < 0) throw new RangeError(`no row ${key} in the template`);
  return index;
}

function infoCells(given: Answers): Cells {
  const keys: readonly string[] = INFO.fields.map((field) => field.key);
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [address(HEADER_ROW + 1 + indexIn(keys, key), 2), value]),
  );
}

function tableCells(
  table: TableSpec,
  rows: readonly { readonly index: number; readonly answers: Answers }[],
): Cells {
  const keys = table.columns.map((column) => column.key);
  const cells = rows.flatMap(({ index, answers }) =>
    Object.entries(answers).map(([key, value]) => {
      return [address(HEADER_ROW + 1 + index, indexIn(keys, key) + 1), value] as const;
    }),
  );
  return Object.fromEntries(cells);
}

/** The cell of a table's row and column: `at(DUTIES, 3, 'status')` is the status of the third row. */
export function at(table: TableSpec, row: number, key: string): string {
  return address(
    HEADER_ROW + row,
    indexIn(
      table.columns.map((column) => column.key),
      key,
    ) + 1,
  );
}
