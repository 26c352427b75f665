import type { Moment } from '../../contract/time.ts';
import { openBook } from '../../workbook/edit/book.ts';
import type { CellValue } from '../../workbook/edit/cell-values.ts';
import { packEdited } from '../../workbook/edit/edited-package.ts';
import { putHiddenSheet } from '../../workbook/edit/put-sheet.ts';
import { writeRows } from '../../workbook/edit/write-rows.ts';
import { nodeInflate } from '../../workbook/inflate.ts';
import { openPackage } from '../../workbook/read/package.ts';
import { writeReport } from '../../workbook/write-report.ts';
import type { Ledger, LedgerColumn } from './ledger.ts';
import { emptyLedger } from './book.ts';
import { memorySheet } from './memory.ts';
import type { LedgerPlan } from './plan.ts';

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
  const book = openBook({ source: openPackage(bytes, { inflate: nodeInflate }), changes: new Map() });
  const { sheet, headerRow, columns, span } = ledger;
  const byNumber = (values: ReadonlyMap<LedgerColumn, CellValue>) =>
    new Map(
      [...values].flatMap(([column, value]) => {
        const number = columns.get(column);
        return number === undefined ? [] : [[number, value] as const];
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
  putHiddenSheet(book, memorySheet(plan.memory));
  return packEdited(book.edits);
}
