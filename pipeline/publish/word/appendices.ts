import type { AgencyLine, CityReport, StatusCounts } from '../../consolidate/city-report.ts';
import { DERIVED_STATUS } from '../../contract/status.ts';
import { type Moment, dayOf, showDay } from '../../contract/time.ts';
import type { Block, Section, Table, TableRow } from '../../word/model.ts';
import { TEXT_WIDTH } from '../../word/page.ts';
import { reportingGroups } from '../names.ts';
import { CITY } from '../receipts.ts';
import { AGENCY_STATE, decidingAt } from '../reporting-text.ts';
import { dutyGroups } from '../sheets/duty-groups.ts';
import { type ObstacleLevel, obstacleLevels } from '../sheets/obstacles.ts';
import { STATUSES, addStatuses, totalOf } from '../statuses.ts';
import { appendixHead } from './letterhead.ts';
import { cell, headerRow } from './paragraphs.ts';
import { figure, roman, writtenOut } from './prose.ts';

interface Appendix {
  readonly title: string;
  readonly landscape: boolean;
  readonly table: Table;
}

/** Who reported, each duty by status, and difficulties where there are any; each is numbered by itself. */
export function appendices(report: CityReport): Section[] {
  const levels = obstacleLevels(report);
  const all = [
    agencyAppendix(report),
    dutyAppendix(report),
    ...(levels.length === 0 ? [] : [obstacleAppendix(report, levels)]),
  ];
  return all.map(({ title, landscape, table }, i) => {
    const head: Block[] = appendixHead(report, { mark: `Phụ lục ${roman(i + 1)}`, title });
    return { landscape, blocks: [...head, table] };
  });
}

function headingRow(columns: number, text: string): TableRow {
  return keptWithNext([cell('cellHeading', text, columns)]);
}

/** A heading within a table never ends a page. */
function keptWithNext(row: TableRow): TableRow {
  return row.map(({ blocks, ...own }) => ({
    ...own,
    blocks: blocks.map((block) => ({ ...block, withNext: true })),
  }));
}

function agencyAppendix(report: CityReport): Appendix {
  let number = 0;
  const rows = reportingGroups(report).flatMap(([code, name]) => {
    const own = report.agencies.filter(({ agency }) => agency.group === code);
    return [
      headingRow(5, `${name} (${figure(own.length)})`),
      ...own.map((line) => agencyRow(line, (number += 1))),
    ];
  });
  return {
    title: 'Tình hình gửi báo cáo của các cơ quan, đơn vị',
    landscape: false,
    table: {
      kind: 'table',
      widths: [11, 58, 34, 33, 29],
      borders: true,
      header: [headerRow(['STT', 'Cơ quan, đơn vị', 'Nhận lúc', 'Kết quả', 'Thời hạn'])],
      rows,
    },
  };
}

function agencyRow(line: AgencyLine, number: number): TableRow {
  const { agency, state, daysLate } = line;
  const received = decidingAt(line);
  const onTime = daysLate === 0 ? 'Đúng hạn' : `Quá hạn ${figure(daysLate ?? 0)} ngày`;
  return [
    cell('cellCenter', String(number)),
    cell('cell', agency.name),
    cell('cellCenter', received === undefined ? '–' : clockText(received)),
    cell('cellCenter', AGENCY_STATE[state]),
    cell('cellCenter', daysLate === undefined ? '–' : onTime),
  ];
}

/** `09/12/2021 09:25`: short enough for one line of a column. */
function clockText(moment: Moment): string {
  return `${showDay(dayOf(moment))} ${moment.slice(11, 16)}`;
}

/** Millimetres: the longest word of a header, in bold, with the margins of its cell. */
const COUNT_WIDTH = 16.5;

function dutyAppendix(report: CityReport): Appendix {
  const groups = dutyGroups(report);
  const rows = groups.flatMap(({ name, lines }) => [
    countRow(['', name], addStatuses(lines), true),
    ...lines.map((line) =>
      countRow(
        [String(report.duties.indexOf(line) + 1), writtenOut(line.row.duty.title)],
        line.statuses,
        false,
      ),
    ),
  ]);
  const counts = STATUSES.length + 1;
  return {
    title: 'Tình hình thực hiện từng nhiệm vụ',
    landscape: true,
    table: {
      kind: 'table',
      widths: [
        12,
        TEXT_WIDTH.landscape - 12 - counts * COUNT_WIDTH,
        ...Array.from({ length: counts }, () => COUNT_WIDTH),
      ],
      borders: true,
      header: [headerRow(['STT', 'Nhiệm vụ', ...STATUSES.map((status) => DERIVED_STATUS[status]), 'Cộng'])],
      rows: [countRow(['', CITY], addStatuses(report.duties), true), ...rows],
    },
  };
}

function countRow(
  [number, name]: readonly [string, string],
  statuses: StatusCounts,
  isSum: boolean,
): TableRow {
  const look = isSum ? 'cellHeader' : 'cellCenter';
  const counts = [...STATUSES.map((status) => statuses[status]), totalOf(statuses)];
  const row = [
    cell('cellCenter', number),
    cell(isSum ? 'cellHeading' : 'cell', name),
    ...counts.map((n) => cell(look, n === 0 ? '–' : figure(n))),
  ];
  return isSum ? keptWithNext(row) : row;
}

function obstacleAppendix(report: CityReport, levels: readonly ObstacleLevel[]): Appendix {
  const titles = new Map(report.duties.map(({ row }) => [row.duty.code, writtenOut(row.duty.title)]));
  let number = 0;
  const rows = levels.flatMap(({ level, lines }) => [
    headingRow(6, `${level}: ${figure(lines.length)} vướng mắc`),
    ...lines.map(({ counted, report: { duty = '', difficulty, cause, proposal } }) => [
      cell('cellCenter', String((number += 1))),
      cell('cell', counted.agency.name),
      cell('cell', titles.get(duty) ?? duty),
      cell('cell', difficulty ?? '–'),
      cell('cell', cause ?? '–'),
      cell('cell', proposal ?? '–'),
    ]),
  ]);
  return {
    title: 'Khó khăn, vướng mắc quá thẩm quyền',
    landscape: true,
    table: {
      kind: 'table',
      widths: [12, 36, 44, 57, 50, 53],
      borders: true,
      header: [
        headerRow([
          'STT',
          'Cơ quan, đơn vị',
          'Nhiệm vụ',
          'Khó khăn, vướng mắc',
          'Nguyên nhân',
          'Đề xuất, kiến nghị',
        ]),
      ],
      rows,
    },
  };
}
