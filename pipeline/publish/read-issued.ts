import type { Grid } from '../contract/grid.ts';
import { isMoment, type Moment } from '../contract/time.ts';
import { documents, obstacles } from './issued/counts.ts';
import { duties, dutySums } from './issued/duties.ts';
import type { IssuedFigure, IssuedPlace } from './issued/figure.ts';
import { metrics } from './issued/metrics.ts';
import { attention, dutyCards, reportCards, statuses } from './issued/overview.ts';
import { submissionSums } from './issued/submissions.ts';
import { targets } from './issued/targets.ts';
import { readTable, type TableRow } from './read-table.ts';
import { CITY } from './receipts.ts';
import { SHEET } from './sheet-names.ts';

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

/** What a consolidated workbook tells of its year, as its readers see it. */
export interface Issued {
  /** Of its data, to the minute. */
  readonly at: Moment;
  readonly files: readonly IssuedFile[];
  readonly agencies: readonly IssuedAgency[];
  /** What leaders read first: Tổng quan, and the counts that its rates of targets are of. */
  readonly headline: readonly IssuedFigure[];
  /** All others: the city's, then duty by duty, then group by group of agencies. */
  readonly figures: readonly IssuedFigure[];
}

const MOMENT = / - Số liệu đến (\d\d:\d\d) ngày (\d\d)\/(\d\d)\/(\d{4})$/;
/**
 * What a consolidated workbook that this program wrote tells, whoever sorted, filtered or saved it since: by the names
 * of sheets and headers. Undefined where one of its tables is gone.
 */
export function readIssued(grid: Grid): Issued | undefined {
  const at = momentOf(grid);
  const files = readTable(grid, SHEET.sources, ['Tệp', 'SHA-256', 'Kết quả'])?.flatMap(fileIn);
  const agencies = readTable(grid, SHEET.submissions, ['Mã', 'Cơ quan', 'Kết quả', 'Thời hạn']);
  const figures = figuresOf(grid);
  if (at === undefined || !files || !agencies || !figures) return undefined;
  return { at, files, agencies: agencies.flatMap(agencyIn), ...figures };
}

const READERS = [
  reportCards,
  submissionSums,
  dutyCards,
  statuses,
  attention,
  targets,
  dutySums,
  metrics,
  documents,
  obstacles,
  duties,
];

/**
 * Every figure once: on Tổng quan, else where it is first. In the order in which leaders read them, the city's before
 * those of duties, and of groups of agencies one group after the other.
 */
function figuresOf(grid: Grid): Pick<Issued, 'headline' | 'figures'> | undefined {
  const all: IssuedFigure[] = [];
  for (const read of READERS) {
    const figures = read(grid);
    if (!figures) return undefined;
    all.push(...figures);
  }
  const headline = all.filter(isHeadline);
  const rest = all.filter((figure) => !isHeadline(figure));
  const groups = new Set(rest.map(({ scope }) => scope).filter((scope) => scope !== CITY));
  return {
    headline,
    figures: [CITY, ...groups].flatMap((own) => rest.filter(({ scope }) => scope === own)),
  };
}

/** The counts of targets and the late reports belong to figures of Tổng quan. */
function isHeadline({ group, scope }: IssuedFigure): boolean {
  const sheets: readonly string[] = [SHEET.overview, SHEET.targets, SHEET.submissions];
  return scope === CITY && sheets.includes(group);
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
