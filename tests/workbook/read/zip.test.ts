import { Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../../pipeline/workbook/inflate.ts';
import { DEFAULT_BUDGET } from '../../../pipeline/workbook/read/budget.ts';
import { openZip, readEntry } from '../../../pipeline/workbook/read/zip.ts';
import { faultOf, utf8 } from './package.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

const A: RawEntry = { name: 'a.xml', content: '<a>một</a>' };
const B: RawEntry = { name: 'xl/b.xml', content: '<b/>'.repeat(1000) };
const open = (bytes: Uint8Array) => openZip(bytes, DEFAULT_BUDGET);
const textOf = (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(readEntry(open(bytes), name, nodeInflate));

/** As LibreOffice writes: sizes follow the data, and the local headers hold zeros. */
function streamed(parts: Readonly<Record<string, string>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(utf8(content), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

describe('the directory of a zip', () => {
  it('says of each entry its name, method, sizes, checksum and place', () => {
    const entries = [
      ...open(rawZip([A, { ...A, name: 'xl/tệp.xml'.normalize('NFD'), method: 0 }])).entries.values(),
    ];
    expect(entries).toEqual([
      { name: 'a.xml', method: 8, crc: 0x4fe21ec2, compressedSize: 14, size: 12, headerAt: 0, dataAt: 35 },
      {
        name: 'xl/tệp.xml',
        method: 0,
        crc: 0x4fe21ec2,
        compressedSize: 12,
        size: 12,
        headerAt: 49,
        dataAt: 93,
      },
    ]);
  });

  it('has no entries in an empty zip', () => {
    expect([...open(zipSync({})).entries]).toEqual([]);
  });
});

describe('entries are unpacked', () => {
  it.each<[string, Uint8Array]>([
    ['deflated', rawZip([A, B])],
    ['stored', rawZip([{ ...A, method: 0 }, B])],
    ['by a writer of streams', streamed({ [A.name]: String(A.content), 'xl/b.xml': 'b' })],
    ['with 64-bit sizes', rawZip([B, { ...A, wide: true }])],
    ['with a 64-bit directory', rawZip([B, A], { wideEnd: true })],
    ['before a comment', rawZip([A], { comment: 'Sở Nội vụ PK\x05\x06' })],
    ['before bytes that a mail program added', Buffer.concat([rawZip([A]), Buffer.from('\r\n\r\n')])],
    ['after a directory entry', rawZip([{ name: 'xl/', content: '', method: 0 }, A])],
  ])('%s', (_, bytes) => {
    expect(textOf(bytes, 'a.xml')).toBe('<a>một</a>');
  });

  it.each(['XL/B.xml', 'xl/b.xml', 'xl/B.XML'])('under the name %s', (name) => {
    expect(textOf(rawZip([A, B]), name)).toBe(B.content);
  });

  it('whatever form the letters of the name have', () => {
    const bytes = rawZip([{ ...A, name: 'tệp'.normalize('NFD') }]);
    expect([textOf(bytes, 'tệp'), textOf(bytes, 'tệp'.normalize('NFD'))]).toEqual([A.content, A.content]);
  });

  it('to nothing where they are empty', () => {
    expect(textOf(rawZip([{ name: 'e', content: '' }]), 'e')).toBe('');
  });
});

describe('a zip whose records mislead is refused when it is opened', () => {
  const whole = Buffer.from(rawZip([A]));
  const long = rawZip([A]);
  new DataView(long.buffer, long.byteOffset).setUint32(long.length - 10, 5_000, true);
  const inner = whole.subarray(0, whole.indexOf('PK\u0001\u0002'));

  it.each<[string, Uint8Array, string | undefined]>([
    ['the same name twice', rawZip([A, B, A]), 'a.xml'],
    ['names that differ in case alone', rawZip([A, { ...A, name: 'A.xml' }]), 'A.xml'],
    [
      'names that differ in the form of letters alone',
      rawZip([
        { ...A, name: 'ệ' },
        { ...A, name: 'ệ'.normalize('NFD') },
      ]),
      'ệ',
    ],
    ['an absolute name', rawZip([{ ...A, name: '/a' }]), '/a'],
    ['a name that leads upwards', rawZip([{ ...A, name: 'xl/../../a' }]), 'xl/../../a'],
    ['a name with a drive', rawZip([{ ...A, name: 'C:a' }]), 'C:a'],
    ['a name with backslashes', rawZip([{ ...A, name: 'xl\\a' }]), 'xl\\a'],
    ['a name with a zero', rawZip([{ ...A, name: 'a\0b' }]), 'a\0b'],
    ['an empty name', rawZip([{ ...A, name: '' }]), ''],
    ['a very long name', rawZip([{ ...A, name: 'a'.repeat(1025) }]), undefined],
    ['another name in the local header', rawZip([{ ...A, localName: 'b.xml' }]), 'a.xml'],
    ['a longer name in the local header', rawZip([{ ...A, localName: 'a.xmlx' }]), 'a.xml'],
    ['another size in the local header', rawZip([{ ...A, local: { size: 13 } }]), 'a.xml'],
    [
      'another compressed size in the local header',
      rawZip([{ ...A, local: { compressedSize: 1 } }]),
      'a.xml',
    ],
    ['another checksum in the local header', rawZip([{ ...A, local: { crc: 1 } }]), 'a.xml'],
    [
      'an entry inside another one',
      rawZip([
        { name: 'outer', content: inner, method: 0 },
        { ...A, headerAt: 35 },
      ]),
      'a.xml',
    ],
    ['an entry that reaches into the next', rawZip([{ ...A, compressedSize: 60 }, B]), 'xl/b.xml'],
    ['an entry that reaches into the directory', rawZip([{ ...A, compressedSize: 60 }]), 'a.xml'],
    ['an entry outside the file', rawZip([{ ...A, headerAt: 5_000_000 }]), undefined],
    ['an entry where no header stands', rawZip([B, { ...A, headerAt: 3 }]), 'a.xml'],
    ['more entries than there are', rawZip([A], { count: 2 }), undefined],
    ['a directory longer than the file', long, undefined],
    ['no end', rawZip([A, B]).subarray(0, -30), undefined],
    ['no directory', rawZip([A]).subarray(-22), undefined],
    ['only its beginning', rawZip([A, B]).subarray(0, 60), undefined],
  ])('%s', (_, bytes, part) => {
    expect(faultOf(() => open(bytes))).toEqual([
      'damaged',
      { damage: 'zip', ...(part === undefined ? {} : { part }) },
    ]);
  });

  it('an entry with a password', () => {
    expect(faultOf(() => open(rawZip([B, { ...A, flags: 0x801 }])))).toEqual([
      'encrypted',
      { part: 'a.xml' },
    ]);
  });
});

describe('an entry that is not what the zip promises is refused when it is read', () => {
  const broken = rawZip([A, B]);
  broken[40] = 0xff;

  it.each<[string, Uint8Array]>([
    ['a wrong checksum', rawZip([{ ...A, crc: 7 }])],
    ['a size too small', rawZip([{ ...A, size: 11 }])],
    ['a size too large', rawZip([{ ...A, size: 13 }])],
    ['a size of nothing', rawZip([{ ...A, size: 0 }])],
    ['a stored entry of another size', rawZip([{ ...A, method: 0, size: 13 }])],
    ['a method nobody uses', rawZip([{ ...A, method: 99 }])],
    ['data that is not deflated', broken],
  ])('%s', (_, bytes) => {
    const zip = open(bytes);
    expect(faultOf(() => readEntry(zip, 'a.xml', nodeInflate))).toEqual([
      'damaged',
      { damage: 'content', part: 'a.xml' },
    ]);
  });

  it('an entry that is absent', () => {
    const zip = open(rawZip([A]));
    expect(faultOf(() => readEntry(zip, 'b.xml', nodeInflate))).toEqual([
      'damaged',
      { damage: 'missing', part: 'b.xml' },
    ]);
  });
});

describe('a zip has a budget', () => {
  it.each<[string, () => unknown, string, number]>([
    ['of bytes', () => openZip(rawZip([A]), { ...DEFAULT_BUDGET, fileBytes: 100 }), 'fileBytes', 100],
    ['of entries', () => openZip(rawZip([A, B]), { ...DEFAULT_BUDGET, entries: 1 }), 'entries', 1],
    [
      'of bytes of a part',
      () => readEntry(openZip(rawZip([B]), { ...DEFAULT_BUDGET, partBytes: 3999 }), 'xl/b.xml', nodeInflate),
      'partBytes',
      3999,
    ],
  ])('%s', (_, run, limit, allowed) => {
    expect(faultOf(run)).toEqual(['too-large', { limit, allowed }]);
  });
});
