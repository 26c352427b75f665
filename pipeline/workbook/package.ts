import { Zip, ZipDeflate, type ZipInputFile, unzipSync } from 'fflate';

/**
 * What stands under one name in a package: bytes, text, or text made piece by piece while the package is
 * packed, so that a sheet of many rows is never held whole.
 */
export type Part = Uint8Array | string | Iterable<string>;

/** A part as another zip holds it: packed again without being unpacked, whatever it unpacks to. */
export interface DeflatedPart {
  readonly deflated: Uint8Array;
  readonly crc: number;
  /** Unpacked bytes. */
  readonly size: number;
}

/** The parts of an Office package by name, in the order they are packed in. */
export type Parts = Map<string, Part>;

const CONTENT_TYPES = '[Content_Types].xml';
/** Zip entries carry a local wall clock; noon of a fixed day, made from local parts, is the same bytes in every zone. */
const ENTRY_TIME = [1980, 0, 1, 12] as const;
/** 2^16 hash slots: as dense as the default for such text, and kinder to the processor's cache. */
const HASH_MEMORY = 4;

/** Unzips a package. Throws fflate's error where the bytes are no zip; give it only what was gated or written here. */
export function unpack(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })));
}

/**
 * Zips parts: same parts, same bytes, on any machine and in any time zone (the packer is JavaScript because
 * the bytes of zlib differ between builds of Node). Level 2 is for much text in little time.
 */
export function pack(parts: ReadonlyMap<string, Part | DeflatedPart>, level: 2 | 6 = 6): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, part] of inOrder(parts))
    if (typeof part === 'object' && 'deflated' in part) addDeflated(zip, name, part);
    else addPart(zip, name, { part, level });
  zip.end();
  return joined(chunks);
}

/** The text of a part, which is kept as text from then on. Throws a RangeError where there is none. */
export function readPart(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new RangeError(`the package has no part ${name}`);
  const text = textOf(part);
  parts.set(name, text);
  return text;
}

/** Puts in place of a part what `edit` makes of its text. */
export function editPart(parts: Parts, name: string, edit: (text: string) => string): void {
  parts.set(name, edit(readPart(parts, name)));
}

/** Readers look for the content types first. */
function inOrder<P>(parts: ReadonlyMap<string, P>): [string, P][] {
  const all = [...parts];
  return [
    ...all.filter(([name]) => name === CONTENT_TYPES),
    ...all.filter(([name]) => name !== CONTENT_TYPES),
  ];
}

const DEFLATE = 8;

function addDeflated(zip: Zip, filename: string, { deflated, crc, size }: DeflatedPart): void {
  const entry: ZipInputFile = { filename, crc, size, compression: DEFLATE, mtime: new Date(...ENTRY_TIME) };
  zip.add(entry);
  entry.ondata?.(null, new Uint8Array(deflated), true);
}

function addPart(zip: Zip, name: string, { part, level }: { part: Part; level: 2 | 6 }): void {
  const entry = new ZipDeflate(name, { level, mem: HASH_MEMORY });
  entry.mtime = new Date(...ENTRY_TIME);
  zip.add(entry);
  pushPart(entry, part);
}

function pushPart(entry: ZipDeflate, part: Part): void {
  if (part instanceof Uint8Array) {
    entry.push(part, true);
    return;
  }
  const encoder = new TextEncoder();
  for (const text of typeof part === 'string' ? [part] : part) entry.push(encoder.encode(text));
  entry.push(new Uint8Array(0), true);
}

function textOf(part: Part): string {
  if (typeof part === 'string') return part;
  return part instanceof Uint8Array ? new TextDecoder().decode(part) : [...part].join('');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
