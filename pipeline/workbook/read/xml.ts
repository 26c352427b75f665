import { type Meter, mayBeCellText, spend } from './budget.ts';
import { damaged, ReadFault } from './fault.ts';
import {
  anyTag,
  forgetPrefixes,
  localName,
  type Naming,
  newNaming,
  type Outer,
  takePrefixes,
  type Vocabulary,
} from './xml-names.ts';
import { endOfName, newTag, readAttributes, skipSpace, spells, type Tag } from './xml-tag.ts';
import { inUtf8, literalTextAt, textAt } from './xml-text.ts';

/*
 * A scanner of our own, over bytes, because the speed of reading hangs on it: saxes takes longer over the tags of
 * a submission than all of reading does with this. It knows the XML that workbooks are written in: tags, nesting,
 * references, CDATA, namespaces; no document types. Tests hold it against saxes.
 */

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
/** Deeper than any part is; more would only be there to cost memory. */
const DEEPEST = 256;

/** What a reader of one kind of part does. Names come without prefix, '' of other vocabularies; the root, of depth 1, has a name. */
export interface XmlHandler {
  /** Returns true where the text directly inside this element is wanted. */
  readonly open: (name: string, depth: number, tag: Tag) => boolean;
  /** `text` is empty unless `open` asked for it. */
  readonly close: (name: string, depth: number, text: string) => void;
  /**
   * Reads on by itself from a place between tags, for what would cost too much to make events of. Returns the
   * place where the scan goes on: behind whole elements, or where it was.
   */
  readonly ahead?: (bytes: Uint8Array, at: number) => number;
  /** Elements that hold elements only: text directly in them is what is left of a broken tag. */
  readonly withoutText?: ReadonlySet<string>;
  /** A child of the root: what follows its end is not read, whatever it costs. */
  readonly until?: string;
  /** Children of the root that may not come again, read or not: readers would not agree which one counts. */
  readonly once?: readonly string[];
}

/** An element that is open: its whole name stands at [from, to). */
interface Element {
  name: string;
  from: number;
  to: number;
  /** What prefixes mean behind it, where it says otherwise. */
  outer: Outer | undefined;
}

/** Where the scan of one part stands. */
interface Scan {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly handler: XmlHandler;
  readonly meter: Meter;
  readonly tag: Tag;
  readonly naming: Naming;
  /** The open elements, as many as `depth`; those behind are kept to be used again. */
  readonly path: Element[];
  depth: number;
  /** Those of `once` that came. */
  readonly came: Set<string>;
  /** Text of the innermost element, or null where nobody wants it. */
  heard: string | null;
  done: boolean;
}

/**
 * Scans one part, whose elements are those of a vocabulary. Throws `damaged` where it is not well-formed (checked as
 * far as `until`) or has a document type, `too-large` where it has more elements or text than the budget allows.
 */
export function parseXml(
  content: Uint8Array,
  { part, meter, own, handler }: { part: string; meter: Meter; own: Vocabulary; handler: XmlHandler },
): void {
  try {
    const bytes = inUtf8(content);
    const tag = newTag(bytes);
    const state = { tag, naming: newNaming(own, tag), path: [], came: new Set<string>() };
    scanAll({ bytes, part, handler, meter, ...state, heard: null, depth: 0, done: false });
  } catch (error) {
    if (error instanceof ReadFault) throw error;
    throw damaged('xml', part, error);
  }
}

function scanAll(scan: Scan): void {
  const { bytes, handler } = scan;
  let at = 0;
  while (!scan.done) {
    if (handler.ahead && scan.naming.ownIsBare) at = handler.ahead(bytes, at);
    const next = endOfText(bytes, at);
    if (next > at) hear(scan, at, next);
    if (next === bytes.length) break;
    at = scanMarkup(scan, next);
  }
  const whole = scan.path.length > 0 && scan.depth === 0;
  if (scan.done ? anyTag(bytes, at, handler.once ?? []) : !whole) throw damaged('xml', scan.part);
}

function endOfText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LESS) at++;
  return at;
}

/** No part has text beside the root or directly in it. */
function hear(scan: Scan, from: number, to: number): void {
  if (scan.heard !== null) hearText(scan, [from, to], textAt);
  else if (mayHaveNoText(scan) && skipSpace(scan.bytes, from) < to) throw damaged('xml', scan.part);
}

