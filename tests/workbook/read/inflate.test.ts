import { crc32 as nodeCrc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../../pipeline/workbook/inflate.ts';
import { crc32 } from '../../../pipeline/workbook/read/crc32.ts';
import { browserInflate } from '../../../pipeline/workbook/read/inflate.ts';
import { utf8 } from './package.ts';

const PROSE = utf8('Đã tham mưu ban hành kế hoạch. '.repeat(2000));
const NOISE = Uint8Array.from({ length: 100_000 }, (_, n) => Math.imul(n * n + 7, 2654435761) >>> 24);

describe.each([
  ['in Node', nodeInflate],
  ['in a browser', browserInflate],
])('unpacking %s', (_, inflate) => {
  it.each<[string, Uint8Array]>([
    ['a byte', Uint8Array.of(7)],
    ['prose', PROSE],
    ['noise', NOISE],
    ['five megabytes of spaces', new Uint8Array(5_000_000).fill(32)],
  ])('gives back %s', (_, content) => {
    expect(Buffer.compare(inflate(deflateRawSync(content), content.length), content)).toBe(0);
  });

  it('gives what there is where more was promised', () => {
    expect(inflate(deflateRawSync(Uint8Array.of(1, 2)), 100)).toHaveLength(2);
  });

  it.each<[string, Uint8Array, number]>([
    ['more than was promised, by a byte', deflateRawSync(PROSE), PROSE.length - 1],
    ['a thousand times more than was promised', deflateRawSync(new Uint8Array(1_000_000)), 1000],
    ['data that is cut off', deflateRawSync(PROSE).subarray(0, -20), PROSE.length],
    ['data of another kind', utf8('<worksheet><sheetData>'.repeat(10)), 1000],
  ])('throws at %s', (_, compressed, size) => {
    expect(() => inflate(compressed, size)).toThrow();
  });
});

describe('the checksum of an entry', () => {
  it('is that of the standard', () => {
    expect([crc32(utf8('')), crc32(utf8('123456789'))]).toEqual([0, 0xcbf43926]);
  });

  it.each([1, 2, 3, 4, 5, 7, 8, 1023, 4096])('is the same as zlib has it for %i bytes', (length) => {
    // At an odd place in their memory.
    const bytes = NOISE.subarray(3, 3 + length);
    expect([crc32(bytes), nodeInflate.crc32?.(bytes)]).toEqual([nodeCrc32(bytes), nodeCrc32(bytes)]);
  });
});
