import type { CityReport } from '../../consolidate/city-report.ts';
import type { PageRow } from '../canvas.ts';
import { groupSubmissions } from '../receipts.ts';
import { BLOCK, blockRows } from './block.ts';

/** What each group of agencies has sent. */
export function submissionBlock(report: CityReport, from: number): PageRow[] {
  const one = { span: 1, style: BLOCK.count, headerStyle: BLOCK.narrowHeader };
  return blockRows({
    title: 'IV. Nộp báo cáo theo nhóm cơ quan',
    from,
    columns: [
      { header: 'Nhóm cơ quan', span: 6, style: { ...BLOCK.text, size: 9 } },
      { header: 'Phải báo cáo', ...one },
      { header: 'Đúng hạn', ...one },
      { header: 'Quá hạn', ...one },
      { header: 'Bị trả lại', ...one },
      { header: 'Chưa gửi', ...one },
    ],
    lines: groupSubmissions(report).map(({ name, owing, onTime, late, returned, missing }) => [
      name,
      owing,
      onTime,
      late,
      returned,
      missing,
    ]),
    summed: true,
  });
}
