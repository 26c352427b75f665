import { Inflate as Stream } from 'fflate';

/**
 * Unpacks raw deflate data whose unpacked length is said to be `size` bytes. Never produces more than
 * `size` bytes: throws instead, any error, before it has spent the memory. May return fewer.
 */
export interface Inflate {
  (compressed: Uint8Array, size: number): Uint8Array;
  /** CRC-32 of unpacked bytes, where there is a faster one than ours at hand. */
  readonly crc32?: (bytes: Uint8Array) => number;
}

/** Deflate grows at most 1,032 times, so a step unpacks to at most 4 MB before it is checked. */
const STEP = 4096;

/** Unpacks anywhere JavaScript runs. About half as fast as Node's own zlib. */
export const browserInflate: Inflate = (compressed, size) => {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Stream((chunk) => {
    // Throws a RangeError where it does not fit.
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += STEP)
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  return unpacked.subarray(0, length);
};
