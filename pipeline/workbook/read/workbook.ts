import type { Grid, GridSheet } from '../../contract/grid.ts';
import type { Budget, Meter } from './budget.ts';
import type { CellContext } from './cell-value.ts';
import { damaged } from './fault.ts';
import type { Inflate } from './inflate.ts';
import { findWorkbook, type OpenPackage, openPackage, readPart, relationsOf } from './package.ts';
import type { Relation } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { readSheetList, type WorkbookPart } from './sheet-list.ts';

/**
 * Reads a workbook (.xlsx, .xlsm, whatever program saved it): every cell that holds something, with the row and
 * column numbers that the user sees. Formatting, validations and objects are not read.
 * Throws a ReadFault, and nothing else, whatever the bytes; time and memory are bounded by the budget.
 */
export function readWorkbook(bytes: Uint8Array, options: { inflate: Inflate; budget?: Budget }): Grid {
  const source = openPackage(bytes, options);
  const part = findWorkbook(source);
  const { meter } = source;
  const relations = relationsOf(source, part);
  const list = readSheetList(readPart(source, part), part, meter);
  const context: CellContext = {
    strings: optional(source, relations, ['sharedStrings', readSharedStrings]),
    styles: optional(source, relations, ['styles', readStyles]),
    date1904: list.date1904,
  };
  return { sheets: readSheets(source, { list, relations, context }), date1904: list.date1904 };
}

/** Shared strings and styles: a workbook may do without them, and cannot have two of a kind. */
function optional<T>(
  source: OpenPackage,
  relations: readonly Relation[],
  [kind, read]: readonly [string, (bytes: Uint8Array, part: string, meter: Meter) => T[]],
): T[] {
  const [part, another] = relations.filter((relation) => relation.kind === kind).map(({ target }) => target);
  if (another !== undefined) throw damaged('xml', another);
  return part === undefined ? [] : read(readPart(source, part), part, source.meter);
}

function readSheets(
  source: OpenPackage,
  { list, relations, context }: { list: WorkbookPart; relations: readonly Relation[]; context: CellContext },
): GridSheet[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return list.sheets.map(({ name, relation }) => {
    const found = byId.get(relation);
    if (found === undefined) throw damaged('missing', relation);
    const part = found.target;
    // Sheets of charts, dialogs and old macros hold nothing that is reported.
    if (found.kind !== 'worksheet') return { name, rows: [] };
    return { name, rows: readSheet(readPart(source, part), { part, meter: source.meter, context }) };
  });
}
