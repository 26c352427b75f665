import type { CityReport } from '../../consolidate/city-report.ts';
import { EXCLUSION } from '../../contract/exclusion.ts';
import { type FindingGroup, groupCells, groupFindings } from '../../contract/messages.ts';
import { VERSION_CONFLICT } from '../../contract/version-conflict.ts';
import { type ReceivedFile, type Standing, STANDING_TEXT } from '../../contract/received.ts';
import type { ReportCell, ReportSheet } from '../../workbook/report-model.ts';
import { type DataNote, dataNotes } from '../data-notes.ts';
import { type FileLink, toPlace, toSheet } from '../links.ts';
import { listSheet, MOST_LINES, shownLines } from '../list.ts';
import { LOOK, PALE } from '../look.ts';
import type { Publication } from '../publication.ts';
import { sendersOf } from '../senders.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, FIRST_ROW, HEADER_ROW } from '../table.ts';

const NOTE = 'Lưu ý';
const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo' } as const;
/** For the officer: no agency can mend it. */
const OURS = 'Cần xử lý';
const EXCLUDED = STANDING_TEXT.excluded;
const WAIVED = 'Được miễn';
const BY_OFFICER: readonly string[] = [EXCLUSION.code, VERSION_CONFLICT.code];

/** A copy of equal bytes has the findings of the file it is a copy of. */
const ORDER: readonly Standing[] = ['conflict', 'returned', 'refused', 'excluded', 'counted', 'superseded'];

/** A note on the data as a whole, or findings of one file that say the same. */
type WarningLine =
  | { readonly kind: 'note'; readonly note: DataNote }
  | { readonly kind: 'finding'; readonly file: ReceivedFile; readonly group: FindingGroup };

/** What to know before trusting the numbers: notes on the data, then every finding, returned files first. */
export function warningsSheet(publication: Publication): ReportSheet {
  const columns = columnsOf(publication);
  const lines = linesOf(publication.report);
  const severities = `B${FIRST_ROW}:B${HEADER_ROW + Math.max(shownLines(lines), 1)}`;
  return listSheet(publication.report, {
    name: SHEET.warnings,
    title: 'CẢNH BÁO VỀ DỮ LIỆU VÀ LỖI TRONG TỪNG TỆP',
    note: 'Mỗi dòng một nội dung, có khi ở nhiều chỗ. Lưu ý: về dữ liệu chung. Cần xử lý: Sở Nội vụ xác định bản được tính. Lỗi: báo cáo bị trả lại để sửa. Cảnh báo: vẫn được tính, nên xem lại. Được miễn, Loại trừ: theo sổ tiếp nhận. Bấm Mở để tới đúng chỗ.',
    columns,
    lines,
    nothing: 'Không có lưu ý, lỗi hay cảnh báo nào.',
    elsewhere: 'chạy lệnh check với từng tệp để xem hết',
    frozenColumns: 2,
    conditional: [
      { range: severities, when: { text: SEVERITY.error }, fill: 'FCE4D6', bold: true },
      { range: severities, when: { text: OURS }, fill: 'FCE4D6', bold: true },
      { range: severities, when: { text: NOTE }, fill: PALE, bold: true },
    ],
  });
}

/** The row of the first warning that is no error; the first row where there is none. */
export function firstWarningRow(report: CityReport): number {
  return firstRow(report, ({ severity }) => severity === 'warning');
}

/** The row of the first report that was received together with another; the first row where there is none. */
export function firstConflictRow(report: CityReport): number {
  return firstRow(report, ({ code }) => code === VERSION_CONFLICT.code);
}

function firstRow(report: CityReport, isSuch: (group: FindingGroup) => boolean): number {
  const index = linesOf(report).findIndex((line) => line.kind === 'finding' && isSuch(line.group));
  return FIRST_ROW + Math.min(Math.max(0, index), MOST_LINES);
}

function linesOf(report: CityReport): WarningLine[] {
  const notes = dataNotes(report).map((note) => ({ kind: 'note', note }) as const);
  const files = ORDER.flatMap((standing) => report.files.filter((file) => file.standing === standing));
  const findings = files.flatMap((file) =>
    groupFindings(file.findings).map((group) => ({ kind: 'finding', file, group }) as const),
  );
  return [...notes, ...findings];
}

function levelOf(line: WarningLine): string {
  if (line.kind === 'note') return NOTE;
  const { code, severity, isWaived } = line.group;
  if (isWaived) return WAIVED;
  if (code === EXCLUSION.code) return EXCLUDED;
  return code === VERSION_CONFLICT.code ? OURS : SEVERITY[severity];
}

function columnsOf({ report, fileLink }: Publication): Column<WarningLine>[] {
  const senderOf = sendersOf(report);
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    {
      header: 'Mức',
      width: 10,
      style: LOOK.center,
      value: levelOf,
    },
    { header: 'Tệp', width: 30, style: LOOK.text, value: (line) => fileOf(line)?.path ?? null },
    {
      header: 'Cơ quan',
      width: 24,
      style: LOOK.text,
      value: (line) => (line.kind === 'finding' ? senderOf(line.file) : null),
    },
    {
      header: 'Trang',
      width: 12,
      style: LOOK.text,
      value: (line) => (line.kind === 'finding' ? (line.group.sheet ?? null) : null),
    },
    {
      header: 'Ô',
      width: 20,
      style: LOOK.text,
      prose: true,
      value: (line) => (line.kind === 'finding' ? groupCells(line.group.places) || null : null),
    },
    {
      header: 'Số chỗ',
      width: 7,
      style: LOOK.center,
      value: placeCount,
    },
    { header: 'Mở', width: 12, style: LOOK.linkCenter, value: (line) => linkOf(line, fileLink) },
    { header: 'Nội dung', width: 48, style: LOOK.text, prose: true, value: (line) => messageIn(line).what },
    { header: 'Cách xử lý', width: 44, style: LOOK.text, value: (line) => messageIn(line).fix },
  ];
}

/** What is said of a file as a whole by the officer, or for the officer to settle, is at no place. */
function placeCount(line: WarningLine): number | null {
  if (line.kind === 'note' || BY_OFFICER.includes(line.group.code)) return null;
  return line.group.count;
}

function fileOf(line: WarningLine): ReceivedFile | undefined {
  return line.kind === 'finding' ? line.file : undefined;
}

/** To the first cell of a finding; of a note to the sheet that tells more. */
function linkOf(line: WarningLine, fileLink: FileLink): ReportCell {
  if (line.kind === 'finding') return toPlace(line.file, line.group.places[0] ?? {}, fileLink);
  return line.note.sheet && toSheet(line.note.sheet, line.note.sheet);
}

function messageIn(line: WarningLine) {
  return line.kind === 'note' ? line.note : line.group.message;
}
