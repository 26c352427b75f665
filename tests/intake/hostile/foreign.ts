import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lockFile, scannedPdf, wordDocument } from '../../../samples/make/other-files.ts';
import { compoundFile } from '../../workbook/read/compound-file.ts';
import { pack, partsOf } from '../../workbook/read/package.ts';
import { rawZip } from '../../workbook/read/raw-zip.ts';
import { type Hostile, fileOf } from './hostile.ts';
import { reportBytes } from './report.ts';

const fixture = (name: string) => readFileSync(join('tests', 'workbook', 'read', 'fixtures', name));
const HTML = '<html><body><table><tr><td>=cmd|" /C calc"!A0</td></tr></table></body></html>';
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const RAR = Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00);
const BINARY_PARTS = {
  '_rels/.rels': partsOf('')['_rels/.rels']?.toString().replace('workbook.xml', 'workbook.bin') ?? '',
  'xl/workbook.bin': 'BrtBeginBook',
};

/** Files that are no submission: other kinds under the name of a workbook, and what programs leave behind. */
export const FOREIGN: readonly Hostile[] = [
  fileOf('rỗng.xlsx', 'empty-file', () => ''),
  fileOf('một byte.xlsx', 'not-a-workbook', () => 'P'),
  fileOf('hai byte.xlsx', 'damaged', () => 'PK'),
  fileOf('bảng HTML.xlsx', 'not-a-workbook', () => HTML),
  fileOf('bảng CSV.xlsx', 'not-a-workbook', () => 'Mã;Tình trạng\n=1+1;Đã hoàn thành\n'),
  fileOf('XML 2003.xlsx', 'not-a-workbook', () => '<?xml version="1.0"?><Workbook xmlns="urn:x"/>'),
  fileOf('scan.pdf.xlsx', 'not-a-workbook', () => scannedPdf('Bao cao')),
  fileOf('ảnh.xlsx', 'not-a-workbook', () => PICTURE),
  fileOf('nén.rar', 'not-a-workbook', () => RAR),
  fileOf('nén.gz', 'not-a-workbook', () => gzipSync(reportBytes('SNV'))),
  fileOf('gửi kèm.zip', 'not-a-workbook', () => rawZip([{ name: 'bc.xlsx', content: reportBytes('SNV') }])),
  fileOf('văn bản.xlsx', 'not-a-workbook', () => wordDocument('Báo cáo')),
  fileOf('Writer.doc', 'not-a-workbook', () => compoundFile(['Root Entry', 'WordDocument'])),
  fileOf('LibreOffice.xlsx', 'not-a-workbook', () => fixture('libreoffice.ods')),
  fileOf('đời cũ.xlsx', 'legacy-xls', () => fixture('legacy.xls')),
  fileOf('nhị phân.xlsb', 'binary-xlsb', () => pack(BINARY_PARTS)),
  fileOf('mật khẩu.xlsx', 'encrypted', () =>
    compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
  ),
  fileOf('mật khẩu zip.xlsx', 'encrypted', () =>
    rawZip([{ name: 'xl/workbook.xml', content: '<a/>', flags: 0x801 }]),
  ),
  fileOf('bảng lương.xlsx', 'not-our-template', () =>
    pack(partsOf('<row><c t="str"><v>Lương</v></c></row>')),
  ),
  fileOf('~$báo cáo.xlsx', 'lock-file', () => lockFile('NGUYEN VAN A')),
  fileOf('.~lock.báo cáo.xlsx#', 'lock-file', () => 'a,b,c;'),
  fileOf('Thumbs.db', 'hidden-file', () => compoundFile(['Root Entry', 'Catalog'])),
  fileOf('.DS_Store', 'hidden-file', () => 'Bud1'),
  fileOf('báo cáo.xlsx.crdownload', 'hidden-file', () => reportBytes('SNV').subarray(0, 999)),
];
