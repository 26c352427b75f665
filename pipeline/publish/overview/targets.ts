import type { CityReport } from '../../consolidate/city-report.ts';
import { type Target, shortNameOf } from '../../contract/plan.ts';
import type { CellStyle } from '../../contract/style.ts';
import type { PageRow } from '../canvas.ts';
import { toSheet } from '../links.ts';
import { SHEET } from '../sheet-names.ts';
import { reachedText, shownRate } from '../target-rate.ts';
import { BLOCK, blockRows } from './block.ts';

/** Columns of the page that the chart of targets reads, counted from the block's first one. */
export const TARGET_OFFSET = { name: 0, rate: 10, goal: 12 } as const;

/** Each target of II.2.d: the city's rate, the goal, whether it is reached. */
export function targetBlock({ period, targets }: CityReport, from: number): PageRow[] {
  return blockRows({
    title: 'III. Chỉ tiêu (mục II.2.d của Kế hoạch)',
    from,
    columns: [
      { header: 'Tên gọn', span: 3, style: BLOCK.text },
      { header: 'Chỉ tiêu', span: 7, style: BLOCK.text },
      { header: 'Tỷ lệ %', span: 2, style: { ...BLOCK.rate, bold: true } },
      {
        header: 'Mục tiêu',
        span: 2,
        style: BLOCK.center,
        styleOf: (line) => goalStyle(targets[line]?.target),
      },
      { header: 'Kết quả', span: 2, style: BLOCK.linkCenter },
    ],
    lines: targets.map((line) => {
      // Nobody to count is a gap in the chart; the last column says so.
      const rate = line.total.rate === null ? null : shownRate(line.total, line.target.value);
      const { code, title, value } = line.target;
      return [
        shortNameOf(period.plan, code) ?? code,
        title,
        rate,
        value,
        toSheet(reachedText(line), SHEET.targets),
      ];
    }),
    summed: false,
  });
}

/** A goal is a number, so that a chart can draw it; it reads `≥ 15%`. */
function goalStyle(target: Target | undefined): CellStyle {
  const sign = target?.operator === '>=' ? '"≥ "' : '';
  return { ...BLOCK.center, format: `${sign}General"${target?.unit ?? ''}"` };
}
