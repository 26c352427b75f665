import { type Agency, type Ownership, type Roster, ownerships, rosterOfYear } from './agencies.ts';
import {
  type Duty,
  type Metric,
  type Plan,
  type Target,
  dutyDueDay,
  enforcedDueDay,
  reportDueDay,
} from './plan.ts';
import type { Day } from './time.ts';

/** One duty as one agency reports on it in one year. */
export interface DutyRow {
  readonly duty: Duty;
  readonly due: Day | null;
  /** The due day lateness is judged by; null where there is none or it is earlier than the plan. */
  readonly enforcedDue: Day | null;
}

export interface MetricRow {
  readonly duty: Duty;
  readonly metric: Metric;
}

/** The rows of one agency's report, in the order of the plan. */
export interface ReportRows {
  readonly duties: readonly DutyRow[];
  readonly metrics: readonly MetricRow[];
  readonly targets: readonly Target[];
}

/** A reporting year: who exists, who owes a report, and on what. */
export interface Period {
  readonly plan: Plan;
  readonly year: number;
  /** The last on-time day (section IV.1). */
  readonly due: Day;
  /** Units that exist on the last on-time day, in the register's order. */
  readonly agencies: readonly Agency[];
  /**
   * Those of them that own a duty, and so owe a report: by group in the roster's order of groups, then in the
   * register's. Every output lists and numbers them so.
   */
  readonly reporters: readonly Agency[];
  readonly ownerships: readonly Ownership[];
  /** Rows by agency code, for every reporter. */
  readonly rows: ReadonlyMap<string, ReportRows>;
  readonly roster: Roster;
}

/** Lays plan and roster out for one reporting year. Pure; about a millisecond. */
export function periodOf(plan: Plan, roster: Roster, year: number): Period {
  const owned = ownerships(plan, roster, year);
  const agencies = rosterOfYear(plan, roster, year);
  const byAgency = new Map<string, Duty[]>();
  for (const { duty, owners } of owned)
    for (const { code } of owners) byAgency.set(code, [...(byAgency.get(code) ?? []), duty]);
  const rows = new Map(
    [...byAgency].map(([code, theirs]) => [code, reportRows(plan, theirs, year)] as const),
  );
  const owing = agencies.filter((a) => rows.has(a.code));
  const reporters = Object.keys(roster.groups).flatMap((group) => owing.filter((a) => a.group === group));
  return {
    plan,
    roster,
    year,
    due: reportDueDay(plan, year),
    agencies,
    reporters,
    ownerships: owned,
    rows,
  };
}

function reportRows(plan: Plan, duties: readonly Duty[], year: number): ReportRows {
  return {
    duties: duties.map((duty) => ({
      duty,
      due: dutyDueDay(duty, year),
      enforcedDue: enforcedDueDay(plan, duty, year),
    })),
    metrics: duties.flatMap((duty) => duty.metrics.map((metric) => ({ duty, metric }))),
    targets: plan.targets,
  };
}

/** The rows of an agency that owes a report in the period. Throws a RangeError for one that does not. */
export function rowsOf(period: Period, agencyCode: string): ReportRows {
  const rows = period.rows.get(agencyCode);
  if (!rows) throw new RangeError(`agency ${agencyCode} owes no report in ${period.year}`);
  return rows;
}

/** Who the reports of a period go to (Plan IV.2), as users call it. */
export function receiverOf({ agencies, plan }: Period): string {
  return agencies.find(({ code }) => code === plan.consolidator)?.name ?? 'cơ quan đầu mối';
}
