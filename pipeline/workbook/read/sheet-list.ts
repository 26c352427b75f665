import { type Meter, within } from './budget.ts';
import { damaged, ReadFault } from './fault.ts';
import { attributeIn, REFERENCES, SPREADSHEET } from './xml-names.ts';
import { attribute, type Tag } from './xml-tag.ts';
import { parseXml } from './xml.ts';

/** Excel takes 31 letters, others more; composing the letters of a very long name could take minutes. */
const LONGEST_NAME = 255;
/** To Excel a name with these leads to another workbook: no program lets a sheet be called so. */
const NO_NAME = /[[\]]/;

/** What the workbook part itself says. */
export interface WorkbookPart {
  /** In the order of the tabs. `relation` leads to the part; `sheetId` and the part's number mean nothing. */
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly date1904: boolean;
}

/**
 * Reads names and order of the sheets. Throws as `parseXml`, `damaged` where two have one name, and `not-a-workbook`
 * where the part is a document.
 */
export function readSheetList(bytes: Uint8Array, part: string, meter: Meter): WorkbookPart {
  const sheets: { name: string; relation: string }[] = [];
  let date1904 = false;
  const open = (name: string, depth: number, tag: Tag): boolean => {
    if (depth === 1 && name !== 'workbook') throw new ReadFault('not-a-workbook');
    if (depth === 2 && name === 'workbookPr') date1904 = isTrue(attribute(tag, 'date1904') ?? '0', part);
    if (depth === 3 && name === 'sheet') {
      sheets.push(sheetOf(tag, part));
      within(meter.budget, 'sheets', sheets.length);
    }
    return false;
  };
  const handler = { open, close: () => undefined, once: ['workbookPr', 'sheets'] };
  parseXml(bytes, { part, meter, own: SPREADSHEET, handler });
  if (new Set(sheets.map(({ name }) => name)).size < sheets.length) throw damaged('xml', part);
  return { sheets, date1904 };
}

function sheetOf(tag: Tag, part: string): { name: string; relation: string } {
  const name = attribute(tag, 'name') ?? '';
  if (name.length > LONGEST_NAME || NO_NAME.test(name)) throw damaged('xml', part);
  return { name: name.normalize('NFC'), relation: attributeIn(tag, REFERENCES, 'id') ?? '' };
}

/** Days would be four years off where another reader takes for true what this one does not. */
function isTrue(value: string, part: string): boolean {
  if (!/^[ \t\r\n]*(?:0|1|true|false)[ \t\r\n]*$/.test(value)) throw damaged('xml', part);
  return /1|true/.test(value);
}
