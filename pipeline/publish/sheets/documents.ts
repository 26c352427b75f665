import type { CityReport, Counted } from '../../consolidate/city-report.ts';
import type { DocumentReport } from '../../contract/submission.ts';
import type { ReportSheet } from '../../workbook/report-model.ts';
import { sourceColumns } from '../links.ts';
import { listSheet } from '../list.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { daySerial } from '../serial.ts';
import { SHEET } from '../sheet-names.ts';
import type { Column } from '../table.ts';

export interface DocumentLine {
  readonly counted: Counted;
  readonly report: DocumentReport;
}

/** Every document of the counted submissions: by duty in the plan's order, then agency, then as listed. */
export function documentsSheet(publication: Publication): ReportSheet {
  const lines = documentLines(publication.report);
  const columns = columnsOf(publication);
  return listSheet(publication.report, {
    name: SHEET.documents,
    title: 'VĂN BẢN ĐÃ BAN HÀNH, THAM MƯU BAN HÀNH',
    note: 'Theo khai báo của các cơ quan; một văn bản do nhiều cơ quan khai được liệt kê ở từng cơ quan.',
    columns,
    lines,
    nothing: 'Chưa có văn bản nào được báo cáo.',
    elsewhere: 'xem trang Văn bản trong tệp của từng cơ quan',
    frozenColumns: 2,
  });
}

/** Every document of the counted submissions, in the order of the sheet. */
export function documentLines({ duties, counted: all }: CityReport): DocumentLine[] {
  const rank = new Map(duties.map((line, i) => [line.row.duty.code, i]));
  const order = ({ report: { duty } }: DocumentLine) => rank.get(duty ?? '') ?? rank.size;
  return all
    .flatMap((counted) => counted.submission.documents.map((own) => ({ counted, report: own })))
    .sort((a, b) => order(a) - order(b));
}

function columnsOf({ fileLink }: Publication): Column<DocumentLine>[] {
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Mã nhiệm vụ', width: 13, style: LOOK.center, value: ({ report }) => report.duty ?? null },
    { header: 'Loại văn bản', width: 14, style: LOOK.text, value: ({ report }) => report.type ?? null },
    { header: 'Số, ký hiệu', width: 20, style: LOOK.text, value: ({ report }) => report.number ?? null },
    { header: 'Ngày ban hành', width: 12, style: LOOK.day, value: ({ report }) => daySerial(report.date) },
    { header: 'Cơ quan ban hành', width: 26, style: LOOK.text, value: ({ report }) => report.issuer ?? null },
    {
      header: 'Trích yếu',
      width: 50,
      style: LOOK.text,
      prose: true,
      value: ({ report }) => report.subject ?? null,
    },
    { header: 'Cơ quan báo cáo', width: 24, style: LOOK.text, value: ({ counted }) => counted.agency.name },
    ...sourceColumns<DocumentLine>(fileLink, ({ counted, report: { origin } }) => ({ counted, origin })),
  ];
}
