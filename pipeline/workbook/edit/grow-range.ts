import { absoluteReference } from '../shell.ts';
import { cellText } from '../xml-text.ts';
import type { Book, SheetOfBook } from './book.ts';
import { type CellRange, meet, parseRange, rangeText } from './cell-range.ts';
import { partText, putPart, relationsIn } from './edited-package.ts';
import { edited, type PartText, retagged, scanElements, type TextEdit } from './elements.ts';

/** What Excel keeps of a sheet's filter among the workbook's names. */
const FILTER_NAME = '_xlnm._FilterDatabase';

interface TablePart {
  readonly part: string;
  readonly range: CellRange;
  readonly hasTotals: boolean;
}

/**
 * Makes the table or the filter that begins in the first row of `range` reach down to its last row, and what the sheet
 * says of its own size. A table with a row of totals, or with another table in its way, stays as it is.
 * Throws a ReadFault where a part is not well-formed.
 */
export function growTo(book: Book, sheet: SheetOfBook, range: CellRange): void {
  const tables = relationsIn(book.edits, sheet.part)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }) => tablePart(partText(book.edits, target)));
  for (const table of tables) {
    const grown = grownRange(table.range, range);
    const isFree = tables.every((other) => other === table || !meet(other.range, grown ?? other.range));
    if (grown && isFree && !table.hasTotals) growTable(book, table, grown);
  }
  growSheet(book, sheet, range);
  growName(book, sheet, range);
}

/** The range with the wanted last row; undefined where it is another table, or long enough. */
function grownRange(
  own: CellRange | undefined,
  { top, bottom, left, right }: CellRange,
): CellRange | undefined {
  const isIt = own?.top === top && own.left <= right && left <= own.right && own.bottom < bottom;
  return isIt ? { ...own, bottom } : undefined;
}

function tablePart(part: PartText): TablePart[] {
  const found: TablePart[] = [];
  scanElements(part, {
    open: ({ depth, attributes }) => {
      const range = depth === 1 ? parseRange(attributes.ref ?? '') : undefined;
      const hasTotals = Number(attributes.totalsRowCount ?? 0) > 0;
      if (range) found.push({ part: part.name, range, hasTotals });
    },
  });
  return found;
}

function growTable({ edits }: Book, { part }: TablePart, grown: CellRange): void {
  const text = partText(edits, part);
  const changes: TextEdit[] = [];
  scanElements(text, {
    open: (element) => {
      if (element.depth === 1 || (element.depth === 2 && element.name === 'autoFilter'))
        changes.push(retagged(element, { ref: rangeText(grown) }));
    },
  });
  putPart(edits, part, edited(text.xml, changes));
}

/** The sheet's own filter, and its dimension, of which programs that read in pieces think that it is all. */
function growSheet({ edits }: Book, { part }: SheetOfBook, range: CellRange): void {
  const text = partText(edits, part);
  const changes: TextEdit[] = [];
  scanElements(text, {
    open: (element) => {
      if (element.depth !== 2) return;
      const own = parseRange(element.attributes.ref ?? '');
      const filter = element.name === 'autoFilter' ? grownRange(own, range) : undefined;
      const size = element.name === 'dimension' && own ? around(own, range) : undefined;
      const ref = filter ?? size;
      if (ref) changes.push(retagged(element, { ref: rangeText(ref) }));
    },
  });
  if (changes.length > 0) putPart(edits, part, edited(text.xml, changes));
}

function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}

function growName({ edits, part, sheets }: Book, sheet: SheetOfBook, range: CellRange): void {
  const text = partText(edits, part);
  const place = `${sheets.indexOf(sheet)}`;
  const changes: TextEdit[] = [];
  scanElements(text, {
    close: (element, from) => {
      const { name, localSheetId } = element.attributes;
      if (element.depth !== 3 || name !== FILTER_NAME || localSheetId !== place) return;
      const own = parseRange(text.xml.slice(element.inner, from).replace(/^.*!/s, ''));
      const grown = grownRange(own, range);
      if (grown)
        changes.push({
          from: element.inner,
          to: from,
          text: cellText(absoluteReference(sheet.name, rangeText(grown))),
        });
    },
  });
  if (changes.length > 0) putPart(edits, part, edited(text.xml, changes));
}
