import { type Meter, within } from './budget.ts';
import { damaged, ReadFault } from './fault.ts';
import { attribute, prefixedAttribute, type Tag } from './xml-tag.ts';
import { parseXml } from './xml.ts';

/** Excel takes 31 letters, others more; composing the letters of a very long name could take minutes. */
const LONGEST_NAME = 255;

/** What the workbook part itself says. */
export interface WorkbookPart {
  /** In the order of the tabs. `relation` leads to the part; `sheetId` and the part's number mean nothing. */
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly date1904: boolean;
}

/** Reads names and order of the sheets. Throws as `parseXml`, and `not-a-workbook` where the part is a document. */
export function readSheetList(bytes: Uint8Array, part: string, meter: Meter): WorkbookPart {
  const sheets: { name: string; relation: string }[] = [];
  let date1904 = false;
  const open = (name: string, depth: number, tag: Tag): boolean => {
    if (depth === 1 && name !== 'workbook') throw new ReadFault('not-a-workbook');
    if (depth === 2 && name === 'workbookPr') date1904 = isTrue(attribute(tag, 'date1904'));
    if (depth === 3 && name === 'sheet') {
      sheets.push(sheetOf(tag, part));
      within(meter.budget, 'sheets', sheets.length);
    }
    return false;
  };
  parseXml(bytes, { part, meter, handler: { open, close: () => undefined, until: 'sheets' } });
  return { sheets, date1904 };
}

function sheetOf(tag: Tag, part: string): { name: string; relation: string } {
  const name = attribute(tag, 'name') ?? '';
  if (name.length > LONGEST_NAME) throw damaged('xml', part);
  return { name: name.normalize('NFC'), relation: prefixedAttribute(tag, 'id') ?? '' };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
