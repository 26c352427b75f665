import type { Grid } from '../../contract/grid.ts';
import { readTable, type TableRow } from '../read-table.ts';
import { CITY } from '../receipts.ts';
import { SHEET } from '../sheet-names.ts';
import { SINCE_PREFIX } from '../since-summary.ts';
import { type IssuedFigure, figuresIn, filledFrom } from './figure.ts';

/** What is counted of the city's reports: the label on Tổng quan, and what it is called beside those of the groups. */
const REPORT_CARDS = [
  ['Cơ quan phải báo cáo', 'Phải báo cáo'],
  ['Đã gửi', 'Đã gửi'],
  ['Được chấp nhận', 'Được chấp nhận'],
  ['trong đó đúng hạn', 'Đúng hạn'],
  ['Bị trả lại', 'Bị trả lại'],
  ['Có tệp chưa dùng được', 'Có tệp chưa dùng được'],
  ['Chưa gửi', 'Chưa gửi'],
] as const;
/** Those that are a status of their own are read with its share. */
const DUTY_CARDS = [
  'Lượt nhiệm vụ được giao',
  'Đã hoàn thành',
  'Đang thực hiện',
  'Chưa thực hiện',
  'Tổng số quá hạn',
];
const TARGET_CARD = 'Chỉ tiêu đạt';

const STATUS = { name: 'Trạng thái', count: 'Số lượt', share: 'Tỷ trọng %', sum: 'Cộng' } as const;
const ATTENTION = { text: 'Nội dung', count: 'Số lượng' } as const;
/** Lines that are no figure of their own: key figures say the same, and what changed is none. */
const TOLD_ELSEWHERE = ['Cơ quan ', 'Lượt nhiệm vụ quá hạn', SINCE_PREFIX];

export const REPORTS_NAME = 'Báo cáo của các cơ quan';
export const DUTIES_NAME = 'Lượt nhiệm vụ được giao';
const OWN = { group: SHEET.overview, scope: CITY, code: null, sheet: SHEET.overview } as const;

/** How the city has reported, by the key figures of Tổng quan. Undefined where the workbook has none. */
export function reportCards(grid: Grid): IssuedFigure[] | undefined {
  const labels = REPORT_CARDS.map(([label]) => label);
  const row = readTable(grid, SHEET.overview, labels)?.[0];
  const shown = new Map<string, string>(REPORT_CARDS);
  return (
    row &&
    figuresIn(row, { ...OWN, name: REPORTS_NAME, what: labels }).map((own) => ({
      ...own,
      what: shown.get(own.what) ?? own.what,
    }))
  );
}

/** What is done of duties and targets, by the key figures of Tổng quan. Undefined where the workbook has none. */
export function dutyCards(grid: Grid): IssuedFigure[] | undefined {
  const row = readTable(grid, SHEET.overview, [...DUTY_CARDS, TARGET_CARD])?.[0];
  return (
    row && [
      ...figuresIn(row, { ...OWN, name: DUTIES_NAME, what: DUTY_CARDS }),
      ...figuresIn(row, { ...OWN, name: 'Chỉ tiêu', what: [TARGET_CARD] }),
    ]
  );
}

/** Statuses with their shares; their sum is a key figure. Undefined where Tổng quan has no such table. */
export function statuses(grid: Grid): IssuedFigure[] | undefined {
  const rows = readTable(grid, SHEET.overview, [STATUS.name, STATUS.count, STATUS.share]);
  const sum = rows?.findIndex(({ text }) => text(STATUS.name) === STATUS.sum) ?? -1;
  return sum < 0 ? undefined : rows?.slice(0, sum).flatMap(statusFigures);
}

function statusFigures(row: TableRow): IssuedFigure[] {
  const what = row.text(STATUS.name);
  const [count, share] = figuresIn(row, { ...OWN, name: DUTIES_NAME, what: [STATUS.count, STATUS.share] });
  return [
    ...(count ? [{ ...count, what }] : []),
    ...(share ? [{ ...share, what: `${what}: ${STATUS.share}`, beside: [what] }] : []),
  ];
}

/** What Tổng quan asks leaders to look at. Undefined where the workbook has no such table. */
export function attention(grid: Grid): IssuedFigure[] | undefined {
  const { text, count } = ATTENTION;
  const rows = readTable(grid, SHEET.overview, [text, count]);
  return (
    rows &&
    filledFrom(rows, text).flatMap((row) => {
      const what = row.text(text);
      if (TOLD_ELSEWHERE.some((start) => what.startsWith(start))) return [];
      const figures = figuresIn(row, { ...OWN, name: 'Việc cần chú ý', what: [count], unlisted: 0 });
      return figures.map((own) => ({ ...own, what }));
    })
  );
}
