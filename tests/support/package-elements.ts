import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';

/** An element of a part of a package, with its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of every part of a workbook or document. Throws where a part is not well-formed. */
export function elementsIn(path: string): Element[] {
  const parts = unpack(readFileSync(path));
  const names = [...parts.keys()].filter((name) => /\.(xml|rels|vml)$/.test(name));
  return names.flatMap((name) => elementsOf(readPart(parts, name)));
}

function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const path: Element[] = [];
  const parser = new SaxesParser({});
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' };
    elements.push(element);
    path.push(element);
  });
  parser.on('text', (text) => {
    const at = path.at(-1);
    if (at) at.text += text;
  });
  parser.on('closetag', () => path.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

/** Elements whose text is run, not shown: formulas of cells, rules and charts; instructions of Word's fields. */
const RUN = /^(?:\w+:)?(?:f|formula\d?|definedName|instrText|delInstrText|FmlaMacro|FmlaLink)$/;
/** Elements that no output has: scripts, fields with their instruction in an attribute, embedded and linked objects. */
const NEVER =
  /^(?:\w+:)?(?:script|fldSimple|ddeLink|oleLink|oleObject|object|altChunk|control|externalBook)$/;

/** What runs, or is never there: the elements in which one of the traces of a text stands as more than text. */
export function running(elements: readonly Element[], traces: readonly string[]): Element[] {
  return elements.filter(
    ({ name, text }) => NEVER.test(name) || (RUN.test(name) && traces.some((trace) => text.includes(trace))),
  );
}
