import type { CellValue } from '../../workbook/edit/cell-values.ts';
import { type Ledger, type LedgerCell, WAIVERS } from './ledger.ts';
import type { WaiverSheet } from './waiver-sheet.ts';
import { stateText } from './waiver-state-text.ts';
import type { WaiverStates } from './waiver-states.ts';

/** What is to be written of what became of waivers. */
export interface WaiverPlan {
  readonly sheet: WaiverSheet;
  readonly column: number;
  /** By Excel's number of the row, the header's included where the column is new. */
  readonly values: ReadonlyMap<number, CellValue>;
}

/** Texts of the program's, those that a person wrote instead left alone: what to write, and what is then said by it. */
export interface WaiverNews {
  readonly plan: WaiverPlan | undefined;
  readonly said: readonly string[];
}

/** Brings the column of states up to date; a ledger that was made without it gets it with its first waiver. */
export function waiverNews(ledger: Ledger, states: WaiverStates): WaiverNews {
  const { waiverSheet: sheet, memory } = ledger;
  if (sheet && sheet.missing.length > 0 && sheet.state === undefined)
    return { plan: undefined, said: memory.waiverStates };
  if (!sheet || (sheet.state === undefined && states.size === 0)) return { plan: undefined, said: [] };
  const rows = new Set([...sheet.states.keys(), ...states.keys()]);
  const texts = [...rows].flatMap((row) => {
    const state = states.get(row);
    const cell = sheet.states.get(row);
    const text = state ? stateText(state) : '';
    return isOurs(cell, { text, said: memory.waiverStates }) ? [{ row, text, before: cell?.text ?? '' }] : [];
  });
  const changed = texts.filter(({ text, before }) => text !== before);
  const isNew = sheet.state === undefined;
  const values = new Map<number, CellValue>([
    ...(isNew ? [[sheet.headerRow, WAIVERS.state] as const] : []),
    ...changed.map(({ row, text }) => [row, text] as const),
  ]);
  const said = [...new Set(texts.map(({ text }) => text).filter((text) => text !== ''))].sort();
  const column = sheet.state ?? sheet.columns[1] + 1;
  return { plan: values.size > 0 ? { sheet, column, values } : undefined, said };
}

/** Blank, or what the program wrote last or would write. */
function isOurs(
  cell: LedgerCell | undefined,
  { text, said }: { text: string; said: readonly string[] },
): boolean {
  if (!cell) return true;
  return cell.formula === undefined && (cell.text === '' || cell.text === text || said.includes(cell.text));
}
