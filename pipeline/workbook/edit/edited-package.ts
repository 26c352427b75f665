import { pack, type DeflatedPart, type Part } from '../package.ts';
import { damaged } from '../read/fault.ts';
import { type OpenPackage, readPart } from '../read/package.ts';
import { readRelations, type Relation, relationsPart } from '../read/relations.ts';
import { inUtf8 } from '../read/xml-text.ts';
import { findEntry, readEntry, type ZipEntry } from '../read/zip.ts';
import { DECLARATION } from '../shell.ts';
import type { PartText } from './elements.ts';

/** A package and what is to be different in its copy. Part names are compared as packages do: whatever their case. */
export interface EditedPackage {
  readonly source: OpenPackage;
  /** New texts by name in lower case, without a declaration; null where the part is taken out. */
  readonly changes: Map<string, { readonly name: string; readonly xml: string } | null>;
}

const DEFLATED = 8;

export function hasPart({ source, changes }: EditedPackage, name: string): boolean {
  const change = changes.get(name.toLowerCase());
  return change === undefined ? findEntry(source.zip, name) !== undefined : change !== null;
}

/** A part's text as it stands now. Throws a ReadFault where it is absent, too large or not text. */
export function partText({ source, changes }: EditedPackage, name: string): PartText {
  const change = changes.get(name.toLowerCase());
  if (change === null) throw damaged('missing', name);
  const xml = change?.xml ?? decoded(readPart(source, name), name);
  return { name, xml, elements: source.meter.elements };
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inUtf8(bytes));
    return text.replace(/^\s*<\?xml\s[^>]*\?>\s*/, '');
  } catch (error) {
    if (error instanceof TypeError) throw damaged('xml', name, error);
    throw error;
  }
}

/** Gives a part another text, or adds the part. */
export function putPart({ changes }: EditedPackage, name: string, xml: string): void {
  changes.set(name.toLowerCase(), { name, xml });
}

export function removePart({ changes }: EditedPackage, name: string): void {
  changes.set(name.toLowerCase(), null);
}

/** The first of the names made of 1, 2, … that no part has. */
export function freePart(edits: EditedPackage, nameOf: (n: number) => string): string {
  let n = 1;
  while (hasPart(edits, nameOf(n))) n++;
  return nameOf(n);
}

/** The relations of a part as they stand now (links out of the package aside). */
export function relationsIn(edits: EditedPackage, part: string): Relation[] {
  const name = relationsPart(part);
  if (!hasPart(edits, name)) return [];
  const { xml } = partText(edits, name);
  return readRelations(new TextEncoder().encode(xml), part, edits.source.meter);
}

/** The copy: parts that are not edited are the same bytes, in the same order; new ones stand behind them. */
export function packEdited({ source, changes }: EditedPackage): Uint8Array {
  const parts = new Map<string, Part | DeflatedPart>();
  const added = new Map(changes);
  for (const [key, entry] of source.zip.entries) {
    const change = changes.get(key);
    added.delete(key);
    if (change) parts.set(entry.name, DECLARATION + change.xml);
    else if (change === undefined && !entry.name.endsWith('/'))
      parts.set(entry.name, untouched(source, entry));
  }
  for (const change of added.values()) if (change) parts.set(change.name, DECLARATION + change.xml);
  return pack(parts);
}

function untouched(
  { zip, inflate }: OpenPackage,
  { name, method, dataAt, compressedSize, crc, size }: ZipEntry,
): Uint8Array | DeflatedPart {
  if (method !== DEFLATED) return readEntry(zip, name, inflate);
  return { deflated: zip.bytes.subarray(dataAt, dataAt + compressedSize), crc, size };
}
