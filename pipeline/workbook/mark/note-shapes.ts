import type { CellPlace } from './marking.ts';
import { noteAnchor, type Sizes } from './note-box.ts';

/** The boxes that notes are shown in stand in a part of Microsoft's older drawing language (VML). */
const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

/** Excel gives each drawing blocks of this many numbers for its shapes. */
const BLOCK = 1024;
const SHAPE_TYPE_ID = '_x0000_t202';
const COLOR = '#ffffe1';

/** A note's box: where its cell stands, and what it says. */
export interface NoteBox extends CellPlace {
  readonly text: string;
}

/** The drawing of a sheet's notes and nothing else. `first` is a block that no other drawing of the workbook has. */
export function newDrawing(boxes: readonly NoteBox[], sizes: Sizes, first: number): string {
  const blocks = Array.from({ length: Math.ceil((boxes.length + 1) / BLOCK) }, (_, n) => first + n);
  return (
    `<xml${declarations()}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/>` +
    `</o:shapelayout>${shapeType('')}${shapesOf(boxes, sizes, { from: first * BLOCK + 1, declared: '' })}</xml>`
  );
}

/**
 * A drawing without the boxes of notes in some cells (addresses of row and column from 0, `12,3`) and with others.
 * It is taken as text, not as XML: Excel itself writes drawings that are not well-formed.
 */
export function withShapes(
  xml: string,
  { gone, boxes, sizes }: { gone: ReadonlySet<string>; boxes: readonly NoteBox[]; sizes: Sizes },
): string {
  const kept = withoutShapes(xml, gone);
  const numbers = [...kept.matchAll(/_x0000_[si](\d{1,9})\b/g)].map(([, number]) => Number(number));
  const from = numbers.reduce((most, number) => Math.max(most, number), BLOCK) + 1;
  const root = kept.slice(0, kept.indexOf('>', kept.indexOf('<xml')) + 1);
  const isDeclared = Object.entries(NAMESPACES).every(([p, uri]) => root.includes(`xmlns:${p}="${uri}"`));
  const declared = isDeclared ? '' : declarations();
  const type = kept.includes(`id="${SHAPE_TYPE_ID}"`) ? '' : shapeType(declared);
  const end = kept.lastIndexOf('</');
  return kept.slice(0, end) + type + shapesOf(boxes, sizes, { from, declared }) + kept.slice(end);
}

function declarations(): string {
  return Object.entries(NAMESPACES)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
}

function shapeType(declared: string): string {
  return (
    `<v:shapetype${declared} id="${SHAPE_TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

const SHAPE_EDGE = /<(\/?)(?:[A-Za-z_][\w.-]*:)?shape(?=[\s>])[^<>]*>/g;

/** One walk over the edges of shapes, so that a hostile drawing costs no more than its length. */
function withoutShapes(xml: string, gone: ReadonlySet<string>): string {
  if (gone.size === 0) return xml;
  let text = '';
  let at = 0;
  let start: number | undefined;
  for (const { 0: edge, 1: slash, index } of xml.matchAll(SHAPE_EDGE)) {
    const end = index + edge.length;
    if (slash === '') start ??= edge.endsWith('/>') ? undefined : index;
    else if (start !== undefined) {
      const isGone = gone.has(noteCell(xml.slice(start, end)));
      text += xml.slice(at, isGone ? start : end);
      at = end;
      start = undefined;
    }
  }
  return text + xml.slice(at);
}

/** `row,column` from 0 of the note that a shape is of; empty where it is of none. */
function noteCell(shape: string): string {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return '';
  const row = /<(?:[\w.-]+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
  const column = /<(?:[\w.-]+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
  return `${row ?? ''},${column ?? ''}`;
}

/** The place of a note as `withShapes` names it. */
export function boxKey({ row, column }: Pick<CellPlace, 'row' | 'column'>): string {
  return `${row - 1},${column - 1}`;
}

function shapesOf(
  boxes: readonly NoteBox[],
  sizes: Sizes,
  { from, declared }: { from: number; declared: string },
): string {
  return boxes
    .map((box, n) => {
      const anchor = noteAnchor(box, box.text, sizes);
      return (
        `<v:shape${declared} id="_x0000_s${from + n}" type="#${SHAPE_TYPE_ID}" style="${styleOf(n)}" fillcolor="${COLOR}"` +
        ` o:insetmode="auto"><v:fill color2="${COLOR}"/><v:shadow on="t" color="black" obscured="t"/>` +
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
        `<x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
        `<x:Row>${box.row - 1}</x:Row><x:Column>${box.column - 1}</x:Column></x:ClientData></v:shape>`
      );
    })
    .join('');
}

/** Programs place the box by its anchor; the style must be there. */
function styleOf(n: number): string {
  return `position:absolute;margin-left:0;margin-top:0;width:255pt;height:60pt;z-index:${n + 1};visibility:hidden`;
}
