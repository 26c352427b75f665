import { type Finding, placeText } from '../../contract/finding.ts';
import type { LedgerNote } from '../../contract/ledger-note.ts';
import { messageOf } from '../../contract/messages.ts';
import type { Period } from '../../contract/period.ts';
import { isExcluded, type ReceivedFile } from '../../contract/received.ts';
import { ledgerName } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { nearName } from './near-name.ts';
import { isOfYear } from './row-year.ts';
import { filesByName } from './named-rows.ts';
import { type Decision, decisionsAmong, isWaivable } from './waive.ts';
import { isAt, isOn, missingIn, type WaiverRow } from './waivers.ts';

/** What became of one row on which an error is waived. */
export type WaiverState =
  | { readonly kind: 'incomplete'; readonly missing: string }
  | ({ readonly kind: 'waives' } & Waiving)
  /** An error of a content on which was not decided, and what is waived of others. */
  | { readonly kind: 'changed'; readonly unseen: UnseenError; readonly waiving: Waiving }
  /** Another row waives the same. */
  | { readonly kind: 'repeated'; readonly first: number }
  | { readonly kind: 'refused'; readonly what: string }
  /** `near`: a file that is there and is called much the same. */
  | { readonly kind: 'no-file'; readonly near: string | undefined }
  | { readonly kind: 'other-year' | 'other-agency' | 'gone' | 'excluded' | 'unmatched' }
  /** Headers are missing. */
  | { readonly kind: 'unread' };

/** How many errors a row waives; `replaced` of reports in whose place another counts. */
export interface Waiving {
  readonly count: number;
  readonly replaced: number;
}

/** What is told of it; `more`: how many others. */
type UnseenError = Omit<LedgerNote & { readonly kind: 'waiver-changed' }, 'kind' | 'row'>;

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
    decisionOf: decisionsAmong(ledger, { files, period }),
    listed: listedIn(ledger, period),
  };
  return new Map(ledger.waivers.map((row) => [row.number, stateOf(row, judged)]));
}

/** What the states are made of. */
interface Setting {
  readonly files: readonly ReceivedFile[];
  readonly decisionOf: (row: WaiverRow) => Decision;
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

function stateOf(row: WaiverRow, { files, decisionOf, listed }: Setting): WaiverState {
  const missing = missingIn(row);
  if (missing !== '') return { kind: 'incomplete', missing };
  const decision = decisionOf(row);
  const waiving = waivingOf(row, files);
  const unseen = unseenError(decision, files);
  if (unseen) return { kind: 'changed', unseen, waiving };
  if (waiving.count + waiving.replaced > 0) return { kind: 'waives', ...waiving };
  const own = files.filter((file) => decision.reach(file) === 'named');
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

function waivingOf({ number }: WaiverRow, files: readonly ReceivedFile[]): Waiving {
  const waivedIn = (own: readonly ReceivedFile[]) =>
    own.flatMap(({ findings }) => findings.filter(({ waived }) => waived?.row === number)).length;
  const replaced = waivedIn(files.filter(({ standing }) => standing === 'superseded'));
  return { count: waivedIn(files) - replaced, replaced };
}

/** What a row would waive, had it not been written for another content; nothing in a report that is out of question. */
function unseenError(decision: Decision, files: readonly ReceivedFile[]): UnseenError | undefined {
  const isOutdone = ({ agency, version = 0 }: ReceivedFile) =>
    files.some((f) => f.agency === agency && f.standing === 'counted' && (f.version ?? 0) > version);
  const errors = files
    .filter((file) => decision.reach(file) && !isOutdone(file))
    .flatMap((file) => unseenIn(file, decision).map((error) => ({ file, error })));
  const [first] = errors;
  if (!first) return undefined;
  const { file, error } = first;
  return {
    file: file.path,
    place: placeText(error.place),
    what: messageOf(error).what,
    more: errors.length - 1,
    isLater: decision.reach(file) === 'later',
    isOtherwise: !isOn(decision.row, error),
  };
}

/** Errors like that of a row; where its cell has none, whatever error is there now. */
function unseenIn({ sha256 = '', findings }: ReceivedFile, { row, contents }: Decision): Finding[] {
  if (contents.includes(sha256)) return [];
  const like = findings.filter((finding) => isOn(row, finding));
  const isElsewhere = (finding: Finding) =>
    like.every(({ place }) => placeText(place) !== placeText(finding.place));
  return findings.filter(
    (finding) =>
      isWaivable(finding) &&
      !finding.waived &&
      (like.includes(finding) || (isAt(row, finding) && isElsewhere(finding))),
  );
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
  const paths = files.map(({ path }) => ledgerName(path));
  if (texts.file !== '' && filesByName(paths)(texts.file).length > 0) return { kind: 'other-agency' };
  if (inLedger === 'of-year') return { kind: 'gone' };
  return { kind: 'no-file', near: texts.file === '' ? undefined : nearName(texts.file, paths) };
}

/** What the officer must know: rows that are no decision, waive nothing, or name what cannot be waived. */
export function waiverNotes(states: WaiverStates): LedgerNote[] {
  return [...states].flatMap(([row, state]): LedgerNote[] => {
    if (state.kind === 'waives' || state.kind === 'unread') return [];
    if (state.kind === 'incomplete') return [{ kind: 'waiver-incomplete', row, missing: state.missing }];
    if (state.kind === 'repeated') return [{ kind: 'waiver-repeated', row, first: state.first }];
    if (state.kind === 'refused') return [{ kind: 'waiver-refused', row, what: state.what }];
    if (state.kind === 'changed') return [{ kind: 'waiver-changed', row, ...state.unseen }];
    if (state.kind === 'no-file' && state.near !== undefined)
      return [{ kind: 'waiver-misnamed', row, near: state.near }];
    return [{ kind: 'waiver-unmatched', row, why: state.kind }];
  });
}
