import { messageOf } from '../../contract/messages.ts';
import { DERIVED_STATUS } from '../../contract/status.ts';
import type { CellStyle } from '../../contract/style.ts';
import { OUT_OF_SCOPE } from '../../contract/sheets.ts';
import type { DutyReport, MetricReport, TargetReport } from '../../contract/submission.ts';
import type { ReportCell, ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import type { DetailBlock, DetailLine } from '../detail-blocks.ts';
import { sourceColumns } from '../links.ts';
import { LOOK, sized } from '../look.ts';
import { agencyGroupName } from '../names.ts';
import type { Publication } from '../publication.ts';
import { daySerial } from '../serial.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, headingRow, lineRow, tableSheet } from '../table.ts';

const SIZE = 10;

const KIND = { duty: 'Nhiệm vụ', metric: 'Số liệu', target: 'Chỉ tiêu' } as const;

type DetailColumn = Column<DetailLine>;

/** Every reported row of the counted submissions in one table, made while it is written. */
export function detailsSheet(publication: Publication): ReportSheet {
  const blocks = [...publication.blocks.values()];
  const count = blocks.reduce((n, block) => n + block.lines.length, 0);
  const columns = columnsOf(publication).map((column) => ({
    ...column,
    style: sized(column.style, SIZE),
  }));
  return tableSheet(publication.report, {
    name: SHEET.details,
    title: 'CHI TIẾT MỌI DÒNG ĐÃ BÁO CÁO',
    note: 'Mọi dòng nhiệm vụ, số liệu, chỉ tiêu của các báo cáo được tính. Nhiệm vụ do phần mềm tự xác định (từ trang Nộp báo cáo, trang Vướng mắc) không có dòng ở đây. Bấm vào Ô nguồn để mở đúng ô trong tệp của cơ quan.',
    columns,
    body: { [Symbol.iterator]: () => detailRows(blocks, columns) },
    filtered: count,
    frozenColumns: 2,
  });
}

function* detailRows(blocks: readonly DetailBlock[], columns: readonly DetailColumn[]): Iterator<ReportRow> {
  for (const { lines } of blocks) for (const line of lines) yield lineRow(columns, line);
  if (blocks.length === 0) yield headingRow(columns.length, 'Chưa có báo cáo nào được tính.');
}

function columnsOf({ report, fileLink }: Publication): DetailColumn[] {
  const { text, center, count, day } = LOOK;
  return [
    { header: 'Loại dòng', width: 8, style: center, value: (line) => KIND[line.kind] },
    { header: 'Mã', width: 11, style: center, value: codeOf },
    { header: 'Nội dung', width: 22, style: text, prose: true, value: subjectOf },
    { header: 'Cơ quan', width: 17, style: text, value: (line) => line.counted.agency.name },
    {
      header: 'Nhóm',
      width: 15,
      style: text,
      value: (line) => agencyGroupName(report, line.counted.agency),
    },
    ofDuty('Tình trạng', { width: 9, style: center }, (r) => r.status),
    {
      header: 'Trạng thái',
      width: 10,
      style: center,
      value: (line) => (line.kind === 'duty' ? DERIVED_STATUS[line.state.status] : null),
    },
    ofDuty('Tiến độ %', { width: 6, style: count }, (r) => r.progress),
    ofDuty('Ngày hoàn thành', { width: 10, style: day }, (r) => daySerial(r.completed)),
    ofDuty('Bộ phận phụ trách', { width: 11, style: text, prose: true }, (r) => r.unit),
    ofDuty('Kết quả thực hiện', { width: 46, style: text, prose: true }, (r) => r.result),
    ofDuty('Tồn tại, nguyên nhân', { width: 20, style: text, prose: true }, (r) => r.shortcomings),
    ofDuty('Nhiệm vụ năm tới', { width: 20, style: text, prose: true }, (r) => r.next),
    {
      header: 'Đơn vị tính',
      width: 8,
      style: center,
      value: (line) => (line.kind === 'metric' ? line.metric.unit : null),
    },
    ofMetric('Số liệu trong năm', (r) => r.year),
    ofMetric('Lũy kế', (r) => r.cumulative),
    ofTarget('Tử số', (r) => r.numerator),
    ofTarget('Mẫu số', (r) => r.denominator),
    { header: 'Ghi chú', width: 12, style: text, prose: true, value: remarkOf },
    ...sourceColumns<DetailLine>(fileLink, ({ counted, report: { origin } }) => ({ counted, origin })),
  ];
}

function ofDuty(
  header: string,
  look: { width: number; style: CellStyle; prose?: true },
  value: (report: DutyReport) => ReportCell | undefined,
): DetailColumn {
  return { header, ...look, value: (line) => (line.kind === 'duty' ? (value(line.report) ?? null) : null) };
}

function ofMetric(header: string, value: (report: MetricReport) => number | undefined): DetailColumn {
  return {
    header,
    width: 8,
    style: LOOK.count,
    value: (line) => (line.kind === 'metric' ? (value(line.report) ?? null) : null),
  };
}

function ofTarget(header: string, value: (report: TargetReport) => number | undefined): DetailColumn {
  return {
    header,
    width: 7.5,
    style: LOOK.count,
    value: (line) => (line.kind === 'target' ? (value(line.report) ?? null) : null),
  };
}

function codeOf(line: DetailLine): string {
  switch (line.kind) {
    case 'duty':
      return line.report.duty;
    case 'metric':
      return line.duty.code;
    case 'target':
      return line.target.code;
  }
}

function subjectOf(line: DetailLine): string {
  switch (line.kind) {
    case 'duty':
      return line.state.row.duty.title;
    case 'metric':
      return line.metric.label;
    case 'target':
      return line.target.title;
  }
}

/** What the agency remarked, and what of the row was waived. */
function remarkOf(line: DetailLine): string | null {
  const { findings } = line.counted.file;
  const { sheet, cell } = line.report.origin;
  const row = Number(/\d+$/.exec(cell)?.[0]);
  const waived = findings.filter((f) => f.waived && f.place.sheet === sheet && f.place.row === row);
  const texts = waived.map((finding) => `${messageOf(finding).what} ${messageOf(finding).fix}`);
  return [ownRemark(line), ...texts].filter((text) => text !== null).join('\n') || null;
}

function ownRemark(line: DetailLine): string | null {
  switch (line.kind) {
    case 'duty':
      return null;
    case 'metric':
      return line.report.remark ?? null;
    case 'target':
      return line.report.outOfScope
        ? [OUT_OF_SCOPE, line.report.remark].filter((part) => part !== undefined).join('. ')
        : (line.report.remark ?? null);
  }
}
