import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { META_NAME } from '../../../pipeline/contract/sheets.ts';
import { unpack } from '../../../pipeline/workbook/package.ts';
import { JUDGED_AT } from '../../../samples/make/sample.ts';
import { SAMPLES } from '../../../samples/make/samples.ts';
import { corrected, partOf } from '../../support/correct.ts';
import { gridOf, judgeBytes, settingOf } from '../../support/judge.ts';
import { markedCopy, marksSeen, marksWanted } from '../../support/marked.ts';
import { packageFaults } from '../../support/package-faults.ts';

const { period, judging } = settingOf('SNV', 2021, JUDGED_AT);
const sample = (file: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', '2021', file)));
const RETURNED = SAMPLES.filter(({ expected }) => expected.standing === 'returned').map(({ file }) => file);
const LIST = 'Cần sửa';

const text = (part: unknown) => (part instanceof Uint8Array ? new TextDecoder().decode(part) : String(part));

describe.each(RETURNED)('the marked copy of %s', (file) => {
  const original = sample(file);
  const { verdict, marking, bytes } = markedCopy(original, judging, file);
  const [before, after] = [unpack(original), unpack(bytes)];

  it('is a sound package', () => {
    expect(packageFaults(bytes)).toEqual([]);
  });

  it('has every other part as it was, byte for byte', () => {
    const sheets = new Set(marking.marks.map(({ sheet }) => partOf(before, sheet)));
    if (marking.cleared.length > 0) sheets.add(partOf(before, META_NAME));
    const edited = [...before.keys()].filter((name) => text(before.get(name)) !== text(after.get(name)));
    expect(edited.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        ...sheets,
      ].sort(),
    );
  });

  it('changes in its sheets nothing but the formats of cells and the way to their notes', () => {
    for (const sheet of new Set(marking.marks.map((mark) => mark.sheet))) {
      const name = partOf(before, sheet);
      expect(unmarked(text(after.get(name)))).toBe(unmarked(text(before.get(name))));
    }
  });

  it('adds formats that differ from one there was in nothing but the fill, and keeps all that were there', () => {
    const [was, is] = [formats(text(before.get('xl/styles.xml'))), formats(text(after.get('xl/styles.xml')))];
    const plain = (xf: string) => xf.replace(/ fillId="\d+"| applyFill="1"/g, '');
    expect(is.slice(0, was.length)).toEqual(was);
    const added = is
      .slice(was.length)
      .filter((xf) => !xf.includes('applyBorder="1" applyAlignment="1"><alignment horizontal'));
    expect(added.filter((xf) => !was.map(plain).includes(plain(xf)))).toEqual([]);
  });

  it('shows shades and notes in exactly the cells of the findings', () => {
    expect(marksSeen(original)).toEqual({});
    expect(marksSeen(bytes)).toEqual(marksWanted(marking));
    const places = verdict.findings.filter(
      ({ place }) => place.column !== undefined && place.row !== undefined,
    );
    expect(new Set(marking.marks.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`))).toEqual(
      new Set(places.map(({ place }) => `${place.sheet ?? ''} ${place.row ?? ''} ${place.column ?? ''}`)),
    );
  });

  it('holds the same values behind the list, and the names of the same sheets', () => {
    const [was, is] = [gridOf(original), gridOf(bytes)];
    expect(is.sheets.map(({ name }) => name)).toEqual([LIST, ...was.sheets.map(({ name }) => name)]);
    const content = is.sheets.slice(1).filter(({ name }) => name !== META_NAME);
    expect(content).toEqual(was.sheets.filter(({ name }) => name !== META_NAME));
    expect(names(bytes)).toEqual([`${LIST} _xlnm.Print_Titles`, ...names(original)].sort());
  });

  it('is judged like the original, and keeps no seal', () => {
    const again = judgeBytes(bytes, judging);
    const content = verdict.findings.filter(({ code }) => code !== 'content-changed');
    expect(again.findings).toEqual(content);
    expect(again.identity).toEqual({ ...verdict.identity, finalisedAt: undefined, fingerprint: undefined });
  });

  it('marked again has the marks once, and the same sheets', () => {
    const twice = markedCopy(bytes, judging, file);
    expect(packageFaults(twice.bytes)).toEqual([]);
    expect(twice.marking.replaced).toEqual([LIST]);
    expect(marksSeen(twice.bytes)).toEqual(marksWanted(marking));
    expect(gridOf(twice.bytes).sheets.map(({ name }) => name)).toEqual(
      gridOf(bytes).sheets.map(({ name }) => name),
    );
    expect([...unpack(twice.bytes).keys()].sort()).toEqual([...after.keys()].sort());
    expect(text(unpack(twice.bytes).get('xl/styles.xml'))).toBe(text(after.get('xl/styles.xml')));
  });
});

describe('a marked copy that was corrected', () => {
  // What Gia Lâm deleted cannot be typed into cells.
  it.each(RETURNED.filter((file) => file !== 'Gia Lam_KH177.xlsx'))(
    '%s is accepted with the marks in it',
    (file) => {
      const { verdict, marking, bytes } = markedCopy(sample(file), judging, file);
      if (!verdict.agency) throw new Error('no agency');
      const sheets = ['Thông tin', 'Nhiệm vụ', 'Số liệu', 'Chỉ tiêu', 'Văn bản', 'Vướng mắc'];
      const fixed = corrected(bytes, sheets, { period, agency: verdict.agency });
      const again = judgeBytes(fixed, judging);
      expect(again.findings).toEqual([]);
      expect(again.accepted).toBe(true);
      expect(marksSeen(fixed)).toEqual(marksWanted(marking));
      expect(gridOf(fixed).sheets[0]?.name).toBe(LIST);
    },
  );
});

/** A sheet's markup without what marking changes in it. */
function unmarked(xml: string): string {
  return xml
    .replace(/(<c r="[A-Z]+\d+"[^>]*?) s="\d+"/g, '$1')
    .replace(/<legacyDrawing [^>]*>/, '')
    .replace(/ tabSelected="(?:1|true)"/, '');
}

function formats(styles: string): string[] {
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return list.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
}

/** Names that hold for one sheet, with the sheet they hold for. */
function names(bytes: Uint8Array): string[] {
  const { SheetNames, Workbook } = SheetJS.read(Buffer.from(bytes), { bookDeps: false });
  const list = Workbook?.Names ?? [];
  return list.map(({ Name, Sheet }) => `${SheetNames[Sheet ?? -1] ?? ''} ${Name}`).sort();
}
