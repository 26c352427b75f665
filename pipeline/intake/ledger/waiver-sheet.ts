import { cellText } from '../../contract/cell.ts';
import { type Grid, cellAt } from '../../contract/grid.ts';
import { clean, fold } from '../../contract/text.ts';
import { type LedgerCell, WAIVERS } from './ledger.ts';
import { findWaivers } from './waivers.ts';

/** Where waivers stand, and where the program says what became of them. */
export interface WaiverSheet {
  readonly name: string;
  readonly headerRow: number;
  /** First and last column that has a header. */
  readonly columns: readonly [number, number];
  /** The column of the states; undefined in a ledger that was made without it. */
  readonly state: number | undefined;
  /** What stands there, by Excel's number of the row. */
  readonly states: ReadonlyMap<number, LedgerCell>;
}

/** The sheet on which errors are waived; undefined where it is not there. */
export function readWaiverSheet(grid: Grid): WaiverSheet | undefined {
  const found = findWaivers(grid);
  if (!found) return undefined;
  const { sheet, header } = found;
  const filled = [...header.cells].filter(([, cell]) => cellText(cell).trim() !== '');
  const columns = filled.map(([column]) => column);
  const state = filled.find(([, cell]) => fold(cellText(cell)) === fold(WAIVERS.state))?.[0];
  const below = state === undefined ? [] : sheet.rows.filter(({ number }) => number > header.number);
  return {
    name: sheet.name,
    headerRow: header.number,
    columns: [Math.min(...columns), Math.max(...columns)],
    state,
    states: new Map(
      below.map((row) => {
        const cell = cellAt(row, state ?? 0);
        const formula = cell.kind === 'formula' ? cell.formula : undefined;
        return [row.number, { text: clean(cellText(cell)), formula }] as const;
      }),
    ),
  };
}
