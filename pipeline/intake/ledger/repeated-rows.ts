import type { LedgerNote } from '../../contract/ledger-note.ts';
import { STANDING_TEXT } from '../../contract/received.ts';
import { type Ledger, LEDGER, type LedgerColumn, type LedgerRow, rowKey, type RowValues } from './ledger.ts';
import { isOfYear } from './row-year.ts';

const VERDICT = /^Lặp lại dòng \d+$/;
const REASON = /^Tệp này đã có dòng \d+; kết quả xem ở dòng đó\.$/;
/** What the program says of any file: in a row that was copied it is of the file, not of the row. */
const VERDICTS: readonly string[] = [...Object.values(STANDING_TEXT), LEDGER.gone, LEDGER.replaced];

/** True for what the program writes into rows of a file that has another one. */
export function saysRepeated(text: string): boolean {
  return VERDICT.test(text) || REASON.test(text);
}

/** What is to be written into the year's rows that are told to be of a file that has another row; a person's words stay. */
export function repeatedRows(
  ledger: Ledger,
  notes: readonly LedgerNote[],
  year: number,
): ReadonlyMap<number, RowValues> {
  const firsts = new Map(
    notes.flatMap((note) =>
      note.kind === 'row-repeated' || note.kind === 'row-of-known-file'
        ? [[note.row, note.first] as const]
        : [],
    ),
  );
  return new Map(
    ledger.rows.flatMap((row) => {
      const first = firsts.get(row.number);
      if (first === undefined || !isOfYear(row, year, ledger)) return [];
      const reason = ledger.memory.files.get(rowKey(row))?.cells.reason;
      const values = new Map<LedgerColumn, string>([
        ...written(row, 'verdict', { text: `Lặp lại dòng ${first}`, ours: VERDICTS }),
        ...written(row, 'reason', {
          text: `Tệp này đã có dòng ${first}; kết quả xem ở dòng đó.`,
          ours: reason === undefined ? [] : [reason],
        }),
      ]);
      return values.size === 0 ? [] : [[row.number, values] as const];
    }),
  );
}

/** Nothing where it is said already, or where a person wrote something. */
function written(
  { cells }: LedgerRow,
  column: LedgerColumn,
  { text, ours }: { text: string; ours: readonly string[] },
): [LedgerColumn, string][] {
  const cell = cells.get(column);
  if (!cell || cell.formula !== undefined || cell.text === text) return [];
  return cell.text === '' || saysRepeated(cell.text) || ours.includes(cell.text) ? [[column, text]] : [];
}
