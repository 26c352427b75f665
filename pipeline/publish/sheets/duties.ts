import type { CityReport, DutyLine, StatusCounts } from '../../consolidate/city-report.ts';
import { printedDuty } from '../../contract/printed.ts';
import { DERIVED_STATUS } from '../../contract/status.ts';
import type { ReportCell, ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { blockOf } from '../detail-blocks.ts';
import { toSheet } from '../links.ts';
import { LOOK } from '../look.ts';
import { NO_ONE, dutyGroupName } from '../names.ts';
import type { Publication } from '../publication.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { STATUSES, addStatuses, doneRate, totalOf } from '../statuses.ts';
import { type Column, FIRST_ROW, lineRow, tableSheet } from '../table.ts';
import { MATRIX_HEADER_ROW, matrixColumn } from './matrix-layout.ts';

/** A duty and its place in the plan's order. */
interface NumberedLine {
  readonly line: DutyLine;
  readonly index: number;
}

interface DutyGroup {
  readonly name: string;
  readonly lines: readonly NumberedLine[];
}

/** Each duty by derived status, with sums by the plan's groups of duties and for the city. */
export function dutiesSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const columns = columnsOf(publication);
  const groups = dutyGroups(report);
  const body = [
    sumRow(CITY, report.duties),
    ...groups.flatMap(({ name, lines }) => [
      sumRow(
        name,
        lines.map(({ line }) => line),
      ),
      ...lines.map((line) => lineRow(columns, line)),
    ]),
  ];
  return tableSheet(report, {
    name: SHEET.duties,
    title: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    note: 'Tỷ lệ = (Hoàn thành + Đã thực hiện) / (Số cơ quan - Không phát sinh). “Đã thực hiện”: nhiệm vụ không có hạn được tính.',
    columns,
    body,
    filtered: body.length,
    frozenColumns: 2,
  });
}

/** The row of a duty on the sheet: the city's sum and the sums of the groups stand between. */
export function dutyRow(report: CityReport, code: string): number {
  const groups = dutyGroups(report);
  const before = groups.findIndex(({ lines }) => lines.some(({ line }) => line.row.duty.code === code));
  const rows = groups.flatMap(({ lines }) => lines);
  return FIRST_ROW + 1 + before + 1 + rows.findIndex(({ line }) => line.row.duty.code === code);
}

/** Duties by the plan's groups, in the plan's order. */
export function dutyGroups({ duties }: CityReport): DutyGroup[] {
  const groups = new Map<string, NumberedLine[]>();
  duties.forEach((line, index) => {
    const name = dutyGroupName(line.row.duty);
    groups.set(name, [...(groups.get(name) ?? []), { line, index }]);
  });
  return [...groups].map(([name, lines]) => ({ name, lines }));
}

function columnsOf({ blocks }: Publication): Column<NumberedLine>[] {
  return [
    { header: 'Mã', width: 13, style: LOOK.center, value: ({ line }) => line.row.duty.code },
    { header: 'Nhiệm vụ', width: 44, style: LOOK.text, value: ({ line }) => line.row.duty.title },
    {
      header: 'Thời hạn',
      width: 26,
      style: LOOK.text,
      value: ({ line }) => printedDuty(line.row).due ?? null,
    },
    { header: 'Số cơ quan', width: 8, style: LOOK.tally, value: ({ line }) => totalOf(line.statuses) },
    ...STATUSES.map((status): Column<NumberedLine> => ({
      header: DERIVED_STATUS[status],
      width: 10,
      style: LOOK.tally,
      value: ({ line }) => line.statuses[status],
    })),
    { header: 'Tỷ lệ %', width: 10, style: LOOK.rate, value: ({ line }) => rateCell(line.statuses) },
    {
      header: 'Xem Chi tiết',
      width: 10,
      style: LOOK.linkCenter,
      value: ({ line }) => {
        const first = blocks.get(blockOf.duty(line.row.duty.code))?.first;
        return first === undefined ? null : toSheet(`Dòng ${first}`, SHEET.details, `A${first}`);
      },
    },
    {
      header: 'Xem Ma trận',
      width: 10,
      style: LOOK.linkCenter,
      value: ({ index }) => {
        const column = matrixColumn(index);
        return toSheet(`Cột ${column}`, SHEET.matrix, `${column}${MATRIX_HEADER_ROW}`);
      },
    },
  ];
}

function sumRow(name: string, lines: readonly DutyLine[]): ReportRow {
  const counts = addStatuses(lines);
  return {
    kind: 'sum',
    cells: [null, name, null, ...countCells(counts), rateCell(counts), null, null],
  };
}

function countCells(counts: StatusCounts): ReportCell[] {
  return [totalOf(counts), ...STATUSES.map((status) => counts[status])];
}

function rateCell(counts: StatusCounts): number | string {
  return doneRate(counts) ?? NO_ONE;
}
