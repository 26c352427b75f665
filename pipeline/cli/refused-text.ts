import type { AgencyLine, CityReport } from '../consolidate/city-report.ts';
import type { Reporting } from '../consolidate/reporting.ts';
import { EXCLUSION } from '../contract/exclusion.ts';
import { isExcluded } from '../contract/received.ts';
import { AGENCY_STATE, fileReason, GONE, isHeld } from '../publish/reporting-text.ts';
import { listed } from './listed.ts';
import { oneLine } from './terminal.ts';

/** Files that were laid to an agency by their names alone: the officer should look before a letter goes out. */
export function hintLines({ agencies }: CityReport): string[] {
  const lines = agencies.flatMap(({ agency, state, refused }) =>
    refused
      .filter(({ by }) => by === 'name')
      .map(
        ({ file }) =>
          `  ${oneLine(file.path)}: ${agency.name}${state === 'accepted' ? ', đã có báo cáo được chấp nhận' : ''}. ${fileReason(file).what}`,
      ),
  );
  return lines.length === 0 ? [] : ['Tệp không nhận, cơ quan nhận biết theo tên tệp, cần xem lại:', ...lines];
}

/** What the officer has excluded, and why. */
export function excludedLines({ files, excludedGone }: CityReport): string[] {
  const lines = [
    ...files.filter(isExcluded).map((file) => `${oneLine(file.path)}: ${fileReason(file).what}`),
    ...excludedGone.map((file) => `${oneLine(file.name)} ${GONE}: ${EXCLUSION.message(file).what}`),
  ];
  return listed('Loại trừ theo sổ tiếp nhận', lines);
}

/** The same of one agency, for machines. */
export function excludedJson({ excluded, excludedGone }: AgencyLine) {
  return [
    ...excluded.map((file) => ({ path: file.path, gone: false, reason: fileReason(file).what })),
    ...excludedGone.map((file) => ({ path: file.name, gone: true, reason: EXCLUSION.message(file).what })),
  ];
}

/** Agencies that get no letter yet: what stands in the way is not theirs to mend. */
export function heldLines({ agencies }: Reporting): string[] {
  const names = agencies.filter(isHeld).map(({ line }) => line.agency.name);
  return names.length === 0 ? [] : [`Chưa soạn công văn, cần xử lý tệp trước: ${names.join('; ')}.`];
}

/** Files that nobody could place: one of them may be the report of an agency told to be missing. */
export function unclaimedLines({ unclaimed }: CityReport): string[] {
  if (unclaimed.length === 0) return [];
  return [
    `Tệp chưa rõ của cơ quan nào, có thể là báo cáo của cơ quan đang ghi là ${AGENCY_STATE.missing.toLowerCase()}, cần xem lại:`,
    ...unclaimed.map((file) => `  ${oneLine(file.path)}: ${fileReason(file).what}`),
  ];
}
