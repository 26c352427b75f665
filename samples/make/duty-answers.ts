import type { DutyRow } from '../../pipeline/contract/period.ts';
import { STATUS, type Status } from '../../pipeline/contract/sheets.ts';
import type { Day } from '../../pipeline/contract/time.ts';
import { workday } from './calendar.ts';
import { type Issue, type IssuedDocument, cited } from './issue.ts';
import { phrasesOf } from './phrases/book.ts';
import type { DocumentSpec, DocumentType, DutyPhrases, Sentence } from './phrases/phrases.ts';
import { type Deal, type Random, between, chance, pick, weighted } from './random.ts';
import { type Answers, answers } from './report.ts';
import { type Matter, choose, closed, fitting, opened, speak } from './wording.ts';

/** Who writes a report, and what they have at hand. */
export interface Writer {
  readonly random: Random;
  readonly deal: Deal;
  readonly issue: Issue;
  /** How often a second sentence is added, 0 to 1. */
  readonly wordy: number;
  /** How much of its work the agency gets done, about 1. */
  readonly diligence: number;
  /** The last day that the report tells of. */
  readonly last: Day;
}

/** The plan was issued on 2 August 2021; plans for changing posts fell due before it, in June. */
const FIRST_DAY = '2021-08-05';
const EARLY: Readonly<Partial<Record<string, readonly [Day, Day]>>> = {
  'III.3.1.4-a1': ['2021-06-07', '2021-07-16'],
  'III.3.1.4-a2': ['2021-06-10', '2021-07-30'],
};
/** By then plans had been issued; what reports on results came after. */
const PLANNED_BY = '2021-10-08';
const RESULTS_FROM = '2021-10-18';
/** Conclusion 14-KL/TW is of 22 September; eleven months had been assessed by December. */
const NOT_BEFORE: Readonly<Partial<Record<string, Day>>> = {
  'III.4-d3': '2021-09-27',
  'III.3.1.1-a1': '2021-12-01',
};
/** Few duties were done sooner: the city kept its distance from 24 July to 21 September. */
const DONE_FROM = '2021-09-22';

/** What an agency answers on one duty. */
export function dutyAnswers(row: DutyRow, matter: Matter, writer: Writer): Answers {
  const code = row.duty.code;
  const phrases = phrasesOf(code);
  const status = statusFor(phrases, matter, writer);
  const { result, completed } = resultFor(status, { code, phrases }, { matter, writer });
  // Nothing can be left over of what was not begun.
  const begun = status === STATUS.notStarted ? { ...matter, figures: {} } : matter;
  const said = (sentences: readonly Sentence[] | undefined, share: number) =>
    saidAt(sentences ?? [], share, { matter: begun, writer });
  return answers({
    status,
    progress: progressFor(status, matter, writer.random),
    completed: status === STATUS.done && completed !== undefined ? { day: completed } : undefined,
    unit: status === STATUS.none ? undefined : matter.profile.units[phrases.role],
    result,
    shortcomings:
      status === STATUS.notStarted
        ? said(phrases.cause, 1)
        : status === STATUS.doing
          ? said(phrases.gap, 0.4)
          : undefined,
    next: said(
      status === STATUS.done ? closed(phrases.next) : phrases.next,
      { [STATUS.done]: 0.4, [STATUS.doing]: 0.7, [STATUS.notStarted]: 0.9, [STATUS.none]: 0 }[status],
    ),
  });
}

/** Drawn by the duty's odds, but never a status about which nothing fitting can be said. */
function statusFor(phrases: DutyPhrases, matter: Matter, { random, diligence }: Writer): Status {
  const odds = matter.profile.kind === 'district' ? (phrases.local ?? phrases.odds) : phrases.odds;
  const { done, notStarted } = odds;
  const drawn = weighted(random, { ...odds, done: done * diligence, notStarted: notStarted / diligence });
  if (drawn === 'none') return STATUS.none;
  if (drawn === 'notStarted') return STATUS.notStarted;
  const other = drawn === 'done' ? 'doing' : 'done';
  if (fitting(phrases[drawn], matter).length > 0) return STATUS[drawn];
  return fitting(phrases[other], matter).length > 0 ? STATUS[other] : STATUS.none;
}

