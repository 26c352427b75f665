import { address } from './grid.ts';

/** An error returns the submission; a warning is taken along and shown. */
export type Severity = 'error' | 'warning';

/** Where a finding stands, as the user sees it: sheet name, Excel's row and column numbers, the column's header. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly header?: string;
}

/** What a message is made from: counts, codes and short texts, never a sentence. */
export type Facts = Readonly<Record<string, string | number>>;

/** Two Vietnamese sentences: what is wrong, and what to do. */
export interface Message {
  readonly what: string;
  readonly fix: string;
}

/** One problem in a submission, as data. Its text is made last, by `messageOf`. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: Facts;
  /** Present where the officer decided that this error returns nothing. */
  readonly waived?: Waiver;
}

/** Who decided that an error is waived, and why; `row` is Excel's number in the ledger. */
export interface Waiver {
  readonly row: number;
  readonly by: string;
  readonly why: string;
}

/** What a rule's check yields: a place and its facts; code and severity are the rule's. */
export interface Hit<F extends Facts> {
  readonly place: Place;
  readonly facts: F;
}

/** One demand on a submission. `C` is what the rule looks at, `F` the facts its message needs. */
export interface Rule<C, F extends Facts = Facts> {
  /** Stable kebab-case code. */
  readonly code: string;
  readonly severity: Severity;
  /** What is demanded and why, in English, for developers and the rule list. */
  readonly demands: string;
  check(context: C): Iterable<Hit<F>>;
  message(facts: F): Message;
}

/** Runs one rule and gives its hits the rule's code and severity. */
export function* findingsOf<C>(rule: Rule<C>, context: C): Iterable<Finding> {
  for (const { place, facts } of rule.check(context))
    yield { code: rule.code, severity: rule.severity, place, facts };
}

/** `F12`, or an empty text for a whole sheet or file. */
export function placeAddress(place: Place): string {
  return place.row === undefined || place.column === undefined ? '' : address(place.row, place.column);
}

/** `trang Nhiệm vụ, ô F12`, or as much of it as is known. */
export function placeText(place: Place): string {
  const cell = placeAddress(place);
  return [
    ...(place.sheet === undefined ? [] : [`trang ${place.sheet}`]),
    ...(cell === '' ? [] : [`ô ${cell}`]),
  ].join(', ');
}

/** Orders findings by sheet (in the order given), row, column, code. */
export function sortFindings(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const rank = (f: Finding) => (f.place.sheet === undefined ? -1 : sheets.indexOf(f.place.sheet));
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place.row ?? 0) - (b.place.row ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
