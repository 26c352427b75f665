import type { CityReport } from '../../consolidate/city-report.ts';
import { goalText } from '../../contract/printed.ts';
import type { PageRow } from '../canvas.ts';
import { toSheet } from '../links.ts';
import { SHEET } from '../sheet-names.ts';
import { reachedText, shownRate } from '../target-rate.ts';
import { BLOCK, blockRows } from './block.ts';

/** Each target of II.2.d: the city's rate, the goal, whether it is reached. */
export function targetBlock({ targets }: CityReport, from: number): PageRow[] {
  return blockRows({
    title: 'II. Chỉ tiêu (mục II.2.d của Kế hoạch)',
    from,
    columns: [
      { header: 'Chỉ tiêu', span: 8, style: BLOCK.text },
      { header: 'Tỷ lệ %', span: 2, style: { ...BLOCK.rate, bold: true } },
      { header: 'Mục tiêu', span: 2, style: BLOCK.center },
      { header: 'Kết quả', span: 3, style: { ...BLOCK.center, bold: true } },
    ],
    lines: targets.map((line) => {
      const rate = line.total.rate === null ? '–' : shownRate(line.total, line.target.value);
      return [line.target.title, rate, goalText(line.target), toSheet(reachedText(line), SHEET.targets)];
    }),
    summed: false,
  });
}
