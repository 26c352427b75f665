import type { Period } from '../contract/period.ts';
import { isLeftBehind, type ReceivedFile } from '../contract/received.ts';
import { dayOf, daysBetween } from '../contract/time.ts';
import type { AgencyLine, CityReport } from './city-report.ts';
import { agencyInName } from './name-hint.ts';

/** `unusable`: nothing of the agency's can be read, but a file that seems to be its report is there. */
export type ReportingState = 'onTime' | 'late' | 'returned' | 'unusable' | 'missing';

/** A file that could not be taken as a report, and how its agency is known: the file's name is a hint only. */
export interface RefusedFile {
  readonly file: ReceivedFile;
  readonly by: 'content' | 'name';
  /** It is for the officer to mend, not for the agency: a link, a file without the right to read it. */
  readonly ours: boolean;
}

/** How one agency has reported. */
export interface AgencyReporting {
  readonly line: AgencyLine;
  readonly state: ReportingState;
  /** Days after the last on-time day: of the first accepted report, else up to the reporting moment; 0 in time. */
  readonly daysLate: number;
  readonly refused: readonly RefusedFile[];
}

export interface Reporting {
  /** In the register's order. */
  readonly agencies: readonly AgencyReporting[];
  /** Refused files that may be a report of nobody knows whom. */
  readonly unknown: readonly ReceivedFile[];
  /** Until the last on-time day; negative after it. */
  readonly daysLeft: number;
}

const OURS = ['not-a-file', 'unreadable'];

/** Who has reported, in time or not, and who is to be asked again, with the files that could not be taken. */
export function reportingOf({ period, at, agencies, files }: CityReport): Reporting {
  const refused = files.filter((file) => file.verdict === 'refused' && !isLeftBehind(file));
  const owners = refused.map((file) => ({ file, ...ownerOf(file, period) }));
  const daysLeft = daysBetween(dayOf(at), period.due);
  return {
    agencies: agencies.map((line) => {
      const own = owners.flatMap(({ file, code, by }) =>
        code === line.agency.code ? [{ file, by, ours: isOneOf(file, OURS) }] : [],
      );
      return {
        line,
        state: stateOf(line, own),
        daysLate: line.daysLate ?? Math.max(0, -daysLeft),
        refused: own,
      };
    }),
    unknown: owners.flatMap(({ file, code }) => (code === undefined ? [file] : [])),
    daysLeft,
  };
}

function isOneOf({ findings }: ReceivedFile, codes: readonly string[]): boolean {
  return findings.some(({ code }) => codes.includes(code));
}

function ownerOf(file: ReceivedFile, period: Period): { code: string | undefined; by: 'content' | 'name' } {
  if (period.reporters.some(({ code }) => code === file.agency)) return { code: file.agency, by: 'content' };
  // People write to whom a file goes as well as from whom it comes.
  const senders = period.reporters.filter(({ code }) => code !== period.plan.consolidator);
  const agency = agencyInName(file.path, senders) ?? agencyInName(file.path, period.reporters);
  return { code: agency?.code, by: 'name' };
}

function stateOf(line: AgencyLine, refused: readonly RefusedFile[]): ReportingState {
  if (line.state === 'accepted') return line.daysLate === 0 ? 'onTime' : 'late';
  if (line.state === 'returned') return 'returned';
  return refused.length > 0 ? 'unusable' : 'missing';
}
