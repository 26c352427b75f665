import type { CellStyle } from '../../contract/style.ts';
import { showMoment } from '../../contract/time.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { type FileLink, toSheet } from '../links.ts';
import { listSheet, shownLines } from '../list.ts';
import { LOOK, NAVY } from '../look.ts';
import type { Publication } from '../publication.ts';
import { SHEET } from '../sheet-names.ts';
import type { SinceIssue, SinceLine, SinceShare, SinceValue } from '../since-issue.ts';
import { sinceParts } from '../since-summary.ts';
import { type Column, FIRST_ROW, lineRow } from '../table.ts';

const FRACTION = /^(\d+)\/\d+$/;
const NOTHING = 'Không có gì thay đổi so với báo cáo đã phát hành.';

/**
 * What changed since the city's report on this year was issued: the figures that leaders read first, files, agencies,
 * then every other figure.
 */
export function sinceSheet(since: SinceIssue): (publication: Publication) => ReportSheet {
  return ({ report, fileLink }) => {
    const columns = columnsOf(fileLink);
    return listSheet(report, {
      name: SHEET.since,
      title: 'THAY ĐỔI SO VỚI BÁO CÁO ĐÃ PHÁT HÀNH',
      note: `Báo cáo đã phát hành: số liệu đến ${showMoment(since.at)}. Từ đó: ${sinceParts(since).join(', ')}. Tỷ lệ: %, hoặc số cơ quan đã báo cáo trên số phải báo cáo. Ô trống: không có số liệu.`,
      columns,
      lines: since.lines,
      nothing: NOTHING,
      elsewhere: 'xem các trang số liệu của hai báo cáo',
      row: sinceRow,
      frozenColumns: 2,
      kinds: {
        count: columns.map(({ style, figure }) => figure ?? style),
        coverage: columns.map(({ style, figure, coverage }) => coverage ?? figure ?? style),
      },
      conditional: [sectionLine(shownLines(since.lines))],
    });
  };
}

/** A dark line where figures of another sheet or of others begin, however the rows are sorted. */
function sectionLine(rows: number) {
  const [above, first] = [FIRST_ROW, FIRST_ROW + 1];
  const range = `A${first}:M${FIRST_ROW + Math.max(rows - 1, 1)}`;
  return { range, when: { formula: `$B${first}&$C${first}<>$B${above}&$C${above}` }, line: NAVY };
}

function sinceRow(columns: readonly SinceColumn[], line: SinceLine, index: number): ReportRow {
  const row = lineRow(columns, line, index);
  const values = [line.before, line.after].filter((value) => value !== null);
  if (!values.every((value) => partOf(value) !== null)) return row;
  const { before = null, after = null } = line.share ?? {};
  return { ...row, kind: [before, after].some((value) => typeof value === 'string') ? 'coverage' : 'count' };
}

/** `figure`: how a figure stands there, else it is text; `coverage`: beside it, of how many agencies it is. */
interface SinceColumn extends Column<SinceLine> {
  readonly figure?: CellStyle;
  readonly coverage?: CellStyle;
}

function columnsOf(fileLink: FileLink): SinceColumn[] {
  return [
    { header: 'STT', width: 5, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Loại', width: 12, style: LOOK.center, value: ({ kind }) => kind },
    { header: 'Phạm vi', width: 23, style: LOOK.center, value: ({ scope }) => scope },
    { header: 'Mã', width: 11.5, style: LOOK.center, value: ({ code }) => code },
    { header: 'Cơ quan, nhiệm vụ, chỉ số', width: 43, style: LOOK.text, value: ({ name }) => name || null },
    { header: 'Nội dung', width: 26, style: LOOK.text, value: ({ what }) => what },
    ...valueColumns('Đã phát hành', ({ before }) => before),
    ...valueColumns('Lần này', ({ after }) => after),
    {
      header: 'Chênh lệch',
      width: 10,
      style: LOOK.difference,
      value: ({ before, after }) => difference(before, after),
    },
    {
      header: 'Chênh lệch tỷ lệ',
      width: 9,
      style: LOOK.rateDifference,
      coverage: LOOK.difference,
      value: ({ share }) => (share ? difference(share.before, share.after) : null),
    },
    {
      header: 'Xem',
      width: 13,
      style: LOOK.linkCenter,
      value: ({ path, place }) => {
        if (path !== undefined) return { value: 'Mở tệp', link: { kind: 'file', path: fileLink(path) } };
        return place ? toSheet(place.sheet, place.sheet, place.cell) : null;
      },
    },
  ];
}

/** A value, and the rate beside it. */
function valueColumns(header: string, of: (values: SinceShare) => SinceValue): SinceColumn[] {
  return [
    { header, width: 15.5, style: LOOK.text, figure: LOOK.count, value: of },
    {
      header: 'Tỷ lệ',
      width: 9,
      style: LOOK.rate,
      coverage: LOOK.coverage,
      value: ({ share }) => (share ? of(share) : null),
    },
  ];
}

/** Rates have two decimals. */
function difference(before: SinceValue, after: SinceValue): number | null {
  const [from, to] = [partOf(before), partOf(after)];
  return from === null || to === null ? null : Math.round((to - from) * 100) / 100;
}

/** A number; of `52/76` the first. */
function partOf(value: SinceValue): number | null {
  if (typeof value === 'number') return value;
  const part = FRACTION.exec(value ?? '')?.[1];
  return part === undefined ? null : Number(part);
}
