import type { Grid } from '../contract/grid.ts';
import { DERIVED_STATUS } from '../contract/status.ts';
import { isMoment, type Moment } from '../contract/time.ts';
import { attention, documents, obstacles } from './read-issued-counts.ts';
import { readTable, type TableRow } from './read-table.ts';
import { CITY } from './receipts.ts';
import { SHEET } from './sheet-names.ts';
import { STATUSES } from './statuses.ts';
import { REACHED } from './target-rate.ts';

/** A file as the sheet Nguồn tells it. */
export interface IssuedFile {
  readonly path: string;
  /** Lower-case hex; absent where the file could not be read. */
  readonly sha256: string | undefined;
  /** Its name; empty where unknown. */
  readonly agency: string;
  readonly standing: string;
}

/** An agency as the sheet Nộp báo cáo tells it: `Được chấp nhận, đúng hạn`. */
export interface IssuedAgency {
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly place: IssuedPlace;
}

/** One figure as a reader sees it. `group`, `code`, `name` and `what` together name it. */
export interface IssuedFigure {
  readonly group: string;
  readonly code: string | null;
  readonly name: string;
  readonly what: string;
  readonly value: number | string | null;
  /** What a workbook that does not list it says of it: a count of what is listed only where there is some. */
  readonly unlisted?: 0;
  readonly place: IssuedPlace;
}

export interface IssuedPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** What a consolidated workbook tells of its year, as its readers see it. */
export interface Issued {
  /** Of its data, to the minute. */
  readonly at: Moment;
  readonly files: readonly IssuedFile[];
  readonly agencies: readonly IssuedAgency[];
  readonly figures: readonly IssuedFigure[];
}

const MOMENT = / - Số liệu đến (\d\d:\d\d) ngày (\d\d)\/(\d\d)\/(\d{4})$/;
/** Where sums begin below the duties: the header of the column that holds their codes. */
const SUMS = 'Nhóm';
const SUM_NAMES = ['Cộng theo nhóm cơ quan', 'Cộng theo nhóm nhiệm vụ'] as const;
const SUBMISSION_SUMS = [
  'Phải báo cáo',
  'Đã gửi',
  'Được chấp nhận',
  'Đúng hạn',
  'Quá hạn',
  'Bị trả lại',
  'Có tệp chưa dùng được',
  'Chưa gửi',
];
const STATUS_NAMES = STATUSES.map((status) => DERIVED_STATUS[status]);

/**
 * What a consolidated workbook that this program wrote tells, whoever sorted, filtered or saved it since: by the names
 * of sheets and headers. Undefined where one of its tables is gone.
 */
export function readIssued(grid: Grid): Issued | undefined {
  const at = momentOf(grid);
  const files = readTable(grid, SHEET.sources, ['Tệp', 'SHA-256', 'Kết quả'])?.flatMap(fileIn);
  const agencies = readTable(grid, SHEET.submissions, ['Mã', 'Cơ quan', 'Kết quả', 'Thời hạn']);
  const figures = [
    overview(grid),
    attention(grid),
    duties(grid),
    metrics(grid),
    targets(grid),
    documents(grid),
    obstacles(grid),
  ];
  if (at === undefined || !files || !agencies || figures.includes(undefined)) return undefined;
  return {
    at,
    files,
    agencies: agencies.flatMap(agencyIn),
    figures: figures.flatMap((own) => own ?? []),
  };
}

function momentOf(grid: Grid): Moment | undefined {
  const { rows = [] } = grid.sheets.find(({ name }) => name.normalize('NFC') === SHEET.submissions) ?? {};
  for (const { cells } of rows)
    for (const cell of cells.values()) {
      const text = cell.kind === 'text' ? cell.text.normalize('NFC') : '';
      const [, clock = '', day = '', month = '', year = ''] = MOMENT.exec(text) ?? [];
      const moment = `${year}-${month}-${day}T${clock}:00`;
      if (isMoment(moment)) return moment;
    }
  return undefined;
}

function fileIn({ text }: TableRow): IssuedFile[] {
  const [path, sha256] = [text('Tệp'), text('SHA-256').toLowerCase()];
  if (path === '') return [];
  const known = /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined;
  return [{ path, sha256: known, agency: text('Cơ quan'), standing: text('Kết quả') }];
}

