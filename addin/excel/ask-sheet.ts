import { address, type GridRow } from '../../pipeline/contract/grid.ts';
import { HostFault } from '../host.ts';
import { loadRaw, type RawBlock, rawBlock, rowsOf } from './raw-cells.ts';
import { EVENTS, supports } from './sets.ts';

/**
 * What is read at once of every sheet: more than any template fills. One value far below or to the right would
 * otherwise make Excel tell millions of blank cells between; such values are fetched by themselves.
 */
const NEAR = { rows: 500, columns: 30 };
/** Cells beyond those; who has more did not fill in a template. */
const MOST_FAR_CELLS = 50_000;

type Fonts = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

/** A sheet that was asked for; told after the next sync. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly near: Excel.Range;
  readonly fonts: Fonts | null;
}

/** Asks for the cells of a sheet that hold something: formats of blank cells are not looked at. */
export function askSheet(sheet: Excel.Worksheet): AskedSheet {
  const used = sheet.getUsedRange(true);
  const bound = sheet.getRange(`A1:${address(NEAR.rows, NEAR.columns)}`);
  const near = bound.getIntersection(used.getBoundingRect(sheet.getRange('A1')));
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  loadRaw(near);
  const fonts = supports(EVENTS) ? near.getCellProperties({ format: { font: { name: true } } }) : null;
  return { sheet, used, near, fonts };
}

/** The rows of asked sheets, in their order; one more sync (and a second) only where something stands far away. */
export async function toldRows(
  context: Excel.RequestContext,
  asked: readonly AskedSheet[],
  date1904: boolean,
): Promise<GridRow[][]> {
  const far = await farBlocks(context, asked);
  return asked.map(({ near, fonts }, i) =>
    rowsOf([rawBlock(near, fonts?.value), ...(far.get(i) ?? [])], date1904),
  );
}

async function farBlocks(
  context: Excel.RequestContext,
  asked: readonly AskedSheet[],
): Promise<Map<number, RawBlock[]>> {
  const strips = asked.flatMap((one, index) =>
    farStrips(one).map((strip) => ({ index, range: one.sheet.getRange(strip.at), cells: strip.cells })),
  );
  if (strips.length === 0) return new Map();
  const blocks = supports(EVENTS) ? await specialBlocks(context, strips) : await plainBlocks(context, strips);
  const byIndex = new Map<number, RawBlock[]>();
  for (const { index, block } of blocks) byIndex.set(index, [...(byIndex.get(index) ?? []), block]);
  return byIndex;
}

interface Strip {
  readonly index: number;
  readonly range: Excel.Range;
  readonly cells: number;
}

interface FarBlock {
  readonly index: number;
  readonly block: RawBlock;
}

/** What lies below and to the right of what was read. */
function farStrips({ used }: AskedSheet): { at: string; cells: number }[] {
  const last = { row: used.rowIndex + used.rowCount, column: used.columnIndex + used.columnCount };
  const strips: { at: string; cells: number }[] = [];
  if (last.row > NEAR.rows)
    strips.push({
      at: `${address(NEAR.rows + 1, 1)}:${address(last.row, last.column)}`,
      cells: (last.row - NEAR.rows) * last.column,
    });
  if (last.column > NEAR.columns)
    strips.push({
      at: `${address(1, NEAR.columns + 1)}:${address(Math.min(last.row, NEAR.rows), last.column)}`,
      cells: Math.min(last.row, NEAR.rows) * (last.column - NEAR.columns),
    });
  return strips;
}

/** Only the cells that hold something. */
async function specialBlocks(context: Excel.RequestContext, strips: readonly Strip[]): Promise<FarBlock[]> {
  const kinds = [Excel.SpecialCellType.constants, Excel.SpecialCellType.formulas];
  const found = strips.flatMap(({ index, range }) =>
    kinds.map((kind) => ({ index, cells: range.getSpecialCellsOrNullObject(kind) })),
  );
  for (const { cells } of found) cells.load('cellCount');
  await context.sync();
  const present = found.filter(({ cells }) => !cells.isNullObject);
  mustBeFew(present.map(({ cells }) => cells.cellCount));
  for (const { cells } of present)
    cells.areas.load(
      'items/values,items/formulas,items/numberFormat,items/valueTypes,items/rowIndex,items/columnIndex',
    );
  await context.sync();
  return present.flatMap(({ index, cells }) =>
    cells.areas.items.map((area) => ({ index, block: rawBlock(area) })),
  );
}

/** Excels that cannot point at them tell all cells of the strips, where these are few enough. */
async function plainBlocks(context: Excel.RequestContext, strips: readonly Strip[]): Promise<FarBlock[]> {
  mustBeFew(strips.map(({ cells }) => cells));
  for (const { range } of strips) loadRaw(range);
  await context.sync();
  return strips.map(({ index, range }) => ({ index, block: rawBlock(range) }));
}

function mustBeFew(counts: readonly number[]): void {
  if (counts.reduce((sum, count) => sum + count, 0) > MOST_FAR_CELLS) throw new HostFault('too-much-at-once');
}
