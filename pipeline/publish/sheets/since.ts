import { showMoment } from '../../contract/time.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { type FileLink, toSheet } from '../links.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { SHEET } from '../sheet-names.ts';
import type { SinceIssue, SinceLine } from '../since-issue.ts';
import { sinceParts } from '../since-summary.ts';
import { type Column, lineRow, lineRows, tableSheet } from '../table.ts';

/** Columns of the two values and their difference, from 0. */
const VALUES = { from: 5, to: 7 } as const;
const NOTHING = 'Không có gì thay đổi so với báo cáo đã phát hành.';

/** What changed since the city's report on this year was issued: files, agencies, figures. */
export function sinceSheet(since: SinceIssue): (publication: Publication) => ReportSheet {
  return ({ report, fileLink }) => {
    const columns = columnsOf(fileLink);
    const styles = columns.map(({ style }) => style);
    const rates = styles.map((own, i) => (i >= VALUES.from && i <= VALUES.to ? LOOK.rate : own));
    const counts = styles.map((own, i) => (i >= VALUES.from && i < VALUES.to ? LOOK.count : own));
    return tableSheet(report, {
      name: SHEET.since,
      title: 'THAY ĐỔI SO VỚI BÁO CÁO ĐÃ PHÁT HÀNH',
      note: `Báo cáo đã phát hành: số liệu đến ${showMoment(since.at)}. Từ đó: ${sinceParts(since).join(', ')}. Ô trống: không có số liệu.`,
      columns,
      body:
        since.lines.length === 0
          ? lineRows(columns, [], NOTHING)
          : since.lines.map((line, i) => sinceRow(columns, line, i)),
      filtered: since.lines.length,
      frozenColumns: 2,
      kinds: { count: counts, rate: rates },
    });
  };
}

function sinceRow(columns: readonly Column<SinceLine>[], line: SinceLine, index: number): ReportRow {
  const row = lineRow(columns, line, index);
  const values = [line.before, line.after].filter((value) => value !== null);
  if (!values.every((value) => typeof value === 'number')) return row;
  return { ...row, kind: values.every(Number.isInteger) && !line.what.endsWith('%') ? 'count' : 'rate' };
}

function columnsOf(fileLink: FileLink): Column<SinceLine>[] {
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Loại', width: 16, style: LOOK.center, value: ({ kind }) => kind },
    { header: 'Mã', width: 12, style: LOOK.center, value: ({ code }) => code },
    { header: 'Cơ quan, nhiệm vụ, chỉ số', width: 48, style: LOOK.text, value: ({ name }) => name || null },
    { header: 'Nội dung', width: 32, style: LOOK.text, value: ({ what }) => what },
    { header: 'Đã phát hành', width: 22, style: LOOK.text, value: ({ before }) => before },
    { header: 'Lần này', width: 22, style: LOOK.text, value: ({ after }) => after },
    { header: 'Chênh lệch', width: 11, style: LOOK.difference, value: difference },
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

/** Rates have two decimals. */
function difference({ before, after }: SinceLine): number | null {
  return typeof before === 'number' && typeof after === 'number'
    ? Math.round((after - before) * 100) / 100
    : null;
}