function progressFor(status: Status, { figures }: Matter, random: Random): number | undefined {
  if (status === STATUS.none) return undefined;
  if (status === STATUS.done) return 100;
  if (status === STATUS.notStarted) return 0;
  const { months } = figures;
  return months === undefined ? 5 * between(random, 8, 19) : Math.round((months / 12) * 100);
}

interface Telling {
  readonly matter: Matter;
  readonly writer: Writer;
}

interface DutyTold {
  readonly code: string;
  readonly phrases: DutyPhrases;
}

function resultFor(
  status: Status,
  { code, phrases }: DutyTold,
  { matter, writer }: Telling,
): { result?: string; completed?: Day } {
  const { random, deal } = writer;
  if (status === STATUS.notStarted) return {};
  if (status === STATUS.none) return told(saidAt(phrases.none ?? [], 0.6, { matter, writer }));
  const lead = choose(deal, status === STATUS.done ? phrases.done : phrases.doing, matter);
  if (lead === undefined) throw new RangeError(`nothing can be said on ${code} by ${matter.profile.code}`);
  const document = documentFor(lead, { code, phrases }, { matter, writer });
  const words = document === undefined ? { random } : { random, document: cited(document) };
  const first = speak(opened(lead, random), matter, words);
  const more = saidAt(phrases.more, writer.wordy, { matter, writer });
  const completed = completedOn(lead, { code, document }, writer);
  return { ...told(more === undefined ? first : `${first} ${more}`), completed };
}

function told(result: string | undefined): { result?: string } {
  return result === undefined ? {} : { result };
}

/** What consists in a document is done with it; the rest some weeks after it. */
function completedOn(
  lead: Sentence,
  { code, document }: { code: string; document: IssuedDocument | undefined },
  { random, last }: Writer,
): Day {
  if (document !== undefined && /(ban hành|tại) \{doc\}|\(\{doc\}\)/.test(lead)) return document.date;
  const early = EARLY[code];
  if (early) return workday(random, document?.date ?? early[0], early[1]);
  const from = [document?.date ?? DONE_FROM, DONE_FROM, NOT_BEFORE[code] ?? DONE_FROM].sort().at(-1) ?? last;
  return dayFrom(random, from, last);
}

/** The document a sentence speaks of, listed; others are listed now and then without being spoken of. */
function documentFor(
  lead: Sentence,
  { code, phrases }: DutyTold,
  { matter, writer }: Telling,
): IssuedDocument | undefined {
  const { random, issue } = writer;
  const [principal, ...others] = phrases.documents;
  const list = (spec: DocumentSpec) =>
    issue(spec, {
      duty: code,
      date: issueDay(code, spec[0], writer),
      subject: speak(spec[2], matter, { random }),
    });
  if (principal && lead.includes('{doc}')) return list(principal);
  if (principal && chance(random, 0.3)) list(pick(random, [principal, ...others]));
  return undefined;
}

function issueDay(code: string, type: DocumentType, { random, last }: Writer): Day {
  const early = EARLY[code];
  if (early && chance(random, 0.85)) return workday(random, ...early);
  const first = NOT_BEFORE[code] ?? FIRST_DAY;
  if (['Báo cáo', 'Thông báo', 'Kết luận'].includes(type)) return dayFrom(random, RESULTS_FROM, last);
  const isPlan = ['Kế hoạch', 'Chương trình', 'Hướng dẫn'].includes(type) && first < PLANNED_BY;
  return dayFrom(random, first, isPlan ? PLANNED_BY : last);
}

/** A working day from `first` to `last`; `last` where `first` is not before it. */
function dayFrom(random: Random, first: Day, last: Day): Day {
  return first < last ? workday(random, first, last) : last;
}

function saidAt(
  sentences: readonly Sentence[],
  share: number,
  { matter, writer }: Telling,
): string | undefined {
  if (!chance(writer.random, share)) return undefined;
  const sentence = choose(writer.deal, sentences, matter);
  return sentence === undefined ? undefined : speak(sentence, matter, { random: writer.random });
}
