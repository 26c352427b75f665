import { named } from '../../workbook/read/namespaces.ts';
import { pack, partsOf, SHEET_PART, utf8 } from '../../workbook/read/package.ts';
import { type RawEntry, rawZip } from '../../workbook/read/raw-zip.ts';
import { type Hostile, fileOf } from './hostile.ts';
import { reportBytes } from './report.ts';

const A: RawEntry = { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' };
const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const DOCTYPES = {
  laughs: `<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]>`,
  outside: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  web: '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">',
  parameter: '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>',
} as const;

function sheetOf(prologue: string, cell: string): string {
  return named(
    `${prologue}<worksheet><sheetData><row><c t="str"><v>${cell}</v></c></row></sheetData></worksheet>`,
  );
}

/** A workbook of which one part is replaced. */
function withPart(name: string, content: string | Uint8Array): Uint8Array {
  return pack({ ...partsOf(''), [name]: content });
}

function flipped(at: number): Uint8Array {
  const bytes = reportBytes('SNV');
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
}

/** The zip's only entry is the zip itself, as the one that unpacks to itself without end. */
function selfContained(): Uint8Array {
  const inner = rawZip([{ name: 'r/r.zip', content: 'r', method: 0 }]);
  return rawZip([{ name: 'r/r.zip', content: inner, method: 0, headerAt: 37 }, A]);
}

/** A report whose parts are doubled in a directory that points twice at the same bytes. */
function overlapping(): Uint8Array {
  return rawZip([A, { ...A, name: 'xl/workbook2.xml', localName: 'xl/workbook.xml', headerAt: 0 }]);
}

/** Files that are cut, changed, or made to mislead whoever reads them. */
export const BROKEN: readonly Hostile[] = [
  fileOf('cụt một nửa.xlsx', 'damaged', () => reportBytes('SNV').subarray(0, 15_000)),
  fileOf('cụt cuối.xlsx', 'damaged', () => reportBytes('SNV').subarray(0, -30)),
  fileOf('lật bit trong nội dung.xlsx', 'damaged', () => flipped(2_000)),
  fileOf('lật bit trong mục lục.xlsx', 'damaged', () => flipped(reportBytes('SNV').length - 40)),
  fileOf('sai tổng kiểm.xlsx', 'damaged', () => rawZip([{ ...A, crc: 7 }])),
  fileOf('nói dối dung lượng.xlsx', 'damaged', () => rawZip([{ ...A, local: { size: 9 } }])),
  fileOf('hai phần trùng tên.xlsx', 'damaged', () => rawZip([A, A])),
  fileOf('trùng tên khác hoa thường.xlsx', 'damaged', () => rawZip([A, { ...A, name: 'XL/workbook.xml' }])),
  fileOf('chồng lên nhau.xlsx', 'damaged', overlapping),
  fileOf('tự chứa mình.xlsx', 'damaged', selfContained),
  fileOf('leo lên trên.xlsx', 'damaged', () => rawZip([A, { ...A, name: '../../etc/cron.d/a' }])),
  fileOf('đường dẫn gốc.xlsx', 'damaged', () => rawZip([A, { ...A, name: '/etc/passwd' }])),
  fileOf('ổ đĩa.xlsx', 'damaged', () => rawZip([A, { ...A, name: 'C:\\Windows\\a.dll' }])),
  fileOf('thiếu trang.xlsx', 'damaged', () => withPart('xl/_rels/workbook.xml.rels', '<Relationships/>')),
  fileOf('tỷ tiếng cười.xlsx', 'damaged', () => withPart(SHEET_PART, sheetOf(DOCTYPES.laughs, '&l9;'))),
  fileOf('thực thể ngoài.xlsx', 'damaged', () => withPart(SHEET_PART, sheetOf(DOCTYPES.outside, '&x;'))),
  fileOf('DTD trên mạng.xlsx', 'damaged', () =>
    withPart('xl/sharedStrings.xml', `${DOCTYPES.web}<sst><si><t>a</t></si></sst>`),
  ),
  fileOf('thực thể tham số.xlsx', 'damaged', () =>
    withPart('xl/styles.xml', `${DOCTYPES.parameter}<styleSheet/>`),
  ),
  fileOf('DTD giấu trong UTF-16.xlsx', 'damaged', () =>
    withPart(SHEET_PART, Buffer.from(`\uFEFF${sheetOf(DOCTYPES.laughs, '&l9;')}`, 'utf16le')),
  ),
  fileOf('thực thể lạ.xlsx', 'damaged', () => withPart(SHEET_PART, sheetOf('', '&nbsp;'))),
  // No program writes it, but what it says is plain: it is read, and what is shown of it is made visible.
  fileOf('ký tự điều khiển.xlsx', 'not-our-template', () => withPart(SHEET_PART, sheetOf('', 'a\u0001b'))),
  fileOf('không phải UTF-8.xlsx', 'damaged', () =>
    withPart(SHEET_PART, Buffer.from(sheetOf('', 'Kết quả thực hiện năm 2021 đạt'), 'latin1')),
  ),
  fileOf('thẻ không đóng.xlsx', 'damaged', () => withPart(SHEET_PART, '<worksheet><sheetData><row>')),
  fileOf('lồng sâu.xlsx', 'damaged', () => withPart(SHEET_PART, '<a>'.repeat(100_000))),
  fileOf('ô không có thật.xlsx', 'damaged', () =>
    withPart(SHEET_PART, '<worksheet><sheetData><row r="9999999"/></sheetData></worksheet>'),
  ),
  fileOf('hai lần một ô.xlsx', 'damaged', () =>
    withPart(
      SHEET_PART,
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
    ),
  ),
  fileOf('dòng lệch số.xlsx', 'damaged', () =>
    withPart(
      SHEET_PART,
      utf8(named('<worksheet><sheetData><row r="1"><c r="A7"><v>1</v></c></row></sheetData></worksheet>')),
    ),
  ),
];
