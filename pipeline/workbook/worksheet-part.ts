import { SaxesParser } from 'saxes';

/** The children of `worksheet` in the order of the schema (ISO 29500-1, CT_Worksheet). */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
  'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture ' +
  'oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** One child of a part's root element; offsets are of its markup in the text. */
export interface ChildElement {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts an element into a worksheet part where the schema demands it: before the first child that must follow.
 * Throws a RangeError where the schema knows no element `name`.
 */
export function insertInSheet(xml: string, name: string, element: string): string {
  if (!ORDER.includes(name)) throw new RangeError(`a worksheet has no element ${name}`);
  return insertInOrder(xml, ORDER, { name, element });
}

/** Puts an element into a part where the order of the root's children demands it; those it does not name stay put. */
export function insertInOrder(
  xml: string,
  order: readonly string[],
  { name, element }: { name: string; element: string },
): string {
  const followers = order.slice(order.indexOf(name) + 1);
  const follower = childElements(xml).find((child) => followers.includes(child.name));
  const at = follower?.start ?? xml.lastIndexOf('</');
  return xml.slice(0, at) + element + xml.slice(at);
}

/** The children of the root element of a part; what is nested deeper under the same name is not taken for one. */
export function childElements(xml: string): ChildElement[] {
  const found: ChildElement[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  let start = 0;
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth === 2) start = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('closetag', ({ name }) => {
    if (depth === 2) found.push({ name: name.replace(/^.*:/, ''), start, end: parser.position });
    depth -= 1;
  });
  parser.write(xml).close();
  return found;
}
