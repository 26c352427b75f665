import type { Sentence } from './phrases/phrases.ts';
import type { Profile } from './profile.ts';
import { type Deal, type Random, chance, pick } from './random.ts';

/** What a sentence on one duty can be filled with. */
export interface Matter {
  readonly profile: Profile;
  /** Figures of the duty by metric key. */
  readonly figures: Readonly<Record<string, number>>;
}

const KINDS = /^([a-z]+(?:,[a-z]+)*)\| /;
const ZERO = /\{0:(\w+)\}/g;
const ABOVE = /\{1:(\w+)\}/g;
const OPEN = '{open}';
const FIGURE = /\{n:(\w+)\}/g;

/** Leaves the sentences that are true of this agency and these figures. */
export function fitting(sentences: readonly Sentence[], { profile, figures }: Matter): Sentence[] {
  return sentences.filter((sentence) => {
    const kinds = KINDS.exec(sentence)?.[1]?.split(',');
    const zeros = keysOf(sentence, ZERO).every((key) => figures[key] === 0);
    const counts = [...keysOf(sentence, FIGURE), ...keysOf(sentence, ABOVE)].every(
      (key) => (figures[key] ?? 0) > 0,
    );
    return zeros && counts && (kinds?.includes(profile.kind) ?? true);
  });
}

function keysOf(sentence: Sentence, pattern: RegExp): string[] {
  return [...sentence.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Leaves the sentences that can be said of a duty already done. */
export function closed(sentences: readonly Sentence[]): Sentence[] {
  return sentences.filter((sentence) => !sentence.includes(OPEN));
}

/** A fitting sentence, the one least used so far; undefined where none fits. */
export function choose(deal: Deal, sentences: readonly Sentence[], matter: Matter): Sentence | undefined {
  const candidates = fitting(sentences, matter);
  return candidates.length === 0 ? undefined : deal(candidates);
}

/** The sentence in the words of the agency, with its figures. Throws a RangeError for a word nobody knows. */
export function speak(
  sentence: Sentence,
  { profile, figures }: Matter,
  { random, document }: { random: Random; document?: string },
): string {
  const words: Readonly<Partial<Record<string, string>>> = {
    ...wordsOf(profile, random),
    ...(document === undefined ? {} : { doc: document }),
  };
  const text = sentence
    .replace(KINDS, '')
    .replace(ZERO, '')
    .replace(ABOVE, '')
    .replace(OPEN, '')
    .replace(FIGURE, (_, key: string) => showCount(figures[key] ?? 0))
    .replace(/\{(\w+)\}/g, (_, key: string) => {
      const word = words[key];
      if (word === undefined) throw new RangeError(`no word for {${key}} in: ${sentence}`);
      return word;
    });
  return capitalised(text);
}

function wordsOf(profile: Profile, random: Random): Readonly<Record<string, string>> {
  const { self, committee, head, leaders, parts, people, field, risky, grass, units } = profile;
  const { hr, office, inspect, law } = units;
  const course = pick(random, profile.courses);
  return {
    self,
    committee,
    head,
    leaders,
    parts,
    people,
    field,
    risky,
    grass,
    hr,
    office,
    inspect,
    law,
    course,
  };
}

/** `1.234`; below ten with a leading zero, as official texts write counts. */
function showCount(count: number): string {
  if (count < 10) return `0${count}`;
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const OPENINGS = [
  'Thực hiện chỉ đạo của UBND Thành phố',
  'Bám sát Nghị quyết số 04-NQ/TU',
  'Trong điều kiện phòng, chống dịch Covid-19',
  'Trên cơ sở hướng dẫn của Sở Nội vụ',
  'Khắc phục khó khăn do dịch bệnh',
] as const;

/** Puts an opening before some of the sentences that begin with who did it. */
export function opened(sentence: Sentence, random: Random): Sentence {
  const begins = sentence.startsWith('{self} đã') || sentence.startsWith('{hr} ');
  if (!begins || !chance(random, 0.3)) return sentence;
  return `${pick(random, OPENINGS)}, ${sentence}`;
}
