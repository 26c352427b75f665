import type { Reconciliation } from '../../consolidate/city-report.ts';
import type { ReportSheet } from '../../workbook/report-model.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, lineRows, tableSheet } from '../table.ts';

/** The same things counted in two ways. A report whose numbers differ is never written. */
export function reconciliationSheet({ report }: Publication): ReportSheet {
  const columns = columnsOf();
  return tableSheet(report, {
    name: SHEET.reconciliation,
    title: 'ĐỐI CHIẾU SỐ LIỆU',
    note: 'Mỗi số được tính theo hai cách độc lập; tệp tổng hợp chỉ được ghi ra khi mọi dòng đều khớp.',
    columns,
    body: lineRows(columns, report.reconciliations, 'Không có gì để đối chiếu.'),
    filtered: report.reconciliations.length,
  });
}

function columnsOf(): Column<Reconciliation>[] {
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Nội dung đối chiếu', width: 38, style: LOOK.text, value: ({ what }) => what },
    { header: 'Cách tính thứ nhất', width: 40, style: LOOK.text, value: ({ left }) => left.label },
    { header: 'Kết quả thứ nhất', width: 14, style: LOOK.count, value: ({ left }) => left.value },
    { header: 'Cách tính thứ hai', width: 50, style: LOOK.text, value: ({ right }) => right.label },
    { header: 'Kết quả thứ hai', width: 14, style: LOOK.count, value: ({ right }) => right.value },
    { header: 'Chênh lệch', width: 11, style: LOOK.count, value: difference },
    {
      header: 'Kết luận',
      width: 11,
      style: LOOK.center,
      value: (r) => (difference(r) === 0 ? 'Khớp' : 'Lệch'),
    },
  ];
}

function difference({ left, right }: Reconciliation): number {
  return left.value - right.value;
}
