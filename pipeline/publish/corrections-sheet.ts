import { cellText } from '../contract/cell.ts';
import { type Place, placeAddress } from '../contract/finding.ts';
import { type Grid, type GridRow, type GridSheet, address, cellAt } from '../contract/grid.ts';
import { type FindingGroup, cellRuns, groupFindings, runText } from '../contract/messages.ts';
import { findingCount } from '../contract/more-findings.ts';
import { receiverOf } from '../contract/period.ts';
import { clean, fold, shorten } from '../contract/text.ts';
import { dayOf, isMoment, showDay, showMoment } from '../contract/time.ts';
import { isError } from '../contract/validate.ts';
import type { ListCell, ListRow, ListSheet, ListStyle } from '../workbook/mark/marking.ts';
import { placesOf } from './finding-counts.ts';
import { LOOK, NAVY } from './look.ts';
import type { ReturnedSubmission } from './returned-submission.ts';

/** The first sheet of a marked copy. The contract knows no sheet of this name, so it is never judged. */
const CORRECTIONS_NAME = 'Cần sửa';
const TITLE = 'NỘI DUNG CẦN SỬA';
const HEADERS = ['TT', 'Mức độ', 'Trang', 'Ô', 'Cột (mục)', 'Vấn đề', 'Cách sửa'] as const;
const WIDTHS = [5, 10, 13, 11, 22, 43, 43] as const;
const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

/** Title, agency and headers stand in the first rows of the sheet. */
const SEARCH_ROWS = 20;
/** Past these a list is no help: what is beyond is counted. */
const MOST_LINES = 40;

const LINE: ListStyle = { size: 12, wrap: true };
const STYLES = {
  title: LOOK.title,
  agency: { size: 13, bold: true, color: NAVY, wrap: true },
  due: { ...LINE, bold: true },
  line: LINE,
  header: LOOK.header,
  center: LOOK.center,
  text: LOOK.text,
  link: { ...LOOK.linkCenter, underline: true },
} as const satisfies Readonly<Record<string, ListStyle>>;

/** The sheets of a workbook that an earlier marking added, whatever became of their names. */
export function earlierLists(grid: Grid): string[] {
  return grid.sheets.filter(isList).map(({ name }) => name);
}

function isList({ rows }: GridSheet): boolean {
  const top = rows.slice(0, SEARCH_ROWS);
  const textAt = (row: GridRow, column: number) => clean(cellText(cellAt(row, column)));
  const isTitled = top.some((row) => textAt(row, 1).startsWith(`${TITLE} - `));
  return isTitled && top.some((row) => HEADERS.every((header, n) => textAt(row, n + 1) === header));
}

/** The name of the list: its own, numbered where a sheet of the agency's has it. */
export function freeListName({ sheets }: Grid, replaced: readonly string[]): string {
  const taken = new Set(sheets.filter(({ name }) => !replaced.includes(name)).map(({ name }) => fold(name)));
  let name = CORRECTIONS_NAME;
  for (let n = 2; taken.has(fold(name)); n++) name = `${CORRECTIONS_NAME} (${n})`;
  return name;
}

/** The list of all findings: errors first, each with what is wrong, what to do and a link to its cells. */
export function listOfCorrections(
  submission: ReturnedSubmission,
  { name, sealedAt }: { name: string; sealedAt: string | undefined },
): ListSheet {
  const { findings, agency, grid } = submission;
  const head = headRows(submission, sealedAt);
  const inOrder = [findings.filter(isError), findings.filter((finding) => !isError(finding))];
  const groups = inOrder.flatMap(groupFindings);
  const sheets = new Set(grid.sheets.map((sheet) => sheet.name));
  const shown = groups.flatMap((group, n) => groupRows(group, n + 1, sheets));
  return {
    name,
    widths: WIDTHS,
    rows: [...head, { cells: HEADERS.map((text) => ({ text, style: STYLES.header })) }, ...shown],
    headerRow: head.length + 1,
    footer: `${agency.name} - nội dung cần sửa`,
  };
}

function wide(text: string, style: ListStyle = STYLES.line): ListRow {
  return { cells: [{ text, style }], wide: true };
}

function headRows(submission: ReturnedSubmission, sealedAt: string | undefined): ListRow[] {
  const { period, agency } = submission;
  return [
    wide(`${TITLE} - BÁO CÁO NĂM ${period.year} THỰC HIỆN KẾ HOẠCH SỐ ${period.plan.id}`, STYLES.title),
    wide(agency.name, STYLES.agency),
    wide(countLine(submission), STYLES.line),
    wide(dueLine(submission), STYLES.due),
    ...steps(submission).map((text) => wide(text)),
    ...(sealedAt === undefined ? [] : [wide(sealLine(sealedAt))]),
    wide(''),
  ];
}