/** Adds what the bytes at [from, to) say to the innermost element's text. */
function hearText(
  scan: Scan,
  [from, to]: readonly [from: number, to: number],
  made: (bytes: Uint8Array, from: number, to: number) => string,
): void {
  const { meter, heard, bytes } = scan;
  mayBeCellText(meter.budget, (heard ?? '').length + to - from);
  const text = made(bytes, from, to);
  spend(meter.madeText, text.length);
  scan.heard = (heard ?? '') + text;
}

function mayHaveNoText({ depth, path, handler }: Scan): boolean {
  return depth <= 1 || (handler.withoutText?.has(path[depth - 1]?.name ?? '') ?? false);
}

/** Each of these returns the place behind what it read. */
function scanMarkup(scan: Scan, at: number): number {
  const byte = scan.bytes[at + 1];
  if (byte === SLASH) return closeTag(scan, at + 2);
  return byte === BANG || byte === QUESTION ? skipMarkup(scan, at) : openTag(scan, at + 1);
}

function openTag(scan: Scan, from: number): number {
  const { bytes, tag, part } = scan;
  const to = endOfName(bytes, from);
  const end = readAttributes(tag, to);
  const selfClosing = bytes[end] === SLASH;
  const last = selfClosing ? end + 1 : end;
  if (to === from || end === -1 || bytes[last] !== GREATER) throw damaged('xml', part);
  const secondRoot = scan.depth === 0 && scan.path.length > 0;
  if (secondRoot || scan.depth === DEEPEST) throw damaged('xml', part);
  spend(scan.meter.elements, 1);
  const outer = takePrefixes(scan.naming);
  const name = enter(scan, [from, to], outer);
  scan.heard = scan.handler.open(name, scan.depth, tag) ? '' : null;
  if (name === '' && scan.depth === 1) throw damaged('xml', part);
  if (selfClosing) leave(scan, name);
  return last + 1;
}

function enter(scan: Scan, [from, to]: readonly [number, number], outer: Outer | undefined): string {
  const name = localName(scan.naming, from, to);
  const element = scan.path[scan.depth];
  if (element) {
    element.name = name;
    element.from = from;
    element.to = to;
    element.outer = outer;
  } else scan.path.push({ name, from, to, outer });
  scan.depth++;
  if (scan.depth !== 2 || !scan.handler.once?.includes(name)) return name;
  if (scan.came.has(name)) throw damaged('xml', scan.part);
  scan.came.add(name);
  return name;
}

function closeTag(scan: Scan, from: number): number {
  const { bytes, path, part } = scan;
  const element = path[scan.depth - 1];
  if (!element) throw damaged('xml', part);
  const to = from + element.to - element.from;
  for (let at = from, own = element.from; at < to; at++, own++)
    if (bytes[at] !== bytes[own]) throw damaged('xml', part);
  const end = skipSpace(bytes, to);
  if (bytes[end] !== GREATER) throw damaged('xml', part);
  leave(scan, element.name);
  return end + 1;
}

function leave(scan: Scan, name: string): void {
  const { handler, depth } = scan;
  handler.close(name, depth, scan.heard ?? '');
  const outer = scan.path[depth - 1]?.outer;
  if (outer) forgetPrefixes(scan.naming, outer);
  scan.depth = depth - 1;
  scan.heard = null;
  scan.done = depth === 2 && name === handler.until;
}

const CDATA = '<![CDATA[';
const SKIPPED = [
  { start: '<?', stop: '?>' },
  { start: '<!--', stop: '-->' },
  { start: CDATA, stop: ']]>' },
] as const;

/** Comments and instructions mean nothing here; CDATA is text; a document type is never needed, so always an attack. */
function skipMarkup(scan: Scan, at: number): number {
  const { bytes, part } = scan;
  if (spells(bytes, at, '<!DOCTYPE')) throw damaged('doctype', part);
  const markup = SKIPPED.find(({ start }) => spells(bytes, at, start));
  if (!markup) throw damaged('xml', part);
  const from = at + markup.start.length;
  let end = from;
  while (end < bytes.length && !spells(bytes, end, markup.stop)) end++;
  if (end === bytes.length) throw damaged('xml', part);
  if (markup.start === CDATA && scan.heard !== null) hearText(scan, [from, end], literalTextAt);
  return end + markup.stop.length;
}
