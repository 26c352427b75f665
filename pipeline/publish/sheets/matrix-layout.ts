import { address, columnLetters } from '../../contract/grid.ts';
import { STATUSES } from '../statuses.ts';

/** Titles, legend, groups of duties, header. */
export const MATRIX_HEADER_ROW = 6;
/** STT, code and name of the agency, what became of its report. */
export const AGENCY_COLUMNS = 4;

/** The row of the agency at an index of the report's agencies (from 0). */
export function matrixRow(index: number): number {
  return MATRIX_HEADER_ROW + 1 + index;
}

/** The column of the duty at an index of the plan's order (from 0), as letters. */
export function matrixColumn(index: number): string {
  return columnLetters(AGENCY_COLUMNS + 1 + index);
}

/** The header over the counts of late duties, the last column, in a matrix of so many duties. */
export function lateCell(duties: number): string {
  return address(MATRIX_HEADER_ROW, AGENCY_COLUMNS + duties + STATUSES.length + 2);
}
