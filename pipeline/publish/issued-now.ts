import { BLANK, type Cell, textCell } from '../contract/cell.ts';
import type { Grid, GridSheet } from '../contract/grid.ts';
import type { CityReport } from '../consolidate/city-report.ts';
import type { ReportCell, ReportSheet } from '../workbook/report-model.ts';
import { publicationOf } from './publication.ts';
import { type Issued, readIssued } from './read-issued.ts';
import { documentsSheet } from './sheets/documents.ts';
import { dutiesSheet } from './sheets/duties.ts';
import { metricsSheet } from './sheets/metrics.ts';
import { obstaclesSheet } from './sheets/obstacles.ts';
import { overviewSheet } from './sheets/overview.ts';
import { sourcesSheet } from './sheets/sources.ts';
import { submissionsSheet } from './sheets/submissions.ts';
import { targetsSheet } from './sheets/targets.ts';

/**
 * What a report would tell if it were issued now, read off its own sheets: so whatever is compared with an issued
 * workbook was worked out and worded as it is there. Throws where those sheets cannot be read back.
 */
export function issuedNow(report: CityReport): Issued {
  const publication = publicationOf(report, { fileLink: (path) => path });
  const sheets = [
    overviewSheet,
    submissionsSheet,
    dutiesSheet,
    metricsSheet,
    targetsSheet,
    documentsSheet,
    obstaclesSheet,
    sourcesSheet,
  ];
  const grid: Grid = { date1904: false, sheets: sheets.map((sheet) => gridSheet(sheet(publication))) };
  const issued = readIssued(grid);
  if (!issued) throw new RangeError('the sheets of a report are not as they are read');
  return issued;
}

function gridSheet({ name, rows }: ReportSheet): GridSheet {
  return {
    name,
    rows: [...rows].map(({ cells }, i) => ({
      number: i + 1,
      cells: new Map(cells.map((cell, j) => [j + 1, cellOf(cell)])),
    })),
  };
}

function cellOf(cell: ReportCell): Cell {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  if (value === null) return BLANK;
  return typeof value === 'number' ? { kind: 'number', value } : textCell(value);
}
