import type { CityReport, Counted } from '../../consolidate/city-report.ts';
import { COMPETENT_LEVELS } from '../../contract/sheets.ts';
import type { ObstacleReport } from '../../contract/submission.ts';
import type { ReportRow, ReportSheet } from '../../workbook/report-model.ts';
import { sourceColumns } from '../links.ts';
import { listSheet, MOST_LINES, shownLines } from '../list.ts';
import { LOOK, NAVY, strong } from '../look.ts';
import type { Publication } from '../publication.ts';
import { SHEET } from '../sheet-names.ts';
import { type Column, FIRST_ROW } from '../table.ts';

/** What stands for the level of a difficulty that names none. */
export const NO_LEVEL = 'Chưa nêu cấp giải quyết';
const NOTHING = 'Không có khó khăn, vướng mắc quá thẩm quyền nào được báo cáo.';

export interface ObstacleLine {
  readonly counted: Counted;
  readonly report: ObstacleReport;
}

interface LevelledLine extends ObstacleLine {
  readonly level: string;
}

export interface ObstacleLevel {
  readonly level: string;
  readonly lines: readonly ObstacleLine[];
}

/** Difficulties beyond the agencies' authority (Plan IV.3), by the level that can settle them; below, sums by level. */
export function obstaclesSheet(publication: Publication): ReportSheet {
  const columns = columnsOf(publication);
  const levels = obstacleLevels(publication.report);
  const lines = levels.flatMap(({ level, lines: own }) => own.map((line) => ({ ...line, level })));
  return listSheet(publication.report, {
    name: SHEET.obstacles,
    title: 'KHÓ KHĂN, VƯỚNG MẮC QUÁ THẨM QUYỀN',
    note: 'Theo mục IV.3 của Kế hoạch, xếp theo cấp có thẩm quyền giải quyết.',
    columns,
    lines,
    nothing: NOTHING,
    elsewhere: 'xem trang Vướng mắc trong tệp của từng cơ quan',
    below: levelRows(levels),
    frozenColumns: 3,
    kinds: { level: LEVEL_STYLES, levelSum: LEVEL_STYLES.map(strong) },
    // However the rows are sorted, a dark line stands where another level begins.
    conditional: [
      {
        range: `A${FIRST_ROW + 1}:I${FIRST_ROW + Math.max(shownLines(lines) - 1, 1)}`,
        when: { formula: `$B${FIRST_ROW + 1}<>$B${FIRST_ROW}` },
        line: NAVY,
      },
    ],
  });
}

/** The row that the first difficulty of one of these levels stands in; the first row where there is none. */
export function obstacleRow(report: CityReport, levels: readonly string[]): number {
  const all = obstacleLevels(report).flatMap(({ level, lines }) => lines.map(() => level));
  const index = all.findIndex((level) => levels.includes(level));
  return FIRST_ROW + Math.min(Math.max(0, index), MOST_LINES);
}

const LEVEL_STYLES = [LOOK.center, LOOK.text, LOOK.tally];

function levelRows(levels: readonly ObstacleLevel[]): ReportRow[] {
  if (levels.length === 0) return [];
  const count = levels.reduce((n, { lines }) => n + lines.length, 0);
  return [
    { kind: 'title', cells: [] },
    { kind: 'header', cells: ['STT', 'Cộng theo cấp giải quyết', 'Số vướng mắc'] },
    ...levels.map(({ level, lines }, i) => ({ kind: 'level', cells: [i + 1, level, lines.length] })),
    { kind: 'levelSum', cells: [null, 'Tổng số', count] },
  ];
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

function columnsOf({ report, fileLink }: Publication): Column<LevelledLine>[] {
  const titles = new Map(report.duties.map(({ row }) => [row.duty.code, row.duty.title]));
  return [
    { header: 'STT', width: 6, style: LOOK.center, value: (_, i) => i + 1 },
    { header: 'Cấp giải quyết', width: 18, style: LOOK.center, value: ({ level }) => level },
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
    ...sourceColumns<LevelledLine>(fileLink, ({ counted, report: { origin } }) => ({ counted, origin })),
  ];
}
