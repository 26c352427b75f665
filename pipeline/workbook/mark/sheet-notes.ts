import { parseReference, type Reference } from '../read/reference.ts';
import { insertInSheet } from '../worksheet-part.ts';
import { emptyComments, withNotes } from './comments-part.ts';
import { CONTENT_TYPE, setContentType } from '../edit/content-types.ts';
import { edited, retagged } from '../edit/elements.ts';
import {
  type EditedPackage,
  freePart,
  hasPart,
  partText,
  putPart,
  relationsIn,
} from '../edit/edited-package.ts';
import type { CellMark } from './marking.ts';
import { sizesOf } from './note-box.ts';
import { boxKey, newDrawing, type NoteBox, withShapes } from './note-shapes.ts';
import { addRelation, type Dialect } from '../edit/relationships.ts';
import { layOutSheet, type SheetLayout } from '../edit/sheet-layout.ts';

/** Notes beyond this many of one sheet are left out: nobody reads them, and each costs a drawing. */
const MOST_NOTES = 1000;

/** Whose notes, in which cells. */
export interface NoteWork {
  readonly marks: readonly CellMark[];
  readonly author: string;
  readonly dialect: Dialect;
  /** A block of shape numbers of this sheet's own. */
  readonly block: number;
}

/**
 * Gives a sheet its notes, takes those of an earlier marking away and leaves the agency's own. Does nothing where
 * there is neither. Throws a ReadFault where a part of the sheet is not well-formed.
 */
export function noteSheet(edits: EditedPackage, sheet: string, work: NoteWork): void {
  const relations = relationsIn(edits, sheet);
  const there = relations.find(({ kind, target }) => kind === 'comments' && hasPart(edits, target))?.target;
  const marks = work.marks.slice(0, MOST_NOTES);
  if (there === undefined && marks.length === 0) return;
  const part = there ?? newComments(edits, sheet, work.dialect);
  const text = partText(edits, part);
  const { xml, gone, added } = withNotes(text, { marks, author: work.author });
  if (gone.size === 0 && added.size === 0) return;
  putPart(edits, part, xml);
  const layout = layOutSheet(partText(edits, sheet), () => false);
  const boxes = [...added].map(([ref, note]) => ({ ...placeOf(ref), sheet, text: note }));
  const change = { boxes, gone: new Set([...gone].map((ref) => boxKey(placeOf(ref)))) };
  drawNotes(edits, { sheet, layout, work, change });
}

function newComments(edits: EditedPackage, sheet: string, dialect: Dialect): string {
  const part = freePart(edits, (n) => `xl/comments${n}.xml`);
  putPart(edits, part, emptyComments(dialect.main));
  setContentType(edits, part, CONTENT_TYPE.comments);
  addRelation(edits, sheet, { type: `${dialect.relationships}/comments`, target: part });
  return part;
}

/** `F12` to its row and column; of a range, as some programs write it, the first cell. */
function placeOf(ref: string): Reference {
  const [first = ''] = ref.replaceAll('$', '').split(':');
  return parseReference(new TextEncoder().encode(first), 0, first.length);
}

interface Drawing {
  readonly sheet: string;
  readonly layout: SheetLayout;
  readonly work: NoteWork;
  readonly change: { readonly boxes: readonly NoteBox[]; readonly gone: ReadonlySet<string> };
}

function drawNotes(edits: EditedPackage, { sheet, layout, work, change }: Drawing): void {
  const { legacyDrawing } = layout;
  const id = Object.entries(legacyDrawing?.attributes ?? {}).find(([key]) => key.endsWith(':id'))?.[1];
  const there = relationsIn(edits, sheet).find((r) => r.id === id && r.kind === 'vmlDrawing')?.target;
  const sizes = sizesOf(layout);
  if (there !== undefined && hasPart(edits, there)) {
    putPart(edits, there, withShapes(partText(edits, there).xml, { ...change, sizes }));
    return;
  }
  const part = freePart(edits, (n) => `xl/drawings/vmlDrawing${n}.vml`);
  putPart(edits, part, newDrawing(change.boxes, sizes, work.block));
  setContentType(edits, part, CONTENT_TYPE.vmlDrawing);
  const { relationships } = work.dialect;
  const relation = addRelation(edits, sheet, { type: `${relationships}/vmlDrawing`, target: part });
  referTo(edits, sheet, { relation, namespace: relationships, layout });
}

function referTo(
  edits: EditedPackage,
  sheet: string,
  { relation, namespace, layout }: { relation: string; namespace: string; layout: SheetLayout },
): void {
  const text = partText(edits, sheet);
  const { legacyDrawing, root } = layout;
  const [key = 'r:id'] = Object.keys(legacyDrawing?.attributes ?? {}).filter((name) => name.endsWith(':id'));
  const element = `<${root?.prefix ?? ''}legacyDrawing xmlns:r="${namespace}" r:id="${relation}"/>`;
  const xml = legacyDrawing
    ? edited(text.xml, [retagged(legacyDrawing, { [key]: relation })])
    : insertInSheet(text.xml, 'legacyDrawing', element);
  putPart(edits, sheet, xml);
}
