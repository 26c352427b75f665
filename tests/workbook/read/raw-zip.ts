import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as it is written, with what it says about itself replaced at will. */
export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The compressed bytes, instead of those of the content. */
  readonly deflated?: Uint8Array;
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  /** What both records say; what the local header alone says stands in `local`. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly local?: Partial<Sizes>;
  /** Offset the directory gives, instead of the real one. */
  readonly headerAt?: number;
  /** True: the directory keeps sizes and offset in an extra field of 64-bit numbers. */
  readonly wide?: boolean;
}

interface Sizes {
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

const U32 = 0xffffffff;

/** Writes a zip record by record, so that the records may lie. */
export function rawZip(
  entries: readonly RawEntry[],
  {
    comment = '',
    wideEnd = false,
    count = entries.length,
  }: { comment?: string; wideEnd?: boolean; count?: number } = {},
): Uint8Array {
  const files: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { file, record } = written(entry, at);
    files.push(file);
    records.push(record);
    at += file.length;
  }
  const directory = Buffer.concat(records);
  const end = endOf({ at, length: directory.length, count, comment, wideEnd });
  return Buffer.concat([...files, directory, ...end]);
}

function written(entry: RawEntry, at: number): { file: Buffer; record: Buffer } {
  const content = Buffer.from(entry.content);
  const method = entry.method ?? 8;
  const data = entry.deflated ?? (method === 8 ? deflateRawSync(content) : content);
  const sizes: Sizes = {
    crc: entry.crc ?? crc32(content),
    compressedSize: entry.compressedSize ?? data.length,
    size: entry.size ?? content.length,
  };
  const head = { flags: entry.flags ?? 0x800, method };
  const localName = Buffer.from(entry.localName ?? entry.name);
  const local = Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], ...common(head, { ...sizes, ...entry.local })),
    numbers([2, localName.length], [2, 0]),
    localName,
  ]);
  return {
    file: Buffer.concat([local, data]),
    record: record(entry, { head, sizes, at: entry.headerAt ?? at }),
  };
}

interface Head {
  readonly flags: number;
  readonly method: number;
}

function common({ flags, method }: Head, { crc, compressedSize, size }: Sizes): [number, number][] {
  return [
    [2, flags],
    [2, method],
    [4, 0x21_0000],
    [4, crc],
    [4, compressedSize],
    [4, size],
  ];
}

function record(
  { name, wide = false }: RawEntry,
  { head, sizes, at }: { head: Head; sizes: Sizes; at: number },
): Buffer {
  const bytes = Buffer.from(name);
  const extra = wide
    ? numbers([2, 1], [2, 24], [8, sizes.size], [8, sizes.compressedSize], [8, at])
    : Buffer.alloc(0);
  const stated = wide ? { crc: sizes.crc, compressedSize: U32, size: U32 } : sizes;
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, 45], [2, 20], ...common(head, stated)),
    numbers([2, bytes.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, wide ? U32 : at]),
    bytes,
    extra,
  ]);
}

function endOf({
  at,
  length,
  count,
  comment,
  wideEnd,
}: {
  at: number;
  length: number;
  count: number;
  comment: string;
  wideEnd: boolean;
}): Buffer[] {
  const text = Buffer.from(comment);
  const tail = [[2, text.length]] as const;
  if (!wideEnd)
    return [
      numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], ...tail),
      text,
    ];
  return [
    numbers(
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, length],
      [8, at],
    ),
    numbers([4, 0x07064b50], [4, 0], [8, at + length], [4, 1]),
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, U32], [4, U32], ...tail),
    text,
  ];
}

/** Numbers in their bytes, little end first: `[bytes, number]` each. */
function numbers(...list: readonly (readonly [number, number])[]): Buffer {
  const bytes = list.map(([length, value]) => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigUInt64LE(BigInt(value));
    return buffer.subarray(0, length);
  });
  return Buffer.concat(bytes);
}
