import type { CityReport } from '../../consolidate/city-report.ts';
import { isError } from '../../contract/validate.ts';
import type { PageRow } from '../canvas.ts';
import { unconfirmedDuties } from '../data-notes.ts';
import { toSheet } from '../links.ts';
import { citySubmissions } from '../receipts.ts';
import { obstacleLevels } from '../sheets/obstacles.ts';
import { SHEET } from '../sheet-names.ts';
import { addStatuses, lateIn } from '../statuses.ts';
import { BLOCK, blockRows } from './block.ts';

interface Concern {
  readonly text: string;
  readonly count: number;
  readonly sheet: string;
}

/** What leaders should look at: how many, and the sheet that tells more. */
export function attentionBlock(report: CityReport, from: number): PageRow[] {
  return blockRows({
    title: 'III. Việc cần chú ý',
    from,
    columns: [
      { header: 'Nội dung', span: 10, style: BLOCK.text },
      { header: 'Số lượng', span: 2, style: { ...BLOCK.count, bold: true } },
    ],
    lines: concerns(report).map(({ text, count, sheet }) => [text, toSheet(count, sheet)]),
    summed: false,
  });
}

function concerns(report: CityReport): Concern[] {
  const { returned, missing } = citySubmissions(report);
  const unconfirmed = new Set([...unconfirmedDuties(report).values()].flat());
  const warnings = report.counted.flatMap(({ file }) => file.findings.filter((f) => !isError(f)));
  return [
    { text: 'Lượt nhiệm vụ quá hạn', count: lateIn(addStatuses(report.duties)), sheet: SHEET.matrix },
    {
      text: `Cơ quan chưa có báo cáo được chấp nhận (chưa gửi ${missing}, bị trả lại ${returned})`,
      count: missing + returned,
      sheet: SHEET.submissions,
    },
    {
      text: 'Chỉ tiêu chưa đạt mục tiêu',
      count: report.targets.filter((line) => line.reached === false).length,
      sheet: SHEET.targets,
    },
    obstacleConcern(report),
    {
      text: 'Nhiệm vụ chưa được xác nhận cơ quan thực hiện',
      count: unconfirmed.size,
      sheet: SHEET.warnings,
    },
    { text: 'Cảnh báo trong các báo cáo được tính', count: warnings.length, sheet: SHEET.warnings },
  ];
}

function obstacleConcern(report: CityReport): Concern {
  const levels = obstacleLevels(report);
  const shown = levels.map(({ level, lines }) => `${level} ${lines.length}`).join('; ');
  return {
    text: shown === '' ? 'Vướng mắc chờ cấp trên giải quyết' : `Vướng mắc chờ giải quyết: ${shown}`,
    count: levels.reduce((n, { lines }) => n + lines.length, 0),
    sheet: SHEET.obstacles,
  };
}
