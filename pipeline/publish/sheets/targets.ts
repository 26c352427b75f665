import type { CityReport, TargetLine, TargetSum } from '../../consolidate/city-report.ts';
import { goalText } from '../../contract/printed.ts';
import type { Target } from '../../contract/plan.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { blockOf } from '../detail-blocks.ts';
import { toSheet } from '../links.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, FIRST_ROW, HEADER_ROW, lineRow, tableSheet } from '../table.ts';
import { reachedText, shownRate, whyNoRate } from '../target-rate.ts';

/** A target's sums for the city (`reached` is its verdict) or for one group. */
interface ScopeLine {
  readonly target: Target;
  readonly scope: string;
  readonly sum: TargetSum;
  readonly reached: string | null;
}

/** Targets of II.2.d: Σ numerators / Σ denominators for the city, below it for each group of agencies. */
export function targetsSheet(publication: Publication): ReportSheet {
  const { report } = publication;
  const columns = columnsOf(publication);
  const names = report.period.roster.groups;
  const body = report.targets.flatMap((line) =>
    scopeLines(line, names).map((own, i): ReportRow => {
      const row = lineRow(columns, own);
      return i === 0 ? { ...row, kind: 'sum' } : row;
    }),
  );
  return tableSheet(report, {
    name: SHEET.targets,
    title: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU (MỤC II.2.d CỦA KẾ HOẠCH)',
    note: 'Tỷ lệ = tổng tử số / tổng mẫu số của các cơ quan đã báo cáo, không phải trung bình các tỷ lệ.',
    columns,
    body,
    filtered: body.length,
    frozenColumns: 3,
    bars: [`F${FIRST_ROW}:F${HEADER_ROW + Math.max(body.length, 1)}`],
  });
}

/** The row of the city's line of the target at an index (from 0): its groups stand below. */
export function targetRow({ targets }: CityReport, index: number): number {
  return targets.slice(0, index).reduce((row, { groups }) => row + 1 + groups.length, FIRST_ROW);
}

function scopeLines(line: TargetLine, names: Readonly<Record<string, string>>): ScopeLine[] {
  const { target, total, groups } = line;
  return [
    { target, scope: CITY, sum: total, reached: reachedText(line) },
    ...groups.map(([code, sum]) => ({
      target,
      scope: names[code] ?? code,
      sum,
      reached: sum.rate === null ? whyNoRate(sum) : null,
    })),
  ];
}

function columnsOf({ blocks }: Publication): Column<ScopeLine>[] {
  const count = (header: string, value: (sum: TargetSum) => number): Column<ScopeLine> => ({
    header,
    width: 13,
    style: LOOK.count,
    value: ({ sum }) => value(sum),
  });
  return [
    {
      header: 'Mã',
      width: 11,
      style: LOOK.linkCenter,
      value: ({ target }) => {
        const first = blocks.get(blockOf.target(target.code))?.first;
        return first === undefined ? target.code : toSheet(target.code, SHEET.details, `A${first}`);
      },
    },
    { header: 'Chỉ tiêu', width: 60, style: LOOK.text, value: ({ target }) => target.title },
    { header: 'Phạm vi', width: 38, style: LOOK.text, value: ({ scope }) => scope },
    count('Tử số', (sum) => sum.numerator),
    count('Mẫu số', (sum) => sum.denominator),
    {
      header: 'Tỷ lệ %',
      width: 12,
      style: LOOK.rate,
      value: ({ sum, target }) => shownRate(sum, target.value),
    },
    {
      header: 'Mục tiêu',
      width: 14,
      style: LOOK.center,
      value: ({ target }) => `${goalText(target)} (${target.byYear})`,
    },
    { header: 'Kết quả', width: 12, style: LOOK.center, value: ({ reached }) => reached },
    count('Số cơ quan đã báo cáo', (sum) => sum.reported),
    count('Không thuộc phạm vi', (sum) => sum.outOfScope),
    count('Chưa báo cáo', (sum) => sum.unreported),
  ];
}
