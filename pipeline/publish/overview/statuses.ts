import type { CityReport } from '../../consolidate/city-report.ts';
import { DERIVED_STATUS } from '../../contract/status.ts';
import type { PageRow } from '../canvas.ts';
import { toSheet } from '../links.ts';
import { dutySumRows } from '../sheets/duty-groups.ts';
import { SHEET } from '../sheet-names.ts';
import { STATUSES, addStatuses, percent, totalOf } from '../statuses.ts';
import { BLOCK, blockRows } from './block.ts';

/** (duty × owner) by derived status, with shares of all of them. */
export function statusBlock(report: CityReport, from: number): PageRow[] {
  const city = addStatuses(report.duties);
  const all = totalOf(city);
  const share = (n: number) => (all === 0 ? 0 : percent(n, all));
  return blockRows({
    title: 'I. Trạng thái thực hiện (lượt nhiệm vụ × cơ quan)',
    from,
    columns: [
      { header: 'Trạng thái', span: 4, style: BLOCK.text },
      { header: 'Số lượt', span: 2, style: BLOCK.count },
      { header: 'Tỷ trọng %', span: 2, style: BLOCK.rate },
    ],
    lines: [
      ...STATUSES.map((status) => [DERIVED_STATUS[status], city[status], share(city[status])]),
      ['Cộng', toSheet(all, SHEET.duties, `A${dutySumRows(report).city}`), share(all)],
    ],
    summed: true,
  });
}
