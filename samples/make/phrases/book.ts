import { ASSESSMENT } from './assessment.ts';
import { CAPACITY } from './capacity.ts';
import { DISCIPLINE } from './discipline.ts';
import type { DutyPhrases, PhraseBook } from './phrases.ts';
import { PLANNING } from './planning.ts';
import { POLICY } from './policy.ts';
import { PROPAGANDA } from './propaganda.ts';
import { ROTATION } from './rotation.ts';
import { SPECIAL } from './special.ts';
import { SUPERVISION } from './supervision.ts';
import { TRAINING } from './training.ts';

const BOOK: PhraseBook = {
  ...PROPAGANDA,
  ...ASSESSMENT,
  ...PLANNING,
  ...TRAINING,
  ...ROTATION,
  ...POLICY,
  ...SUPERVISION,
  ...DISCIPLINE,
  ...CAPACITY,
  ...SPECIAL,
};

/** What is written on a duty. Throws a RangeError for one that the book does not have. */
export function phrasesOf(duty: string): DutyPhrases {
  const phrases = BOOK[duty];
  if (!phrases) throw new RangeError(`the phrase book has no duty ${duty}`);
  return phrases;
}
