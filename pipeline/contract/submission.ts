import type { Draft, DraftDocument, DraftDuty, DraftMetric, DraftObstacle, DraftTarget } from './draft.ts';
import { type Entry, numberOf, textOf } from './entry.ts';
import { type Origin, type Places, originOf, placesOf } from './places.ts';
import { type InfoKey, OUT_OF_SCOPE, STATUS, type Status, YES } from './sheets.ts';
import type { Day } from './time.ts';

/** `origin` of a reported row is its first input cell in the agency's own workbook. */
export interface DutyReport {
  readonly duty: string;
  readonly status: Status;
  readonly progress: number | undefined;
  readonly completed: Day | undefined;
  readonly unit: string | undefined;
  readonly result: string | undefined;
  readonly shortcomings: string | undefined;
  readonly next: string | undefined;
  readonly origin: Origin;
}

export interface MetricReport {
  readonly duty: string;
  readonly metric: string;
  /** Counts in the metric's unit. Undefined: not reported; zero is a report. */
  readonly year: number | undefined;
  readonly cumulative: number | undefined;
  readonly remark: string | undefined;
  readonly origin: Origin;
}

export interface TargetReport {
  readonly target: string;
  readonly outOfScope: boolean;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly remark: string | undefined;
  readonly origin: Origin;
}

export interface DocumentReport {
  readonly duty: string | undefined;
  readonly type: string | undefined;
  readonly number: string | undefined;
  readonly date: Day | undefined;
  readonly issuer: string | undefined;
  readonly subject: string | undefined;
  readonly origin: Origin;
}

export interface ObstacleReport {
  readonly duty: string | undefined;
  readonly difficulty: string | undefined;
  readonly cause: string | undefined;
  readonly level: string | undefined;
  readonly proposal: string | undefined;
  readonly origin: Origin;
}

/** What one agency reports for one year, as values. Complete only where no finding is an error. */
export interface Submission {
  readonly agency: string;
  readonly year: number;
  readonly info: Readonly<Record<InfoKey, string | number | undefined>>;
  readonly nothingToReport: boolean;
  readonly duties: readonly DutyReport[];
  readonly metrics: readonly MetricReport[];
  readonly targets: readonly TargetReport[];
  readonly documents: readonly DocumentReport[];
  readonly obstacles: readonly ObstacleReport[];
  readonly places: Places;
}

/** True where the agency declares that nothing of the plan arose in the year. */
export function declaresNothing(draft: Draft): boolean {
  return draft.info !== undefined && textOf(draft.info.nothingToReport) === YES;
}

/** Takes the values of a draft. A duty without a status is left out, unless the agency declared that nothing arose. */
export function submissionOf(draft: Draft, year: number): Submission {
  const nothing = declaresNothing(draft);
  return {
    agency: draft.agency.code,
    year,
    info: infoValues(draft),
    nothingToReport: nothing,
    duties: draft.duties.flatMap((row) => dutyReport(row, nothing)),
    metrics: draft.metrics.map(metricReport),
    targets: draft.targets.map(targetReport),
    documents: draft.documents.map(documentReport),
    obstacles: draft.obstacles.map(obstacleReport),
    places: placesOf(draft),
  };
}

function infoValues(draft: Draft): Submission['info'] {
  const entries = Object.entries(draft.info ?? {}).map(([key, entry]) => [key, entry.value] as const);
  return Object.fromEntries(entries) as Submission['info'];
}

function dutyReport({ entries, subject }: DraftDuty, nothing: boolean): DutyReport[] {
  const status = statusOf(entries.status) ?? (nothing ? STATUS.none : undefined);
  if (status === undefined) return [];
  return [
    {
      duty: subject.duty.code,
      status,
      progress: numberOf(entries.progress) ?? impliedProgress(status),
      completed: textOf(entries.completed),
      unit: textOf(entries.unit),
      result: textOf(entries.result),
      shortcomings: textOf(entries.shortcomings),
      next: textOf(entries.next),
      origin: originOf(entries.status),
    },
  ];
}

const STATUSES = Object.values(STATUS);

/** The status of a duty's row, or undefined where blank or not one of the four. */
export function statusOf(entry: Entry): Status | undefined {
  return STATUSES.find((status) => status === entry.value);
}

/** What a status says about progress where the agency left it blank. */
function impliedProgress(status: Status): number | undefined {
  if (status === STATUS.done) return 100;
  return status === STATUS.notStarted ? 0 : undefined;
}

function metricReport({ entries, subject }: DraftMetric): MetricReport {
  return {
    duty: subject.duty.code,
    metric: subject.metric.key,
    year: numberOf(entries.year),
    cumulative: numberOf(entries.cumulative),
    remark: textOf(entries.remark),
    origin: originOf(entries.year),
  };
}

function targetReport({ entries, subject }: DraftTarget): TargetReport {
  return {
    target: subject.code,
    outOfScope: textOf(entries.scope) === OUT_OF_SCOPE,
    numerator: numberOf(entries.numerator),
    denominator: numberOf(entries.denominator),
    remark: textOf(entries.remark),
    origin: originOf(entries.numerator),
  };
}

function documentReport({ entries }: DraftDocument): DocumentReport {
  return {
    duty: textOf(entries.code),
    type: textOf(entries.type),
    number: textOf(entries.number),
    date: textOf(entries.date),
    issuer: textOf(entries.issuer),
    subject: textOf(entries.subject),
    origin: originOf(entries.code),
  };
}

function obstacleReport({ entries }: DraftObstacle): ObstacleReport {
  return {
    duty: textOf(entries.code),
    difficulty: textOf(entries.difficulty),
    cause: textOf(entries.cause),
    level: textOf(entries.level),
    proposal: textOf(entries.proposal),
    origin: originOf(entries.code),
  };
}
