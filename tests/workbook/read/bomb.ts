import { constants, crc32, deflateRawSync } from 'node:zlib';
import { named } from './namespaces.ts';
import type { RawEntry } from './raw-zip.ts';

/** Bytes that are compressed once and then repeated as they are. */
const BLOCK = 1_000_000;

/**
 * An entry that unpacks to `head`, `unit` so many times, `tail`, made without ever having that in memory: a
 * deflated block that ends at a whole byte may be repeated.
 */
export function bomb(
  name: string,
  { head: start = '', unit, times, tail = '' }: { head?: string; unit: string; times: number; tail?: string },
): RawEntry {
  const head = named(start);
  const perBlock = Math.max(1, Math.floor(BLOCK / unit.length));
  const blocks = Math.floor(times / perBlock);
  const block = Buffer.from(unit.repeat(perBlock));
  const rest = Buffer.from(unit.repeat(times - blocks * perBlock) + tail);
  const repeated = open(block);
  const parts = [
    open(Buffer.from(head)),
    ...Array.from({ length: blocks }, () => repeated),
    deflateRawSync(rest),
  ];
  let crc = crc32(head);
  for (let n = 0; n < blocks; n++) crc = crc32(block, crc);
  const size = Buffer.byteLength(head) + blocks * block.length + rest.length;
  return { name, content: '', deflated: Buffer.concat(parts), size, crc: crc32(rest, crc) };
}

/** Deflated data that others may follow. */
function open(bytes: Buffer): Buffer {
  return deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
}
