import type { AgencyLine, CityReport, RefusedFile } from '../consolidate/city-report.ts';
import type { AgencyReporting, ReportingState } from '../consolidate/reporting.ts';
import type { Message } from '../contract/finding.ts';
import { goneReason } from '../contract/gone-note.ts';
import { BY_NAME } from '../contract/likely-sender.ts';
import { type FindingGroup, groupCells, groupFindings, messageOf } from '../contract/messages.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { clean } from '../contract/text.ts';
import type { Moment } from '../contract/time.ts';
import { isError } from '../contract/validate.ts';
import { conflictReason, VERSION_CONFLICT } from '../contract/version-conflict.ts';
import { countText } from './finding-counts.ts';

/** How an agency stands with its report, as officials say it. */
export const AGENCY_STATE = {
  accepted: 'Được chấp nhận',
  returned: 'Bị trả lại',
  unusable: 'Có tệp chưa dùng được',
  missing: 'Chưa gửi',
} as const satisfies Readonly<Record<AgencyLine['state'], string>>;

/** The same with accepted reports told apart by their time. */
export const REPORTING_STATE: Readonly<Record<ReportingState, string>> = {
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  returned: AGENCY_STATE.returned,
  unusable: AGENCY_STATE.unusable,
  missing: AGENCY_STATE.missing,
};

/** In the place of days late, where they hang on a decision. */
export const AWAITING = 'chờ xử lý';

/** `48 đúng hạn, 6 quá hạn, …`: how many agencies stand how; none where there are none. */
export function reportingCounts(agencies: readonly AgencyReporting[]): string {
  const states = Object.keys(REPORTING_STATE) as ReportingState[];
  const parts = states.flatMap((state) => {
    const n = agencies.filter((own) => own.state === state).length;
    return n === 0 ? [] : [`${n} ${REPORTING_STATE[state].toLowerCase()}`];
  });
  return parts.join(', ');
}

/** When the report came that decides: the first accepted, else the first that came, usable or not. */
export function decidingAt({ firstAcceptedAt, firstReceivedAt }: AgencyLine): Moment | undefined {
  return firstAcceptedAt ?? firstReceivedAt;
}

/** Reports that count though they came after the moment asked about, as all does that stands in the folder. */
export function countedAfter({ files, at }: CityReport): ReceivedFile[] {
  return files.filter((file) => file.standing === 'counted' && file.receivedAt > at);
}

/** Whether an agency has yet to send a report that can be accepted. */
export function isOwing({ line }: AgencyReporting): boolean {
  return line.state !== 'accepted';
}

/** Whether the officer has to look at a file before the agency can be asked for anything. */
export function isHeld({ state, line, daysLate }: AgencyReporting): boolean {
  return state === 'unusable' && (daysLate === undefined || line.refused.every(({ ours }) => ours));
}

/** Accepted reports of an agency of which nobody knows yet which came last. */
export function conflictsOf({ files }: AgencyLine): ReceivedFile[] {
  return files.filter(({ standing }) => standing === 'conflict');
}

/** The report of an agency that was returned last. */
export function returnedFile({ files }: AgencyLine): ReceivedFile | undefined {
  return files.findLast((file) => file.standing === 'returned');
}

/** Reports of an agency that were returned after the one that counts came: that one counts on. */
export function laterReturned({ counted, files }: AgencyLine): ReceivedFile[] {
  if (!counted) return [];
  return files.filter(
    ({ standing, receivedAt }) => standing === 'returned' && receivedAt > counted.file.receivedAt,
  );
}

/**
 * Why an agency's report is not accepted: one reason for each file that is gone or refused and for all that are in conflict, then
 * those of the report that was returned, one of each kind first; `what` begins with the place.
 */
export function reasonsOf(line: AgencyLine): Message[] {
  if (line.state === 'accepted') return [];
  const returned = returnedFile(line);
  return [...fileReasons(line), ...(returned ? errorReasons(returned) : [])];
}

/** Why files count for nothing: those that wait for the officer, then those that could not be taken. */
function fileReasons(line: AgencyLine): Message[] {
  return [...line.gone.map(goneReason), ...conflictReasons(line), ...line.refused.map(refusedReason)];
}

