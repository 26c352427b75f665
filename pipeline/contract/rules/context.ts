import type { Agency } from '../agencies.ts';
import { shown } from '../cell.ts';
import type { Draft } from '../draft.ts';
import { type Entry, textOf } from '../entry.ts';
import type { Sha256 } from '../fingerprint.ts';
import type { Identity } from '../identity.ts';
import { looksLegacy } from '../legacy.ts';
import type { Period } from '../period.ts';
import { clean } from '../text.ts';
import type { Moment } from '../time.ts';

/** What the rules on who sent what look at. */
export interface Sender {
  readonly identity: Identity;
  /** The agency the workbook names, of whatever year; absent where nobody knows it. */
  readonly agency: Agency | undefined;
  readonly period: Period;
}

/** A text cell as it was typed, and as the product keeps it. */
export interface TypedText {
  readonly entry: Entry;
  readonly typed: string;
  readonly text: string;
  /** The TCVN3 or VNI font it is set in, if any. */
  readonly font: string | undefined;
  /** True where it is TCVN3 or VNI codes. */
  readonly legacy: boolean;
}

/** What the rules on the content look at. `at` is the reporting moment. */
export interface Content {
  readonly draft: Draft;
  readonly period: Period;
  readonly at: Moment;
  readonly sha256: Sha256;
  /** Every input cell of the draft: the form, then the tables in their order. */
  readonly inputs: readonly Entry[];
  /** Those of them that could not be taken as what their column asks for. */
  readonly unusable: readonly Entry[];
  /** Every cell of a text column that holds text. */
  readonly texts: readonly TypedText[];
}

/** Lays out what the rules look at; cells are gathered once for all of them. */
export function contentOf(
  draft: Draft,
  { period, at, sha256 }: { period: Period; at: Moment; sha256: Sha256 },
): Content {
  const inputs = inputsOf(draft);
  const unusable = inputs.filter((entry) => entry.problem !== undefined);
  return { draft, period, at, sha256, inputs, unusable, texts: textsOf(inputs) };
}

function inputsOf(draft: Draft): Entry[] {
  const rows = [...draft.duties, ...draft.metrics, ...draft.targets, ...draft.documents, ...draft.obstacles];
  const records: Readonly<Record<string, Entry>>[] = [draft.info ?? {}, ...rows.map((row) => row.entries)];
  const inputs: Entry[] = [];
  for (const record of records)
    for (const key in record) {
      const entry = record[key];
      if (entry?.field.input) inputs.push(entry);
    }
  return inputs;
}

function textsOf(inputs: readonly Entry[]): TypedText[] {
  const texts: TypedText[] = [];
  for (const entry of inputs) {
    const scalar = shown(entry.cell);
    if (entry.field.kind !== 'text' || entry.blank || scalar.kind !== 'text') continue;
    const { text: typed, legacyFont: font } = scalar;
    texts.push({ entry, typed, text: textOf(entry) ?? clean(typed), font, legacy: looksLegacy(typed, font) });
  }
  return texts;
}
