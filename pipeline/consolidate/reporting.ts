import { dayOf, daysBetween } from '../contract/time.ts';
import type { AgencyLine, CityReport } from './city-report.ts';

/** The state of an agency, of an accepted report told apart by its time. */
export type ReportingState = 'onTime' | 'late' | Exclude<AgencyLine['state'], 'accepted'>;

/** How one agency has reported. */
export interface AgencyReporting {
  readonly line: AgencyLine;
  readonly state: ReportingState;
  /**
   * Days after the last on-time day: of the first accepted report, else up to the reporting moment; 0 in time. Unknown
   * while a decision is awaited.
   */
  readonly daysLate: number | undefined;
}

export interface Reporting {
  /** In the order of the period's reporters. */
  readonly agencies: readonly AgencyReporting[];
  /** Until the last on-time day; negative after it. */
  readonly daysLeft: number;
}

/** Who has reported, in time or not, and by how many days. */
export function reportingOf({ period, at, agencies }: CityReport): Reporting {
  const daysLeft = daysBetween(dayOf(at), period.due);
  return {
    agencies: agencies.map((line) => ({
      line,
      state: stateOf(line),
      daysLate: line.daysLate ?? (isAwaiting(line) ? undefined : Math.max(0, -daysLeft)),
    })),
    daysLeft,
  };
}

/**
 * Whether the agency has sent what can be accepted, and the consolidator has yet to settle what counts: of reports in
 * conflict which, and of one that is gone whether it is found again. It owes nothing meanwhile.
 */
function isAwaiting({ counted, files, gone }: AgencyLine): boolean {
  const waits = files.some(({ standing }) => standing === 'conflict') || gone.some((file) => file.counted);
  return counted === undefined && waits;
}

function stateOf({ state, daysLate }: AgencyLine): ReportingState {
  if (state !== 'accepted') return state;
  return daysLate === 0 ? 'onTime' : 'late';
}
