import { nodeInflate } from '../workbook/inflate.ts';
import { DEFAULT_BUDGET } from '../workbook/read/budget.ts';
import { ReadFault } from '../workbook/read/fault.ts';
import { findEntry, openZip, readEntry } from '../workbook/read/zip.ts';

/** The part that holds what people read and edit. */
export const TEXT_PART = 'word/document.xml';
const PROPERTIES_PART = 'docProps/core.xml';

/** What a document's properties say of its text, so that an edit can be told: any program that saves it changes the text part. */
export function textMark(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

/** True where a file is a document of ours in which nobody has worked since it was written. Never throws. */
export function isAsWritten(bytes: Uint8Array): boolean {
  try {
    const zip = openZip(bytes, DEFAULT_BUDGET);
    const text = findEntry(zip, TEXT_PART);
    const properties = new TextDecoder().decode(readEntry(zip, PROPERTIES_PART, nodeInflate));
    const mark = /<dc:identifier>([0-9a-f]{8})<\/dc:identifier>/.exec(properties)?.[1];
    return text !== undefined && mark === textMark(text.crc);
  } catch (error) {
    if (error instanceof ReadFault) return false;
    throw error;
  }
}
