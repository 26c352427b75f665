import { crc32, inflateRawSync } from 'node:zlib';
import type { Inflate } from './read/inflate.ts';

/** One output buffer of the promised size, and one byte to notice more, spares copies. */
const inflate = (compressed: Uint8Array, size: number): Uint8Array =>
  inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) });

/** Unpacks with Node's zlib. */
export const nodeInflate: Inflate = Object.assign(inflate, { crc32: (bytes: Uint8Array) => crc32(bytes) });
