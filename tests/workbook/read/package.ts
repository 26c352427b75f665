import { zipSync } from 'fflate';
import type { Cell, Scalar } from '../../../pipeline/contract/cell.ts';
import { address, type Grid } from '../../../pipeline/contract/grid.ts';
import { nodeInflate } from '../../../pipeline/workbook/inflate.ts';
import { type ReadFacts, ReadFault } from '../../../pipeline/workbook/read/fault.ts';
import { readWorkbook } from '../../../pipeline/workbook/read/workbook.ts';
import { named, REFERENCES } from './namespaces.ts';

export type PartTexts = Readonly<Record<string, string | Uint8Array>>;

export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** A relations part: `[id, kind, target]` each. */
export function relations(...list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${REFERENCES}/${kind}" Target="${target}"/>`,
  );
  return named(`<Relationships>${items.join('')}</Relationships>`);
}

/** The parts of the smallest workbook with one sheet, `Trang 1`, of these rows. */
export function partsOf(sheetData: string): Record<string, string | Uint8Array> {
  return {
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': named(
      '<workbook xmlns:r="r"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': named('<sst/>'),
    'xl/styles.xml': named('<styleSheet/>'),
    [SHEET_PART]: named(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
  };
}

/** Zips parts, in the order given, each of the vocabulary it should be. */
export function pack(parts: PartTexts): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? utf8(named(part)) : part] as const,
  );
  return zipSync(Object.fromEntries(bytes));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function read(bytes: Uint8Array): Grid {
  return readWorkbook(bytes, { inflate: nodeInflate });
}

/** The cells of a workbook of these rows (and other parts), by address. */
export function cellsIn(sheetData: string, others: PartTexts = {}): Record<string, Cell> {
  return cellsOf(read(pack({ ...partsOf(sheetData), ...others })));
}

export function cellsOf(grid: Grid, sheet = 0): Record<string, Cell> {
  const rows = grid.sheets[sheet]?.rows ?? [];
  return Object.fromEntries(
    rows.flatMap((row) => [...row.cells].map(([column, cell]) => [address(row.number, column), cell])),
  );
}

/** The code and the facts of the fault that something throws. */
export function faultOf(run: () => unknown): [string, ReadFacts] {
  try {
    run();
  } catch (error) {
    if (error instanceof ReadFault) return [error.code, error.facts];
    throw error;
  }
  throw new Error('nothing was thrown');
}

export const text = (content: string): Scalar => ({ kind: 'text', text: content });
export const inFont = (content: string, legacyFont: string): Scalar => ({
  kind: 'text',
  text: content,
  legacyFont,
});
export const number = (value: number): Scalar => ({ kind: 'number', value });
export const date = (at: string): Scalar => ({ kind: 'date', at });
export const truth = (value: boolean): Scalar => ({ kind: 'boolean', value });
export const error = (code: string): Scalar => ({ kind: 'error', code });
export const formula = (written: string, result: Scalar): Cell => ({
  kind: 'formula',
  formula: written,
  result,
});
export const NOTHING: Scalar = { kind: 'blank' };
