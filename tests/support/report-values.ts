import type {
  Link,
  ReportRow,
  ReportSheet,
  ReportValue,
  ReportWorkbook,
} from '../../pipeline/workbook/report-model.ts';

/** The sheet of this name. Throws where the workbook has none. */
export function sheetNamed(workbook: ReportWorkbook, name: string): ReportSheet {
  const sheet = workbook.sheets.find((own) => own.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Values of each row, without styles and links. */
export function valuesOf(sheet: ReportSheet): ReportValue[][] {
  return [...sheet.rows].map(rowValues);
}

export function rowValues({ cells }: ReportRow): ReportValue[] {
  return cells.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell));
}

export interface PlacedLink {
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly value: ReportValue;
  readonly link: Link;
}

/** Every link of a sheet with the cell it stands in. */
export function linksOf(sheet: ReportSheet): PlacedLink[] {
  return [...sheet.rows].flatMap(({ cells }, i) =>
    cells.flatMap((cell, j) =>
      typeof cell === 'object' && cell !== null ? [{ row: i + 1, column: j + 1, ...cell }] : [],
    ),
  );
}
