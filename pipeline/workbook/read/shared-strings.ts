import { textCell } from '../../contract/cell.ts';
import { type Meter, mayBeCellText, spend, within } from './budget.ts';
import { type PlainString, readPlainString } from './plain-strings.ts';
import { type RichText, richTextReader } from './rich-text.ts';
import { plainTextAt } from './xml-text.ts';
import { SPREADSHEET } from './xml-names.ts';
import { parseXml, type XmlHandler } from './xml.ts';

const SI_DEPTH = 2;

/** The texts that cells refer to by number. Throws as `parseXml`, and `too-large` where there are too many. */
export function readSharedStrings(bytes: Uint8Array, part: string, meter: Meter): RichText[] {
  const strings: RichText[] = [];
  const add = (string: RichText): void => {
    strings.push(string);
    within(meter.budget, 'sharedStrings', strings.length);
  };
  parseXml(bytes, { part, meter, own: SPREADSHEET, handler: stringHandler(meter, add) });
  return strings;
}

const CONTAINERS: ReadonlySet<string> = new Set(['si', 'r']);

function stringHandler(meter: Meter, add: (string: RichText) => void): XmlHandler {
  const rich = richTextReader(SI_DEPTH, meter.budget);
  let betweenStrings = false;
  return {
    withoutText: CONTAINERS,
    open: (name, depth, tag) => {
      betweenStrings = depth < SI_DEPTH;
      return depth > SI_DEPTH && rich.open(name, depth, tag);
    },
    close: (name, depth, text) => {
      betweenStrings = depth === SI_DEPTH;
      if (depth > SI_DEPTH) rich.close(name, depth, text);
      else if (betweenStrings && name === 'si') add(rich.take());
    },
    ahead: (bytes, at) => (betweenStrings ? readPlain(bytes, at, { meter, add }) : at),
  };
}

/** Reads strings as long as they are plain. */
function readPlain(
  bytes: Uint8Array,
  from: number,
  { meter, add }: { meter: Meter; add: (string: RichText) => void },
): number {
  const plain: PlainString = { from, to: from };
  let at = from;
  for (;;) {
    const end = readPlainString(bytes, at, plain);
    if (end === -1) return at;
    at = end;
    spend(meter.elements, 2);
    mayBeCellText(meter.budget, plain.to - plain.from);
    const text = plainTextAt(bytes, plain.from, plain.to);
    within(meter.budget, 'cellText', text.length);
    add({ cell: textCell(text, undefined), inheritsFont: true });
  }
}
