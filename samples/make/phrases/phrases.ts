import type { DOCUMENT_TYPES } from '../../../pipeline/contract/sheets.ts';

/** What an agency is like; wording and figures differ by it. */
export type Kind = 'office' | 'district' | 'college' | 'works' | 'unit';

/** Parts of an agency that a duty can be given to. */
export type Role = 'hr' | 'party' | 'office' | 'inspect' | 'law';

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** A document that goes with a duty: its type, who issues it, its subject. */
export type DocumentSpec = readonly [type: DocumentType, by: 'agency' | 'party', subject: string];

/** Words that no longer fit a text are marked before a bar: `district,office| text` is for these kinds only. */
export type Sentence = string;

/**
 * What agencies write on one duty. `{self}`, `{hr}`, ... are words of the agency, `{doc}` a document that is
 * then listed, `{n:key}` a figure of the duty (a sentence with a figure of zero is not used). `{0:key}` and
 * `{1:key}` leave no trace: they mark a sentence for a figure of zero, or above,
 * and `{open}` marks one that is not said of a duty already done.
 */
export interface DutyPhrases {
  readonly role: Role;
  /** How often which status is reported; `local` where districts differ. */
  readonly odds: Odds;
  readonly local?: Odds;
  readonly done: readonly Sentence[];
  readonly doing: readonly Sentence[];
  /** A second sentence, for either status. */
  readonly more: readonly Sentence[];
  /** What is lacking in a duty in progress. */
  readonly gap: readonly Sentence[];
  /** Why a duty was not started. */
  readonly cause?: readonly Sentence[];
  /** Said of a duty that did not arise, where anything is said. */
  readonly none?: readonly Sentence[];
  readonly next: readonly Sentence[];
  readonly documents: readonly DocumentSpec[];
}

export interface Odds {
  readonly done: number;
  readonly doing: number;
  readonly notStarted: number;
  readonly none: number;
}

export function odds(done: number, doing: number, rest: readonly [notStarted: number, none: number]): Odds {
  return { done, doing, notStarted: rest[0], none: rest[1] };
}

export type PhraseBook = Readonly<Record<string, DutyPhrases>>;