/** One for all files of one time, and one for all whose times are not known well enough. */
function conflictReasons(line: AgencyLine): Message[] {
  const files = conflictsOf(line);
  const times = new Set(files.map(timeOfConflict));
  return [...times].map((time) => {
    const together = files.filter((file) => timeOfConflict(file) === time);
    return conflictReason(
      time,
      together.map(({ path }) => path),
    );
  });
}

/** The one time of files in conflict; undefined where their times are not known well enough to tell which came later. */
export function timeOfConflict({ receivedAt, findings }: ReceivedFile): Moment | undefined {
  const isExact = findings.some(
    ({ code, facts }) => code === VERSION_CONFLICT.code && facts.at !== undefined,
  );
  return isExact ? receivedAt : undefined;
}

/** Why an agency's report is not accepted, a line for each file; the sheet Cảnh báo of the consolidated workbook has all. */
export function firstReasons(line: AgencyLine): string | null {
  const returned = returnedFile(line);
  const reasons = (returned ? fileReasons(line) : reasonsOf(line)).map(({ what }) => what);
  const all = returned ? [...reasons, returnedText(returned)] : reasons;
  return line.state === 'accepted' ? null : all.join('\n') || null;
}

/** `7 chỗ sai (5 nội dung), trước hết: …`: where to begin with a returned report; the marked copy has them all. */
export function returnedText(file: ReceivedFile): string {
  const [first] = errorReasons(file);
  return `${countText(file.findings, 'error')}, trước hết: ${first?.what ?? ''}`;
}

/** Whether something came of an agency that the officer has excluded. */
export function hasExcluded({ excluded, excludedGone }: AgencyLine): boolean {
  return excluded.length + excludedGone.length > 0;
}

/** Beside the name of an excluded file of which only the ledger tells. */
export const GONE = '(không còn trong thư mục)';

/** The counted file, else every file that came. */
export function filesShown({ counted, files, refused }: AgencyLine): ReceivedFile[] {
  return counted ? [counted.file] : [...files, ...refused.map(({ file }) => file)];
}

/** What is wrong with a returned report, all errors of one kind together. */
export function errorReasons({ findings }: ReceivedFile): Message[] {
  return kindsFirst(groupFindings(findings.filter(isError))).map(groupReason);
}

/** A kind of error: what is wrong in the first place, and in how many more places something of the kind is. */
export interface ErrorKind extends Message {
  readonly more: number;
  /** In all. */
  readonly places: number;
}

/** What is wrong with a returned report, each kind of error once. */
export function errorKinds({ findings }: ReceivedFile): ErrorKind[] {
  const groups = groupFindings(findings.filter(isError));
  const firsts = groups.filter((group, i) => groups.findIndex(({ code }) => code === group.code) === i);
  return firsts.map((first) => {
    const others = groups.filter((group) => group.code === first.code && group !== first);
    const more = others.reduce((n, { count }) => n + count, 0);
    return { ...groupReason(first), more, places: first.count + more };
  });
}

/** Who reads only some of them should read of every kind of trouble. */
function kindsFirst(groups: readonly FindingGroup[]): FindingGroup[] {
  const firsts = groups.filter((group, i) => groups.findIndex(({ code }) => code === group.code) === i);
  return [...firsts, ...groups.filter((group) => !firsts.includes(group))];
}

function groupReason({ sheet, places, message }: FindingGroup): Message {
  const cells = groupCells(places);
  const where = [
    ...(sheet === undefined ? [] : [`Trang ${sheet}`]),
    ...(cells === '' ? [] : [`ô ${cells}`]),
  ].join(', ');
  return { what: where === '' ? message.what : `${where}: ${message.what}`, fix: message.fix };
}

/** Why a file was refused and what to do, with its name. */
export function refusedReason({ file, by }: RefusedFile): Message {
  const hint = by === 'name' ? ` ${BY_NAME}` : '';
  const { what, fix } = fileReason(file);
  return { what: `Tệp “${fileName(file)}”${hint}: ${what}`, fix };
}

/** What is wrong with a refused file and what to do, by its first error. */
export function fileReason({ findings }: ReceivedFile): Message {
  const [first] = findings.filter(isError);
  if (!first) throw new RangeError('a file without an error is not refused');
  return messageOf(first);
}

/** Without its folders, as a line of text. */
export function fileName({ path }: ReceivedFile): string {
  return clean(path.slice(path.lastIndexOf('/') + 1)).replaceAll('\n', ' ');
}
