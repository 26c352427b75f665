import type { AgencyLine } from '../consolidate/city-report.ts';
import { EXCLUSION } from '../contract/exclusion.ts';
import { waiverText } from '../contract/messages.ts';
import type { ReceivedFile } from '../contract/received.ts';
import {
  GONE,
  conflictsOf,
  fileName,
  fileReason,
  laterReturned,
  returnedFile,
  returnedText,
} from './reporting-text.ts';
import { isChangedAfterSeal } from './sealed.ts';

/** What the officer should look at of an agency whose report counts, or that was returned: a line each. */
export function reportNotes(line: AgencyLine): string[] {
  const decides = line.counted?.file ?? returnedFile(line);
  return [
    ...laterConflicts(line),
    ...laterReturned(line).map(
      (file) => `Bản gửi sau bị trả lại, bản trước vẫn được tính: ${fileName(file)} (${returnedText(file)})`,
    ),
    ...(decides && isChangedAfterSeal(decides)
      ? ['Nội dung bị sửa sau khi cơ quan chốt báo cáo, nên hỏi lại cơ quan.']
      : []),
    ...(decides ? waivedNotes(decides) : []),
    ...excludedNotes(line),
  ];
}

/** Of which report counts until the officer has settled which of the later ones does. */
function laterConflicts(line: AgencyLine): string[] {
  const names = conflictsOf(line).map(fileName);
  return line.counted && names.length > 0
    ? [
        `Bản gửi sau cùng thời điểm nhận nhưng khác nội dung, chờ Sở Nội vụ xác định, chưa tính: ${names.join('; ')}; đang tính bản trước: ${fileName(line.counted.file)}.`,
      ]
    : [];
}

/** Who has waived errors of a report, and why, with how many: a line for each decision. */
function waivedNotes({ findings }: ReceivedFile): string[] {
  const texts = findings.flatMap(({ waived }) => (waived ? [waiverText(waived)] : []));
  return [...new Set(texts)].map((text) => `${texts.filter((own) => own === text).length} lỗi: ${text}`);
}

/** What the officer noted of an agency's files in excluding them: a line each. */
export function excludedNotes({
  excluded,
  excludedGone,
}: Pick<AgencyLine, 'excluded' | 'excludedGone'>): string[] {
  return [
    ...excluded.map((file) => `Tệp “${fileName(file)}”: ${fileReason(file).what}`),
    ...excludedGone.map((file) => `Tệp “${file.name}” ${GONE}: ${EXCLUSION.message(file).what}`),
  ];
}
