import type { AgencyLine, CityReport } from '../../consolidate/city-report.ts';
import { isOfUse } from '../../contract/ledger-place-note.ts';
import { findingCount } from '../../contract/more-findings.ts';
import { COMPETENT_LEVELS } from '../../contract/sheets.ts';
import { dayOf, showDay } from '../../contract/time.ts';
import { isWarning } from '../../contract/validate.ts';
import type { PageRow } from '../canvas.ts';
import { unconfirmedDuties } from '../data-notes.ts';
import { toSheet } from '../links.ts';
import type { Publication } from '../publication.ts';
import { citySubmissions } from '../receipts.ts';
import { NO_LEVEL, obstacleLevels, obstacleRow } from '../sheets/obstacles.ts';
import { lateCell } from '../sheets/matrix-layout.ts';
import { targetRow } from '../sheets/targets.ts';
import { firstConflictRow, firstWarningRow } from '../sheets/warnings.ts';
import { SHEET } from '../sheet-names.ts';
import type { SinceIssue } from '../since-issue.ts';
import { SINCE_PREFIX, sinceCounts } from '../since-summary.ts';
import { addStatuses, lateIn } from '../statuses.ts';
import { FIRST_ROW } from '../table.ts';
import { BLOCK, blockRows } from './block.ts';

interface Concern {
  readonly text: string;
  readonly count: number;
  readonly sheet: string;
  readonly cell: string;
}

type Level = (typeof COMPETENT_LEVELS)[number] | typeof NO_LEVEL;

/** Whose hands a difficulty is in. */
const SETTLED_BY: Readonly<Record<Level, 'city' | 'above' | 'nobody'>> = {
  'Sở Nội vụ': 'city',
  'Sở ngành khác của Thành phố': 'city',
  'UBND Thành phố': 'city',
  'HĐND Thành phố': 'city',
  'Thành ủy': 'city',
  'Bộ Nội vụ': 'above',
  'Bộ ngành Trung ương khác': 'above',
  'Chính phủ': 'above',
  'Quốc hội': 'above',
  [NO_LEVEL]: 'nobody',
};

/** What leaders should look at: how many, and the place that tells more. */
export function attentionBlock({ report, since }: Publication, from: number): PageRow[] {
  return blockRows({
    title: 'II. Việc cần chú ý',
    from,
    columns: [
      { header: 'Nội dung', span: 7, style: BLOCK.text },
      { header: 'Số lượng', span: 2, style: BLOCK.linkCount },
    ],
    lines: [...concerns(report), ...sinceConcerns(since)].map(({ text, count, sheet, cell }) => [
      text,
      toSheet(count, sheet, cell),
    ]),
    summed: false,
  });
}

function concerns(report: CityReport): Concern[] {
  return [
    ...ledgerConcerns(report),
    {
      text: 'Lượt nhiệm vụ quá hạn',
      count: lateIn(addStatuses(report.duties)),
      sheet: SHEET.matrix,
      cell: lateCell(report.duties.length),
    },
    ...submissionConcerns(report),
    ...conflictConcerns(report),
    {
      text: 'Chỉ tiêu chưa đạt mục tiêu',
      count: report.targets.filter((line) => line.reached === false).length,
      sheet: SHEET.targets,
      cell: `A${targetRow(
        report,
        firstOf(report.targets, (line) => line.reached === false),
      )}`,
    },
    ...obstacleConcerns(report),
    ...dataConcerns(report),
  ];
}

/** Told only where it is so: who is on time, excluded and waived is then not what the officer has written. */
function ledgerConcerns({ ledgerNotes = [] }: CityReport): Concern[] {
  const count = ledgerNotes.filter(isOfUse).length;
  if (count === 0) return [];
  const text = 'Việc về sổ tiếp nhận phải xử lý trước khi dùng số liệu đúng hạn, quá hạn';
  return [{ text, count, sheet: SHEET.warnings, cell: `A${FIRST_ROW}` }];
}

function submissionConcerns(report: CityReport): Concern[] {
  const { returned, unusable, missing } = citySubmissions(report);
  const firstIn = (state: AgencyLine['state']) => ({
    sheet: SHEET.submissions,
    cell: `A${FIRST_ROW + firstOf(report.agencies, (line) => line.state === state)}`,
  });
  return [
    { text: 'Cơ quan chưa gửi báo cáo', count: missing, ...firstIn('missing') },
    {
      text: 'Cơ quan có tệp gửi đến nhưng chưa dùng được',
      count: unusable,
      ...firstIn('unusable'),
    },
    { text: 'Cơ quan bị trả lại, chưa có báo cáo được chấp nhận', count: returned, ...firstIn('returned') },
  ];
}

/** Told only where there is such a thing: it hardly ever happens. */
function conflictConcerns(report: CityReport): Concern[] {
  const count = report.files.filter(({ standing }) => standing === 'conflict').length;
  if (count === 0) return [];
  const cell = `A${firstConflictRow(report)}`;
  return [{ text: 'Báo cáo trùng thời điểm nhận, chưa tính', count, sheet: SHEET.warnings, cell }];
}

function dataConcerns(report: CityReport): Concern[] {
  const unconfirmed = new Set([...unconfirmedDuties(report).values()].flat());
  const warnings = report.counted.flatMap(({ file }) => file.findings.filter(isWarning));
  const sheet = SHEET.warnings;
  return [
    {
      text: 'Nhiệm vụ chưa được xác nhận cơ quan thực hiện',
      count: unconfirmed.size,
      sheet,
      cell: `A${FIRST_ROW}`,
    },
    {
      text: 'Chỗ có cảnh báo trong các báo cáo được tính',
      count: findingCount(warnings),
      sheet,
      cell: `A${firstWarningRow(report)}`,
    },
  ];
}

/** What leaders who have the issued report do not know yet. */
function sinceConcerns(since: SinceIssue | undefined): Concern[] {
  if (!since) return [];
  const issued = `${SINCE_PREFIX} (đến ${showDay(dayOf(since.at))}): `;
  const changes = sinceCounts(since).map(({ text, count, first }) => ({
    text: `${issued}${text}`,
    count,
    sheet: SHEET.since,
    cell: `A${FIRST_ROW + first}`,
  }));
  const nothing = { text: `${issued}thay đổi`, count: 0, sheet: SHEET.since, cell: `A${FIRST_ROW}` };
  return changes.length > 0 ? changes : [nothing];
}

/** The index of the first that is such; 0 where none is. */
function firstOf<T>(items: readonly T[], isSuch: (item: T) => boolean): number {
  return Math.max(0, items.findIndex(isSuch));
}

function obstacleConcerns(report: CityReport): Concern[] {
  const levels = obstacleLevels(report);
  const concern = (text: string, by: 'city' | 'above' | 'nobody'): Concern => {
    const own = Object.entries(SETTLED_BY).flatMap(([level, settled]) => (settled === by ? [level] : []));
    const count = levels.reduce((n, { level, lines }) => n + (own.includes(level) ? lines.length : 0), 0);
    return { text, count, sheet: SHEET.obstacles, cell: `A${obstacleRow(report, own)}` };
  };
  const unnamed = concern('Vướng mắc chưa nêu cấp giải quyết', 'nobody');
  return [
    concern('Vướng mắc chờ Thành phố giải quyết', 'city'),
    concern('Vướng mắc chờ Trung ương giải quyết', 'above'),
    ...(unnamed.count > 0 ? [unnamed] : []),
  ];
}
