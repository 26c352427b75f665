import type { ReportRow, ReportSheet, ReportValue } from '../report-model.ts';
import type { CellRange } from './model.ts';

/** What the cells of a range hold. */
export type CellReader = (range: CellRange) => readonly ReportValue[];

/**
 * Reads ranges from the rows of a report's sheets, so that what a chart shows before it is calculated is what its
 * cells hold. Rows are walked once for each sheet that is asked for. Throws a RangeError for a sheet that is not there.
 */
export function cellReader(sheets: readonly ReportSheet[]): CellReader {
  const walked = new Map<string, readonly ReportRow[]>();
  const rowsOf = (name: string): readonly ReportRow[] => {
    const known = walked.get(name);
    if (known) return known;
    const sheet = sheets.find((own) => own.name === name);
    if (!sheet) throw new RangeError(`a chart reads the sheet ${name}, which is not there`);
    const rows = [...sheet.rows];
    walked.set(name, rows);
    return rows;
  };
  return ({ sheet, column, first, last }) =>
    rowsOf(sheet)
      .slice(first - 1, last)
      .map(({ cells }) => {
        const cell = cells[column - 1] ?? null;
        return typeof cell === 'object' && cell !== null ? cell.value : cell;
      });
}
