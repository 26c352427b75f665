import type { Rows } from './merged-samples.ts';

/** A consolidated workbook as another program reads it. */
export type Sheets = ReadonlyMap<string, Rows>;
export type Value = string | number | boolean | null;

/** Where a figure is to be told: a line of the sheet by what names it, and in it the value or what stands beside. */
export interface Told {
  readonly line: string;
  readonly column: 'value' | 'share';
  readonly value: Value;
  /** What a workbook says that does not list it; undefined where another cell says that. */
  readonly absent: 0 | null | undefined;
}

const CITY = 'Toàn Thành phố';
const REPORTS = 'Báo cáo của các cơ quan';
const DUTIES = 'Lượt nhiệm vụ được giao';
/** What stands for targets of which nobody has reported. */
const UNKNOWN = '–';
/** A rate of duties stands beside one of these. */
const DONE = 'Đã thực hiện/Hoàn thành đúng hạn/Hoàn thành quá hạn';

/** Labels of Tổng quan that say what a key figure or a sum says too. */
const SAME: Readonly<Record<string, string>> = {
  'Cơ quan phải báo cáo': 'Phải báo cáo',
  'trong đó đúng hạn': 'Đúng hạn',
  Cộng: DUTIES,
  'Lượt nhiệm vụ quá hạn': 'Tổng số quá hạn',
  'Cơ quan chưa gửi báo cáo': 'Chưa gửi',
  'Cơ quan có tệp gửi đến nhưng chưa dùng được': 'Có tệp chưa dùng được',
  'Cơ quan bị trả lại, chưa có báo cáo được chấp nhận': 'Bị trả lại',
};
const OF_REPORTS = [
  ...['Phải báo cáo', 'Đã gửi', 'Được chấp nhận', 'Đúng hạn', 'Bị trả lại', 'Có tệp chưa dùng được'],
  'Chưa gửi',
];

/** What names a line: of duties the code, of metrics code and name, else the name. `what` may be one of several. */
export function lineName(kind: string, scope: string, name: string, what: string): string {
  return [kind, scope, name, what].join(' | ');
}

/** One numeric cell: its sheet, the header over it (and over that), and the texts of its row by header. */
interface Cell {
  readonly sheet: string;
  readonly header: string;
  readonly band: string;
  readonly row: Readonly<Record<string, Value>>;
  readonly value: Value;
}

/** Tables of a sheet: each begins with a row whose first cells are these. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'Nộp báo cáo': ['STT', 'Cộng theo nhóm cơ quan'],
  'Nhiệm vụ': ['Mã', 'Nhóm'],
  'Số liệu': ['Mã nhiệm vụ'],
  'Chỉ tiêu': ['Mã'],
  'Văn bản': ['STT'],
  'Vướng mắc': ['STT'],
};

/** By cell where each figure of a workbook is to be told. Throws at a number of which nobody knows where. */
export function figuresOf(sheets: Sheets): ReadonlyMap<string, Told> {
  const all = [...Object.keys(TABLES).flatMap((sheet) => cellsOf(sheet, sheets)), ...overviewCells(sheets)];
  const told = all.flatMap((cell) => {
    const found = placeOf(cell);
    if (found === undefined && isNumeric(cell.value))
      throw new Error(`no rule for ${cell.sheet}: ${cell.header} of ${JSON.stringify(cell.row)}`);
    const key = [cell.sheet, cell.band, cell.header, JSON.stringify(keyOf(cell))].join(' | ');
    return found && found !== 'no figure' ? [[key, found] as const] : [];
  });
  const listed = (sheets.get('Văn bản') ?? []).slice(4).filter(([n]) => typeof n === 'number').length;
  const documents = lineName('Văn bản', CITY, 'Văn bản đã ban hành, tham mưu ban hành', 'Số văn bản');
  const count: Told = { line: documents, column: 'value', value: listed, absent: null };
  return new Map([...told, ['Văn bản', count]]);
}

