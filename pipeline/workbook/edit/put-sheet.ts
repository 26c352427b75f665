import { address } from '../../contract/grid.ts';
import { textElement, xmlAttribute } from '../xml-text.ts';
import type { Book } from './book.ts';
import { CONTENT_TYPE, setContentType } from './content-types.ts';
import { freePart, partText, putPart } from './edited-package.ts';
import { appended, edited, type Element, scanElements, type TextEdit } from './elements.ts';
import { addRelation } from './relationships.ts';

/** A sheet that only the program reads. */
export interface HiddenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Puts a sheet of texts in place of the one of its name, or behind the others, where no user sees it. */
export function putHiddenSheet(book: Book, { name, rows }: HiddenSheet): void {
  const { edits, dialect } = book;
  const there = book.sheets.find((sheet) => sheet.name === name);
  const part = there?.part ?? freePart(edits, (n) => `xl/worksheets/sheet${n}.xml`);
  putPart(edits, part, textSheet(rows, dialect.main));
  if (there) return;
  setContentType(edits, part, CONTENT_TYPE.worksheet);
  const relation = addRelation(edits, book.part, {
    type: `${dialect.relationships}/worksheet`,
    target: part,
  });
  listSheet(book, name, relation);
}

function textSheet(rows: HiddenSheet['rows'], namespace: string): string {
  const cell = (text: string, at: string) =>
    text === '' ? '' : `<c r="${at}" t="inlineStr"><is>${textElement(text)}</is></c>`;
  const markup = rows.map(
    (texts, i) =>
      `<row r="${i + 1}">${texts.map((text, j) => cell(text, address(i + 1, j + 1))).join('')}</row>`,
  );
  return `<worksheet xmlns="${namespace}"><sheetData>${markup.join('')}</sheetData></worksheet>`;
}

function listSheet({ edits, part, dialect }: Book, name: string, relation: string): void {
  const text = partText(edits, part);
  const ids: number[] = [];
  const found: { list?: Element; end?: number } = {};
  scanElements(text, {
    close: (element, from) => {
      if (element.name === 'sheet' && element.depth === 3) ids.push(Number(element.attributes.sheetId));
      if (element.name === 'sheets' && element.depth === 2)
        Object.assign(found, { list: element, end: from });
    },
  });
  const { list, end } = found;
  if (!list || end === undefined) return;
  const sheet =
    `<${list.prefix}sheet xmlns:r="${dialect.relationships}" name="${xmlAttribute(name)}"` +
    ` sheetId="${Math.max(0, ...ids) + 1}" state="veryHidden" r:id="${relation}"/>`;
  const changes: TextEdit[] = appended(list, end, { markup: sheet });
  putPart(edits, part, edited(text.xml, changes));
}
