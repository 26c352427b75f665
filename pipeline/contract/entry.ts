import { BLANK, type Cell, cellText, isBlank, type Scalar, serialToMoment, shown } from './cell.ts';
import type { Place } from './finding.ts';
import { type Lookup, lookupOf } from './names.ts';
import type { FieldSpec } from './sheets.ts';
import { LARGEST_COUNT } from './template-validation.ts';
import { clean, isTurned } from './text.ts';
import { isDay } from './time.ts';

/** Why an input cell's content cannot be taken as what its column asks for. */
export type Problem =
  | 'absent'
  | 'formula'
  | 'error-value'
  | 'not-text'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'not-a-date'
  | 'unknown-choice'
  | 'unknown-duty'
  | 'too-long';

/** One cell of a submission: what stands there and what it was taken as. */
export interface Entry {
  readonly field: FieldSpec;
  readonly place: Place;
  readonly cell: Cell;
  readonly blank: boolean;
  /** Text cleaned; whole numbers; dates as `YYYY-MM-DD`. Absent where blank or not usable. */
  readonly value: string | number | undefined;
  readonly problem: Problem | undefined;
}

/** A cell to be parsed: where it stands and what its column asks for. */
export interface EntrySource {
  readonly field: FieldSpec;
  readonly place: Place;
  /** Absent: the column itself is missing from the sheet. */
  readonly cell: Cell | undefined;
}

/** What parsing needs to know of the workbook and its agency. */
export interface EntryContext {
  readonly date1904: boolean;
  /** Codes of the agency's duties, for columns that name one. */
  readonly dutyCodes: readonly string[];
  /** Finds one of these, whatever its accents, case and spacing. */
  readonly lookupIn: (choices: readonly string[]) => Lookup<string>;
}

/** What parsing needs to know of one workbook. Lists of choices are made ready once each, as they are asked for. */
export function entryContext(date1904: boolean, dutyCodes: readonly string[]): EntryContext {
  const known = new Map<readonly string[], Lookup<string>>();
  const lookupIn = (choices: readonly string[]): Lookup<string> => {
    const lookup = known.get(choices) ?? lookupOf(choices.map((choice) => [choice, choice]));
    known.set(choices, lookup);
    return lookup;
  };
  return { date1904, dutyCodes, lookupIn };
}

const NO_CHOICES: readonly string[] = [];

type Parsed = { readonly value: string | number } | { readonly problem: Problem };

/** Takes a raw cell as what its column asks for. Never fails: what cannot be taken is a problem of the entry. */
export function entryOf({ field, place, cell }: EntrySource, context: EntryContext): Entry {
  if (cell === undefined)
    return { field, place, cell: BLANK, blank: false, value: undefined, problem: 'absent' };
  if (isBlank(cell)) return { field, place, cell, blank: true, value: undefined, problem: undefined };
  const parsed = parse(cell, field, context);
  return 'problem' in parsed
    ? { field, place, cell, blank: false, value: undefined, problem: parsed.problem }
    : { field, place, cell, blank: false, value: parsed.value, problem: undefined };
}

function parse(cell: Cell, field: FieldSpec, context: EntryContext): Parsed {
  if (field.input && cell.kind === 'formula') return { problem: 'formula' };
  if (shown(cell).kind === 'error') return { problem: 'error-value' };
  switch (field.kind) {
    case 'count':
      return parseCount(numberIn(cell), LARGEST_COUNT);
    case 'percent':
      return parseCount(numberIn(cell) ?? percentIn(cell), 100);
    case 'date':
      return parseDay(cell, context.date1904);
    case 'choice':
      return parseChoice(cell, context.lookupIn(field.choices ?? NO_CHOICES), 'unknown-choice');
    case 'duty':
      return parseChoice(cell, context.lookupIn(context.dutyCodes), 'unknown-duty');
    case 'text':
    case 'ratio':
      return parseText(cell, field);
  }
}

function parseText(cell: Cell, field: FieldSpec): Parsed {
  const { kind } = shown(cell);
  // "12/5" typed without a text format becomes a date, "đúng" in a Vietnamese Excel a TRUE: what was meant is lost.
  if (field.input && (kind === 'date' || kind === 'boolean')) return { problem: 'not-text' };
  const text = clean(cellText(cell));
  if (field.maxLength !== undefined && text.length > field.maxLength) return { problem: 'too-long' };
  return { value: text };
}

function parseChoice(cell: Cell, choiceOf: Lookup<string>, problem: Problem): Parsed {
  const value = choiceOf(cellText(cell));
  return value === undefined ? { problem } : { value };
}

function parseCount(value: number | undefined, max: number): Parsed {
  if (value === undefined) return { problem: 'not-a-number' };
  if (value < 0 || value > max) return { problem: 'out-of-range' };
  // "-0" is zero.
  return Number.isInteger(value) ? { value: Math.abs(value) } : { problem: 'not-whole' };
}

/** Numbers typed as text are taken where they mean one thing: "12", "12,5"; "1.234" could be two things. */
function numberIn(cell: Cell): number | undefined {
  const scalar = shown(cell);
  if (scalar.kind === 'number') return scalar.value;
  const match = /^([+-]?\d+)(?:,(\d{1,2}))?$/.exec(digitsIn(scalar));
  return match ? Number(`${match[1] ?? ''}.${match[2] ?? '0'}`) : undefined;
}

/** Text in which digits may stand; '' where what a person sees may not be what stands there. */
function digitsIn(scalar: Scalar): string {
  return scalar.kind === 'text' && !isTurned(scalar.text) ? clean(scalar.text) : '';
}

/** "50%" typed as text; as a number Excel would have made 0,5 of it, which is told, not guessed. */
function percentIn(cell: Cell): number | undefined {
  const match = /^(.*\d)\s*%$/.exec(digitsIn(shown(cell)));
  return match ? numberIn({ kind: 'text', text: match[1] ?? '' }) : undefined;
}

/** Serials that a date column holds when another program lost its format: 2000 to 2100. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_415;

function parseDay(cell: Cell, date1904: boolean): Parsed {
  const scalar = shown(cell);
  if (scalar.kind === 'date') return { value: scalar.at.slice(0, 10) };
  if (scalar.kind === 'number') {
    const plausible = scalar.value >= FIRST_SERIAL - 1462 && scalar.value <= LAST_SERIAL;
    const moment = plausible ? serialToMoment(scalar.value, date1904) : null;
    return moment === null ? { problem: 'not-a-date' } : { value: moment.slice(0, 10) };
  }
  const match = /^(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})$/.exec(digitsIn(scalar));
  const day = match
    ? `${match[3] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
    : '';
  return isDay(day) ? { value: day } : { problem: 'not-a-date' };
}

/** True where something stands in the cell, usable or not. */
export function isFilled(entry: Entry): boolean {
  return !entry.blank && entry.problem !== 'absent';
}

/** The entry as text, or undefined where blank or unusable. */
export function textOf(entry: Entry): string | undefined {
  return typeof entry.value === 'string' ? entry.value : undefined;
}

/** The entry as a number, or undefined where blank or unusable. Zero is a number, never blank. */
export function numberOf(entry: Entry): number | undefined {
  return typeof entry.value === 'number' ? entry.value : undefined;
}
