import type { MetricLine, MetricSum } from '../../consolidate/city-report.ts';
import { address } from '../../contract/grid.ts';
import type { CellStyle } from '../../contract/style.ts';
import type { ReportCell, ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { blockOf } from '../detail-blocks.ts';
import { toSheet } from '../links.ts';
import { LOOK } from '../look.ts';
import { reportingGroups } from '../names.ts';
import type { Publication } from '../publication.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, TITLE_KINDS, lineRows, titleRows } from '../table.ts';

/** A header of two rows: whose figures, and which. */
const HEADER_ROWS: readonly [number, number] = [4, 5];
const FIXED_COLUMNS = 4;
const SUM_COLUMNS = 4;

/** Sums of every metric for the city and for each group, with how many of how many agencies reported. */
export function metricsSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const groups = reportingGroups(report);
  const columns = [
    ...fixedColumns(publication),
    ...sumColumns((line) => line.total),
    ...groups.flatMap(([code]) => sumColumns((line) => line.groups.find(([own]) => own === code)?.[1])),
  ];
  const lines = lineRows(columns, report.metrics, 'Kế hoạch không có số liệu nào.');
  const last = HEADER_ROWS[1] + lines.length;
  const title = titleRows(
    report,
    'SỐ LIỆU KẾT QUẢ THỰC HIỆN',
    'Lũy kế chỉ cộng các cơ quan có ghi lũy kế, nên có thể nhỏ hơn số trong năm. Ô trống: chưa cơ quan nào báo cáo. Bấm vào mã nhiệm vụ để xem từng cơ quan.',
  );
  const header = { kind: 'header', cells: columns.map((column) => column.header) };
  const styles: readonly CellStyle[] = columns.map((column) => column.style);
  return {
    name: SHEET.metrics,
    widths: columns.map((column) => column.width),
    kinds: { ...TITLE_KINDS, row: styles, dense: styles, densest: styles, heading: [LOOK.heading] },
    rows: [...title, bandRow([CITY, ...groups.map(([, name]) => name)]), header, ...lines],
    frozen: { rows: HEADER_ROWS[1], columns: FIXED_COLUMNS },
    repeat: HEADER_ROWS,
    filter: `A${HEADER_ROWS[1]}:${address(last, columns.length)}`,
    conditional: [],
    paper: 'A4',
    landscape: true,
  };
}

/** The upper row of the header: each name over its figures. */
function bandRow(names: readonly string[]): ReportRow {
  const blanks = (n: number) => Array.from({ length: n }, () => null);
  return {
    kind: 'header',
    cells: [...blanks(FIXED_COLUMNS), ...names.flatMap((name) => [name, ...blanks(SUM_COLUMNS - 1)])],
    merges: names.map((_, i) => {
      const from = FIXED_COLUMNS + 1 + i * SUM_COLUMNS;
      return [from, from + SUM_COLUMNS - 1] as const;
    }),
  };
}

function fixedColumns({ blocks }: Publication): Column<MetricLine>[] {
  return [
    {
      header: 'Mã nhiệm vụ',
      width: 13,
      style: LOOK.linkCenter,
      value: ({ duty, metric }) => {
        const first = blocks.get(blockOf.metric(duty.code, metric.key))?.first;
        return first === undefined ? duty.code : toSheet(duty.code, SHEET.details, `A${first}`);
      },
    },
    { header: 'Nhiệm vụ', width: 36, style: LOOK.text, value: ({ duty }) => duty.title },
    { header: 'Chỉ số', width: 30, style: LOOK.text, value: ({ metric }) => metric.label },
    { header: 'Đơn vị tính', width: 11, style: LOOK.center, value: ({ metric }) => metric.unit },
  ];
}

/** A sum that nobody reported on is blank: zero would say that there was nothing. */
function sumColumns(of: (line: MetricLine) => MetricSum | undefined): Column<MetricLine>[] {
  const shown = (line: MetricLine, value: (sum: MetricSum) => ReportCell) => {
    const sum = of(line);
    return sum ? value(sum) : null;
  };
  return [
    {
      header: 'Trong năm',
      width: 11,
      style: LOOK.count,
      value: (line) => shown(line, (sum) => (sum.reported > 0 ? sum.year : null)),
    },
    {
      header: 'Cơ quan báo cáo',
      width: 9,
      style: LOOK.center,
      value: (line) => shown(line, (sum) => `${sum.reported}/${sum.owners}`),
    },
    {
      header: 'Lũy kế',
      width: 11,
      style: LOOK.count,
      value: (line) => shown(line, (sum) => (sum.cumulativeReported > 0 ? sum.cumulative : null)),
    },
    {
      header: 'Cơ quan ghi lũy kế',
      width: 9,
      style: LOOK.center,
      value: (line) => shown(line, (sum) => `${sum.cumulativeReported}/${sum.owners}`),
    },
  ];
}
