import { damaged } from './fault.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const END_64 = 0x06064b50;
const UNSET_16 = 0xffff;
const UNSET_32 = 0xffffffff;

/** Where the central directory stands. */
export interface DirectoryPlace {
  readonly at: number;
  readonly length: number;
  readonly entries: number;
}

/** Finds the central directory from the end of the file. Throws `damaged` where there is none. */
export function findDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view);
  const place = {
    entries: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  const large = place.entries === UNSET_16 || place.length === UNSET_32 || place.at === UNSET_32;
  const found = large ? findEnd64(view, end) : place;
  const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  if ((disks !== 0 && !large) || found.at + found.length > end) throw damaged('zip', null);
  return found;
}

/** Looks backwards, as a comment of any length may follow the record. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged('zip', null);
}

/** Some writers use the records for large files in small ones too. */
function findEnd64(view: DataView, end: number): DirectoryPlace {
  const locator = end - LOCATOR_64_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw damaged('zip', null);
  const at = wide(view, locator + 8);
  if (view.getUint32(at, true) !== END_64) throw damaged('zip', null);
  return { entries: wide(view, at + 32), length: wide(view, at + 40), at: wide(view, at + 48) };
}

/** A 64-bit number. What is too large to be exact is too large for any file. */
export function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
