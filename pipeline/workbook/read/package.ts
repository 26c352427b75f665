import { type Budget, DEFAULT_BUDGET, type Meter, newMeter, spend, within } from './budget.ts';
import { compoundFault, isCompoundFile } from './compound-file.ts';
import { ReadFault } from './fault.ts';
import type { Inflate } from './inflate.ts';
import { readRelations, type Relation, relationsPart } from './relations.ts';
import { findEntry, openZip, readEntry, type ZipDirectory } from './zip.ts';

const P = 0x50;
const K = 0x4b;
const USUAL_WORKBOOK = 'xl/workbook.xml';
const BINARY_WORKBOOK = 'xl/workbook.bin';

/** A package that was opened, what it is unpacked with and what it may still cost. */
export interface OpenPackage {
  readonly zip: ZipDirectory;
  readonly inflate: Inflate;
  readonly meter: Meter;
}

/** Opens bytes as a package; nothing is unpacked yet. Throws a ReadFault where they are none, or too many. */
export function openPackage(
  bytes: Uint8Array,
  { inflate, budget = DEFAULT_BUDGET }: { inflate: Inflate; budget?: Budget | undefined },
): OpenPackage {
  within(budget, 'fileBytes', bytes.length);
  if (isCompoundFile(bytes)) throw new ReadFault(compoundFault(bytes));
  if (bytes[0] !== P || bytes[1] !== K) throw new ReadFault('not-a-workbook');
  return { zip: openZip(bytes, budget), inflate, meter: newMeter(budget) };
}

/** The workbook is what the package's own relations say it is; some writers forget to say it. */
export function findWorkbook(source: OpenPackage): string {
  const stated = relationsOf(source, '').find((relation) => relation.kind === 'officeDocument')?.target;
  const part = stated ?? [USUAL_WORKBOOK, BINARY_WORKBOOK].find((name) => findEntry(source.zip, name));
  if (part === undefined) throw new ReadFault('not-a-workbook');
  if (part.endsWith('.bin')) throw new ReadFault('binary-xlsb');
  return part;
}

/** The relations of a part, of the package itself for ''; none where the package says none. */
export function relationsOf(source: OpenPackage, part: string): Relation[] {
  const name = relationsPart(part);
  return findEntry(source.zip, name) ? readRelations(readPart(source, name), part, source.meter) : [];
}

/** Unpacks a part within the budget. Throws a ReadFault where it is absent, too large or not what the zip promises. */
export function readPart({ zip, inflate, meter }: OpenPackage, name: string): Uint8Array {
  spend(meter.totalBytes, findEntry(zip, name)?.size ?? 0);
  return readEntry(zip, name, inflate);
}