/** Rows of the table have a number; sums below it have none. */
function agencyIn({ text, value, cell }: TableRow): IssuedAgency[] {
  if (typeof value('STT') !== 'number' || text('Mã') === '') return [];
  const state = [text('Kết quả'), text('Thời hạn').toLowerCase()].filter((part) => part !== '').join(', ');
  return [
    { code: text('Mã'), name: text('Cơ quan'), state, place: { sheet: SHEET.submissions, cell: cell('Mã') } },
  ];
}

/** What of a row are figures, and how they are named. */
interface Naming {
  readonly group: string;
  readonly sheet: string;
  readonly code: string | null;
  readonly name: string;
  readonly what: readonly string[];
}

function figuresIn(row: TableRow, { group, sheet, code, name, what }: Naming): IssuedFigure[] {
  return what.map((header) => ({
    group,
    code,
    name,
    what: header,
    value: row.value(header),
    place: { sheet, cell: row.cell(header) },
  }));
}

/** The sums of the whole city, from which Tổng quan is made. */
function overview(grid: Grid): IssuedFigure[] | undefined {
  const reports = cityRow(grid, SHEET.submissions, [SUM_NAMES[0], ...SUBMISSION_SUMS]);
  const statuses = cityRow(grid, SHEET.duties, [SUM_NAMES[1], 'Số lượt', ...STATUS_NAMES]);
  if (!reports || !statuses) return undefined;
  const own = { group: SHEET.overview, code: null };
  return [
    ...figuresIn(reports, {
      ...own,
      sheet: SHEET.submissions,
      name: 'Báo cáo của các cơ quan',
      what: SUBMISSION_SUMS,
    }),
    ...figuresIn(statuses, {
      ...own,
      sheet: SHEET.duties,
      name: 'Lượt nhiệm vụ được giao',
      what: ['Số lượt', ...STATUS_NAMES],
    }),
  ];
}

function cityRow(grid: Grid, sheet: string, headers: readonly string[]): TableRow | undefined {
  const [names = ''] = headers;
  return readTable(grid, sheet, headers)?.find(({ text }) => text(names) === CITY);
}

function duties(grid: Grid): IssuedFigure[] | undefined {
  const rows = readTable(grid, SHEET.duties, ['Mã', 'Nhiệm vụ', ...STATUS_NAMES]);
  const sums = rows?.findIndex(({ text }) => text('Mã') === SUMS) ?? -1;
  return rows?.slice(0, sums < 0 ? rows.length : sums).flatMap((row) => {
    const [group, sheet, code, name] = [SHEET.duties, SHEET.duties, row.text('Mã'), row.text('Nhiệm vụ')];
    return code === '' ? [] : figuresIn(row, { group, sheet, code, name, what: STATUS_NAMES });
  });
}

function metrics(grid: Grid): IssuedFigure[] | undefined {
  const rows = readTable(grid, SHEET.metrics, ['Mã nhiệm vụ', 'Chỉ số', 'Trong năm', 'Lũy kế']);
  return rows?.flatMap((row) => {
    const [group, sheet, code, name] = [
      SHEET.metrics,
      SHEET.metrics,
      row.text('Mã nhiệm vụ'),
      row.text('Chỉ số'),
    ];
    return name === '' ? [] : figuresIn(row, { group, sheet, code, name, what: ['Trong năm', 'Lũy kế'] });
  });
}

/** The city's line of each target, and how many are reached. */
function targets(grid: Grid): IssuedFigure[] | undefined {
  const what = ['Tử số', 'Mẫu số', 'Tỷ lệ %', 'Kết quả'];
  const rows = readTable(grid, SHEET.targets, ['Mã', 'Chỉ tiêu', 'Phạm vi', ...what]);
  const city = rows?.filter(({ text }) => text('Phạm vi') === CITY);
  if (!city) return undefined;
  const reached = city.filter(({ text }) => text('Kết quả') === REACHED).length;
  return [
    {
      group: SHEET.overview,
      code: null,
      name: 'Chỉ tiêu',
      what: 'Chỉ tiêu đạt',
      value: reached,
      place: { sheet: SHEET.targets, cell: 'A1' },
    },
    ...city.flatMap((row) => {
      const [group, sheet, code, name] = [SHEET.targets, SHEET.targets, row.text('Mã'), row.text('Chỉ tiêu')];
      return figuresIn(row, { group, sheet, code, name, what });
    }),
  ];
}