function isNumeric(value: Value): boolean {
  return typeof value === 'number' || /^\d+\/\d+$/.test(String(value));
}

function keyOf({ row }: Cell): Value[] {
  const named = ['Mã', 'Mã nhiệm vụ', 'Chỉ số', 'Phạm vi', 'Cộng theo cấp giải quyết', 'label'];
  return [...named, 'Cộng theo nhóm cơ quan', 'Cộng theo nhóm nhiệm vụ'].map((name) => row[name] ?? null);
}

function cellsOf(sheet: string, sheets: Sheets): Cell[] {
  const rows = sheets.get(sheet) ?? [];
  let [header, above]: [Rows[number], Rows[number]] = [[], []];
  return rows.slice(3).flatMap((own, i) => {
    if (TABLES[sheet]?.includes(String(own[0]))) [header, above] = [own, rows[i + 2] ?? []];
    else if (own[0] !== null || own[1] !== null)
      return header.flatMap((name, column): Cell[] => {
        if (name === null) return [];
        const row = Object.fromEntries(header.map((text, j) => [String(text), own[j] ?? null]));
        return [{ sheet, header: String(name), band: last(above, column), row, value: own[column] ?? null }];
      });
    return [];
  });
}

/** The last text at or before a column. */
function last(row: Rows[number], column: number): string {
  return String(row.slice(0, column + 1).findLast((value) => value !== null) ?? '');
}

/** The page is no table: a number is named by the text before it in its row, and by the text above it. */
function overviewCells(sheets: Sheets): Cell[] {
  const rows = sheets.get('Tổng quan') ?? [];
  return rows.flatMap((row, i) =>
    row.flatMap((value, column): Cell[] => {
      if (!isNumeric(value) && value !== UNKNOWN) return [];
      const isText = (own: Value | undefined) =>
        typeof own === 'string' && !isNumeric(own) && own !== UNKNOWN;
      const above = rows.slice(0, i).findLast((own) => isText(own[column]))?.[column] ?? null;
      const label = row.slice(0, column).findLast(isText) ?? null;
      return [{ sheet: 'Tổng quan', header: String(above), band: '', row: { label }, value }];
    }),
  );
}

/** Where a cell is to be told; undefined where no rule knows it. */
function placeOf(cell: Cell): Told | 'no figure' | undefined {
  const { sheet, header } = cell;
  if (header === 'STT' || header === 'Ngày ban hành' || header === 'Mục tiêu') return 'no figure';
  if (sheet === 'Tổng quan') return overviewPlace(cell);
  if (sheet === 'Nộp báo cáo') return submissionPlace(cell);
  if (sheet === 'Nhiệm vụ') return dutyPlace(cell);
  if (sheet === 'Số liệu') return metricPlace(cell);
  if (sheet === 'Chỉ tiêu') return targetPlace(cell);
  const level = String(cell.row['Cộng theo cấp giải quyết'] ?? '');
  if (header === 'Số vướng mắc') return told(cell, ['Vướng mắc', CITY, level, header], { absent: 0 });
  return undefined;
}

function told(
  { value }: Cell,
  names: readonly [kind: string, scope: string, name: string, what: string],
  more: Partial<Told> = {},
): Told {
  return { line: lineName(...names), column: 'value', value, absent: null, ...more };
}

