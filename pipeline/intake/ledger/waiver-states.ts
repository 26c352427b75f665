import { placeText } from '../../contract/finding.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { messageOf } from '../../contract/messages.ts';
import type { Period } from '../../contract/period.ts';
import { isExcluded, type ReceivedFile } from '../../contract/received.ts';
import { ledgerName } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { nearName } from './near-name.ts';
import { isOfYear } from './row-year.ts';
import { filesByName } from './named-rows.ts';
import { isWaivable } from './waive.ts';
import { isOn, missingIn, ownership, type WaiverRow } from './waivers.ts';

/** What became of one row on which an error is waived. */
export type WaiverState =
  | { readonly kind: 'incomplete'; readonly missing: string }
  /** `replaced`: of a report in whose place another counts. */
  | { readonly kind: 'waives'; readonly count: number; readonly replaced: boolean }
  /** An error of a content on which was not decided; `more`: how many others. */
  | ({ readonly kind: 'changed' } & UnseenError)
  /** Another row waives the same. */
  | { readonly kind: 'repeated'; readonly first: number }
  | { readonly kind: 'refused'; readonly what: string }
  /** `near`: a file that is there and is called much the same. */
  | { readonly kind: 'no-file'; readonly near: string | undefined }
  | { readonly kind: 'other-year' | 'gone' | 'excluded' | 'unmatched' }
  /** Headers are missing. */
  | { readonly kind: 'unread' };

interface UnseenError {
  readonly file: string;
  readonly place: string;
  readonly what: string;
  readonly more: number;
}

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
  const judged = {
    files: files.filter(({ standing }) => standing !== 'identical'),
    isOf: ownership(
      period,
      files.map(({ path }) => path),
    ),
    listed: listedIn(ledger, period),
  };
  return new Map(ledger.waivers.map((row) => [row.number, stateOf(row, judged)]));
}

/** What the states are made of. */
interface Setting {
  readonly files: readonly ReceivedFile[];
  readonly isOf: ReturnType<typeof ownership>;
  readonly listed: (name: string) => Listed;
}

/** Whether rows of the ledger bear a name: of the year, or only of others. */
type Listed = 'of-year' | 'of-others' | 'nowhere';

function listedIn(ledger: Ledger, { year }: Period): Setting['listed'] {
  if (ledger.waivers.length === 0) return () => 'nowhere';
  const all = filesByName(ledger.rows.flatMap(({ names }) => names));
  const rowsOfYear = ledger.rows.filter((row) => isOfYear(row, year, ledger));
  const ofYear = filesByName(rowsOfYear.flatMap(({ names }) => names));
  return (name) => {
    if (name === '' || all(name).length === 0) return 'nowhere';
    return ofYear(name).length > 0 ? 'of-year' : 'of-others';
  };
}

function stateOf(row: WaiverRow, { files, isOf, listed }: Setting): WaiverState {
  const missing = missingIn(row);
  if (missing !== '') return { kind: 'incomplete', missing };
  const own = files.filter((file) => isOf(row, file));
  const unseen = unseenError(row, own, files);
  if (unseen) return { kind: 'changed', ...unseen };
  const waiving = files.filter(({ findings }) => findings.some(({ waived }) => waived?.row === row.number));
  if (waiving.length > 0) {
    const waived = waiving.flatMap(({ findings }) =>
      findings.filter((finding) => finding.waived?.row === row.number),
    );
    return {
      kind: 'waives',
      count: waived.length,
      replaced: waiving.every((f) => f.standing === 'superseded'),
    };
  }
  const errors = own.flatMap(({ findings }) =>
    findings.filter((f) => f.severity === 'error' && isOn(row, f)),
  );
  const first = errors.flatMap(({ waived }) => waived?.row ?? [])[0];
  if (first !== undefined) return { kind: 'repeated', first };
  const barred = errors.find((error) => !error.waived && !isWaivable(error));
  // That a file is excluded is no error of its content.
  if (own.length > 0 && own.every(isExcluded)) return { kind: 'excluded' };
  return barred
    ? { kind: 'refused', what: messageOf(barred).what }
    : withoutError(row, own.length > 0, { files, listed });
}

/** What a row would waive, had it not been written for another content; nothing in a report that is out of question. */
function unseenError(
  row: WaiverRow,
  own: readonly ReceivedFile[],
  files: readonly ReceivedFile[],
): UnseenError | undefined {
  const isOutdone = ({ agency, version = 0 }: ReceivedFile) =>
    files.some((f) => f.agency === agency && f.standing === 'counted' && (f.version ?? 0) > version);
  const errors = own
    .filter((file) => !isOutdone(file))
    .flatMap(({ path, findings }) =>
      findings.filter((f) => isWaivable(f) && !f.waived && isOn(row, f)).map((error) => ({ path, error })),
    );
  const [first] = errors;
  if (!first) return undefined;
  const { path, error } = first;
  return { file: path, place: placeText(error.place), what: messageOf(error).what, more: errors.length - 1 };
}

/** Why there is no such error, as far as is known. */
function withoutError(
  { texts }: WaiverRow,
  isThere: boolean,
  { files, listed }: Pick<Setting, 'files' | 'listed'>,
): WaiverState {
  const inLedger = listed(texts.file);
  if (inLedger === 'of-others') return { kind: 'other-year' };
  if (isThere) return { kind: 'unmatched' };
  if (inLedger === 'of-year') return { kind: 'gone' };
  const paths = files.map(({ path }) => ledgerName(path));
  return { kind: 'no-file', near: texts.file === '' ? undefined : nearName(texts.file, paths) };
}

const TEXT = {
  'other-year': 'Tệp của năm khác',
  gone: 'Tệp không còn trong thư mục',
  excluded: 'Tệp đã bị loại trừ',
  'no-file': 'Chưa có tệp như vậy',
  unmatched: 'Không khớp lỗi nào',
  unread: 'Không đọc được vì thiếu tên cột; vẫn theo lần chạy trước (nếu có)',
  refused: 'Không miễn được lỗi này',
  changed: 'Chưa miễn: nội dung tệp đã đổi, cần xác nhận lại',
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
    case 'changed':
    case 'unread':
      return TEXT[state.kind];
  }
}

/** What the officer must know: rows that are no decision, waive nothing, or name what cannot be waived. */
export function waiverNotes(states: WaiverStates): LedgerNote[] {
  return [...states].flatMap(([row, state]): LedgerNote[] => {
    if (state.kind === 'waives' || state.kind === 'unread') return [];
    if (state.kind === 'incomplete') return [{ kind: 'waiver-incomplete', row, missing: state.missing }];
    if (state.kind === 'repeated') return [{ kind: 'waiver-repeated', row, first: state.first }];
    if (state.kind === 'refused') return [{ kind: 'waiver-refused', row, what: state.what }];
    if (state.kind === 'changed') return [{ ...state, kind: 'waiver-changed', row }];
    if (state.kind === 'no-file' && state.near !== undefined)
      return [{ kind: 'waiver-misnamed', row, near: state.near }];
    return [{ kind: 'waiver-unmatched', row, why: state.kind }];
  });
}
