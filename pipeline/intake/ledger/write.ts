import type { Moment } from '../../contract/time.ts';
import { type Book, openBook } from '../../workbook/edit/book.ts';
import type { CellValue } from '../../workbook/edit/cell-values.ts';
import { packEdited } from '../../workbook/edit/edited-package.ts';
import { putHiddenSheet } from '../../workbook/edit/put-sheet.ts';
import { writeRows } from '../../workbook/edit/write-rows.ts';
import { LEDGER_BUDGET } from '../../workbook/read/budget.ts';
import { nodeInflate } from '../../workbook/inflate.ts';
import { openPackage } from '../../workbook/read/package.ts';
import { writeReport } from '../../workbook/write-report.ts';
import type { Ledger, LedgerColumn } from './ledger.ts';
import { emptyLedger } from './book.ts';
import { memorySheet } from './memory.ts';
import { DAYS_TO_1904 } from './moved-times.ts';
import type { LedgerPlan } from './plan.ts';
import type { WaiverPlan } from './waiver-column.ts';

const MOMENTS: readonly LedgerColumn[] = ['receivedAt', 'recordedAt'];

/** A ledger in which nothing is recorded yet, as the bytes of a workbook. */
export function newLedger(created: Moment): Promise<Uint8Array> {
  return writeReport(emptyLedger(created));
}

/**
 * The ledger's workbook with a plan carried out in place: all else in it is as it was. Throws a ReadFault where a part
 * that must be edited cannot be.
 */
export function withPlan(bytes: Uint8Array, ledger: Ledger, plan: LedgerPlan): Uint8Array {
  const book = openBook({
    source: openPackage(bytes, { inflate: nodeInflate, budget: LEDGER_BUDGET }),
    changes: new Map(),
  });
  const { sheet, headerRow, columns, span } = ledger;
  const serial = (column: LedgerColumn, value: CellValue): CellValue =>
    ledger.date1904 && typeof value === 'number' && MOMENTS.includes(column) ? value - DAYS_TO_1904 : value;
  const byNumber = (values: ReadonlyMap<LedgerColumn, CellValue>) =>
    new Map(
      [...values].flatMap(([column, value]) => {
        const number = columns.get(column);
        return number === undefined ? [] : [[number, serial(column, value)] as const];
      }),
    );
  writeRows(book, {
    sheet,
    headerRow,
    columns: span,
    like: ledger.rows.length > 0 ? ledger.rows.map(({ number }) => number) : [headerRow + 1],
    changed: new Map([...plan.changed].map(([row, values]) => [row, byNumber(values)])),
    added: plan.added.map(byNumber),
    moments: new Set(MOMENTS.flatMap((column) => columns.get(column) ?? [])),
  });
  if (plan.waivers) writeWaivers(book, plan.waivers);
  putHiddenSheet(book, memorySheet(plan.memory));
  return packEdited(book.edits);
}

/** Wide enough for what is said of most waivers. */
const STATE_WIDTH = 46;

function writeWaivers(book: Book, { sheet, column, values }: WaiverPlan): void {
  const [first, last] = sheet.columns;
  writeRows(book, {
    sheet: sheet.name,
    headerRow: sheet.headerRow,
    columns: [first, Math.max(last, column)],
    like: [...sheet.states.keys()],
    changed: new Map([...values].map(([row, value]) => [row, new Map([[column, value]])] as const)),
    added: [],
    moments: new Set(),
    ...(sheet.state === undefined && { newColumn: { column, like: last, width: STATE_WIDTH } }),
  });
}
