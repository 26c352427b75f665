import { type Budget, within } from './budget.ts';
import { crc32 } from './crc32.ts';
import { damaged, ReadFault } from './fault.ts';
import type { Inflate } from './inflate.ts';
import { findDirectory, wide } from './zip-end.ts';

const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const FLAG_ENCRYPTED = 0x1;
const FLAG_SIZES_FOLLOW = 0x8;
const EXTRA_64 = 1;
const UNSET_32 = 0xffffffff;
/** Names are short; composing the letters of a very long one could take minutes. */
const LONGEST_NAME = 1024;
const STORED = 0;
const DEFLATED = 8;
const NAME = new TextDecoder();
/** Absolute, upwards, with a drive, with Windows' separators or control characters. */
const UNSAFE = /^$|^\/|^[a-z]:|\\|(?:^|\/)\.{1,2}(?:\/|$)|[\u0000-\u001f\u007f]/i;

export interface ZipEntry {
  /** Composed (NFC), with `/` between folders. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly headerAt: number;
  /** Offset of the compressed bytes. */
  readonly dataAt: number;
}

/** A package that was opened: what is in it and where. Nothing is unpacked yet. */
export interface ZipDirectory {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  /** In the order of the central directory, by lower-case name, as part names differ by more than case. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/**
 * Reads and cross-checks the records of a zip. Names and sizes come from the central directory, as writers of
 * streams leave them out of the local headers.
 * Throws `encrypted`, `too-large`, and `damaged` where entries repeat, overlap, lie or have unsafe names.
 */
export function openZip(bytes: Uint8Array, budget: Budget): ZipDirectory {
  within(budget, 'fileBytes', bytes.length);
  try {
    const entries = readDirectory(bytes, budget);
    refuseOverlaps(entries);
    return { bytes, budget, entries };
  } catch (error) {
    // A record that reaches past the end of the file.
    if (error instanceof RangeError) throw damaged('zip', null, error);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, budget: Budget): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  within(budget, 'entries', place.entries);
  const entries = new Map<string, ZipEntry>();
  let at = place.at;
  for (let n = 0; n < place.entries; n++) {
    const { entry, next } = readRecord(bytes, view, at);
    const key = entry.name.toLowerCase();
    if (entries.has(key) || entry.dataAt + entry.compressedSize > place.at) throw damaged('zip', entry.name);
    entries.set(key, entry);
    at = next;
  }
  if (at > place.at + place.length) throw damaged('zip', null);
  return entries;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw damaged('zip', null);
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, nameEnd);
  if (nameBytes.length > LONGEST_NAME) throw damaged('zip', null);
  const name = NAME.decode(nameBytes).normalize('NFC');
  if (UNSAFE.test(name)) throw damaged('zip', name);
  if ((view.getUint16(at + 8, true) & FLAG_ENCRYPTED) !== 0) throw new ReadFault('encrypted', { part: name });
  const place = readPlace(view, at, { from: nameEnd, to: extraEnd });
  const stated = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...place,
  };
  const dataAt = checkLocal({ bytes, view, nameBytes }, stated);
  return { entry: { ...stated, dataAt }, next: extraEnd + view.getUint16(at + 32, true) };
}

type Place = Pick<ZipEntry, 'size' | 'compressedSize' | 'headerAt'>;

/** Sizes and offset of a record; where one does not fit 32 bits (or pretends so) it stands in the extra field. */
function readPlace(view: DataView, at: number, extra: { from: number; to: number }): Place {
  let wideAt = extra.from;
  while (wideAt < extra.to && view.getUint16(wideAt, true) !== EXTRA_64)
    wideAt += 4 + view.getUint16(wideAt + 2, true);
  wideAt += 4;
  const read = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    if (value !== UNSET_32 || wideAt + 8 > extra.to) return value;
    wideAt += 8;
    return wide(view, wideAt - 8);
  };
  const size = read(24);
  const compressedSize = read(20);
  return { size, compressedSize, headerAt: read(42) };
}

/** The offset of an entry's bytes. Throws where the local header tells another story than the directory. */
function checkLocal(
  { bytes, view, nameBytes }: { bytes: Uint8Array; view: DataView; nameBytes: Uint8Array },
  entry: Omit<ZipEntry, 'dataAt'>,
): number {
  const at = entry.headerAt;
  if (view.getUint32(at, true) !== LOCAL) throw damaged('zip', entry.name);
  const nameLength = view.getUint16(at + 26, true);
  const sizesFollow = (view.getUint16(at + 6, true) & FLAG_SIZES_FOLLOW) !== 0;
  const agrees = (offset: number, value: number): boolean => {
    const stated = view.getUint32(at + offset, true);
    return stated === value || stated === UNSET_32;
  };
  const honest =
    nameLength === nameBytes.length &&
    nameBytes.every((byte, n) => bytes[at + LOCAL_LENGTH + n] === byte) &&
    view.getUint16(at + 8, true) === entry.method &&
    (sizesFollow || (agrees(14, entry.crc) && agrees(18, entry.compressedSize) && agrees(22, entry.size)));
  if (!honest) throw damaged('zip', entry.name);
  return at + LOCAL_LENGTH + nameLength + view.getUint16(at + 28, true);
}

/** Entries that share bytes are how a small file claims to hold a huge one. */
function refuseOverlaps(entries: ReadonlyMap<string, ZipEntry>): void {
  const inOrder = [...entries.values()].sort((a, b) => a.headerAt - b.headerAt);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.headerAt < end) throw damaged('zip', entry.name);
    end = entry.dataAt + entry.compressedSize;
  }
}

/** Looks a part up by its name, whatever the case and the form of its letters. */
export function findEntry(zip: ZipDirectory, name: string): ZipEntry | undefined {
  return zip.entries.get(name.normalize('NFC').toLowerCase());
}

/** Unpacks one part. Throws `too-large` by the budget, and `damaged` where it is absent or not what the zip promises. */
export function readEntry(zip: ZipDirectory, name: string, inflate: Inflate): Uint8Array {
  const entry = findEntry(zip, name);
  if (!entry) throw damaged('missing', name);
  within(zip.budget, 'partBytes', entry.size);
  const content = unpack(zip, entry, inflate);
  const checksum = (inflate.crc32 ?? crc32)(content);
  if (content.length !== entry.size || checksum !== entry.crc) throw damaged('content', entry.name);
  return content;
}

function unpack(zip: ZipDirectory, entry: ZipEntry, inflate: Inflate): Uint8Array {
  const stored = zip.bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize);
  if (entry.method === STORED) return stored;
  if (entry.method !== DEFLATED) throw damaged('content', entry.name);
  if (entry.size === 0) return new Uint8Array(0);
  try {
    return inflate(stored, entry.size);
  } catch (error) {
    throw damaged('content', entry.name, error);
  }
}
