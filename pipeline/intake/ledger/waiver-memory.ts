import type { Period } from '../../contract/period.ts';
import type { ReceivedFile } from '../../contract/received.ts';
import { type Ledger, type Memory, type RememberedWaiver, WAIVERS, type WaiverColumn } from './ledger.ts';
import { reachAmong, toldFiles } from './waiver-reach.ts';
import { missingIn, rangesIn, textsOf, type WaiverRow } from './waivers.ts';

const COLUMNS = Object.keys(WAIVERS.headers) as WaiverColumn[];
/** Stands in the first cell of its row, where those of files have their key. */
const MARK = 'miễn lỗi';
const BEFORE_TEXTS = 3;

/** A row of the hidden sheet. */
export function waiverLine({ row, texts, contents }: RememberedWaiver): string[] {
  return [MARK, String(row), contents.join(' '), ...COLUMNS.map((column) => texts[column])];
}

/** What such a row says; undefined for one of a file. */
export function waiverIn(line: readonly string[]): RememberedWaiver | undefined {
  const [mark, row = '', contents = ''] = line;
  if (mark !== MARK) return undefined;
  return {
    row: Number(row),
    contents: contents.split(' ').filter((sha256) => sha256 !== ''),
    texts: textsOf((column) => line[BEFORE_TEXTS + COLUMNS.indexOf(column)] ?? ''),
  };
}

/** As if it stood on the sheet still. */
export function recalledWaiver({ row, texts }: RememberedWaiver): WaiverRow {
  return { number: row, texts, cells: rangesIn(texts.cells) };
}

/** A decision is known by what is written of it, wherever the row stands: one that was changed is another. */
function keyOf({ texts }: Pick<RememberedWaiver, 'texts'>): string {
  return COLUMNS.map((column) => texts[column]).join('\u0000');
}

/** By whom or why was written anew, and nothing else. */
function isRewritten({ texts }: WaiverRow, before: RememberedWaiver): boolean {
  const reason: readonly WaiverColumn[] = ['decidedBy', 'why'];
  return COLUMNS.every((column) => reason.includes(column) || texts[column] === before.texts[column]);
}

/**
 * The contents on which whoever wrote a row decided: those for which it stood when it was seen first; before that, all
 * files it names that the officer has been told of. A reason that was written anew confirms it for later versions too
 * of which was told. None where no file of it has come.
 */
export function decidedOn(memory: Memory, period: Period): (row: WaiverRow) => readonly string[] {
  const known = new Map(memory.waivers.map((own) => [keyOf(own), own.contents] as const));
  const told = toldFiles(memory, period);
  const reachOf = reachAmong(period, { files: told, told: [] });
  return (row) => {
    const contents = known.get(keyOf(row)) ?? [];
    if (contents.length > 0) return contents;
    const reach = reachOf(row);
    const before = memory.waivers.filter((own) => isRewritten(row, own));
    const reached = told.filter((file) => (before.length > 0 ? reach(file) : reach(file) === 'named'));
    return [...before.flatMap((own) => own.contents), ...reached.flatMap(({ sha256 }) => sha256 ?? [])];
  };
}

/** What is to be remembered of the decisions that stand. */
export function rememberedWaivers(
  { waivers, memory }: Pick<Ledger, 'waivers' | 'memory'>,
  { files, period }: { readonly files: readonly ReceivedFile[]; readonly period: Period },
): RememberedWaiver[] {
  const contentsOf = decidedOn(memory, period);
  const decisions = waivers.filter((row) => missingIn(row) === '');
  const remembered = decisions.map((row) => {
    const waived = files.filter(({ findings }) => findings.some((f) => f.waived?.row === row.number));
    const contents = [...contentsOf(row), ...waived.flatMap(({ sha256 }) => sha256 ?? [])];
    return { row: row.number, texts: row.texts, contents: [...new Set(contents)].sort() };
  });
  return [...new Map(remembered.reverse().map((own) => [keyOf(own), own] as const)).values()].reverse();
}
