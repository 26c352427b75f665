import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { unpack } from '../../../pipeline/workbook/package.ts';
import { bomb } from '../../workbook/read/bomb.ts';
import { partsOf, SHEET_PART } from '../../workbook/read/package.ts';
import { type RawEntry, rawZip } from '../../workbook/read/raw-zip.ts';
import { type Hostile, fileOf } from './hostile.ts';
import { type ReportName, partOf, reportBytes } from './report.ts';

/** The smallest workbook with one part replaced. */
function withEntry(entry: RawEntry): Uint8Array {
  const parts = Object.entries(partsOf('')).map(([name, content]) => ({ name, content }));
  return rawZip(parts.map((part) => (part.name === entry.name ? entry : part)));
}

function spaces(times: number, said: Partial<RawEntry> = {}): Uint8Array {
  const entry = bomb(SHEET_PART, {
    head: '<worksheet><sheetData>',
    unit: ' ',
    times,
    tail: '</sheetData></worksheet>',
  });
  return withEntry({ ...entry, ...said });
}

/** A report with more in it than it had: further entries, or markup repeated at the end of a sheet's rows. */
function grown(
  name: ReportName,
  { more = [], rows }: { more?: readonly RawEntry[]; rows?: readonly [unit: string, times: number] },
): Uint8Array {
  const parts = unpack(reportBytes(name));
  const sheet = partOf(parts, 'Văn bản');
  const entries = [...parts].map(([part, content]): RawEntry => {
    const text = Buffer.from(content as Uint8Array).toString();
    if (part !== sheet || !rows) return { name: part, content: text };
    const [head = '', tail = ''] = text.split('</sheetData>');
    return bomb(part, { head, unit: rows[0], times: rows[1], tail: `</sheetData>${tail}` });
  });
  return rawZip([...entries, ...more]);
}

const ONE_GIGABYTE = 1_000_000_000;
const WIDE_ROW = `<row r="900">${'<c s="1"/>'.repeat(16_384)}</row>`;
const bombed = (unit: string, [head, tail]: readonly [string, string], times: number) =>
  bomb('xl/sharedStrings.xml', { head, unit, times, tail });

/** A report with a million blank rows behind its own: in order, and read apart for what it has in it. */
export function withMillionRows(name: ReportName): Uint8Array {
  return grown(name, { rows: ['<row s="1" customFormat="1" ht="15.75"/>', 1_000_000] });
}

/** 10 million characters, each written by its number: within what one text and one part may have, not all texts. */
const references = ([head, tail]: readonly [string, string]) =>
  withEntry(bombed(`<si>${head}${'&#9;'.repeat(32_000)}${tail}</si>`, ['<sst>', '</sst>'], 320));

/** Files that cost much where they are read without a limit. */
export const LARGE: readonly Hostile[] = [
  {
    file: '200 MB.xlsx',
    verdict: 'too-large',
    put: (path) => {
      const file = openSync(path, 'w');
      ftruncateSync(file, 200_000_000);
      closeSync(file);
    },
  },
  fileOf('bom 1 GB.xlsx', 'too-large', () => spaces(ONE_GIGABYTE)),
  fileOf('bom 1 GB khai 1 kB.xlsx', 'damaged', () => spaces(ONE_GIGABYTE, { size: 1_000 })),
  fileOf('bom 1 GB khai 40 MB.xlsx', 'damaged', () => spaces(ONE_GIGABYTE, { size: 40_000_000 })),
  fileOf('khai 4 GB.xlsx', 'too-large', () => spaces(50_000_000, { size: 4_000_000_000 })),
  fileOf('bom lồng nhau.xlsx', 'not-a-workbook', () =>
    rawZip(['1', '2', '3'].map((n) => ({ name: `${n}.zip`, content: spaces(ONE_GIGABYTE / 10) }))),
  ),
  fileOf('chuỗi 50 MB.xlsx', 'too-large', () =>
    withEntry(bombed('a', ['<sst><si><t>', '</t></si></sst>'], 50_000_000)),
  ),
  fileOf('một triệu chuỗi.xlsx', 'too-large', () =>
    withEntry(bombed('<si><t>ha</t></si>', ['<sst>', '</sst>'], 1_000_000)),
  ),
  fileOf('mười triệu tham chiếu.xlsx', 'too-large', () => references(['<t>', '</t>'])),
  fileOf('mười triệu tham chiếu phiên âm.xlsx', 'too-large', () => references(['<rPh><t>', '</t></rPh>'])),
  fileOf('dấu chồng dấu.xlsx', 'damaged', () =>
    withEntry(
      bomb(SHEET_PART, {
        head: '<worksheet><sheetData>',
        unit: `<row><c t="str"><v>a${'\u0345'.repeat(16_000)}${'\u0334'.repeat(16_000)}</v></c></row>`,
        times: 85,
        tail: '</sheetData></worksheet>',
      }),
    ),
  ),
  fileOf('100000 trang.xlsx', 'too-large', () =>
    withEntry(
      bomb('xl/workbook.xml', {
        head: '<workbook xmlns:r="r"><sheets>',
        unit: '<sheet name="a" r:id="rId1"/>',
        times: 100_000,
        tail: '</sheets></workbook>',
      }),
    ),
  ),
  fileOf('một triệu dòng có số.xlsx', 'too-large', () =>
    withEntry(
      bomb(SHEET_PART, {
        head: '<worksheet><sheetData>',
        unit: '<row><c><v>1</v></c></row>',
        times: 1_000_000,
        tail: '</sheetData></worksheet>',
      }),
    ),
  ),
  fileOf('nhiều phần.xlsx', 'too-large', () =>
    rawZip(Array.from({ length: 65_000 }, (_, n) => ({ name: `a${n}`, content: '', method: 0 }))),
  ),
  fileOf('một vạn văn bản.xlsx', 'too-large', () =>
    grown('TayHo', { rows: [`<row>${'<c t="str"><v>Kế hoạch</v></c>'.repeat(6)}</row>`, 10_000] }),
  ),
  fileOf('chữ đầy mọi ô.xlsx', 'too-large', () =>
    grown('TayHo', { rows: [`<row>${`<c t="str"><v>${'ô '.repeat(16_000)}</v></c>`.repeat(6)}</row>`, 20] }),
  ),
  fileOf('một triệu dòng trống có định dạng.xlsx', 'accepted', () => withMillionRows('TayHo')),
  fileOf('16384 cột trống có định dạng.xlsx', 'accepted', () => grown('LongBien', { rows: [WIDE_ROW, 1] })),
  fileOf('bom trong phần không đọc.xlsx', 'accepted', () =>
    grown('HoaiDuc', { more: [bomb('xl/media/a.bin', { unit: ' ', times: ONE_GIGABYTE })] }),
  ),
];
