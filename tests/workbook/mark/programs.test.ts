import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Parts, editPart, pack, readPart, unpack } from '../../../pipeline/workbook/package.ts';
import { JUDGED_AT } from '../../../samples/make/sample.ts';
import { corrected, partOf } from '../../support/correct.ts';
import { describeWith } from '../../support/describe-with.ts';
import { gridOf, judgeBytes, settingOf } from '../../support/judge.ts';
import { convert } from '../../support/libreoffice.ts';
import { markedCopy, marksSeen, marksWanted } from '../../support/marked.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const { period, judging } = settingOf('SNV', 2021, JUDGED_AT);
const ROOT = join(import.meta.dirname, '..', '..', '..');
const sample = (file: string) => new Uint8Array(readFileSync(join(ROOT, 'samples', '2021', file)));
const fixture = (file: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', file)));
const SHEETS = ['Thông tin', 'Nhiệm vụ', 'Số liệu', 'Chỉ tiêu', 'Văn bản', 'Vướng mắc'];

/** A sample in which the clerk emptied two cells. */
function emptied(file: string): Uint8Array {
  const parts = unpack(sample(file));
  empty(parts, 'Thông tin', 'B7');
  empty(parts, 'Nhiệm vụ', 'G5');
  return pack(parts);
}

function empty(parts: Parts, sheet: string, at: string): void {
  const cell = new RegExp(`<c r="${at}"( s="\\d+")?[^>]*>.*?</c>`);
  const name = partOf(parts, sheet);
  if (!cell.test(readPart(parts, name))) throw new RangeError(`no ${at}`);
  editPart(parts, name, (xml) => xml.replace(cell, `<c r="${at}"$1/>`));
}

/** Marks as seen, whoever they are from: some programs drop the authors of notes and mix the colours of stripes. */
function placesAndNotes(seen: ReturnType<typeof marksSeen>): [string, string][] {
  return Object.entries(seen)
    .map(([at, { note }]) => [at, note] as [string, string])
    .sort();
}

describe('a file that LibreOffice saved', () => {
  const { verdict, marking, bytes } = markedCopy(emptied('Sở LĐTBXH - KH 177.xlsx'), judging);

  it('is marked as any other, corrected and accepted', () => {
    expect(packageFaults(bytes)).toEqual([]);
    expect(marksSeen(bytes)).toEqual(marksWanted(marking));
    expect(Object.keys(marksSeen(bytes))).toEqual(expect.arrayContaining(['Thông tin!B7', 'Nhiệm vụ!G5']));
    if (!verdict.agency) throw new Error('no agency');
    const fixed = corrected(bytes, SHEETS, { period, agency: verdict.agency });
    expect(judgeBytes(fixed, judging).findings).toEqual([]);
  });
});

describe('a file that openpyxl saved', () => {
  it('keeps the notes of the agency beside ours, and below ours in the same cell', () => {
    const { marking, bytes } = markedCopy(fixture('openpyxl-notes.xlsx'), judging);
    expect(packageFaults(bytes)).toEqual([]);
    const wanted = marksWanted(marking);
    const seen = marksSeen(bytes);
    expect(seen['Nhiệm vụ!K4']?.note).toBe(
      `${wanted['Nhiệm vụ!K4']?.note ?? ''}\n\nGhi chú có sẵn trong ô:\nChờ phòng TCCB cung cấp số liệu`,
    );
    expect(seen['Nhiệm vụ!A1']).toEqual({ shade: '', author: 'Chị Hoa', note: 'Ghi chú khác' });
    expect(Object.keys(seen).sort()).toEqual([...Object.keys(wanted), 'Nhiệm vụ!A1'].sort());
  });

  it('has the marks of a marked copy once when it is marked again', () => {
    const { marking, bytes } = markedCopy(fixture('openpyxl-marked.xlsx'), judging);
    expect(marking.replaced).toEqual(['Cần sửa']);
    expect(packageFaults(bytes)).toEqual([]);
    expect(marksSeen(bytes)).toEqual(marksWanted(marking));
    expect(
      gridOf(bytes)
        .sheets.map(({ name }) => name)
        .filter((name) => name.startsWith('Cần')),
    ).toEqual(['Cần sửa']);
  });

  it('has no marks but in the list once it is right', () => {
    const { verdict } = markedCopy(fixture('openpyxl-marked.xlsx'), judging);
    if (!verdict.agency) throw new Error('no agency');
    const fixed = corrected(fixture('openpyxl-marked.xlsx'), SHEETS, { period, agency: verdict.agency });
    expect(marksSeen(markedCopy(fixed, judging).bytes)).toEqual({});
  });
});

describeWith('soffice', 'LibreOffice', () => {
  const FILES = ['So Xay dung - bao cao KH 177.xlsx', 'Chuong My - bao cao 177.xlsx'];

  it('saves a marked copy with its marks, which are replaced when it comes back', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const copies = FILES.map((file) => markedCopy(sample(file), judging, file));
    const files = copies.map(({ bytes }, n) => {
      const path = join(folder, 'in', `${n}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const saved = await convert(files, 'xlsx:Calc MS Excel 2007 XML', join(folder, 'out'));
    for (const [n, path] of saved.entries()) {
      const back = new Uint8Array(readFileSync(path));
      const { marking, verdict } = copies[n] ?? markedCopy(back, judging);
      expect(placesAndNotes(marksSeen(back))).toEqual(placesAndNotes(marksWanted(marking)));
      const twice = markedCopy(back, judging);
      expect(twice.verdict.findings).toEqual(verdict.findings);
      expect(twice.marking.replaced).toEqual(['Cần sửa']);
      expect(packageFaults(twice.bytes)).toEqual([]);
      expect(marksSeen(twice.bytes)).toEqual(marksWanted(marking));
    }
  });

  it('shows the list as the first sheet', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, markedCopy(sample(FILES[0] ?? ''), judging, FILES[0]).bytes);
    const [csv = ''] = await convert(
      [path],
      'csv:Text - txt - csv (StarCalc):44,34,76,1',
      join(folder, 'out'),
    );
    const lines = readFileSync(csv, 'utf8').split('\n');
    expect(lines[0]).toContain('NỘI DUNG CẦN SỬA - BÁO CÁO NĂM 2021 THỰC HIỆN KẾ HOẠCH SỐ 177/KH-UBND');
    expect(lines.find((line) => line.startsWith('1,'))?.replaceAll('"', '')).toBe(
      '1,Lỗi,Thông tin,B7,Số, ký hiệu báo cáo,Chưa kê khai “Số, ký hiệu báo cáo”.,Hãy điền ô này ở trang Thông tin.',
    );
  });
});
