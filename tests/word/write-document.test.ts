import { describe, expect, it } from 'vitest';
import { readPart, unpack } from '../../pipeline/workbook/package.ts';
import { LOOKS } from '../../pipeline/word/looks.ts';
import type { Block, Look, Run, WordDocument } from '../../pipeline/word/model.ts';
import { writeDocument } from '../../pipeline/word/write-document.ts';
import { wordLines } from '../support/word-text.ts';
import { elementsNamed } from '../workbook/parts.ts';

const ALL_LOOKS = Object.keys(LOOKS) as Look[];

function documentOf(blocks: readonly Block[]): WordDocument {
  return {
    title: 'Báo cáo & <thử>',
    creator: 'Sở Nội vụ Hà Nội',
    created: '2021-12-20T23:59:59',
    sections: [
      { landscape: false, blocks },
      { landscape: true, blocks: [paragraph({ text: 'Phụ lục' }), table(['a', 'b'], [['1', '2']])] },
    ],
  };
}

function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', look: 'body', runs };
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): Block {
  const cells = (row: readonly string[]) =>
    row.map((text) => ({ blocks: [{ kind: 'paragraph', look: 'cell', runs: [{ text }] } as const] }));
  return {
    kind: 'table',
    widths: header.map(() => 40),
    borders: true,
    header: [cells(header)],
    rows: rows.map(cells),
  };
}

const SAMPLE = documentOf([
  ...ALL_LOOKS.map((look): Block => ({
    kind: 'paragraph',
    look,
    runs: [{ text: look }],
  })),
  { kind: 'rule', length: 40 },
  paragraph({ text: '[số: bổ sung]', toFill: true }),
  table(['Cột 1', 'Cột 2'], [['một', 'hai']]),
]);

describe('a document as bytes', () => {
  it('is the same every time', async () => {
    const [one, two] = [await writeDocument(SAMPLE), await writeDocument(SAMPLE)];
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  it('tells the time of its model only, and who made it', async () => {
    const core = readPart(unpack(await writeDocument(SAMPLE)), 'docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(['2021-12-20T16:59:59Z', '2021-12-20T16:59:59Z']);
    expect(core).toContain('<dc:description>Lập bằng bao-cao-177</dc:description>');
    expect(core).toContain('<dc:title>Báo cáo &amp; &lt;thử&gt;</dc:title>');
  });

  it('has a content type for every part, and a part for every relationship', async () => {
    const parts = unpack(await writeDocument(SAMPLE));
    const names = [...parts.keys()];
    const types = readPart(parts, '[Content_Types].xml');
    const overrides = elementsNamed(types, 'Override').map(({ PartName = '' }) => PartName.slice(1));
    const defaults = elementsNamed(types, 'Default').map(({ Extension = '' }) => Extension);
    const untyped = names.filter(
      (name) => !overrides.includes(name) && !defaults.includes(name.replace(/^.*\./, '')),
    );
    expect(untyped).toEqual([]);
    expect(overrides.filter((name) => !names.includes(name))).toEqual([]);
    const targets = names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => {
        const folder = name.replace(/_rels\/[^/]*$/, '');
        return elementsNamed(readPart(parts, name), 'Relationship').map(({ Target = '' }) =>
          Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`,
        );
      });
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
    expect(targets).toContain('word/document.xml');
    const ids = elementsNamed(readPart(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(
      ({ Id }) => Id,
    );
    const used = [...readPart(parts, 'word/document.xml').matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
    expect(used).toHaveLength(4);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a style for every look, and uses no other', async () => {
    const parts = unpack(await writeDocument(SAMPLE));
    const styles = elementsNamed(readPart(parts, 'word/styles.xml'), 'w:style').map((s) => s['w:styleId']);
    const used = elementsNamed(readPart(parts, 'word/document.xml'), 'w:pStyle').map((s) => s['w:val']);
    expect(new Set(used).size).toBe(ALL_LOOKS.length);
    expect(used.filter((style) => !styles.includes(style))).toEqual([]);
    expect(new Set(styles).size).toBe(styles.length);
    const names = elementsNamed(readPart(parts, 'word/styles.xml'), 'w:name').map((n) => n['w:val'] ?? '');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.includes(','))).toEqual([]);
    expect(names).toContain('Quốc hiệu');
  });

  it('is on A4 with the margins of the decree, each section numbered from 1, the first page without', async () => {
    const xml = readPart(unpack(await writeDocument(SAMPLE)), 'word/document.xml');
    const millimetres = (twips = '') => Math.round((Number(twips) / 1440) * 25.4);
    const sizes = elementsNamed(xml, 'w:pgSz').map((size) => [size['w:w'], size['w:h']].map(millimetres));
    expect(sizes).toEqual([
      [210, 297],
      [297, 210],
    ]);
    for (const margin of elementsNamed(xml, 'w:pgMar'))
      expect(
        (['w:top', 'w:bottom', 'w:left', 'w:right'] as const).map((side) => millimetres(margin[side])),
      ).toEqual([20, 20, 30, 15]);
    expect(elementsNamed(xml, 'w:pgNumType').map((type) => type['w:start'])).toEqual(['1', '1']);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
  });

  it('ends a section in a line of no height, which no full page pushes onto a page of its own', async () => {
    const xml = readPart(unpack(await writeDocument(SAMPLE)), 'word/document.xml');
    const ends = xml.match(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr/g) ?? [];
    expect(ends).toEqual([
      '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr',
    ]);
  });

  it('repeats the header rows of tables, and tears no row apart', async () => {
    const xml = readPart(unpack(await writeDocument(SAMPLE)), 'word/document.xml');
    const rows = xml.split('<w:tr>').slice(1);
    expect(rows.map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>')])).toEqual([
      [true, true],
      [false, true],
      [true, true],
      [false, true],
    ]);
  });

  it('lets a row go on where it could be longer than a page', async () => {
    const long = documentOf([table(['a'], [['dài '.repeat(300)]])]);
    const xml = readPart(unpack(await writeDocument(long)), 'word/document.xml');
    expect(
      xml
        .split('<w:tr>')
        .slice(1, 3)
        .map((row) => row.includes('<w:cantSplit/>')),
    ).toEqual([true, false]);
  });

  it('shows what is to be filled in, and only that', async () => {
    const xml = readPart(unpack(await writeDocument(SAMPLE)), 'word/document.xml');
    const marked = xml.split('<w:r>').filter((run) => run.includes('<w:highlight w:val="yellow"/>'));
    expect(marked.map((run) => /<w:t\b[^>]*>([^<]*)/.exec(run)?.[1])).toEqual(['[số: bổ sung]']);
  });

  it.each([
    ['markup', '</w:t></w:r><w:br/>&amp;"\'', '</w:t></w:r><w:br/>&amp;"\''],
    ['control characters', 'a\u0000b\u0001c\u000Bd\u001Fe', 'abcde'],
    ['halves of a pair', 'a\uD800b\uDC00c\uFFFE', 'abc'],
    ['letters beyond 16 bits', 'chữ 𠀀', 'chữ 𠀀'],
    ['lines', 'một\r\nhai\nba', 'một⏎hai⏎ba'],
    ['a formula', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ])('keeps %s as text', async (_, text, expected) => {
    const bytes = await writeDocument(documentOf([paragraph({ text })]));
    expect(wordLines(bytes)[0]).toBe(expected);
    const xml = readPart(unpack(bytes), 'word/document.xml');
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/);
    expect(xml).not.toContain('w:hyperlink');
  });
});
