import type { CityReport, Counted } from '../../consolidate/city-report.ts';
import { COMPETENT_LEVELS } from '../../contract/sheets.ts';
import type { ObstacleReport } from '../../contract/submission.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { sourceColumns } from '../links.ts';
import { LOOK } from '../look.ts';
import type { Publication } from '../publication.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, headingRow, lineRow, tableSheet } from '../table.ts';

/** What stands for the level of a difficulty that names none. */
export const NO_LEVEL = 'Chưa nêu cấp giải quyết';

export interface ObstacleLine {
  readonly counted: Counted;
  readonly report: ObstacleReport;
}

export interface ObstacleLevel {
  readonly level: string;
  readonly lines: readonly ObstacleLine[];
}

/** Difficulties beyond the agencies' authority (Plan IV.3), by the level that can settle them. */
export function obstaclesSheet(publication: Publication): ReportSheet {
  const columns = columnsOf(publication);
  const body = bodyRows(obstacleLevels(publication.report), columns);
  return tableSheet(publication.report, {
    name: SHEET.obstacles,
    title: 'KHÓ KHĂN, VƯỚNG MẮC QUÁ THẨM QUYỀN',
    note: 'Theo mục IV.3 của Kế hoạch, xếp theo cấp có thẩm quyền giải quyết.',
    columns,
    body,
    filtered: body.length,
  });
}

/** Levels with something waiting, from near to far; what names no level stands last. */
export function obstacleLevels({ counted }: CityReport): ObstacleLevel[] {
  const lines = counted.flatMap((own) =>
    own.submission.obstacles.map((report) => ({ counted: own, report })),
  );
  const known: readonly string[] = COMPETENT_LEVELS;
  const levels = COMPETENT_LEVELS.map((level) => ({
    level,
    lines: lines.filter(({ report }) => report.level === level),
  }));
  const others = lines.filter(({ report }) => !known.includes(report.level ?? ''));
  return [...levels, { level: NO_LEVEL, lines: others }].filter(({ lines: own }) => own.length > 0);
}

function bodyRows(levels: readonly ObstacleLevel[], columns: readonly Column<ObstacleLine>[]): ReportRow[] {
  if (levels.length === 0)
    return [headingRow(columns.length, 'Không có khó khăn, vướng mắc quá thẩm quyền nào được báo cáo.')];
  const before = levels.map((_, i) => levels.slice(0, i).reduce((n, { lines }) => n + lines.length, 0));
  return levels.flatMap(({ level, lines }, i) => [
    headingRow(columns.length, `${level}: ${lines.length} vướng mắc`),
    ...lines.map((line, j) => lineRow(columns, line, (before[i] ?? 0) + j)),
  ]);
}

function columnsOf({ report, fileLink }: Publication): Column<ObstacleLine>[] {
  const titles = new Map(report.duties.map(({ row }) => [row.duty.code, row.duty.title]));
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Cơ quan', width: 22, style: LOOK.text, value: ({ counted }) => counted.agency.name },
    {
      header: 'Nhiệm vụ',
      width: 28,
      style: LOOK.text,
      value: ({ report: { duty = '' } }) => [duty, titles.get(duty)].filter(Boolean).join(': '),
    },
    {
      header: 'Khó khăn, vướng mắc',
      width: 40,
      style: LOOK.text,
      prose: true,
      value: (line) => line.report.difficulty ?? null,
    },
    {
      header: 'Nguyên nhân',
      width: 32,
      style: LOOK.text,
      prose: true,
      value: (line) => line.report.cause ?? null,
    },
    {
      header: 'Đề xuất, kiến nghị',
      width: 40,
      style: LOOK.text,
      prose: true,
      value: (line) => line.report.proposal ?? null,
    },
    ...sourceColumns<ObstacleLine>(fileLink, ({ counted, report: { origin } }) => ({ counted, origin })),
  ];
}
