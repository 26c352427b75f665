import type { CellValue } from '../../workbook/edit/cell-values.ts';
import type { WaiverSheet } from './waiver-sheet.ts';
import type { WaiverRow } from './waivers.ts';
import type { ReceiptSource, Standing } from '../../contract/received.ts';
import type { Moment } from '../../contract/time.ts';

/** The record of what was received, a workbook in the intake folder: one row per file ever seen. */
export const LEDGER = {
  file: 'so-tiep-nhan.xlsx',
  sheet: 'Sổ tiếp nhận',
  headers: {
    name: 'Tên tệp',
    agency: 'Cơ quan',
    year: 'Năm',
    version: 'Lần gửi',
    receivedAt: 'Thời điểm nhận',
    basis: 'Căn cứ',
    verdict: 'Kết quả',
    reason: 'Lý do',
    excluded: 'Loại trừ',
    excludedWhy: 'Lý do loại trừ',
    note: 'Ghi chú',
    sha256: 'SHA-256',
    recordedAt: 'Ghi sổ lúc',
  },
  /** What marks a file as excluded. */
  yes: 'Có',
  /** The verdict on a file that is no longer in the folder. */
  gone: 'Không còn tệp',
  /** The verdict on a content over which another was saved under its name. */
  replaced: 'Đã đổi nội dung',
} as const;

export type LedgerColumn = keyof typeof LEDGER.headers;

/** The sheet on which errors are waived; its first columns are those of the sheet Cảnh báo. */
export const WAIVERS = {
  sheet: 'Miễn lỗi',
  headers: {
    file: 'Tệp',
    agency: 'Cơ quan',
    sheet: 'Trang',
    cells: 'Ô',
    error: 'Lỗi',
    decidedBy: 'Người quyết định',
    why: 'Lý do',
  },
  /** What became of a row: the program's own column. */
  state: 'Tình trạng',
} as const;

export type WaiverColumn = keyof typeof WAIVERS.headers;

/** Columns that the program keeps up to date, as long as nobody writes something of their own there. */
export const OWN_COLUMNS = ['name', 'agency', 'year', 'version', 'basis', 'verdict', 'reason'] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** Columns in which only the officer writes. */
export const OFFICERS_COLUMNS = ['excluded', 'excludedWhy', 'note'] as const;
export type OfficersColumn = (typeof OFFICERS_COLUMNS)[number];

/** Where a time of receipt comes from, as the ledger says it. */
export const BASIS: Readonly<Record<ReceiptSource, string>> = {
  ledger: 'Cán bộ ghi',
  seal: 'Thời điểm chốt trong tệp',
  file: 'Thời gian của tệp',
  seen: 'Lúc thấy lần đầu',
  unknown: 'Không rõ',
};

/** A cell of the ledger: what a person reads there. */
export interface LedgerCell {
  readonly text: string;
  /** Which only a person can have written. */
  readonly formula: string | undefined;
}

export interface LedgerRow {
  /** Excel's number. */
  readonly number: number;
  /** Lower-case hex; absent where the file could never be read, or where a person entered it before it came. */
  readonly sha256: string | undefined;
  /** As the cell has them, one a line. */
  readonly names: readonly string[];
  readonly cells: ReadonlyMap<LedgerColumn, LedgerCell>;
  /** Absent where the cell is blank, cannot be read as a time, or holds one that cannot be. */
  readonly receivedAt: Moment | undefined;
  readonly misdated?: Misdated;
  /** Its name is in the cell that of another file: `names` are those remembered of its hash. */
  readonly isShifted?: true;
  /** When the program wrote the row. */
  readonly recordedAt?: Moment;
}

/** A time at which nothing can have been received. */
export interface Misdated {
  readonly at: Moment;
  readonly why: 'future' | 'before-year';
}

/** What is to be written into a row. */
export type RowValues = ReadonlyMap<LedgerColumn, CellValue>;

/**
 * What the program wrote last about one file: what differs from it on the sheet was written by a person. And what the
 * officer had written, for the day on which the row is taken out.
 */
export interface Remembered {
  /** `keyOf` of the file. */
  readonly key: string;
  readonly standing: Standing | undefined;
  readonly receivedAt: Moment | undefined;
  readonly source: ReceiptSource | undefined;
  readonly cells: Readonly<Partial<Record<OwnColumn, string>>>;
  /** The time that the officer set in its place. */
  readonly correctedAt: Moment | undefined;
  readonly officers: Readonly<Partial<Record<OfficersColumn, string>>>;
}

/** What the program remembers of its own entries, on a sheet that no user sees. */
export interface Memory {
  /** False where its sheet is not there. */
  readonly isThere: boolean;
  /** Those that the ledger had when it was written last; absent where it had all. */
  readonly columns: readonly LedgerColumn[] | undefined;
  /** The latest moment of which the verdicts are. */
  readonly judgedAt: Moment | undefined;
  /** By key. */
  readonly files: ReadonlyMap<string, Remembered>;
  /** What it wrote last of what became of waivers, each text once. */
  readonly waiverStates: readonly string[];
  /** The decisions that stood on the sheet Miễn lỗi. */
  readonly waivers: readonly RememberedWaiver[];
}

/** A waiver of the last run, and the contents (SHA-256) on which it was decided. */
export interface RememberedWaiver extends Pick<WaiverRow, 'texts'> {
  /** Excel's number then. */
  readonly row: number;
  readonly contents: readonly string[];
}

/** A ledger as it stands. */
export interface Ledger {
  readonly sheet: string;
  /** True where its days count from 1904, as Excel for Mac once did. */
  readonly date1904: boolean;
  /** How many times somebody moved by four years, by switching that on: they are read as they stood. */
  readonly moved: number;
  readonly headerRow: number;
  /** Numbers of the columns that are there. */
  readonly columns: ReadonlyMap<LedgerColumn, number>;
  /** Those that were there when it was written last, and are no more. */
  readonly missing: readonly LedgerColumn[];
  /** Those that stand twice: numbers of the columns. */
  readonly repeated: readonly {
    readonly column: LedgerColumn;
    readonly used: number;
    readonly ignored: number;
  }[];
  /** First and last column of the table, those that a person added included. */
  readonly span: readonly [number, number];
  readonly rows: readonly LedgerRow[];
  /** Numbers of rows in which something stands that is of no file. */
  readonly nameless: readonly number[];
  readonly memory: Memory;
  /** Where a header of theirs is missing, those of the last run. */
  readonly waivers: readonly WaiverRow[];
  /** Where those stand; absent where there is no such sheet. */
  readonly waiverSheet: WaiverSheet | undefined;
}

/** What a file is known by: its content, else its name. */
export function keyOf({ sha256, name }: { sha256: string | undefined; name: string }): string {
  return sha256 ?? `${NAMED}${name}`;
}

const NAMED = 'tên: ';

/** The hash in a key; undefined where only the name is known. */
export function contentOf(key: string): string | undefined {
  return key.startsWith(NAMED) ? undefined : key;
}

export function rowKey({ sha256, names }: LedgerRow): string {
  return keyOf({ sha256, name: names[0] ?? '' });
}
