import type { CityReport } from '../../consolidate/city-report.ts';
import type { ReportChart } from '../../workbook/charts/model.ts';
import { type ChartPlace, cell, cells } from '../cell-range.ts';
import { GOAL_FILL, RATE_FILL, RECEIPT_FILLS, STATUS_FILLS } from '../fills.ts';
import { DUTY_COLUMN, dutySumRows } from '../sheets/duty-groups.ts';
import { groupSumCells } from '../sheets/submissions.ts';
import { SHEET } from '../sheet-names.ts';
import { STATUSES } from '../statuses.ts';
import { TARGET_OFFSET } from './targets.ts';

/** Statuses of all (duty × owner), read from the block of statuses whose title stands in `row`, column 1. */
export function statusChart(row: number, place: ChartPlace): ReportChart {
  const column = (number: number) => cells(SHEET.overview, number, [row + 2, row + 1 + STATUSES.length]);
  return {
    kind: 'doughnut',
    title: 'Trạng thái thực hiện nhiệm vụ',
    description:
      'Biểu đồ vành khuyên: tỷ trọng các lượt nhiệm vụ theo trạng thái thực hiện. Số liệu ở bảng I bên cạnh.',
    ...place,
    series: { name: cell(SHEET.overview, 5, row + 1), categories: column(1), values: column(5) },
    fills: STATUSES.map((status) => STATUS_FILLS[status]),
  };
}

/** Rates of the targets beside their goals, read from the block whose title stands in `row`, column 1. */
export function targetChart({ targets }: CityReport, row: number, place: ChartPlace): ReportChart {
  const column = (offset: number) => cells(SHEET.overview, 1 + offset, [row + 2, row + 1 + targets.length]);
  const series = (offset: number) => ({
    name: cell(SHEET.overview, 1 + offset, row + 1),
    categories: column(TARGET_OFFSET.name),
    values: column(offset),
  });
  return {
    kind: 'goals',
    title: 'Kết quả thực hiện chỉ tiêu so với mục tiêu',
    description:
      'Biểu đồ cột: cột là tỷ lệ đạt được của từng chỉ tiêu toàn Thành phố, vạch ngang là mục tiêu của chỉ tiêu đó. Số liệu ở bảng III bên cạnh.',
    ...place,
    series: { ...series(TARGET_OFFSET.rate), fill: RATE_FILL },
    goals: { ...series(TARGET_OFFSET.goal), fill: GOAL_FILL },
  };
}

/** What each group of agencies has sent, read from the sums on Nộp báo cáo. */
export function submissionChart(report: CityReport, place: ChartPlace): ReportChart {
  const { header, first, last, columns } = groupSumCells(report);
  return {
    kind: 'shares',
    title: 'Nộp báo cáo theo nhóm cơ quan',
    description:
      'Biểu đồ thanh chồng: trong mỗi nhóm cơ quan, số cơ quan gửi đúng hạn, quá hạn, bị trả lại, có tệp nhưng chưa dùng được, chưa gửi. Số liệu ở trang Nộp báo cáo, phần cộng theo nhóm.',
    ...place,
    series: (['onTime', 'late', 'returned', 'unusable', 'missing'] as const).map((key) => ({
      name: cell(SHEET.submissions, columns[key], header),
      categories: cells(SHEET.submissions, columns.name, [first, last]),
      values: cells(SHEET.submissions, columns[key], [first, last]),
      fill: RECEIPT_FILLS[key],
    })),
  };
}

/** The plan's groups of duties by derived status, read from the sums on Nhiệm vụ. */
export function dutyGroupChart(report: CityReport, place: ChartPlace): ReportChart {
  const { header, first, last } = dutySumRows(report);
  return {
    kind: 'shares',
    title: 'Trạng thái theo nhóm nhiệm vụ',
    description:
      'Biểu đồ thanh chồng: trong mỗi nhóm nhiệm vụ, số lượt theo trạng thái thực hiện. Số liệu ở trang Nhiệm vụ, phần cộng theo nhóm.',
    ...place,
    series: STATUSES.map((status, i) => ({
      name: cell(SHEET.duties, DUTY_COLUMN.firstStatus + i, header),
      categories: cells(SHEET.duties, DUTY_COLUMN.shortName, [first, last]),
      values: cells(SHEET.duties, DUTY_COLUMN.firstStatus + i, [first, last]),
      fill: STATUS_FILLS[status],
    })),
  };
}