function overviewPlace(cell: Cell): Told | 'no figure' {
  const [label, header] = [String(cell.row.label ?? ''), cell.header];
  // Of all there is it is 100 %.
  if (header === 'Tỷ trọng %' && label === 'Cộng') return 'no figure';
  if (header === 'Tỷ trọng %') return told(cell, ['Tổng quan', CITY, DUTIES, label], { column: 'share' });
  if (header === 'Tỷ lệ %')
    return told(cell, ['Chỉ tiêu', CITY, label, 'Tử số'], { column: 'share', absent: undefined });
  if (label.startsWith('So với bản phát hành')) return 'no figure';
  const shown = label === '' ? header : label;
  const what = SAME[shown] ?? shown;
  if (OF_REPORTS.includes(what)) return told(cell, ['Tổng quan', CITY, REPORTS, what]);
  if (what === 'Chỉ tiêu đạt') return told(cell, ['Tổng quan', CITY, 'Chỉ tiêu', what]);
  if (header === 'Số lượng' && SAME[label] === undefined)
    return told(cell, ['Tổng quan', CITY, 'Việc cần chú ý', what], { absent: 0 });
  return told(cell, ['Tổng quan', CITY, DUTIES, what]);
}

/** Numbers of one agency are none of the city's. */
function submissionPlace(cell: Cell): Told | 'no figure' {
  const scope = cell.row['Cộng theo nhóm cơ quan'];
  if (typeof scope !== 'string' || cell.header === 'Cộng theo nhóm cơ quan') return 'no figure';
  const kind = scope === CITY && cell.header !== 'Quá hạn' ? 'Tổng quan' : 'Nộp báo cáo';
  return told(cell, [kind, scope, REPORTS, cell.header]);
}

function dutyPlace(cell: Cell): Told | 'no figure' | undefined {
  const { header, row, value } = cell;
  const isCity = row['Cộng theo nhóm nhiệm vụ'] === CITY;
  const name = String(row['Mã'] ?? row['Nhóm'] ?? '');
  const texts = ['Mã', 'Nhiệm vụ', 'Thời hạn', 'Nhóm', 'Cộng theo nhóm nhiệm vụ', 'Tên gọn'];
  if (texts.includes(header) || (value === null && header !== 'Tỷ lệ %')) return 'no figure';
  const column = header === 'Tỷ lệ %' ? 'share' : 'value';
  if (!isCity) return told(cell, ['Nhiệm vụ', CITY, name, column === 'share' ? DONE : header], { column });
  const what = column === 'share' ? 'Đã hoàn thành' : header;
  return told(cell, ['Tổng quan', CITY, DUTIES, what === 'Số lượt' ? DUTIES : what], { column });
}

function metricPlace(cell: Cell): Told | 'no figure' {
  const { header, row, band } = cell;
  const sum = { 'Cơ quan báo cáo': 'Trong năm', 'Cơ quan ghi lũy kế': 'Lũy kế' }[header];
  if (band === '' || ['Mã nhiệm vụ', 'Nhiệm vụ', 'Chỉ số', 'Đơn vị tính'].includes(header))
    return 'no figure';
  const name = `${String(row['Mã nhiệm vụ'])} ${String(row['Chỉ số'])}`;
  return told(cell, ['Số liệu', band, name, sum ?? header], { column: sum ? 'share' : 'value' });
}

/** Those that reported and those that did not are told together: `reported/both` beside the denominator. */
function targetPlace(cell: Cell): Told | 'no figure' {
  const { header, row } = cell;
  const [scope, name] = [String(row['Phạm vi']), String(row['Chỉ tiêu'])];
  const [reported, others] = [row['Số cơ quan đã báo cáo'], row['Chưa báo cáo']];
  if (header === 'Số cơ quan đã báo cáo' || header === 'Chưa báo cáo') {
    const value = `${String(reported)}/${Number(reported) + Number(others)}`;
    return told({ ...cell, value }, ['Chỉ tiêu', scope, name, 'Mẫu số'], { column: 'share' });
  }
  if (header === 'Tỷ lệ %') return told(cell, ['Chỉ tiêu', scope, name, 'Tử số'], { column: 'share' });
  const isVerdict = header === 'Kết quả' && scope === CITY;
  const isCount = ['Tử số', 'Mẫu số', 'Không thuộc phạm vi'].includes(header);
  return isVerdict || isCount ? told(cell, ['Chỉ tiêu', scope, name, header]) : 'no figure';
}
