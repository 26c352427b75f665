import { cellText } from './cell.ts';
import type { Place } from './finding.ts';
import { type GridRow, cellAt } from './grid.ts';
import type { LocatedTable, StructureProblem } from './locate.ts';
import { type Lookup, lookupOf } from './names.ts';
import type { TableSpec } from './sheets.ts';
import { clean, fold } from './text.ts';

/** A row of the sheet and the index of the expected row it stands for. */
export interface MatchedRow {
  readonly row: GridRow;
  readonly index: number;
}

interface KeyedRow {
  readonly row: GridRow;
  readonly texts: readonly string[];
  /** Which of the expected rows its texts name. */
  readonly index: number | undefined;
}

/** Stands in no cell of a row's name, so that two texts joined by it name one row only. */
const JOINT = '\n';

/**
 * Matches rows to the plan's by their key texts (duty code; duty code and metric), in the plan's order.
 * Each row is used once; what is missing, repeated or unknown is told, never dropped. Where a key column is
 * missing no row can be told from another, and that one problem says all.
 */
export function matchRows(
  located: LocatedTable,
  table: TableSpec,
  expected: readonly (readonly string[])[],
): { readonly rows: readonly MatchedRow[]; readonly problems: readonly StructureProblem[] } {
  const keys = (table.rowKey ?? []).flatMap((key) => located.columns.get(key) ?? []);
  if (keys.length < (table.rowKey ?? []).length) return { rows: [], problems: [] };
  const found = keyedRows(located.body, keys, expected);
  const claimed = new Set(found.flatMap(({ index }) => index ?? []));
  const taken = new Map<number, GridRow>();
  const problems: StructureProblem[] = [];
  for (const { row, texts, index } of found) {
    const at = index ?? leftOver(texts, expected, (i) => claimed.has(i) || taken.has(i));
    if (at !== undefined && !taken.has(at)) taken.set(at, row);
    else
      problems.push({
        kind: at === undefined ? 'row-unknown' : 'row-repeated',
        place: placeOf(located, table, { row, column: keys[0] ?? 1 }),
        name: nameOf(texts),
      });
  }
  const rows = [...taken].map(([index, row]) => ({ row, index })).sort((a, b) => a.index - b.index);
  return { rows, problems: [...problems, ...missingRows(located, expected, taken)] };
}

function keyedRows(
  body: readonly GridRow[],
  keys: readonly number[],
  expected: readonly (readonly string[])[],
): KeyedRow[] {
  let indexOf: Lookup<number> | undefined;
  let next = 0;
  return body.map((row) => {
    const texts = keys.map((column) => cellText(cellAt(row, column)));
    // Most rows stand in the plan's order, where no lookup is needed.
    const isNext = expected[next]?.every((text, i) => text === texts[i]) ?? false;
    if (!isNext) indexOf ??= lookupOf(expected.map((parts, i) => [parts.join(JOINT), i] as const));
    const index = isNext ? next : indexOf?.(texts.join(JOINT));
    if (index !== undefined) next = index + 1;
    return { row, texts, index };
  });
}

function placeOf(
  located: LocatedTable,
  table: TableSpec,
  { row, column }: { row: GridRow; column: number },
): Place {
  const header = table.columns[0]?.header ?? '';
  return { sheet: located.sheet?.name ?? table.name, row: row.number, column, header };
}

/** Where a label was altered: the only expected row of the same code that nothing else stands for. */
function leftOver(
  texts: readonly string[],
  expected: readonly (readonly string[])[],
  isTaken: (index: number) => boolean,
): number | undefined {
  if (texts.length < 2) return undefined;
  const code = fold(texts[0] ?? '');
  const free = [...expected.keys()].filter((i) => !isTaken(i) && fold(expected[i]?.[0] ?? '') === code);
  return free.length === 1 ? free[0] : undefined;
}

function missingRows(
  located: LocatedTable,
  expected: readonly (readonly string[])[],
  taken: ReadonlyMap<number, GridRow>,
): StructureProblem[] {
  const place = located.sheet ? { sheet: located.sheet.name } : {};
  return expected.flatMap((texts, index) =>
    taken.has(index) ? [] : [{ kind: 'row-missing', place, name: nameOf(texts) } as const],
  );
}

/** Empty where the code itself is: what stands beside it then names nothing. */
function nameOf(texts: readonly string[]): string {
  const [code, ...others] = texts.map(clean);
  return code === undefined || code === '' ? '' : [code, ...others].join(' - ');
}
