import type { Change } from '../contract/changes.ts';
import type { Agency, Ownership } from '../contract/agencies.ts';
import type { GoneFile } from '../contract/gone-note.ts';
import type { LedgerNote } from '../contract/ledger-note.ts';
import type { ExcludedGone } from '../contract/exclusion.ts';
import type { KnownBy } from '../contract/likely-sender.ts';
import type { DutyRow, Period } from '../contract/period.ts';
import type { Duty, Metric, Target } from '../contract/plan.ts';
import type { ReceivedFile } from '../contract/received.ts';
import type { DerivedStatus } from '../contract/status.ts';
import type { DutyReport, Submission } from '../contract/submission.ts';
import type { Moment } from '../contract/time.ts';

/** How many (duty × owner) are in each derived status. */
export type StatusCounts = Readonly<Record<DerivedStatus, number>>;

/** The submission that counts for an agency, and the file it came in. */
export interface Counted {
  readonly agency: Agency;
  readonly file: ReceivedFile;
  readonly submission: Submission;
}

/** A file that could not be taken as a report, and how its agency is known: the file's name is a hint only. */
export interface RefusedFile {
  readonly file: ReceivedFile;
  readonly by: KnownBy;
  /** It is for the officer to mend, not for the agency: a link, a file without the right to read it. */
  readonly ours: boolean;
}

/** One agency that owes a report. */
export interface AgencyLine {
  readonly agency: Agency;
  /**
   * `returned`: a report came and is to be corrected; `unusable`: nothing of the agency's can be counted or sent back,
   * but a file that seems to be its report is there, or
   * was there and is to be found again.
   */
  readonly state: 'accepted' | 'returned' | 'unusable' | 'missing';
  /** When its first report came, accepted or not; without a report, the first file that cannot be used. */
  readonly firstReceivedAt: Moment | undefined;
  /** When its first accepted submission came: on time is judged by it (Plan IV.1). */
  readonly firstAcceptedAt: Moment | undefined;
  /** Whole days after the last on-time day; 0 on time; undefined where nothing is accepted. */
  readonly daysLate: number | undefined;
  /** Every report of the agency, by time of receipt, copies of equal bytes included. */
  readonly files: readonly ReceivedFile[];
  /** Files that seem to be the agency's and could not be taken, by time of receipt. */
  readonly refused: readonly RefusedFile[];
  /** Files of the agency that were received and are no longer in the folder, in the order of the ledger. */
  readonly gone: readonly GoneFile[];
  /** Files of the agency that the officer has excluded, by time of receipt: as if they had not come. */
  readonly excluded: readonly ReceivedFile[];
  /** Such files that are no longer in the folder either. */
  readonly excludedGone: readonly ExcludedGone[];
  readonly counted: Counted | undefined;
  readonly statuses: StatusCounts;
}

/** One duty of one owner: in exactly one state. `report` is absent where unreported or derived by the program. */
export interface DutyState {
  readonly row: DutyRow;
  readonly agency: Agency;
  readonly status: DerivedStatus;
  readonly report: DutyReport | undefined;
}

export interface DutyLine {
  readonly row: DutyRow;
  readonly ownership: Ownership;
  readonly statuses: StatusCounts;
}

/** A sum over the agencies of one group, or of the city; `reported` of `owners` gave the year's count. */
export interface MetricSum {
  readonly year: number;
  readonly cumulative: number;
  readonly reported: number;
  readonly cumulativeReported: number;
  readonly owners: number;
}

export interface MetricLine {
  readonly duty: Duty;
  readonly metric: Metric;
  /** By group code, in the roster's order of groups; groups without an owner are absent. */
  readonly groups: readonly (readonly [string, MetricSum])[];
  readonly total: MetricSum;
}

/** Σ numerators / Σ denominators over agencies in scope. `rate` in percent, null where the denominator is zero. */
export interface TargetSum {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly reported: number;
  readonly outOfScope: number;
  readonly unreported: number;
}

export interface TargetLine {
  readonly target: Target;
  readonly groups: readonly (readonly [string, TargetSum])[];
  readonly total: TargetSum;
  /** Null where there is nobody to count. */
  readonly reached: boolean | null;
}

/** A submission that counted until another of its agency took its place. */
export interface Replacement {
  readonly agency: Agency;
  readonly from: ReceivedFile;
  readonly to: ReceivedFile;
  /** Cell by cell, as many as are of use; none where both say the same. */
  readonly changes: readonly Change[];
  /** How many changes there are besides. */
  readonly more: number;
}

/** Two numbers that must be equal, and what they are. */
export interface Reconciliation {
  readonly what: string;
  readonly left: { readonly label: string; readonly value: number };
  readonly right: { readonly label: string; readonly value: number };
}

/** Everything the city's report says, as plain data: a pure function of plan, roster, files and reporting moment. */
export interface CityReport {
  readonly period: Period;
  readonly at: Moment;
  /** Agencies that owe a report, in the order of the period's reporters. */
  readonly agencies: readonly AgencyLine[];
  readonly counted: readonly Counted[];
  /** Duties of the year, in the plan's order. */
  readonly duties: readonly DutyLine[];
  /** By agency in the order of the period's reporters, then by duty in the plan's. */
  readonly states: readonly DutyState[];
  readonly metrics: readonly MetricLine[];
  readonly targets: readonly TargetLine[];
  /** Every file of the intake, by path. */
  readonly files: readonly ReceivedFile[];
  /** Refused files that may be a report of nobody knows whom. */
  readonly unclaimed: readonly ReceivedFile[];
  /** By agency in the order of the period's reporters, then by time of receipt. */
  readonly replacements: readonly Replacement[];
  /** Files that the officer has excluded and that are no longer in the folder, in the order of the ledger. */
  readonly excludedGone: readonly ExcludedGone[];
  readonly reconciliations: readonly Reconciliation[];
  /** What the officer must know of the ledger that the files were received by. */
  readonly ledgerNotes?: readonly LedgerNote[];
}
