import { address } from '../../contract/grid.ts';
import { damaged } from '../read/fault.ts';
import { decodeEscapes } from '../read/xml-text.ts';
import { cellText, xmlAttribute } from '../xml-text.ts';
import {
  appended,
  edited,
  type Element,
  type PartText,
  scanElements,
  type TextEdit,
} from '../edit/elements.ts';
import type { CellMark, MarkKind } from './marking.ts';
import { NOTE_FONT } from './note-box.ts';

/** The first line of every note of ours: what they are known by in a file that comes back. */
const HEADINGS: Readonly<Record<MarkKind, string>> = { error: 'CẦN SỬA:', warning: 'NÊN XEM LẠI:' };
/** Stands between our text and the note that the agency had in the same cell. */
const KEPT = '\n\nGhi chú có sẵn trong ô:\n';
/** Excel writes such authors for the notes that stand in for threads of comments; a note cannot be added there. */
const THREAD = 'tc=';

/** One note as the part has it. */
interface OldNote {
  readonly element: Element;
  readonly to: number;
  readonly author: string;
  readonly text: string;
}

interface CommentList {
  readonly root: Element;
  readonly end: number;
  readonly authors: { readonly element: Element; readonly from: number } | undefined;
  readonly names: readonly string[];
  readonly list: { readonly element: Element; readonly from: number } | undefined;
  readonly notes: readonly OldNote[];
}

/** What becomes of the notes of a sheet. */
export interface NoteChange {
  readonly xml: string;
  /** Cells whose notes went or were replaced, as addresses. */
  readonly gone: ReadonlySet<string>;
  /** What the new notes say, by address. */
  readonly added: ReadonlyMap<string, string>;
}

/** An empty comments part. */
export function emptyComments(namespace: string): string {
  return `<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

/**
 * A comments part without the notes of an earlier marking and with those of this one. A note that the agency wrote
 * in a marked cell stands below ours. Throws a ReadFault where the part is not well-formed.
 */
export function withNotes(
  part: PartText,
  { marks, author }: { marks: readonly CellMark[]; author: string },
): NoteChange {
  const found = commentsIn(part);
  const before = new Map(found.notes.map((note) => [note.element.attributes.ref ?? '', note]));
  const threads = new Set(
    [...before].flatMap(([ref, note]) => (note.author.startsWith(THREAD) ? [ref] : [])),
  );
  const added = new Map<string, string>();
  for (const mark of marks) {
    const ref = address(mark.row, mark.column);
    if (!threads.has(ref)) added.set(ref, noteText(mark, kept(before.get(ref), author)));
  }
  const gone = [...before].filter(([ref, note]) => added.has(ref) || isOurs(note, author));
  const restored = gone.flatMap(([ref, note]) => (added.has(ref) ? [] : restore(ref, note, author)));
  for (const [ref, text] of restored) added.set(ref, text);
  const xml = edited(part.xml, [
    ...gone.map(([, { element, to }]) => ({ from: element.start, to, text: '' })),
    ...additions(found, added, author),
  ]);
  return { xml, gone: new Set(gone.map(([ref]) => ref)), added };
}

/** The agency's own note, which an earlier marking put below ours, alone again. */
function restore(ref: string, note: OldNote, author: string): [string, string][] {
  const text = kept(note, author);
  return text === '' ? [] : [[ref, text]];
}

function noteText({ kind, note }: CellMark, own: string): string {
  return `${HEADINGS[kind]}\n${note}${own === '' ? '' : KEPT + own}`;
}

/** What of a note the agency wrote. */
function kept(note: OldNote | undefined, author: string): string {
  if (!note) return '';
  if (!isOurs(note, author)) return note.text;
  const at = note.text.indexOf(KEPT);
  return at < 0 ? '' : note.text.slice(at + KEPT.length);
}

/** Some programs drop the authors of notes. */
function isOurs(note: OldNote, author: string): boolean {
  const writer = note.author.trim();
  const [first] = note.text.split('\n');
  return (writer === '' || writer === author) && Object.values(HEADINGS).some((heading) => heading === first);
}

function additions(
  { root, end, authors, names, list }: CommentList,
  added: ReadonlyMap<string, string>,
  author: string,
): TextEdit[] {
  const p = root.prefix;
  const known = names.indexOf(author);
  const id = known >= 0 ? known : names.length;
  const markup = [...added].map(([ref, text]) => commentMarkup(p, { ref, id, text })).join('');
  const name = known >= 0 ? '' : `<${p}author>${xmlAttribute(author)}</${p}author>`;
  const edits: TextEdit[] = [];
  if (!authors) edits.push({ from: root.inner, to: root.inner, text: `<${p}authors>${name}</${p}authors>` });
  else if (name !== '') edits.push(...appended(authors.element, authors.from, { markup: name }));
  if (list) edits.push(...appended(list.element, list.from, { markup }));
  else edits.push({ from: end, to: end, text: `<${p}commentList>${markup}</${p}commentList>` });
  return edits;
}

function commentMarkup(p: string, { ref, id, text }: { ref: string; id: number; text: string }): string {
  const [first = '', ...rest] = text.split('\n');
  const isHeading = Object.values(HEADINGS).some((heading) => heading === first);
  const runs = isHeading
    ? [run(p, `${first}\n`, true), run(p, rest.join('\n'), false)]
    : [run(p, text, false)];
  return `<${p}comment ref="${ref}" authorId="${id}"><${p}text>${runs.join('')}</${p}text></${p}comment>`;
}

function run(p: string, text: string, bold: boolean): string {
  const look = `${bold ? `<${p}b/>` : ''}<${p}sz val="${NOTE_FONT.size}"/><${p}color indexed="81"/><${p}rFont val="${NOTE_FONT.name}"/><${p}family val="1"/>`;
  return `<${p}r><${p}rPr>${look}</${p}rPr><${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}r>`;
}

/** Notes in a comments part, with what a person reads in them. */
function commentsIn(part: PartText): CommentList {
  const found = {
    root: undefined as Element | undefined,
    end: 0,
    authors: undefined as CommentList['authors'],
    list: undefined as CommentList['list'],
  };
  const names: string[] = [];
  const notes: OldNote[] = [];
  let text = '';
  scanElements(part, {
    open: (element) => {
      if (element.depth === 1) found.root = element;
      if (element.depth === 3) text = '';
    },
    text: (piece, inside) => {
      if (inside?.name === 't' || inside?.name === 'author') text += piece;
    },
    close: (element, from, to) => {
      const { depth, name } = element;
      if (depth === 1) found.end = from;
      if (depth === 2 && name === 'authors') found.authors = { element, from };
      if (depth === 2 && name === 'commentList') found.list = { element, from };
      if (depth === 3 && name === 'author') names.push(text);
      if (depth === 3 && name === 'comment') {
        const author = names[Number(element.attributes.authorId ?? 0)] ?? '';
        notes.push({ element, to, author, text: decodeEscapes(text).replace(/\r\n?/g, '\n') });
      }
    },
  });
  if (found.root?.name !== 'comments') throw damaged('xml', part.name);
  return { ...found, root: found.root, names, notes };
}
