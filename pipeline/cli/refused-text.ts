import type { Reporting } from '../consolidate/reporting.ts';
import { fileReason, isHeld, isOwing } from '../publish/reporting-text.ts';
import { oneLine } from './terminal.ts';

/** Files that were laid to an agency by their names alone: the officer should look before a letter goes out. */
export function hintLines({ agencies }: Reporting): string[] {
  const lines = agencies.flatMap((own) =>
    own.refused
      .filter(({ by }) => by === 'name')
      .map(
        ({ file }) =>
          `  ${oneLine(file.path)}: đoán là của ${own.line.agency.name}${isOwing(own) ? '' : ' (đã có báo cáo được chấp nhận)'}. ${fileReason(file).what}`,
      ),
  );
  return lines.length === 0 ? [] : ['Tệp không dùng được, chỉ nhận biết theo tên, cần xem lại:', ...lines];
}

/** Agencies that get no letter yet: what stands in the way is not theirs to mend. */
export function heldLines({ agencies }: Reporting): string[] {
  const names = agencies.filter(isHeld).map(({ line }) => line.agency.name);
  return names.length === 0 ? [] : [`Chưa soạn công văn, cần đọc được tệp trước: ${names.join('; ')}.`];
}

/** Files that nobody could place: one of them may be the report of an agency told to be missing. */
export function unknownLines({ unknown }: Reporting): string[] {
  if (unknown.length === 0) return [];
  return [
    'Tệp chưa rõ của cơ quan nào, có thể là báo cáo của cơ quan đang ghi là chưa gửi, cần xem lại:',
    ...unknown.map((file) => `  ${oneLine(file.path)}: ${fileReason(file).what}`),
  ];
}
