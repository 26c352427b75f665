import type { Grid, GridSheet } from '../../contract/grid.ts';
import { type Budget, DEFAULT_BUDGET, type Meter, newMeter, spend, within } from './budget.ts';
import type { CellContext } from './cell-value.ts';
import { compoundFault, isCompoundFile } from './compound-file.ts';
import { damaged, ReadFault } from './fault.ts';
import type { Inflate } from './inflate.ts';
import { readRelations, type Relation, relationsPart } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { readSheetList, type WorkbookPart } from './sheet-list.ts';
import { findEntry, openZip, readEntry, type ZipDirectory } from './zip.ts';

const P = 0x50;
const K = 0x4b;
const USUAL_WORKBOOK = 'xl/workbook.xml';
const BINARY_WORKBOOK = 'xl/workbook.bin';

/** One package being read. */
interface Source {
  readonly zip: ZipDirectory;
  readonly inflate: Inflate;
  readonly meter: Meter;
}

/**
 * Reads a workbook (.xlsx, .xlsm, whatever program saved it): every cell that holds something, with the row and
 * column numbers that the user sees. Formatting, validations and objects are not read.
 * Throws a ReadFault, and nothing else, whatever the bytes; time and memory are bounded by the budget.
 */
export function readWorkbook(bytes: Uint8Array, options: { inflate: Inflate; budget?: Budget }): Grid {
  const budget = options.budget ?? DEFAULT_BUDGET;
  within(budget, 'fileBytes', bytes.length);
  if (isCompoundFile(bytes)) throw new ReadFault(compoundFault(bytes));
  if (bytes[0] !== P || bytes[1] !== K) throw new ReadFault('not-a-workbook');
  return readPackage({ zip: openZip(bytes, budget), inflate: options.inflate, meter: newMeter(budget) });
}

function readPackage(source: Source): Grid {
  const part = findWorkbook(source);
  const { meter } = source;
  const relations = readRelationsOf(source, part);
  const list = readSheetList(readPart(source, part), part, meter);
  const context: CellContext = {
    strings: optional(source, relations, ['sharedStrings', readSharedStrings]),
    styles: optional(source, relations, ['styles', readStyles]),
    date1904: list.date1904,
  };
  return { sheets: readSheets(source, { list, relations, context }), date1904: list.date1904 };
}

/** The workbook is what the package's own relations say it is; some writers forget to say it. */
function findWorkbook(source: Source): string {
  const stated = readRelationsOf(source, '').find((relation) => relation.kind === 'officeDocument')?.target;
  const part = stated ?? [USUAL_WORKBOOK, BINARY_WORKBOOK].find((name) => findEntry(source.zip, name));
  if (part === undefined) throw new ReadFault('not-a-workbook');
  if (part.endsWith('.bin')) throw new ReadFault('binary-xlsb');
  return part;
}

function readRelationsOf(source: Source, part: string): Relation[] {
  const name = relationsPart(part);
  return findEntry(source.zip, name) ? readRelations(readPart(source, name), part, source.meter) : [];
}

function readPart({ zip, inflate, meter }: Source, name: string): Uint8Array {
  spend(meter.totalBytes, findEntry(zip, name)?.size ?? 0);
  return readEntry(zip, name, inflate);
}

/** Shared strings and styles: a workbook may do without them. */
function optional<T>(
  source: Source,
  relations: readonly Relation[],
  [kind, read]: readonly [string, (bytes: Uint8Array, part: string, meter: Meter) => T[]],
): T[] {
  const part = relations.find((relation) => relation.kind === kind)?.target;
  return part === undefined ? [] : read(readPart(source, part), part, source.meter);
}

function readSheets(
  source: Source,
  { list, relations, context }: { list: WorkbookPart; relations: readonly Relation[]; context: CellContext },
): GridSheet[] {
  const targets = new Map(relations.map((relation) => [relation.id, relation.target]));
  return list.sheets.map(({ name, relation }) => {
    const part = targets.get(relation);
    if (part === undefined) throw damaged('missing', relation);
    return { name, rows: readSheet(readPart(source, part), { part, meter: source.meter, context }) };
  });
}
