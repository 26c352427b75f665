import { SaxesParser } from 'saxes';
import { type Allowance, spend } from '../read/budget.ts';
import { damaged } from '../read/fault.ts';
import { xmlAttribute } from '../xml-text.ts';

/** An open element. Offsets are in the text; `name` comes without its prefix, which is `x:` or empty. */
export interface Element {
  readonly name: string;
  readonly prefix: string;
  /** The root has depth 1. */
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Behind the open tag. */
  readonly inner: number;
  readonly empty: boolean;
}

/** A part's text, its name for faults, and what it may cost. */
export interface PartText {
  readonly name: string;
  readonly xml: string;
  readonly elements: Allowance;
}

export interface ElementHandler {
  readonly open?: (element: Element) => void;
  /** `from` is where the closing tag starts, `to` the place behind it; both the same for an empty element. */
  readonly close?: (element: Element, from: number, to: number) => void;
  readonly text?: (text: string, inside: Element | undefined) => void;
}

/**
 * Scans a whole part for the places of its elements. Throws a ReadFault: `damaged` where it is not well-formed or
 * has a document type, `too-large` where it has more elements than are left.
 */
export function scanElements({ name, xml, elements }: PartText, handler: ElementHandler): void {
  const path: Element[] = [];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw damaged('doctype', name);
  });
  parser.on('error', (cause) => {
    throw damaged('xml', name, cause);
  });
  parser.on('opentag', (tag) => {
    spend(elements, 1);
    const inner = parser.position;
    const behindPrefix = tag.name.indexOf(':') + 1;
    // Not spread from another object: that alone would take eight times as long as all else here.
    const element: Element = {
      name: tag.name.slice(behindPrefix),
      prefix: tag.name.slice(0, behindPrefix),
      depth: path.length + 1,
      attributes: tag.attributes,
      start: xml.lastIndexOf('<', inner - 1),
      inner,
      empty: tag.isSelfClosing,
    };
    path.push(element);
    handler.open?.(element);
  });
  parser.on('closetag', () => {
    const element = path.pop();
    const to = parser.position;
    if (element) handler.close?.(element, element.empty ? to : xml.lastIndexOf('<', to - 1), to);
  });
  const hear = (text: string) => handler.text?.(text, path.at(-1));
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.write(xml).close();
}

/** What stands at [from, to) gives way to `text`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with edits that do not overlap; of those at one place the first given comes first. */
export function edited(xml: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let text = '';
  let at = 0;
  for (const edit of inOrder) {
    text += xml.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + xml.slice(at);
}

/** An open tag anew, with attributes changed; those given as undefined are left out. */
export function tagText(
  element: Element,
  changes: Readonly<Record<string, string | undefined>>,
  empty = element.empty,
): string {
  const attributes = Object.entries({ ...element.attributes, ...changes })
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${xmlAttribute(value)}"`))
    .join('');
  return `<${element.prefix}${element.name}${attributes}${empty ? '/' : ''}>`;
}

/** The edit that gives an element's open tag other attributes. */
export function retagged(element: Element, changes: Readonly<Record<string, string | undefined>>): TextEdit {
  return { from: element.start, to: element.inner, text: tagText(element, changes) };
}

/** The edits that put markup at the end of an element whose closing tag starts at `from`, and change its attributes. */
export function appended(
  element: Element,
  from: number,
  { markup, changes = {} }: { markup: string; changes?: Readonly<Record<string, string | undefined>> },
): TextEdit[] {
  const tag = tagText(element, changes, false);
  const closing = `</${element.prefix}${element.name}>`;
  if (element.empty) return [{ from: element.start, to: element.inner, text: tag + markup + closing }];
  return [
    { from: element.start, to: element.inner, text: tag },
    { from, to: from, text: markup },
  ];
}
