import type { EntryNote } from '../../contract/ledger-entry-note.ts';
import type { Entry } from './entry.ts';
import type { LedgerRow } from './ledger.ts';

/** What is told of times that a person entered: those that are not used, and those that can hardly be right. */
export function timeNotes(rows: readonly LedgerRow[], files: ReadonlyMap<Entry, LedgerRow>): EntryNote[] {
  return [...rows.flatMap(unusedNote), ...[...files].flatMap(([entry, row]) => earlyNote(row, entry))];
}

function unusedNote({ number: row, receivedAt, misdated, cells }: LedgerRow): EntryNote[] {
  if (misdated) return [{ kind: 'time-misdated', row, ...misdated }];
  const cell = cells.get('receivedAt');
  const found = cell?.formula === undefined ? (cell?.text ?? '') : `=${cell.formula.replace(/^=/, '')}`;
  return receivedAt === undefined && found !== '' ? [{ kind: 'time-unreadable', row, found }] : [];
}

/** The officer's word holds, though a file cannot have come before it was sealed, unless a clock was wrong. */
function earlyNote({ number: row, receivedAt: at }: LedgerRow, { file }: Entry): EntryNote[] {
  const { sealedAt, receiptSource, between } = file;
  if (at === undefined || sealedAt === undefined || receiptSource !== 'ledger') return [];
  // People know times to the minute.
  const isEarly = (between?.until ?? at).slice(0, 16) < sealedAt.slice(0, 16);
  return isEarly ? [{ kind: 'time-before-seal', row, at, sealedAt }] : [];
}

/** What is told of reports whose own times cannot be; `row`: where the time that is used can be corrected. */
export function ownTimeNotes({ file, names }: Entry, row: LedgerRow | undefined): EntryNote[] {
  const { receivedAt: at, receiptSource, misdatedSeal: sealedAt } = file;
  if (file.verdict === 'refused' || receiptSource === 'ledger') return [];
  const where = { ...(row ? { row: row.number } : {}), name: names.join('; '), at };
  return [
    ...(receiptSource === 'seen' ? [{ kind: 'time-seen' as const, ...where }] : []),
    ...(sealedAt !== undefined && receiptSource !== 'seen'
      ? [{ kind: 'seal-misdated' as const, ...where, sealedAt }]
      : []),
  ];
}
