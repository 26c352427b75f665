import type { CityReport, Counted, DutyState } from '../consolidate/city-report.ts';
import type { Duty, Metric, Target } from '../contract/plan.ts';
import type { DutyReport, MetricReport, TargetReport } from '../contract/submission.ts';
import { FIRST_ROW } from './table.ts';

/** One reported row of a counted submission, with what of the plan it reports on. */
export type DetailLine =
  | {
      readonly kind: 'duty';
      readonly counted: Counted;
      readonly state: DutyState;
      readonly report: DutyReport;
    }
  | {
      readonly kind: 'metric';
      readonly counted: Counted;
      readonly duty: Duty;
      readonly metric: Metric;
      readonly report: MetricReport;
    }
  | {
      readonly kind: 'target';
      readonly counted: Counted;
      readonly target: Target;
      readonly report: TargetReport;
    };

/** The lines on one duty, metric or target: they stand together on Chi tiết, from row `first`. */
export interface DetailBlock {
  readonly key: string;
  readonly first: number;
  readonly lines: readonly DetailLine[];
}

/** Keys of blocks. */
export const blockOf = {
  duty: (duty: string) => `duty ${duty}`,
  metric: (duty: string, metric: string) => `metric ${duty} ${metric}`,
  target: (target: string) => `target ${target}`,
};

/** Every reported row: duties, metrics, targets, each in the plan's order, then agencies in the register's. */
export function detailBlocks(report: CityReport): ReadonlyMap<string, DetailBlock> {
  const lines = new Map<string, DetailLine[]>(keysInOrder(report).map((key) => [key, []]));
  for (const line of dutyLines(report)) lines.get(blockOf.duty(line.report.duty))?.push(line);
  for (const line of metricLines(report))
    lines.get(blockOf.metric(line.duty.code, line.metric.key))?.push(line);
  for (const line of targetLines(report)) lines.get(blockOf.target(line.target.code))?.push(line);
  const blocks = new Map<string, DetailBlock>();
  let first = FIRST_ROW;
  for (const [key, own] of lines) {
    if (own.length > 0) blocks.set(key, { key, first, lines: own });
    first += own.length;
  }
  return blocks;
}

function keysInOrder({ duties, metrics, targets }: CityReport): string[] {
  return [
    ...duties.map((line) => blockOf.duty(line.row.duty.code)),
    ...metrics.map((line) => blockOf.metric(line.duty.code, line.metric.key)),
    ...targets.map((line) => blockOf.target(line.target.code)),
  ];
}

function dutyLines({ counted, states }: CityReport): (DetailLine & { kind: 'duty' })[] {
  const byAgency = new Map(counted.map((c) => [c.agency.code, c]));
  return states.flatMap((state) => {
    const own = byAgency.get(state.agency.code);
    return own && state.report ? [{ kind: 'duty', counted: own, state, report: state.report }] : [];
  });
}

/** Metrics of which anything was said; what was left blank is no report. */
function metricLines({ counted, metrics }: CityReport): (DetailLine & { kind: 'metric' })[] {
  const known = new Map(metrics.map((line) => [blockOf.metric(line.duty.code, line.metric.key), line]));
  return counted.flatMap((own) =>
    own.submission.metrics.flatMap((report) => {
      const line = known.get(blockOf.metric(report.duty, report.metric));
      const { year, cumulative, remark } = report;
      if (!line || (year ?? cumulative ?? remark) === undefined) return [];
      return [{ kind: 'metric', counted: own, duty: line.duty, metric: line.metric, report } as const];
    }),
  );
}

function targetLines({ counted, targets }: CityReport): (DetailLine & { kind: 'target' })[] {
  const known = new Map(targets.map(({ target }) => [target.code, target]));
  return counted.flatMap((own) =>
    own.submission.targets.flatMap((report) => {
      const target = known.get(report.target);
      const { outOfScope, numerator, denominator, remark } = report;
      if (!target || (!outOfScope && (numerator ?? denominator ?? remark) === undefined)) return [];
      return [{ kind: 'target', counted: own, target, report } as const];
    }),
  );
}
