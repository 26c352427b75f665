import {
  type Cell,
  isDateFormat,
  isLegacyFont,
  numberCell,
  type Scalar,
  textCell,
} from '../../pipeline/contract/cell.ts';
import type { GridRow } from '../../pipeline/contract/grid.ts';

/** A block of cells as Excel tells it; rows and columns from 1. */
export interface RawBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  /** Absent where this Excel cannot tell; null where the letters of one cell have several. */
  readonly fonts?: readonly (readonly (string | null)[])[];
}

/** Asks for what a block is made of. */
export function loadRaw(range: Excel.Range): void {
  range.load('values,formulas,numberFormat,valueTypes,rowIndex,columnIndex');
}

/** What a range tells once it was loaded. */
export function rawBlock(range: Excel.Range, fonts?: readonly (readonly Excel.CellProperties[])[]): RawBlock {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    values: range.values as unknown[][],
    formulas: range.formulas as unknown[][],
    formats: range.numberFormat as unknown[][],
    types: range.valueTypes,
    ...(fonts ? { fonts: fonts.map((row) => row.map(({ format }) => format?.font?.name ?? null)) } : {}),
  };
}

/** The rows of blocks that hold something, as the reader of files makes them of the same workbook saved. */
export function rowsOf(blocks: readonly RawBlock[], date1904: boolean): GridRow[] {
  const rows = new Map<number, Map<number, Cell>>();
  const isDate = dateJudge();
  for (const block of blocks)
    block.values.forEach((line, i) => {
      line.forEach((_, j) => {
        const cell = cellOf(block, [i, j], { date1904, isDate });
        if (cell.kind === 'blank') return;
        const number = block.top + i;
        const cells = rows.get(number) ?? new Map<number, Cell>();
        rows.set(number, cells.set(block.left + j, cell));
      });
    });
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({ number, cells: new Map([...cells].sort(([a], [b]) => a - b)) }));
}

interface Judging {
  readonly date1904: boolean;
  readonly isDate: (format: string) => boolean;
}

function cellOf(block: RawBlock, [i, j]: readonly [number, number], judging: Judging): Cell {
  const value = block.values[i]?.[j];
  const formula = block.formulas[i]?.[j];
  const font = block.fonts?.[i]?.[j] ?? '';
  const scalar = scalarOf(value, judging, {
    type: block.types[i]?.[j],
    format: block.formats[i]?.[j],
    font,
  });
  // A text such as "=1+1" in a cell of texts is told as its own formula.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? { kind: 'formula', formula: formula.slice(1), result: scalar } : scalar;
}

function scalarOf(
  value: unknown,
  { date1904, isDate }: Judging,
  { type, format, font }: { type: unknown; format: unknown; font: string },
): Scalar {
  if (type === Excel.RangeValueType.error) return { kind: 'error', code: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return numberCell(value, { isDate: isDate(String(format)) }, { date1904 });
  return textCell(typeof value === 'string' ? value : '', isLegacyFont(font) ? font : undefined);
}

/** Judges each number format once, however many cells have it. */
function dateJudge(): (format: string) => boolean {
  const judged = new Map<string, boolean>();
  return (format) => {
    const verdict = judged.get(format) ?? isDateFormat(format);
    judged.set(format, verdict);
    return verdict;
  };
}
