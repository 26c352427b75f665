import type { CityReport } from '../consolidate/city-report.ts';
import type { ReportWorkbook } from '../workbook/report-model.ts';
import { type PublicationOptions, publicationOf } from './publication.ts';
import { changesSheet } from './sheets/changes.ts';
import { detailsSheet } from './sheets/details.ts';
import { documentsSheet } from './sheets/documents.ts';
import { dutiesSheet } from './sheets/duties.ts';
import { matrixSheet } from './sheets/matrix.ts';
import { metricsSheet } from './sheets/metrics.ts';
import { obstaclesSheet } from './sheets/obstacles.ts';
import { overviewSheet } from './sheets/overview.ts';
import { reconciliationSheet } from './sheets/reconciliation.ts';
import { sinceSheet } from './sheets/since.ts';
import { sourcesSheet } from './sheets/sources.ts';
import { submissionsSheet } from './sheets/submissions.ts';
import { targetsSheet } from './sheets/targets.ts';
import { warningsSheet } from './sheets/warnings.ts';
import { yearsSheet } from './sheets/years.ts';

/** Who the documents are of, in their properties; the program is told there as what they were made with. */
export const CREATOR = 'Sở Nội vụ Hà Nội';

/**
 * The consolidated workbook for leaders, as plain data: thirteen sheets, from one page down to the cell that a
 * number came from, and one more each where earlier years or the
 * issued report of this year are given. Pure; the rows of the long sheets are made
 * while they are walked.
 */
export function consolidatedWorkbook(report: CityReport, options: PublicationOptions): ReportWorkbook {
  const publication = publicationOf(report, options);
  const { plan, year } = report.period;
  const sheets = [
    overviewSheet,
    submissionsSheet,
    dutiesSheet,
    matrixSheet,
    metricsSheet,
    targetsSheet,
    ...(publication.years.length > 1 ? [yearsSheet] : []),
    ...(publication.since ? [sinceSheet(publication.since)] : []),
    detailsSheet,
    documentsSheet,
    obstaclesSheet,
    warningsSheet,
    changesSheet,
    reconciliationSheet,
    sourcesSheet,
  ];
  return {
    title: `Báo cáo tổng hợp năm ${year} thực hiện Kế hoạch số ${plan.id}`,
    subject: plan.title,
    creator: CREATOR,
    created: report.at,
    sheets: sheets.map((sheet) => sheet(publication)),
  };
}
