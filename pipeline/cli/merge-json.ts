import { placeAddress } from '../contract/finding.ts';
import type { CityReport } from '../consolidate/city-report.ts';
import { placesOf } from '../publish/finding-counts.ts';
import type { ReportWorkbook } from '../workbook/report-model.ts';
import { excludedJson } from './refused-text.ts';
import { fileReason } from '../publish/reporting-text.ts';

/** How many rows of which lists of the workbook are left out; nothing where none are. */
export function leftOutJson({ sheets }: ReportWorkbook) {
  const cut = sheets.filter(({ leftOut = 0 }) => leftOut > 0);
  return cut.length === 0
    ? {}
    : { leftOut: cut.map(({ name, leftOut }) => ({ sheet: name, rows: leftOut })) };
}

/** What came of a merge, for machines. */
export function mergeJson(report: CityReport, out: string) {
  return {
    year: report.period.year,
    at: report.at,
    out,
    agencies: report.agencies.map((line) => ({
      code: line.agency.code,
      name: line.agency.name,
      state: line.state,
      daysLate: line.daysLate ?? null,
      file: line.counted?.file.path ?? null,
      refused: line.refused.map(({ file, by }) => ({ path: file.path, by })),
      excluded: excludedJson(line),
    })),
    replacements: report.replacements.map(({ agency, from, to, changes, more }) => ({
      agency: agency.code,
      from: from.path,
      to: to.path,
      changes: changes.length + more,
    })),
    files: report.files.map((file) => ({
      path: file.path,
      sha256: file.sha256 ?? null,
      standing: file.standing,
      agency: file.agency ?? null,
      version: file.version ?? null,
      receivedAt: file.receivedAt,
      receiptSource: file.receiptSource,
      errors: placesOf(file.findings, 'error'),
      warnings: placesOf(file.findings, 'warning'),
      waived: file.findings.flatMap((f) =>
        f.waived
          ? [{ code: f.code, sheet: f.place.sheet ?? null, cell: placeAddress(f.place) || null, ...f.waived }]
          : [],
      ),
      reason: file.verdict === 'refused' || file.standing === 'conflict' ? fileReason(file) : null,
    })),
  };
}
