import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { type Parts, editPart, pack, readPart, unpack } from '../../pipeline/workbook/package.ts';
import { childElements, insertInSheet } from '../../pipeline/workbook/worksheet-part.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function* pieces(): Generator<string, void> {
  yield '<a>';
  yield 'Hà Nội';
  yield '</a>';
}

function parts(): Parts {
  return new Map<string, Uint8Array | string | Iterable<string>>([
    ['xl/workbook.xml', '<workbook/>'],
    ['xl/bytes.bin', new Uint8Array([0, 255, 1, 254])],
    ['[Content_Types].xml', '<Types/>'],
    ['xl/pieces.xml', pieces()],
    ['xl/empty.xml', ''],
  ]);
}

describe('a package', () => {
  it('comes back from its bytes part by part, content types first', () => {
    const back = unpack(pack(parts()));
    expect([...back.keys()]).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/bytes.bin',
      'xl/pieces.xml',
      'xl/empty.xml',
    ]);
    expect(back.get('xl/bytes.bin')).toEqual(new Uint8Array([0, 255, 1, 254]));
    expect(readPart(back, 'xl/pieces.xml')).toBe('<a>Hà Nội</a>');
    expect(readPart(back, 'xl/empty.xml')).toBe('');
  });

  it.each([2, 6] as const)('is the same bytes in every time zone at level %d', (level) => {
    const zones = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'];
    const written = zones.map((name) => {
      process.env.TZ = name;
      return { offset: new Date(0).getTimezoneOffset(), bytes: pack(parts(), level) };
    });
    expect(written.map(({ offset }) => offset)).toEqual([-480, 300, 640]);
    expect(written[1]?.bytes).toEqual(written[0]?.bytes);
    expect(written[2]?.bytes).toEqual(written[0]?.bytes);
  });

  it('tells the same time for every entry', () => {
    const bytes = pack(parts());
    const view = new DataView(bytes.buffer);
    // 12:00 of 01/01/1980 as DOS counts: the half seconds and hours first, then the days.
    expect(view.getUint32(10, true)).toBe((33 << 16) | (12 << 11));
  });

  it('leaves out the folders another program lists as entries', () => {
    const bytes = pack(
      new Map([
        ['xl/', ''],
        ['xl/a.xml', '<a/>'],
      ]),
    );
    expect(Object.keys(unzipSync(bytes))).toEqual(['xl/', 'xl/a.xml']);
    expect([...unpack(bytes).keys()]).toEqual(['xl/a.xml']);
  });

  it('packs a large part in pieces about as small as zlib does at its fastest', () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}" s="1" t="s"><v>${(n * 7919) % 1000}</v></c></row>`;
    const text = Array.from({ length: 50_000 }, (_, i) => row(i + 1));
    const packed = pack(new Map([['sheet.xml', text]]), 2);
    const zlib = deflateRawSync(text.join(''), { level: 1 });
    expect(readPart(unpack(packed), 'sheet.xml')).toBe(text.join(''));
    expect(packed.length / zlib.length).toBeLessThan(1.3);
  });
});

describe('editing a part', () => {
  it('changes that part only', () => {
    const edited = unpack(pack(parts()));
    editPart(edited, 'xl/pieces.xml', (xml) => xml.replace('Hà Nội', 'Thủ đô'));
    const back = unpack(pack(edited));
    expect(readPart(back, 'xl/pieces.xml')).toBe('<a>Thủ đô</a>');
    expect(readPart(back, 'xl/workbook.xml')).toBe('<workbook/>');
  });

  it('keeps what a generator made, which can be read only once', () => {
    const streamed = parts();
    expect(readPart(streamed, 'xl/pieces.xml')).toBe('<a>Hà Nội</a>');
    expect(readPart(unpack(pack(streamed)), 'xl/pieces.xml')).toBe('<a>Hà Nội</a>');
  });

  it('names the part that is missing', () => {
    expect(() => readPart(parts(), 'xl/none.xml')).toThrow(
      new RangeError('the package has no part xl/none.xml'),
    );
  });
});

describe('an element put into a worksheet', () => {
  const sheet = (inner: string) => `<worksheet>${inner}</worksheet>`;
  const cases: [string, string, string, string][] = [
    [
      'before what must follow',
      'mergeCells',
      '<sheetData/><pageMargins a="1"/>',
      '<sheetData/>*<pageMargins a="1"/>',
    ],
    ['at the end', 'drawing', '<sheetData/><pageSetup/>', '<sheetData/><pageSetup/>*'],
    [
      'not before an extLst inside a rule',
      'drawing',
      '<sheetData/><conditionalFormatting><cfRule><extLst/></cfRule></conditionalFormatting><tableParts/><extLst/>',
      '<sheetData/><conditionalFormatting><cfRule><extLst/></cfRule></conditionalFormatting>*<tableParts/><extLst/>',
    ],
    [
      'not into a custom view',
      'hyperlinks',
      '<sheetData/><customSheetViews><customSheetView><pageMargins/></customSheetView></customSheetViews><pageMargins/>',
      '<sheetData/><customSheetViews><customSheetView><pageMargins/></customSheetView></customSheetViews>*<pageMargins/>',
    ],
    [
      'after a like element',
      'conditionalFormatting',
      '<conditionalFormatting/><hyperlinks/>',
      '<conditionalFormatting/>*<hyperlinks/>',
    ],
  ];
  it.each(cases)('%s', (_, name, inner, expected) => {
    expect(insertInSheet(sheet(inner), name, '*')).toBe(sheet(expected));
  });

  it('is refused where the schema has no such element', () => {
    expect(() => insertInSheet(sheet(''), 'chart', '*')).toThrow(
      new RangeError('a worksheet has no element chart'),
    );
  });

  it('stands between children told with their offsets, prefixed or not', () => {
    const xml =
      '<?xml version="1.0"?>\r\n<x:worksheet><x:sheetData><x:row/></x:sheetData><!-- < --><x:pageSetup/></x:worksheet>';
    expect(childElements(xml).map(({ name, start, end }) => [name, xml.slice(start, end)])).toEqual([
      ['sheetData', '<x:sheetData><x:row/></x:sheetData>'],
      ['pageSetup', '<x:pageSetup/>'],
    ]);
  });
});
