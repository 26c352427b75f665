import { cellText, isBlank, shown } from '../contract/cell.ts';
import { type Grid, type GridRow, cellAt } from '../contract/grid.ts';
import { clean, fold } from '../contract/text.ts';
import { type Moment, isMoment } from '../contract/time.ts';

/** The record of what was received, a workbook in the intake folder: one row per file ever seen. */
export const LEDGER = {
  file: 'so-tiep-nhan.xlsx',
  sheet: 'Sổ tiếp nhận',
  headers: {
    sha256: 'SHA-256',
    name: 'Tên tệp',
    agency: 'Cơ quan',
    year: 'Năm',
    version: 'Lần gửi',
    receivedAt: 'Thời điểm nhận',
    verdict: 'Kết quả',
    reason: 'Lý do',
    excluded: 'Loại trừ',
    note: 'Ghi chú',
  },
} as const;

/** When each file was received, by the SHA-256 of its bytes (lower-case hex). */
export type Received = ReadonlyMap<string, Moment>;

/**
 * Reads the received times of a ledger; rows are known by hash, columns by header, in any order. Undefined where
 * neither the sheet of its name nor the first one has both headers: that is no ledger.
 */
export function readLedger(grid: Grid): Received | undefined {
  const sheet = grid.sheets.find((s) => fold(s.name) === fold(LEDGER.sheet)) ?? grid.sheets[0];
  const rows = sheet?.rows ?? [];
  const header = rows.find((row) => columnOf(row, LEDGER.headers.sha256) !== undefined);
  const hash = header && columnOf(header, LEDGER.headers.sha256);
  const time = header && columnOf(header, LEDGER.headers.receivedAt);
  if (hash === undefined || time === undefined) return undefined;
  return new Map(
    rows.flatMap((row) => {
      const sha256 = clean(cellText(cellAt(row, hash))).toLowerCase();
      const at = momentIn(row, time);
      return /^[0-9a-f]{64}$/.test(sha256) && at !== undefined ? [[sha256, at] as const] : [];
    }),
  );
}

function columnOf(row: GridRow, header: string): number | undefined {
  for (const [column, cell] of row.cells)
    if (!isBlank(cell) && fold(cellText(cell)) === fold(header)) return column;
  return undefined;
}

/** A date-time cell, or text as people type it: `10/12/2021 09:30` or `09:30 10/12/2021`. */
function momentIn(row: GridRow, column: number): Moment | undefined {
  const scalar = shown(cellAt(row, column));
  if (scalar.kind === 'date') return scalar.at;
  if (scalar.kind !== 'text') return undefined;
  const text = clean(scalar.text);
  const day = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  const clock = /(\d{1,2}):(\d{2})/.exec(text);
  if (!day) return undefined;
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0');
  const moment = `${day[3] ?? ''}-${two(day[2])}-${two(day[1])}T${two(clock?.[1])}:${two(clock?.[2])}:00`;
  return isMoment(moment) ? moment : undefined;
}
