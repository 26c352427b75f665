import type { CityReport } from '../../consolidate/city-report.ts';
import { DERIVED_STATUS } from '../../contract/status.ts';
import type { PageRow } from '../canvas.ts';
import { toSheet } from '../links.ts';
import { CITY } from '../receipts.ts';
import { dutyGroups, dutyRow } from '../sheets/duties.ts';
import { SHEET } from '../sheet-names.ts';
import { STATUSES, addStatuses, percent, totalOf } from '../statuses.ts';
import { BLOCK, blockRows } from './block.ts';

/** (duty × owner) by derived status, with shares of all of them. */
export function statusBlock({ duties }: CityReport, from: number): PageRow[] {
  const city = addStatuses(duties);
  const all = totalOf(city);
  const share = (n: number) => (all === 0 ? 0 : percent(n, all));
  return blockRows({
    title: 'I. Trạng thái thực hiện (lượt nhiệm vụ × cơ quan)',
    from,
    columns: [
      { header: 'Trạng thái', span: 6, style: BLOCK.text },
      { header: 'Số lượt', span: 2, style: BLOCK.count },
      { header: 'Tỷ trọng %', span: 2, style: BLOCK.rate },
    ],
    lines: [
      ...STATUSES.map((status) => [DERIVED_STATUS[status], city[status], share(city[status])]),
      ['Cộng', toSheet(all, SHEET.duties), share(all)],
    ],
    summed: true,
  });
}

/** The plan's groups of duties by derived status. */
export function dutyGroupBlock(report: CityReport, from: number): PageRow[] {
  const one = { span: 1, style: BLOCK.count, headerStyle: BLOCK.narrowHeader };
  const groups = dutyGroups(report).map(({ name, lines }) => {
    const counts = addStatuses(lines.map(({ line }) => line));
    const first = lines[0]?.line.row.duty.code ?? '';
    const link = toSheet(totalOf(counts), SHEET.duties, `A${dutyRow(report, first) - 1}`);
    return [name, ...STATUSES.map((status) => counts[status]), link];
  });
  const city = addStatuses(report.duties);
  return blockRows({
    title: 'V. Trạng thái theo nhóm nhiệm vụ',
    from,
    columns: [
      { header: 'Nhóm nhiệm vụ', span: 6, style: { ...BLOCK.text, size: 9 } },
      ...STATUSES.map((status) => ({ header: DERIVED_STATUS[status], ...one })),
      { header: 'Cộng', ...one },
    ],
    lines: [...groups, [CITY, ...STATUSES.map((status) => city[status]), totalOf(city)]],
    summed: true,
  });
}
