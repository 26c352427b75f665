import type { LedgerNote } from '../../contract/ledger-note.ts';
import { messageOf } from '../../contract/messages.ts';
import type { Period } from '../../contract/period.ts';
import { isExcluded, type ReceivedFile } from '../../contract/received.ts';
import { WAIVABLE } from '../../contract/waivable.ts';
import type { Ledger } from './ledger.ts';
import { isOfYear } from './row-year.ts';
import { isOf, isOn, missingIn, type WaiverRow } from './waivers.ts';

/** What became of one row on which an error is waived. */
export type WaiverState =
  | { readonly kind: 'incomplete'; readonly missing: string }
  /** `replaced`: of a report in whose place another counts. */
  | { readonly kind: 'waives'; readonly count: number; readonly replaced: boolean }
  /** Another row waives the same. */
  | { readonly kind: 'repeated'; readonly first: number }
  | { readonly kind: 'refused'; readonly what: string }
  | { readonly kind: 'other-year' | 'gone' | 'excluded' | 'no-file' | 'unmatched' };

/** What became of each row, by Excel's number. */
export type WaiverStates = ReadonlyMap<number, WaiverState>;

/** What a run knows of the files. */
interface Judged {
  readonly files: readonly ReceivedFile[];
  readonly period: Period;
}

/** What became of the rows of a ledger. */
export function waiverStates(ledger: Ledger, { files, period }: Judged): WaiverStates {
  // A copy of equal bytes has the findings of the file it is a copy of.
  const judged = { files: files.filter(({ standing }) => standing !== 'identical'), period };
  return new Map(ledger.waivers.map((row) => [row.number, stateOf(row, ledger, judged)]));
}

function stateOf(row: WaiverRow, ledger: Ledger, { files, period }: Judged): WaiverState {
  const missing = missingIn(row);
  if (missing !== '') return { kind: 'incomplete', missing };
  const waiving = files.filter(({ findings }) => findings.some(({ waived }) => waived?.row === row.number));
  if (waiving.length > 0) {
    const own = waiving.flatMap(({ findings }) =>
      findings.filter(({ waived }) => waived?.row === row.number),
    );
    return { kind: 'waives', count: own.length, replaced: waiving.every((f) => f.standing === 'superseded') };
  }
  const own = files.filter((file) => isOf(row, file, period));
  const errors = own.flatMap(({ findings }) =>
    findings.filter((f) => f.severity === 'error' && isOn(row, f)),
  );
  const first = errors.flatMap(({ waived }) => waived?.row ?? [])[0];
  if (first !== undefined) return { kind: 'repeated', first };
  const barred = errors.find(({ code, waived }) => !waived && !WAIVABLE.includes(code));
  // That a file is excluded is no error of its content.
  if (own.length > 0 && own.every(isExcluded)) return { kind: 'excluded' };
  return barred
    ? { kind: 'refused', what: messageOf(barred).what }
    : { kind: withoutError(row, ledger, { own, period }) };
}

/** Why there is no such error, as far as is known. */
function withoutError(
  { texts }: WaiverRow,
  ledger: Ledger,
  { own, period }: { own: readonly ReceivedFile[]; period: Period },
): 'other-year' | 'gone' | 'no-file' | 'unmatched' {
  const listed = ledger.rows.filter(({ names }) => texts.file !== '' && names.includes(texts.file));
  if (listed.length > 0 && !listed.some((row) => isOfYear(row, period.year, ledger))) return 'other-year';
  if (own.length > 0) return 'unmatched';
  return listed.length > 0 ? 'gone' : 'no-file';
}

const TEXT = {
  'other-year': 'Tệp của năm khác',
  gone: 'Tệp không còn trong thư mục',
  excluded: 'Tệp đã bị loại trừ',
  'no-file': 'Chưa có tệp như vậy',
  unmatched: 'Không khớp lỗi nào',
  refused: 'Không miễn được lỗi này',
} as const;

/** A state as the ledger says it. */
export function stateText(state: WaiverState): string {
  switch (state.kind) {
    case 'incomplete':
      return `Chưa miễn: còn thiếu ${state.missing}`;
    case 'waives':
      return `Đang miễn ${state.count} lỗi${state.replaced ? ', ở bản đã bị thay thế' : ''}`;
    case 'repeated':
      return `Không cần: dòng ${state.first} đã miễn lỗi này`;
    case 'other-year':
    case 'gone':
    case 'excluded':
    case 'no-file':
    case 'unmatched':
    case 'refused':
      return TEXT[state.kind];
  }
}

/** What the officer must know: rows that are no decision, waive nothing, or name what cannot be waived. */
export function waiverNotes(states: WaiverStates): LedgerNote[] {
  return [...states].flatMap(([row, state]): LedgerNote[] => {
    if (state.kind === 'waives') return [];
    if (state.kind === 'incomplete') return [{ kind: 'waiver-incomplete', row, missing: state.missing }];
    if (state.kind === 'repeated') return [{ kind: 'waiver-repeated', row, first: state.first }];
    if (state.kind === 'refused') return [{ kind: 'waiver-refused', row, what: state.what }];
    return [{ kind: 'waiver-unmatched', row, why: state.kind }];
  });
}
