import type { CellValue } from './filled.ts';
import { type Answers, type Report, answers } from './report.ts';

/** Cells typed over; undefined empties one. */
export type Edit = Readonly<Record<string, CellValue | undefined>>;

/** Edits rows by their keys, and the form; rows not named stay as they are. */
export interface Edits {
  readonly info?: Edit;
  readonly duties?: Readonly<Record<string, Edit>>;
  readonly metrics?: Readonly<Record<string, Edit>>;
  readonly targets?: Readonly<Record<string, Edit>>;
}

/** The report with cells typed over. Throws a RangeError for a row that it does not have. */
export function edited(report: Report, edits: Edits): Report {
  return {
    ...report,
    info: overwritten(report.info, edits.info ?? {}),
    duties: editedRows(report.duties, edits.duties ?? {}),
    metrics: editedRows(report.metrics, edits.metrics ?? {}),
    targets: editedRows(report.targets, edits.targets ?? {}),
  };
}

function editedRows(
  rows: ReadonlyMap<string, Answers>,
  edits: Readonly<Record<string, Edit>>,
): ReadonlyMap<string, Answers> {
  const unknown = Object.keys(edits).filter((key) => !rows.has(key));
  if (unknown.length > 0) throw new RangeError(`the report has no rows ${unknown.join(', ')}`);
  return new Map([...rows].map(([key, row]) => [key, overwritten(row, edits[key] ?? {})]));
}

function overwritten(row: Answers, edit: Edit): Answers {
  return answers({ ...row, ...edit });
}

/** The row with every cell empty. */
export const EMPTY_DUTY: Edit = {
  status: undefined,
  progress: undefined,
  completed: undefined,
  unit: undefined,
  result: undefined,
  shortcomings: undefined,
  next: undefined,
};

/** Every text of the report changed; what is chosen from lists stays. */
export function retyped(
  report: Report,
  columns: readonly string[],
  change: (text: string) => string,
): Report {
  const retype = (row: Answers): Answers =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        columns.includes(key) && typeof value === 'string' ? change(value) : value,
      ]),
    );
  const all = (rows: ReadonlyMap<string, Answers>) =>
    new Map([...rows].map(([key, row]) => [key, retype(row)]));
  return {
    ...report,
    info: retype(report.info),
    duties: all(report.duties),
    metrics: all(report.metrics),
    targets: all(report.targets),
    documents: report.documents.map(retype),
    obstacles: report.obstacles.map(retype),
  };
}
