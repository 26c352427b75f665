import type { CityReport, Replacement } from '../../consolidate/city-report.ts';
import type { CellValue, Change, ChangedValue } from '../../contract/changes.ts';
import type { Origin } from '../../contract/places.ts';
import type { ReceivedFile } from '../../contract/received.ts';
import { type FieldSpec, INFO, TABLES } from '../../contract/sheets.ts';
import { shorten } from '../../contract/text.ts';
import { showDay } from '../../contract/time.ts';
import type { ReportCell, ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { type FileLink, toCell } from '../links.ts';
import { listSheet } from '../list.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { daySerial } from '../serial.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, lineRow } from '../table.ts';

/** One changed fact of a submission that another took the place of; of it as a whole where there is no change. */
interface ChangeLine {
  readonly replacement: Replacement;
  readonly change: Change | undefined;
}

const SAME = 'Không giá trị nào thay đổi';
/** Of what is about a person the workbook tells only that it changed. */
const PERSONAL = '(xem trong tệp)';
/** Letters by which a row is known; the values are told whole. */
const LONGEST_NAME = 150;
/** Columns of the values before and after, from 0. */
const VALUE_COLUMNS = [6, 7];

/** What agencies changed from one accepted submission to the next, cell by cell. */
export function changesSheet(publication: Publication): ReportSheet {
  const columns = columnsOf(publication);
  const styles = columns.map(({ style }) => style);
  const valued = (style: (typeof styles)[number]) =>
    styles.map((own, i) => (VALUE_COLUMNS.includes(i) ? style : own));
  return listSheet(publication.report, {
    name: SHEET.changes,
    title: 'THAY ĐỔI GIỮA CÁC LẦN GỬI BÁO CÁO',
    note: 'Mỗi dòng một giá trị khác nhau giữa hai báo cáo được chấp nhận liền nhau của một cơ quan; bản sau được tính. Ô trống: không ghi. Bấm vào Ô cũ, Ô mới để mở đúng ô trong tệp.',
    columns,
    lines: changeLines(publication.report),
    nothing: 'Không có thay đổi: chưa cơ quan nào gửi lại báo cáo đã được chấp nhận.',
    elsewhere: 'mở từng cặp tệp để so sánh',
    row: changeRow,
    frozenColumns: 2,
    kinds: { count: valued(LOOK.count), day: valued(LOOK.day) },
  });
}

function changeLines({ replacements }: CityReport): ChangeLine[] {
  return replacements.flatMap((replacement): ChangeLine[] => {
    const { changes, more } = replacement;
    const lines = changes.map((change) => ({ replacement, change }));
    return lines.length === 0 || more > 0 ? [...lines, { replacement, change: undefined }] : lines;
  });
}

/** Numbers and days look like what they are. */
function changeRow(columns: readonly Column<ChangeLine>[], line: ChangeLine, index: number): ReportRow {
  const row = lineRow(columns, line, index);
  const field = line.change?.field;
  if (field && isCount(field)) return { ...row, kind: 'count' };
  return field?.kind === 'date' ? { ...row, kind: 'day' } : row;
}

function isCount({ kind }: FieldSpec): boolean {
  return kind === 'count' || kind === 'percent';
}

function columnsOf({ report, fileLink }: Publication): Column<ChangeLine>[] {
  const names = rowNames(report);
  const of = (value: (change: Change) => ReportCell | undefined) => (line: ChangeLine) =>
    (line.change && value(line.change)) ?? null;
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Cơ quan', width: 22, style: LOOK.text, value: ({ replacement }) => replacement.agency.name },
    { header: 'Trang', width: 11, style: LOOK.center, value: of(({ table }) => SHEET_NAMES.get(table)) },
    { header: 'Mã', width: 12, style: LOOK.center, value: of(({ code }) => code) },
    {
      header: 'Dòng',
      width: 30,
      style: LOOK.text,
      value: ({ change, replacement }) =>
        change ? shorten(names(change) ?? '', LONGEST_NAME) || null : wholeText(replacement),
    },
    { header: 'Cột', width: 17, style: LOOK.text, value: of(columnName) },
    valueColumn('Giá trị cũ', ({ before }) => before),
    valueColumn('Giá trị mới', ({ after }) => after),
    { header: 'Chênh lệch', width: 10, style: LOOK.difference, value: of(difference) },
    ...placeColumns('Từ tệp', 'Ô cũ', {
      fileLink,
      of: ({ replacement, change }) => [replacement.from, change?.from],
    }),
    ...placeColumns('Đến tệp', 'Ô mới', {
      fileLink,
      of: ({ replacement, change }) => [replacement.to, change?.to],
    }),
  ];
}

/** What is said of two reports beside the changes listed. */
function wholeText({ more }: Replacement): string {
  return more === 0 ? SAME : `Còn ${more} thay đổi khác, mở hai tệp để so sánh`;
}

const SHEET_NAMES: ReadonlyMap<string, string> = new Map(
  [INFO, ...TABLES].map(({ key, name }) => [key, name]),
);

function columnName({ field, before }: Change): string {
  if (field) return field.header;
  return before === undefined ? 'Cả dòng: thêm' : 'Cả dòng: bỏ';
}

/** The duty, metric or target that a row is on; of a free row what it begins with. */
function rowNames({ period: { plan } }: CityReport): (change: Change) => string | undefined {
  const keyOf = (table: string, code = '', row = '') => [table, code, row].join('\u0000');
  const names = new Map([
    ...plan.duties.map(({ code, title }) => [keyOf('duties', code), title] as const),
    ...plan.duties.flatMap(({ code, metrics }) =>
      metrics.map(({ key, label }) => [keyOf('metrics', code, key), label] as const),
    ),
    ...plan.targets.map(({ code, title }) => [keyOf('targets', code), title] as const),
  ]);
  return ({ table, code, row }) => names.get(keyOf(table, code, row)) ?? row;
}

function valueColumn(
  header: string,
  valueOf: (change: Change) => ChangedValue | undefined,
): Column<ChangeLine> {
  return {
    header,
    width: 28,
    style: LOOK.text,
    prose: true,
    value: ({ change }) => (change ? shownValue(change.field, valueOf(change)) : null),
  };
}

function shownValue(field: FieldSpec | undefined, value: ChangedValue | undefined): string | number | null {
  if (value === undefined) return null;
  if (typeof value === 'object') return value.map(cellLine).join('\n');
  if (field?.personal) return PERSONAL;
  return field?.kind === 'date' && typeof value === 'string' ? daySerial(value) : value;
}

function cellLine({ field, value }: CellValue): string {
  return `${field.header}: ${field.kind === 'date' ? showDay(String(value)) : value}`;
}

/** Of numbers; what was blank is no number. */
function difference({ field, before, after }: Change): number | undefined {
  const counted = field && isCount(field) && typeof before === 'number' && typeof after === 'number';
  return counted ? after - before : undefined;
}

function placeColumns(
  file: string,
  cell: string,
  {
    fileLink,
    of,
  }: { fileLink: FileLink; of: (line: ChangeLine) => readonly [ReceivedFile, Origin | undefined] },
): Column<ChangeLine>[] {
  return [
    { header: file, width: 20, style: LOOK.text, value: (line) => of(line)[0].path },
    {
      header: cell,
      width: 14,
      style: LOOK.linkCenter,
      value: (line) => {
        const [{ path }, origin] = of(line);
        return origin ? toCell(path, origin, fileLink) : null;
      },
    },
  ];
}
