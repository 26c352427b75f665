import type { Inflate } from '../read/inflate.ts';
import { findWorkbook, openPackage } from '../read/package.ts';
import { relationsPart } from '../read/relations.ts';
import { readSheetList } from '../read/sheet-list.ts';
import { withCells } from './cells.ts';
import { CONTENT_TYPE, dropContentTypes, setContentType } from './content-types.ts';
import {
  type EditedPackage,
  freePart,
  packEdited,
  partText,
  putPart,
  relationsIn,
  removePart,
} from './edited-package.ts';
import { listSheetPart } from './list-sheet.ts';
import type { Marking } from './marking.ts';
import { addRelation, type Dialect, dialectOf, dropRelations } from './relationships.ts';
import { type Shading, shadingOf } from './shades.ts';
import { noteSheet } from './sheet-notes.ts';
import { styleLists, stylesText } from './style-lists.ts';
import { withFirstSheet } from './workbook-part.ts';

/** A sheet of the workbook and the part that holds it. */
interface SheetOfBook {
  readonly name: string;
  readonly relation: string;
  readonly part: string;
}

interface Book {
  readonly edits: EditedPackage;
  /** The workbook part. */
  readonly part: string;
  readonly dialect: Dialect;
  readonly sheets: readonly SheetOfBook[];
  readonly stylesPart: string;
}

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
  return packEdited(edits);
}

function openBook(edits: EditedPackage): Book {
  const part = findWorkbook(edits.source);
  const { xml } = partText(edits, part);
  const dialect = dialectOf(xml);
  const relations = relationsIn(edits, part);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const { sheets } = readSheetList(new TextEncoder().encode(xml), part, edits.source.meter);
  const stated = relations.find(({ kind }) => kind === 'styles')?.target;
  return {
    edits,
    part,
    dialect,
    sheets: sheets.flatMap(({ name, relation }) => {
      const target = targets.get(relation);
      return target === undefined ? [] : [{ name, relation, part: target }];
    }),
    stylesPart: stated ?? newStyles({ edits, part, dialect }),
  };
}

/** A workbook may do without styles; its cells then have the first format of ours. */
function newStyles({ edits, part, dialect }: Pick<Book, 'edits' | 'part' | 'dialect'>): string {
  const styles = freePart(edits, (n) => (n === 1 ? 'xl/styles.xml' : `xl/styles${n}.xml`));
  putPart(edits, styles, `<styleSheet xmlns="${dialect.main}"></styleSheet>`);
  setContentType(edits, styles, CONTENT_TYPE.styles);
  addRelation(edits, part, { type: `${dialect.relationships}/styles`, target: styles });
  return styles;
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

/** Kinds of parts that belong to one sheet. */
const OWN_PARTS = ['comments', 'vmlDrawing', 'drawing', 'printerSettings', 'threadedComment'];

/** Takes a sheet out with all that only it refers to. */
function removeSheet(book: Book, { part, relation }: SheetOfBook): void {
  const { edits, sheets } = book;
  const others = sheets.filter((sheet) => sheet.part !== part);
  const shared = new Set(others.flatMap((sheet) => relationsIn(edits, sheet.part).map((r) => r.target)));
  const own = relationsIn(edits, part).filter(({ kind }) => OWN_PARTS.includes(kind));
  const gone = [part, ...own.map(({ target }) => target).filter((target) => !shared.has(target))];
  for (const name of [...gone, relationsPart(part)]) removePart(edits, name);
  dropContentTypes(edits, gone);
  dropRelations(edits, book.part, new Set([relation]));
}

/** It names the formulas of every sheet, also of one that is gone; programs make it anew. */
function removeCalculationChain({ edits, part }: Book): void {
  const chains = relationsIn(edits, part).filter(({ kind }) => kind === 'calcChain');
  for (const { target } of chains) removePart(edits, target);
  dropContentTypes(
    edits,
    chains.map(({ target }) => target),
  );
  dropRelations(edits, part, new Set(chains.map(({ id }) => id)));
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
