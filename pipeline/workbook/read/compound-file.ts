import type { ReadFaultCode } from './fault.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Records of the directory are 128 bytes and, as all sectors are multiples of that, aligned. */
const RECORD = 128;
const NAME_LENGTH_AT = 64;
const LONGEST_NAME = 64;

/** True where the bytes are a compound file: what Excel 97-2003 and password protection write. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** What a compound file is. Looks at every record instead of following chains, which a file could make endless. */
export function compoundFault(bytes: Uint8Array): ReadFaultCode {
  const names = streamNames(bytes);
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return 'encrypted';
  return names.has('workbook') || names.has('book') ? 'legacy-xls' : 'not-a-workbook';
}

function streamNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = new TextDecoder('utf-16le');
  const names = new Set<string>();
  for (let at = 0; at + RECORD <= bytes.length; at += RECORD) {
    const length = view.getUint16(at + NAME_LENGTH_AT, true);
    if (length < 4 || length > LONGEST_NAME || view.getUint16(at + length - 2, true) !== 0) continue;
    names.add(utf16.decode(bytes.subarray(at, at + length - 2)).toLowerCase());
  }
  return names;
}
