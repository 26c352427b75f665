import { relationsPart } from '../read/relations.ts';
import type { Book, SheetOfBook } from '../edit/book.ts';
import { dropContentTypes } from '../edit/content-types.ts';
import { type EditedPackage, relationsIn, removePart } from '../edit/edited-package.ts';
import { dropRelations } from '../edit/relationships.ts';

/** Kinds of parts that belong to one sheet. */
const OWN_PARTS = ['comments', 'vmlDrawing', 'drawing', 'printerSettings', 'threadedComment'];

/** Takes a sheet out with all that only it refers to. */
export function removeSheet(book: Book, { part, relation }: SheetOfBook): void {
  const { edits, sheets } = book;
  const others = sheets.filter((sheet) => sheet.part !== part);
  const shared = new Set(others.flatMap((sheet) => relationsIn(edits, sheet.part).map((r) => r.target)));
  const own = relationsIn(edits, part).filter(({ kind }) => OWN_PARTS.includes(kind));
  const gone = [part, ...own.map(({ target }) => target).filter((target) => !shared.has(target))];
  removeParts(edits, gone);
  dropRelations(edits, book.part, new Set([relation]));
}

/** It names the formulas of every sheet, also of one that is gone; programs make it anew. */
export function removeCalculationChain({ edits, part }: Book): void {
  const chains = relationsIn(edits, part).filter(({ kind }) => kind === 'calcChain');
  removeParts(
    edits,
    chains.map(({ target }) => target),
  );
  dropRelations(edits, part, new Set(chains.map(({ id }) => id)));
}

/** A digital signature holds for the bytes that were signed; on a copy that is not, programs show it as forged. */
export function removeSignatures(edits: EditedPackage): void {
  const origins = relationsIn(edits, '').filter(({ kind }) => kind === 'origin');
  if (origins.length === 0) return;
  const signatures = origins.flatMap(({ target }) => [
    ...relationsIn(edits, target).map((signature) => signature.target),
    target,
  ]);
  removeParts(edits, signatures);
  dropRelations(edits, '', new Set(origins.map(({ id }) => id)));
}

function removeParts(edits: EditedPackage, parts: readonly string[]): void {
  for (const part of parts.flatMap((name) => [name, relationsPart(name)])) removePart(edits, part);
  dropContentTypes(edits, parts);
}
