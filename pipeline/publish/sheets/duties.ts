import type { CityReport, DutyLine } from '../../consolidate/city-report.ts';
import { columnLetters } from '../../contract/grid.ts';
import { DERIVED_STATUS } from '../../contract/status.ts';
import type { ReportSheet } from '../../workbook/report-model.ts';
import { blockOf } from '../detail-blocks.ts';
import { officialDue } from '../due-text.ts';
import { toSheet } from '../links.ts';
import { LOOK, NAVY, strong } from '../look.ts';
import { dutyGroupName } from '../names.ts';
import type { Publication } from '../publication.ts';
import { SHEET } from '../sheet-names.ts';
import { STATUSES, totalOf } from '../statuses.ts';
import { type Column, FIRST_ROW, lineRows, tableSheet } from '../table.ts';
import { DUTY_COLUMN, dutySumRows, groupLabel, groupSumRows, rateCell } from './duty-groups.ts';
import { MATRIX_HEADER_ROW, matrixColumn } from './matrix-layout.ts';

/** Each duty by derived status; below, sums by the plan's groups of duties and for the city. */
export function dutiesSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const columns = columnsOf(publication);
  const lines = lineRows(columns, report.duties, 'Kế hoạch không giao nhiệm vụ nào trong năm.');
  const summed = columns.slice(DUTY_COLUMN.total - 1, DUTY_COLUMN.rate);
  const counts = summed.slice(1).map(({ style }) => style);
  const sumStyles = [LOOK.center, LOOK.text, LOOK.text, LOOK.text, LOOK.tally, ...counts];
  const rate = columnLetters(DUTY_COLUMN.rate);
  return tableSheet(report, {
    name: SHEET.duties,
    title: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    note: 'Tỷ lệ = (Hoàn thành + Đã thực hiện) / (Số cơ quan - Không phát sinh). “Đã thực hiện”: nhiệm vụ không có hạn được tính. Bấm vào Số cơ quan để xem từng cơ quan.',
    columns,
    body: [...lines, ...groupSumRows(report, ['Số lượt', ...summed.slice(1).map(({ header }) => header)])],
    filtered: lines.length,
    frozenColumns: 2,
    kinds: { group: sumStyles, groupSum: sumStyles.map(strong) },
    conditional: [groupLine(lines.length)],
    bars: [
      `${rate}${FIRST_ROW}:${rate}${FIRST_ROW + lines.length - 1}`,
      `${rate}${dutySumRows(report).first}:${rate}${dutySumRows(report).city}`,
    ],
  });
}

/**
 * A dark line where another group begins, however the rows are sorted; not over the data bars, for LibreOffice
 * draws one of the two.
 */
function groupLine(rows: number) {
  const last = columnLetters(DUTY_COLUMN.rate - 1);
  const range = `A${FIRST_ROW + 1}:${last}${FIRST_ROW + Math.max(rows - 1, 1)}`;
  return { range, when: { formula: `$D${FIRST_ROW + 1}<>$D${FIRST_ROW}` }, line: NAVY };
}

/** Nobody reports on a duty that the program fills: its agencies stand on the sheet that it is filled from. */
const DERIVED_SHEET = { submission: SHEET.submissions, obstacles: SHEET.obstacles } as const;

/** The row of a duty on the sheet. */
export function dutyRow({ duties }: CityReport, code: string): number {
  return FIRST_ROW + duties.findIndex(({ row }) => row.duty.code === code);
}

function columnsOf({ blocks }: Publication): Column<DutyLine>[] {
  return [
    {
      header: 'Mã',
      width: 13,
      style: LOOK.linkCenter,
      value: ({ row: { duty } }, index) =>
        toSheet(duty.code, SHEET.matrix, `${matrixColumn(index)}${MATRIX_HEADER_ROW}`),
    },
    { header: 'Nhiệm vụ', width: 42, style: LOOK.text, value: ({ row }) => row.duty.title },
    { header: 'Thời hạn', width: 25, style: LOOK.text, value: ({ row }) => officialDue(row) },
    {
      header: 'Nhóm',
      width: 22,
      style: LOOK.center,
      value: ({ row }) => groupLabel(dutyGroupName(row.duty)),
    },
    {
      header: 'Số cơ quan',
      width: 8,
      style: LOOK.linkTally,
      value: ({ row: { duty }, statuses }) => {
        const count = totalOf(statuses);
        if (duty.derivedFrom !== undefined)
          return toSheet(count, DERIVED_SHEET[duty.derivedFrom], `A${FIRST_ROW}`);
        const first = blocks.get(blockOf.duty(duty.code))?.first;
        return first === undefined ? count : toSheet(count, SHEET.details, `A${first}`);
      },
    },
    ...STATUSES.map((status): Column<DutyLine> => ({
      header: DERIVED_STATUS[status],
      width: 10,
      style: LOOK.tally,
      value: ({ statuses }) => statuses[status],
    })),
    { header: 'Tỷ lệ %', width: 12, style: LOOK.rate, value: ({ statuses }) => rateCell(statuses) },
  ];
}
