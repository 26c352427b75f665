import type { AgencyReporting, RefusedFile, ReportingState } from '../consolidate/reporting.ts';
import type { Message } from '../contract/finding.ts';
import { type FindingGroup, groupCells, groupFindings, messageOf } from '../contract/messages.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { clean } from '../contract/text.ts';
import { isError } from '../contract/validate.ts';

/** How an agency stands with its report, as officials say it. */
export const REPORTING_STATE: Readonly<Record<ReportingState, string>> = {
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  returned: 'Bị trả lại',
  unusable: 'Tệp không dùng được',
  missing: 'Chưa gửi',
};

/** `48 đúng hạn, 6 quá hạn, …`: how many agencies stand how; none where there are none. */
export function reportingCounts(agencies: readonly AgencyReporting[]): string {
  const states = Object.keys(REPORTING_STATE) as ReportingState[];
  const parts = states.flatMap((state) => {
    const n = agencies.filter((own) => own.state === state).length;
    return n === 0 ? [] : [`${n} ${REPORTING_STATE[state].toLowerCase()}`];
  });
  return parts.join(', ');
}

/** Whether an agency has yet to send a report that can be accepted. */
export function isOwing({ state }: AgencyReporting): boolean {
  return state === 'returned' || state === 'unusable' || state === 'missing';
}

/** Whether the officer has to look at a file before the agency can be asked for anything. */
export function isHeld({ state, refused }: AgencyReporting): boolean {
  return state === 'unusable' && refused.every(({ ours }) => ours);
}

/** The report of an agency that was returned last. */
export function returnedFile({ line }: AgencyReporting): ReceivedFile | undefined {
  return line.files.findLast((file) => file.standing === 'returned');
}

/**
 * Why an agency's report is not accepted: one reason for each refused file, then those of the report that was
 * returned, one of each kind first; `what` begins with the place.
 */
export function reasonsOf(own: AgencyReporting): Message[] {
  if (!isOwing(own)) return [];
  const returned = returnedFile(own);
  return [...own.refused.map(refusedReason), ...(returned ? errorReasons(returned) : [])];
}

/** What is wrong with a returned report, all errors of one kind together. */
export function errorReasons({ findings }: ReceivedFile): Message[] {
  return kindsFirst(groupFindings(findings.filter(isError))).map(groupReason);
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

function refusedReason({ file, by }: RefusedFile): Message {
  const hint = by === 'name' ? ' (nhận biết theo tên tệp)' : '';
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
