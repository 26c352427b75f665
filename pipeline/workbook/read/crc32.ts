/** Four tables of 256 codes, one for each byte of a word, so that four bytes cost one step. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(1024);
  for (let at = 0; at < 256; at++) tables[at] = codeOf(at);
  for (let at = 256; at < 1024; at++) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}

function codeOf(byte: number): number {
  let code = byte;
  for (let bit = 0; bit < 8; bit++) code = (code & 1) === 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  return code;
}

/** The checksum a zip keeps of each entry (CRC-32, polynomial of ISO 3309), from 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.length - (bytes.length % 4);
  let crc = -1;
  for (let at = 0; at < words; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      (TABLES[768 + (crc & 0xff)] ?? 0) ^
      (TABLES[512 + ((crc >>> 8) & 0xff)] ?? 0) ^
      (TABLES[256 + ((crc >>> 16) & 0xff)] ?? 0) ^
      (TABLES[crc >>> 24] ?? 0);
  }
  for (let at = words; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (TABLES[(crc ^ view.getUint8(at)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
