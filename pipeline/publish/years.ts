import type { CityReport, StatusCounts } from '../consolidate/city-report.ts';
import { citySubmissions } from './receipts.ts';
import { addStatuses, percent } from './statuses.ts';
import { shownRate } from './target-rate.ts';

/** A target in one year: its rate in percent, null where there was nobody to count. */
export interface YearTarget {
  readonly rate: number | null;
  readonly reached: boolean;
}

/** Agencies without an accepted report. */
export interface OpenReports {
  readonly returned: number;
  readonly unusable: number;
  readonly missing: number;
}

/** What is told of a year beside others. */
export interface YearFigures {
  readonly year: number;
  readonly owing: number;
  readonly accepted: number;
  readonly onTime: number;
  /** What is not accepted; undefined in workbooks that did not tell an unusable file from none. */
  readonly open: OpenReports | undefined;
  readonly statuses: StatusCounts;
  /** By the target's code. */
  readonly targets: ReadonlyMap<string, YearTarget>;
}

/** Reports accepted of those owed, in percent; null where nobody owed one. */
export function acceptedRate({ accepted, owing }: YearFigures): number | null {
  return owing === 0 ? null : percent(accepted, owing);
}

/** Reports in time of those owed, in percent; null where nobody owed one. */
export function onTimeRate({ onTime, owing }: YearFigures): number | null {
  return owing === 0 ? null : percent(onTime, owing);
}

/** The figures of the report's own year. */
export function yearFigures(report: CityReport): YearFigures {
  const { owing, accepted, onTime, returned, unusable, missing } = citySubmissions(report);
  const targets = report.targets.map(({ target, total, reached }) => {
    const rate = shownRate(total, target.value);
    return [
      target.code,
      { rate: typeof rate === 'number' ? rate : null, reached: reached === true },
    ] as const;
  });
  return {
    year: report.period.year,
    owing,
    accepted,
    onTime,
    open: { returned, unusable, missing },
    statuses: addStatuses(report.duties),
    targets: new Map(targets),
  };
}
