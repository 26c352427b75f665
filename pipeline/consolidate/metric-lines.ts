import type { Agency } from '../contract/agencies.ts';
import type { Period } from '../contract/period.ts';
import type { Duty, Metric } from '../contract/plan.ts';
import type { MetricReport } from '../contract/submission.ts';
import type { Counted, MetricLine, MetricSum } from './city-report.ts';
import { add } from './tally.ts';

/** Sums of every metric of the year, by group of agencies and for the city, in the plan's order. */
export function metricLines(period: Period, counted: readonly Counted[]): MetricLine[] {
  const reports = new Map(
    counted.flatMap(({ agency, submission }) =>
      submission.metrics.map((r) => [keyOf(agency.code, r.duty, r.metric), r] as const),
    ),
  );
  return period.ownerships.flatMap(({ duty, owners }) =>
    duty.metrics.map((metric) => metricLine(period, { duty, metric, owners, reports })),
  );
}

interface MetricSource {
  readonly duty: Duty;
  readonly metric: Metric;
  readonly owners: readonly Agency[];
  readonly reports: ReadonlyMap<string, MetricReport>;
}

function metricLine(period: Period, { duty, metric, owners, reports }: MetricSource): MetricLine {
  const sumOf = (agencies: readonly Agency[]) =>
    sum(agencies.map((a) => reports.get(keyOf(a.code, duty.code, metric.key))));
  const groups = Object.keys(period.roster.groups).flatMap((group) => {
    const members = owners.filter((a) => a.group === group);
    return members.length > 0 ? [[group, sumOf(members)] as const] : [];
  });
  return { duty, metric, groups, total: sumOf(owners) };
}

function sum(reports: readonly (MetricReport | undefined)[]): MetricSum {
  const years = reports.flatMap((r) => r?.year ?? []);
  const cumulatives = reports.flatMap((r) => r?.cumulative ?? []);
  return {
    year: add(years),
    cumulative: add(cumulatives),
    reported: years.length,
    cumulativeReported: cumulatives.length,
    owners: reports.length,
  };
}

function keyOf(agency: string, duty: string, metric: string): string {
  return `${agency}\u0000${duty}\u0000${metric}`;
}
