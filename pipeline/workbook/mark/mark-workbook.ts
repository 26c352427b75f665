import type { Inflate } from '../read/inflate.ts';
import { openPackage } from '../read/package.ts';
import { type Book, openBook, type SheetOfBook } from '../edit/book.ts';
import { withCells } from './cells.ts';
import { CONTENT_TYPE, setContentType } from '../edit/content-types.ts';
import { freePart, packEdited, partText, putPart } from '../edit/edited-package.ts';
import { listSheetPart } from './list-sheet.ts';
import type { Marking } from './marking.ts';
import { addRelation } from '../edit/relationships.ts';
import { removeCalculationChain, removeSheet, removeSignatures } from './removals.ts';
import { type Shading, shadingOf } from './shades.ts';
import { noteSheet } from './sheet-notes.ts';
import { styleLists, stylesText } from '../edit/style-lists.ts';
import { withFirstSheet } from './workbook-part.ts';

/**
 * The copy of a workbook with cells shaded and noted and a list of them in front. Only the parts that say so are
 * edited, in place; every other part is the same bytes. Give it only what the reader has accepted.
 * Throws a ReadFault where a part that must be edited cannot be, or costs more than the budget.
 */
export function markWorkbook(
  bytes: Uint8Array,
  marking: Marking,
  { inflate }: { inflate: Inflate },
): Uint8Array {
  const book = openBook({ source: openPackage(bytes, { inflate }), changes: new Map() });
  const { edits, sheets, stylesPart, dialect } = book;
  const replaced = sheets.filter(({ name }) => marking.replaced.includes(name));
  const shading = shadingOf(styleLists(partText(edits, stylesPart)));
  const kept = sheets.filter((sheet) => !replaced.includes(sheet));
  for (const [n, sheet] of kept.entries()) markSheet(book, sheet, { marking, shading, block: n + 1 });
  const list = listSheetPart(marking.list, shading.lists, dialect.main);
  putPart(edits, stylesPart, stylesText(shading.lists));
  for (const sheet of replaced) removeSheet(book, sheet);
  if (replaced.length > 0) removeCalculationChain(book);
  addListSheet(book, { marking, list, replaced });
  removeSignatures(edits);
  return packEdited(edits);
}

function markSheet(
  { edits, dialect }: Book,
  { name, part }: SheetOfBook,
  { marking, shading, block }: { marking: Marking; shading: Shading; block: number },
): void {
  const on = ({ sheet }: { readonly sheet: string }) => sheet === name;
  const marks = marking.marks.filter(on);
  const text = partText(edits, part);
  const xml = withCells(text, { marks, cleared: marking.cleared.filter(on), shading });
  if (xml !== text.xml) putPart(edits, part, xml);
  noteSheet(edits, part, { marks, author: marking.author, dialect, block });
}

function addListSheet(
  book: Book,
  { marking, list, replaced }: { marking: Marking; list: string; replaced: readonly SheetOfBook[] },
): void {
  const { edits, part, dialect } = book;
  const { relationships } = dialect;
  const sheet = freePart(edits, (n) => `xl/worksheets/sheet${n}.xml`);
  putPart(edits, sheet, list);
  setContentType(edits, sheet, CONTENT_TYPE.worksheet);
  const relation = addRelation(edits, part, { type: `${relationships}/worksheet`, target: sheet });
  const xml = withFirstSheet(partText(edits, part), {
    name: marking.list.name,
    relation,
    namespace: relationships,
    headerRow: marking.list.headerRow,
    dropped: new Set(replaced.map((old) => old.relation)),
  });
  putPart(edits, part, xml);
}
