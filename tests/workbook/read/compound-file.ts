const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SECTOR = 512;
const RECORD = 128;
const PER_SECTOR = SECTOR / RECORD;

/** A compound file (MS-CFB) of a header, a sector of allocations and a directory with these names. */
export function compoundFile(names: readonly string[]): Uint8Array {
  const sectors = Math.max(1, Math.ceil(names.length / PER_SECTOR));
  const bytes = new Uint8Array((2 + sectors) * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set(SIGNATURE);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  names.forEach((name, n) => {
    const at = 2 * SECTOR + n * RECORD;
    bytes.set(Buffer.from(name, 'utf16le'), at);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = n === 0 ? 5 : 2;
  });
  return bytes;
}
