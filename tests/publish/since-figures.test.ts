import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidate } from '../../pipeline/consolidate/consolidate.ts';
import type { CityReport } from '../../pipeline/consolidate/city-report.ts';
import type { JudgedFile } from '../../pipeline/intake/judge-file.ts';
import { placeVersions } from '../../pipeline/intake/versions.ts';
import { consolidatedWorkbook } from '../../pipeline/publish/consolidated.ts';
import { issuedNow } from '../../pipeline/publish/issued-now.ts';
import { type SinceIssue, sinceIssue } from '../../pipeline/publish/since-issue.ts';
import { randomCity } from '../property/random-city.ts';
import type { Sheets } from '../support/changed-figures.ts';
import { faultsOf, printedLines } from '../support/changed-lines.ts';
import { CITY_AT } from '../support/city.ts';
import { valuesOf } from '../support/report-values.ts';

const RUNS = { numRuns: Number(process.env.CITIES ?? 60), seed: 177 };

function sheetsOf(report: CityReport, since?: SinceIssue): Sheets {
  const { sheets } = consolidatedWorkbook(report, { fileLink: (path) => path, since });
  return new Map(sheets.map((sheet) => [sheet.name, valuesOf(sheet)]));
}

describe('the figures that changed since the report was issued', { timeout: RUNS.numRuns * 1000 }, () => {
  it('are, of any two states of any city, the cells that differ, and no others', () => {
    let lines = 0;
    const states = fc.tuple(
      randomCity(),
      fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(states, ([{ period, files }, kept, isLater]) => {
        const reportOf = (own: readonly JudgedFile[]) =>
          consolidate(period, { files: placeVersions(own), gone: [] }, CITY_AT);
        const [all, some] = [reportOf(files), reportOf(files.filter((_, i) => kept[i]))];
        const [before, after] = isLater ? [some, all] : [all, some];
        const told = sheetsOf(after, sinceIssue(issuedNow(before), issuedNow(after)));
        expect(faultsOf(sheetsOf(before), told)).toEqual([]);
        lines += printedLines(told).length;
      }),
      RUNS,
    );
    expect(lines).toBeGreaterThan(RUNS.numRuns * 10);
  });
});