function countLine({ findings, file }: ReturnedSubmission): string {
  const errors = `${placesOf(findings, 'error')} chỗ cần sửa, nêu ở ${groupFindings(findings.filter(isError)).length} mục Lỗi`;
  const warnings = findings.filter((finding) => !isError(finding));
  const also =
    warnings.length > 0
      ? `; ${findingCount(warnings)} chỗ có cảnh báo, nêu ở ${groupFindings(warnings).length} mục Cảnh báo, nên xem lại`
      : '';
  return `Tệp “${shorten(clean(file), 100)}” có ${errors}${also}.`;
}

function dueLine({ period, at, hasAccepted }: ReturnedSubmission): string {
  const receiver = receiverOf(period);
  if (hasAccepted)
    return `Cơ quan đã có báo cáo được chấp nhận và đang được tính; chỉ sửa và gửi lại tệp này về ${receiver} nếu muốn thay báo cáo đó.`;
  return dayOf(at) <= period.due
    ? `Đề nghị sửa và gửi lại về ${receiver} chậm nhất hết ngày ${showDay(period.due)}.`
    : `Đã quá hạn báo cáo (hết ngày ${showDay(period.due)}); đề nghị sửa và gửi lại về ${receiver} sớm nhất.`;
}

function steps({ findings, period }: ReturnedSubmission): string[] {
  const warned = !findings.every(isError);
  const look = warned ? 'ô tô nền hồng có lỗi, ô kẻ sọc vàng có cảnh báo' : 'ô có lỗi được tô nền hồng';
  const judge = warned ? ' Cảnh báo thì kiểm tra lại; nếu đúng rồi thì để nguyên.' : '';
  return [
    `1. Bấm vào địa chỉ ở cột “Ô” để đến đúng chỗ: ${look}; đưa chuột vào ô để đọc ghi chú.`,
    `2. Sửa hết các lỗi theo cột “Cách sửa”, ngay trong tệp này.${judge}`,
    '3. Sửa xong, lưu tệp và kiểm tra lại bằng nút Kiểm tra của phần bổ trợ Excel hoặc trang web kiểm tra: ô vừa sửa có thể cho thấy thêm chỗ phải sửa theo. Không có hai cách này thì cứ gửi lại, nơi nhận sẽ kiểm tra.',
    `4. Gửi lại chính tệp này về ${receiverOf(period)}. Không cần xóa trang này, màu nền hay ghi chú.`,
  ];
}

/** Without the seal the corrected file is taken like any other; with it, it would look tampered with. */
function sealLine(sealedAt: string): string {
  const when = isMoment(sealedAt) ? ` lúc ${showMoment(sealedAt)}` : '';
  return `Báo cáo đã được chốt${when}. Vì nội dung phải sửa, dấu chốt đã được gỡ khỏi tệp này: sửa xong hãy chốt lại nếu cơ quan có dùng chức năng chốt; nếu không, cứ gửi lại như hướng dẫn trên.`;
}

/** A row for each run of cells, so that each has its link; the texts stand in the first one. */
function groupRows(group: FindingGroup, number: number, sheets: ReadonlySet<string>): ListRow[] {
  const places = placeCells(group, sheets);
  const lines = places.slice(0, MOST_LINES);
  const more = places.length - lines.length;
  if (more > 0) lines.push({ text: `… và ${more} chỗ`, style: STYLES.center });
  return lines.map((place, n) => {
    const joined = { openTop: n > 0, openBottom: n < lines.length - 1, top: lines.length > 1 };
    const cell = (text: string | number, style: ListStyle): ListCell => ({
      text: n === 0 ? text : '',
      style: { ...style, ...joined },
    });
    return {
      cells: [
        cell(number, STYLES.center),
        cell(SEVERITY[group.severity], { ...STYLES.center, shade: group.severity }),
        cell(shorten(clean(group.sheet ?? 'Cả tệp'), 40), STYLES.center),
        place,
        cell(group.header ?? '', STYLES.text),
        cell(group.message.what, STYLES.text),
        cell(group.message.fix, STYLES.text),
      ],
    };
  });
}

function placeCells({ sheet, places }: FindingGroup, sheets: ReadonlySet<string>): ListCell[] {
  const linked = (text: string, range: string): ListCell =>
    sheet !== undefined && sheets.has(sheet)
      ? { text, style: STYLES.link, link: { sheet, range } }
      : { text, style: STYLES.center };
  const runs = cellRuns(places).map((run) => {
    const [first, last] = [placeAddress(run.first), placeAddress(run.last)];
    return linked(runText(run), first === last ? first : `${first}:${last}`);
  });
  const rows = places.flatMap((place) => rowOnly(place).map((row) => linked(`dòng ${row}`, address(row, 1))));
  const cells = [...runs, ...rows];
  if (cells.length > 0) return cells;
  return [sheet === undefined ? { text: '', style: STYLES.center } : linked('cả trang', 'A1')];
}

function rowOnly({ row, column }: Place): number[] {
  return row !== undefined && column === undefined ? [row] : [];
}
